"""Processes in a sandbox that turn raw messages into readings."""
