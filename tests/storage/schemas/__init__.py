"""Filled databases of every schema that was ever on main, and their maker."""
