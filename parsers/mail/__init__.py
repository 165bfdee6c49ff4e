"""From raw bytes to the parts of a message."""
