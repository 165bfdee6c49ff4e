"""Makers of mail and documents for tests and the demo. Everybody in them is invented."""
