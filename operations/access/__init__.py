"""Signing in to the desk: passwords, sessions, one-time links, second factors, tokens of programs, and how often one may try."""
