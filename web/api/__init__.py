"""The desk as JSON for programs: the same look-ups and acts, described by OpenAPI."""
