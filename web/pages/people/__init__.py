"""Who may use the desk: an admin invites, gives roles, disables, hands over, removes."""
