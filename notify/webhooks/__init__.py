"""Events for other programs: written with their cause, sent as mail is."""
