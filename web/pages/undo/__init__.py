"""Taking an act back."""
