"""What an office sets: its settings, its openings, and the words for what was found."""
