"""The virus scanner."""
