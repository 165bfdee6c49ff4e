"""Whether everything works."""
