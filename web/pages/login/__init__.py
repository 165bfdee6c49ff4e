"""Signing in: address and password, then the code of the second factor; and signing out."""
