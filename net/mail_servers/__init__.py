"""Finding the servers of an address: what its domain says of itself, the table of providers, and the usual names, each tried."""
