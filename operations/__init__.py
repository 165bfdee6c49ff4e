"""What people and timers do with records: the one API below the command, the desk and the worker."""
