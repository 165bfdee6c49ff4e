"""One application: its documents beside what was read of them."""
