"""One field that finds everything: applicants, mail, and the words of documents."""
