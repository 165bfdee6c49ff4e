"""The rounds of the committee: reading, comments, votes, and the packet."""
