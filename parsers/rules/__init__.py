"""From the facts of an application and its opening to findings."""
