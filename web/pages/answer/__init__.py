"""A letter to one person: an answer to an applicant or an enquirer."""
