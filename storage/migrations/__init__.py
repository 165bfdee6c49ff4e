"""The database migrations, from the first table on."""
