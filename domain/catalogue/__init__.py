"""What postroom knows: kinds of documents, facts that applicants state, codes of findings, rules of criteria."""
