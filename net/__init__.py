"""Connections to other machines, with bounds on time and bytes."""
