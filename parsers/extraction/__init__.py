"""What the words say: opening, cycle, applicant, dates, availability, form fields."""
