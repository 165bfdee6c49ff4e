"""The report of any day: what came, how far each round is, and what people did."""
