"""A letter to each of many applicants."""
