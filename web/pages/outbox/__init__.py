"""The outbox: what leaves the office, has left, or waits."""
