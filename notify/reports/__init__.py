"""The reports: what a day, some days or a cycle brought."""
