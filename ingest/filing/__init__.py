"""The one place that decides which application a reading belongs to."""
