"""Mail goes out: acknowledgements, notifications and the nightly report, through the outbox."""
