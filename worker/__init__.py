"""The clock and the jobs."""
