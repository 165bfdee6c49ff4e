"""New mail is fetched from a mailbox and stored, before anything else happens to it."""
