"""The desk in the browser, and its API."""
