"""The labelled set: documents as applicants send them, each with what it is, to measure how documents are told apart."""
