"""Who is at the desk: sessions, passwords, invitations."""
