"""The outbox: mail that is due is composed and sent."""
