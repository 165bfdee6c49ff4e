"""The values that travel between the rooms, and the catalogue of what postroom knows."""
