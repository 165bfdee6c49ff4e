"""Everything that a command loads on its way, so that those that are forked find it there."""

import imaplib
import smtplib
import sqlite3
import subprocess

import alembic.command
import fsspec.implementations.local
import matplotlib as mpl
import psycopg

import ingest.acting
import ingest.add
import ingest.backup
import ingest.erase
import ingest.mailboxes.folder
import ingest.mailboxes.imap
import ingest.mailboxes.maildir
import ingest.passes
import ingest.people
import ingest.progress
import ingest.reconcile
import ingest.replay
import notify.charts
import notify.export
import notify.smtp
import notify.workbook
import parsers.documents.pdf
import parsers.read
import storage.migrations
import storage.remote_blobs
from ingest import cli, line, office, passes

mpl.use("agg")

__all__ = [
    "alembic",
    "cli",
    "fsspec",
    "imaplib",
    "ingest",
    "line",
    "notify",
    "office",
    "parsers",
    "passes",
    "psycopg",
    "smtplib",
    "sqlite3",
    "storage",
    "subprocess",
]
