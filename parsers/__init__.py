"""Bytes in, facts out. Nothing here knows a network, a database or a clock."""
