"""Real servers on private loopback ports, as pytest fixtures."""
