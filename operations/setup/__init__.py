"""Setting up an office: the answers of the person who does it, its account, its openings and its files."""
