"""The next step of an application: its stage, with the letter that tells the applicant."""
