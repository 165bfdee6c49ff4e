"""Adding what came by post or fax."""
