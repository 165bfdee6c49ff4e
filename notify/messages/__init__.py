"""The mail that postroom writes: to the applicant and to the coordinator."""
