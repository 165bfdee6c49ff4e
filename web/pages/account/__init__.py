"""A person's own account: name, password, second factor, sessions, tokens of programs."""
