"""What a document or a message is."""
