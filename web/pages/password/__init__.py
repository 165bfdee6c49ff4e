"""Choosing a password by a one-time link, and asking for such a link."""
