"""What is kept: the database and the content-addressed store."""
