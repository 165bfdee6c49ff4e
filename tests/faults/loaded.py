"""Everything that a command loads on its way, so that those that are forked find it there."""

import imaplib
import smtplib
import sqlite3
import subprocess

import alembic.command
import fsspec.implementations.local
import matplotlib as mpl
import psycopg

import cli.correct
import cli.corrected
import cli.main
import cli.progress
import cli.review
import ingest.final_states
import ingest.mailboxes.folder
import ingest.mailboxes.imap
import ingest.mailboxes.maildir
import ingest.pipeline
import notify.reports.charts
import notify.reports.workbook
import notify.transports.smtp
import parsers.documents.pdf
import parsers.reading
import storage.blobs.remote
import storage.migrations
import worker.jobs
from ingest import office

mpl.use("agg")

__all__ = [
    "alembic",
    "cli",
    "fsspec",
    "imaplib",
    "ingest",
    "notify",
    "office",
    "parsers",
    "psycopg",
    "smtplib",
    "sqlite3",
    "storage",
    "subprocess",
    "worker",
]
