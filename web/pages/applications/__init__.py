"""The list of applications: filters, views, what is done with many at once, and all applicants of a round side by side."""
