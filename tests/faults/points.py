"""The fault points: every durable effect there is, by what it protects, with its place and a scenario that reaches it.

This table is the only one that knows where in the source an effect stands: code that moves changes its place here. A new
effect has to be named here: tests/faults/test_points.py compares the places with the source.
"""

from __future__ import annotations

# By scenario: what is protected, and where (module, function, kind of effect, and a number from the second one on).
POINTS: dict[str, dict[str, str]] = {
    "first command": {
        "database in WAL mode": "storage.database.Database._set_wal:journal",
        "lock file made": "storage.file_locks.FileLocks._file:create",
        "database's folder made": "storage.database._make_private:mkdir",
        "database file made": "storage.database._make_private:create",
        "tables made": "storage.database.Database.upgrade:commit",
        "secret stored": "storage.secret._insert:commit",
    },
    "first command of a newer version": {
        "copy before an update begun": "storage.before_update.copy_before_update:mkdir",
        "copy before an update named": "storage.before_update.copy_before_update:rename",
        "tables migrated": "storage.migrations.env.<module>:commit",
        "secret's old file removed": "storage.secret.make_secret:unlink",
    },
    "pass": {
        "ledger of the mailbox begun": "ingest.fetching.ledger.list_new:commit",
        "new messages listed in the ledger": "ingest.fetching.ledger.list_new:commit 2",
        "attempt to fetch counted": "ingest.fetching.refusals.count_attempt:commit",
        "message rows committed": "ingest.fetching.store.write:commit",
        "sign of life of the worker": "worker.jobs.note_pass:commit",
        "contact with the mailbox noted": "ingest.pipeline.sync_mailbox:commit",
        "state of the virus scanner noted": "ingest.reading_queue.ReadingQueue.note_scanner:commit",
        "worker registered": "storage.workers.registered:commit",
        "worker taken off the list": "storage.workers._forget:commit",
        "readings stored, and messages leased": "ingest.reading_queue.ReadingQueue._stored_and_taken:commit",
        "lock file of a worker removed": "storage.file_locks.FileLocks.remove:unlink",
        "final states committed": "ingest.final_states.FinalStates._ended:commit",
        "reports and reminders queued": "worker.jobs._send_mail:commit",
        "stored file's folder made": "storage.blobs.store._make_folders:mkdir",
        "stored file made": "storage.blobs.store.FolderBlobs._write:create",
        "stored file written": "storage.blobs.store.FolderBlobs._write:write",
        "stored file flushed": "storage.blobs.store.FolderBlobs._write:fsync",
        "stored file named": "storage.blobs.store.FolderBlobs._write:rename",
        "stored file's name flushed": "storage.blobs.store.FolderBlobs._flush_folders.flush:fsync",
        "names in the store's folder flushed": "storage.blobs.store.FolderBlobs._flush_folders:fsync",
        "store's own name flushed": "storage.blobs.store.FolderBlobs._flush_folders:fsync 2",
        "mail marked as being sent": "notify.outbox.sending._prepare:commit",
        "server's answer to a mail noted": "notify.outbox.noting.note:commit",
        "mail handed to the server": "notify.transports.smtp.SmtpTransport.send:data",
        "mail taken by the server": "notify.transports.smtp.SmtpTransport.send:handed over",
    },
    "pass that flags": {
        "mailbox's row before filed mail is marked": "ingest.fetching.fetch.after_filing:commit",
        "filed message marked, noted": "ingest.fetching.fetch.after_filing:commit 2",
        "filed message flagged": "ingest.mailboxes.imap.ImapMailbox._flag:flag",
        "folder of sent mail made": "notify.transports.folder.FolderTransport.send:mkdir",
        "sent mail's file made": "notify.transports.folder.FolderTransport.send:create",
        "sent mail written": "notify.transports.folder.FolderTransport.send:write",
        "sent mail flushed": "notify.transports.folder.FolderTransport.send:fsync",
        "sent mail named": "notify.transports.folder.FolderTransport.send:rename",
        "sent mail's name flushed": "notify.transports.folder.FolderTransport.send:fsync 2",
    },
    "pass that moves": {
        "filed message moved": "ingest.mailboxes.imap.ImapMailbox._move:move",
        "folder of filed messages made": "ingest.mailboxes.imap_connection.ImapConnection.make_folder:folder",
    },
    "pass that copies and deletes": {
        "filed message copied": "ingest.mailboxes.imap.ImapMailbox._move:copy",
        "copied message marked as deleted": "ingest.mailboxes.imap.ImapMailbox._move:flag",
        "copied message expunged": "ingest.mailboxes.imap.ImapMailbox._move:expunge",
    },
    "pass over a folder": {
        "folder of filed files made": "ingest.mailboxes.folder.FolderMailbox.after_filing:mkdir",
        "filed file moved": "ingest.mailboxes.folder.FolderMailbox.after_filing:rename",
    },
    "pass over a Maildir that flags": {
        "Maildir's folder of seen messages made": "ingest.mailboxes.maildir.MaildirMailbox.after_filing:mkdir",
        "filed message in a Maildir flagged": "ingest.mailboxes.maildir.MaildirMailbox.after_filing:rename",
    },
    "pass into a remote store": {
        "remote file put": "storage.blobs.systems.FsspecFiles.put:put",
        "remote folder made": "storage.blobs.systems.FsspecFiles.put:mkdir",
        "remote file put into a new folder": "storage.blobs.systems.FsspecFiles.put:put 2",
    },
    "pass on a full disk": {
        "trouble with the mailbox noted": "ingest.pipeline.sync_mailbox:commit 2",
        "half-written stored file removed": "storage.blobs.store.FolderBlobs._write:unlink",
    },
    "pass that sweeps": {"left-over stored file removed": "storage.blobs.store.FolderBlobs.sweep:unlink"},
    "pass with a scanner that stops answering": {
        "attempt to read taken back": "ingest.reading_queue.ReadingQueue._give_back:commit"
    },
    "pass after a message that kills": {
        "deadly message failed": "ingest.final_states.FinalStates.fail:commit",
    },
    "pass with an internal error": {"internal error noted": "ingest.final_states.FinalStates._end_alone:commit"},
    "pass over what is not given": {"unfetched message failed": "ingest.fetching.refusals.give_up:commit"},
    "pass over what vanishes": {"vanished message noted": "ingest.fetching.refusals._note_gone:commit"},
    "pass that leaves a mailbox alone": {"alert of a mailbox left alone queued": "ingest.pipeline._left_alone:commit"},
    "pass in a storm": {"brake on automatic mail queued": "notify.outbox.sending._due:commit"},
    "pass that erases": {
        "sessions and links that are over removed": "operations.access.expiry.remove_expired:commit",
        "retention's erasure ordered": "operations.retention.retain:commit",
        "erased files struck from the list": "operations.erasure.discard:commit",
        "erased person's sent mail removed": "operations.erasure.erase_within_lock:unlink",
        "erased person's rows removed": "operations.erasure.erase_within_lock:commit",
        "erased stored file removed": "storage.blobs.store.FolderBlobs.delete:unlink",
        "removal of a stored file flushed": "storage.blobs.store.FolderBlobs.delete:fsync",
        "search index rewritten": "storage.database.Database.forget:rewrite",
        "search index of names rewritten": "storage.database.Database.forget:rewrite 2",
        "free pages rewritten on PostgreSQL": "storage.database.Database.forget:vacuum",
        "free pages rewritten": "storage.database.Database.forget:vacuum 2",
        "database's log emptied": "storage.database.Database.forget:checkpoint",
    },
    "pass over a restored mailbox": {
        "numbers of a restored mailbox set apart": "ingest.fetching.ledger._forget_uids:commit"
    },
    "database open to all": {"database file closed to others": "storage.database._make_private:chmod"},
    "reconcile": {
        "ledger compared with the mailbox": "operations.reconcile._compare:commit",
        "damaged message's bytes restored": "operations.reconcile._bring_back:commit",
        "lost pictures of first pages forgotten": "operations.reconcile._forget_thumbnails:commit",
    },
    "backup": {
        "left-over database copy removed": "operations.backup.backup:unlink",
        "secret's file of an older backup removed": "operations.backup.backup:unlink 2",
        "database copy named": "operations.backup.backup:rename",
        "backup's folder made": "operations.backup._prepare:mkdir",
        "backup file made": "storage.backup_folder.write:create",
        "backup file written": "storage.backup_folder.write:write",
        "backup file flushed": "storage.backup_folder.write:fsync",
        "backup file named": "storage.backup_folder.write:rename",
        "backup's names flushed": "storage.backup_folder.flush:fsync",
        "backup noted": "operations.backup.backup:commit",
        "database copy made": "storage.dump.copy_out:create",
        "database copied": "storage.dump.copy_out:backup",
        "database copy in one file": "storage.dump.copy_out:journal",
        "database copy flushed": "storage.dump.copy_out:fsync",
        "PostgreSQL dumped": "storage.dump._run:program",
    },
    "restore": {
        "restored office's folder made": "operations.backup.restore:mkdir",
        "unsent mail held": "operations.backup._hold_unsent:commit",
        "database restored": "storage.dump.copy_in:backup",
        "empty tables dropped": "storage.dump._empty_schema:commit",
    },
    "erase": {
        "erased message marked as deleted": "ingest.mailboxes.imap.ImapMailbox.delete:flag",
        "erased message expunged": "ingest.mailboxes.imap.ImapMailbox.delete:expunge",
    },
    "erase from a folder": {"erased message's file removed": "ingest.mailboxes.folder.FolderMailbox.delete:unlink"},
    "erase from a remote store": {"erased remote file removed": "storage.blobs.systems.FsspecFiles.remove:unlink"},
    "add": {"message filed by hand committed": "operations.manual_intake.add:commit"},
    "correct a value": {"corrected value committed": "cli.corrected.made:commit"},
    "correct a message": {"word on a message committed": "cli.word_on_message._declare:commit"},
    "say who wrote": {"word on a sender committed": "cli.word_on_message._judge_sender:commit"},
    "answered": {"answer by hand committed": "cli.review._register_answered.answered:commit"},
    "decide": {"decision committed": "cli.review._register_decide.decide:commit"},
    "retry": {"wish to read again committed": "cli.intake._register_retry.retry:commit"},
    "undo": {"act taken back committed": "cli.review._register_undo.undo:commit"},
    "replay": {"second reading committed": "operations.reprocess._again:commit"},
    "report that is sent": {"asked report queued": "cli.reports._send:commit"},
    "export": {
        "export's folder made": "operations.export.export:mkdir",
        "exported application's folder made": "operations.export.export:mkdir 2",
        "exported file made": "operations.export._write:create",
        "exported file written": "operations.export._write:write",
    },
    "invite a person": {"invitation committed": "cli.users._register_add.add:commit"},
    "link for a person": {"one-time link committed": "cli.users._register_password.password:commit"},
    "remove a person": {"person removed": "cli.users._register_remove.remove_:commit"},
    "outbox": {"outgoing mail held or released": "cli.outbox.change_mails:commit"},
    "messages seen": {"messages marked as seen": "cli.main.messages:commit"},
    "report to a file": {
        "report's file made": "storage.files.write_own:create",
        "report's file closed to others": "storage.files.write_own:chmod",
        "report's file written": "storage.files.write_own:write",
    },
}

NAMES: dict[str, str] = {place: name for points in POINTS.values() for name, place in points.items()}

# Reached on PostgreSQL alone; and on SQLite alone, since these are about its file.
ON_POSTGRESQL = {
    "PostgreSQL dumped",
    "free pages rewritten on PostgreSQL",
    "empty tables dropped",
}
ON_SQLITE = {
    "lock file of a worker removed",
    "database copied",
    "database copy in one file",
    "database restored",
    "database in WAL mode",
    "lock file made",
    "free pages rewritten",
    "database's log emptied",
    "database's folder made",
    "database file made",
    "database file closed to others",
}
