"""All mail that came in, by state; and one message."""
