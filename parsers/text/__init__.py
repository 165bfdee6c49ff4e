"""Bytes and markup as text; used by mail, attachments and documents alike."""
