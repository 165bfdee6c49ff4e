"""Every durable effect in the rooms that have any, found in their source: `ingest.fetching.store.write:commit`.

In: the source of the rooms. Out: effects by their place: module, function, kind, and a number from the second of a kind in
its function on. What each protects is told by tests/faults/points.py, whose names the tests use. What is not known to be harmless counts as an effect: any call on a mailbox's
client that does not only read, any program started, any method of a path or of `os` that changes something.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("domain", "config", "net", "storage", "sign_in", "notify", "ingest", "operations", "worker", "cli")

OS = {
    "chmod": "chmod",
    "chown": "chmod",
    "fchmod": "chmod",
    "fdatasync": "fsync",
    "fsync": "fsync",
    "ftruncate": "write",
    "link": "link",
    "makedirs": "mkdir",
    "mkdir": "mkdir",
    "remove": "unlink",
    "removedirs": "unlink",
    "rename": "rename",
    "renames": "rename",
    "replace": "rename",
    "rmdir": "unlink",
    "symlink": "link",
    "truncate": "write",
    "unlink": "unlink",
    "utime": "chmod",
    "write": "write",
}
METHODS = {
    "backup": "backup",
    "begin": "commit",
    "begin_nested": "commit",
    "begin_transaction": "commit",
    "chmod": "chmod",
    "commit": "commit",
    "hardlink_to": "link",
    "makedirs": "mkdir",
    "mkdir": "mkdir",
    "pipe_file": "put",
    "rename": "rename",
    "rm_file": "unlink",
    "rmdir": "unlink",
    "sendmail": "data",
    "send_message": "data",
    "symlink_to": "link",
    "touch": "create",
    "truncate": "write",
    "unlink": "unlink",
    "write": "write",
    "write_bytes": "write",
    "write_text": "write",
}
CLIENT = {
    "add_flags": "flag",
    "append": "append",
    "copy": "copy",
    "create_folder": "folder",
    "delete_messages": "flag",
    "expunge": "expunge",
    "move": "move",
    "remove_flags": "flag",
    "set_flags": "flag",
    "uid_expunge": "expunge",
}
READING = {
    "capabilities",
    "fetch",
    "folder_exists",
    "folder_status",
    "has_capability",
    "list_folders",
    "login",
    "logout",
    "namespace",
    "noop",
    "oauth2_login",
    "oauthbearer_login",
    "plain_login",
    "sasl_login",
    "search",
    "select_folder",
    "shutdown",
    "socket",
    "starttls",
}
PROGRAMS = {"run", "Popen", "call", "check_call", "check_output"}
STATEMENTS = {
    "vacuum": "vacuum",
    "pragma journal_mode =": "journal",
    "pragma wal_checkpoint": "checkpoint",
    "insert into search_index (search_index)": "rewrite",
    "insert into search_index_names (search_index_names)": "rewrite",
}
CHANGING = ("alter", "create", "delete", "drop", "insert", "replace", "truncate", "update")
# Handing the mail over and hearing that it was taken are two moments of one call.
ALSO = {"data": "handed over"}
# What is shared by many: its effects are those of the functions that call it.
SHARED = {
    "storage.database.Database.begin": ("commit",),
    "storage.files.write_flushed": ("create", "write", "fsync"),
    "storage.files.flush_folder": ("fsync",),
}
SHARED_KINDS = {place.rpartition(".")[2]: kinds for place, kinds in SHARED.items() if kinds != ("commit",)}

# Changes nothing that outlives the process.
HARMLESS = {
    "notify.outbox.other_account.send_alerts:commit": "an alert of the day, written once under its key: by the next turn, if not by this one",
    "operations.corrections_export.export_corrections:commit": "that somebody exported, noted before the file is written; it can be exported again",
    "net.mail_servers.autoconfig._fetched:exchange": "asks a web server; nothing changes by it",
    "operations.setup.answers.save_draft:mkdir": "the folder of an office that is set up; the next set-up finds it",
    "operations.setup.answers.save_draft:create": "answers that are asked for again; tests/operations/test_setup.py kills it at each step",
    "operations.setup.answers.save_draft:write": "the same",
    "operations.setup.answers.save_draft:fsync": "the same",
    "operations.setup.answers.save_draft:rename": "the same",
    "operations.setup.answers.save_draft:unlink": "the same",
    "operations.setup.office_files.write_office:mkdir": "an office that is not there before its settings, which come last; tests/operations/test_setup.py kills it at each step",
    "operations.setup.office_files.write_office:fsync": "the same",
    "operations.setup.office_files._put:create": "the same",
    "operations.setup.office_files._put:write": "the same",
    "operations.setup.office_files._put:fsync": "the same",
    "operations.setup.office_files._put:link": "the same",
    "operations.setup.office_files._put:unlink": "the same",
    "operations.setup.office_files._remove:unlink": "what was made a moment before; the next set-up finds it as its own",
    "cli.init.command._written:unlink": "the answers so far, which the settings replace",
    "worker.presence._hold:commit": "who holds the lock, for a sentence; the lock itself ends with its process",
    "worker.desk_process.DeskProcess._keep_running:program": "the desk, a process of its own",
    "net.provider_answers.ask:exchange": "asks the provider of accounts; nothing of the office changes by it",
    **{
        f"sign_in.keys.{function}:{kind}": "a key, whole under its name or not at all; what is encrypted by none yet needs none"
        for function, kinds in {
            "_make": ("mkdir", "create", "write", "fsync", "link", "unlink"),
            "_write": ("create", "write", "fsync", "rename"),
        }.items()
        for kind in kinds
    },
    "sign_in.loopback._handler.Handler._show:write": "a page for the browser of who signs in",
    "operations.signing_in.store:commit": "a person's sign-in: without it the person signs in again",
    "operations.signing_in.let_in:commit": "what was refused before is asked for again by the next login",
    "operations.signing_in.forget:commit": "a refused sign-in, refused again by the next pass",
    "operations.signing_in.renew_key:commit": "a grant by the new key; until all are, the file holds the old one too",
    "sign_in.tokens._put:commit": "killed before it in tests/sign_in/test_refresh.py, at a real provider",
    "ingest.reader.frames.write_frame:write": "a pipe to a reader",
    "cli.maintenance._register_raw.raw:write": "standard output",
    "cli.printing._say:write": "standard output",
    "cli.printing.error:write": "standard error",
    "cli.printing.print_json:write": "standard output",
    "cli.printing.print_mistake:write": "standard error",
    "cli.progress._lines.show:write": "standard error",
    "ingest.mailboxes.listening.Stop.set:write": "a pipe to a thread",
    "ingest.reader.process.ReaderProcess.__init__:program": "a reader changes nothing",
    "ingest.reader.sandbox._works:program": "tries whether bubblewrap works",
    "worker.schedule.Passes._started:program": "a pass, whose effects are points themselves",
    "storage.blobs.s3.Bucket.put:put": "the same moment as that of FsspecFiles.put; tests/end_to_end/test_s3.py kills a pass there",
    "operations.foresight.foresee:commit": "a transaction that is always rolled back",
    "worker.engine.Worker._count:commit": "numbers for monitoring alone; those of a process that dies are missing there",
    "worker.engine._execute:commit": "a script of the engine's tables with its note, whole or not at all; who comes next goes on",
    "worker.bell.Bell._defer:commit": "a savepoint within the transaction that writes the rows",
    "worker.shared._note_settings:commit": "written anew by each start of the process with the clock",
    "operations.indexing.note_missing:commit": "a note that the search index is to be completed, made anew by the next look",
    "operations.indexing._index_records:commit": "an index, completed from where it ended",
    "operations.indexing._index_files:commit": "an index, completed from where it ended",
    "operations.reading_marks.note_opened:commit": "a mark that the page was opened, made by the next look",
    "worker.shared._Rings._ring:commit": "a bell: the next one rings at its time",
    "worker.shared_jobs.tick:commit": "a bell",
    "net.http_post.post:stream": "an event told, which is told again under the same webhook-id",
    "notify.webhooks.sending._prepare:commit": "an attempt, made again under the same webhook-id",
    "notify.webhooks.sending._note:commit": "an answer; without it the same is sent again under the same webhook-id",
    "worker.watching.look_once:commit": "a look, made anew a minute later",
    "worker.watching.engine_fails:commit": "noted anew by the next start that fails",
    "worker.schedule._note_stalled:commit": "noted anew by the next pass that hangs or fails",
    "ingest.mailboxes.bell_states.write:commit": "how the bells do, written anew a minute later",
    "ingest.final_states.FinalStates.file_left_over:commit": "an attempt, met where a pass was killed before it filed",
    "ingest.final_states.FinalStates._end_left_over:commit": "the attempt taken back",
    "storage.workers.give_back_leases:commit": "the same",
    "storage.workers.Registration.give_sign:commit": "a sign of life, and the next one comes",
    "storage.workers.give_back_all:commit": "ends leases, which a dead process's end without it",
    "cli.corrected.rehearsed:commit": "a transaction that is always rolled back",
    "operations.undo.rehearse:commit": "a transaction that is always rolled back",
    "operations.laying_out._lay_out:commit": "a PDF that is made again; until a record names it, it is to be removed",
    "storage.before_update._remove:rmtree": "half a copy, or one that is replaced: made anew by the next start, or over",
    "storage.before_update._link:mkdir": "part of a copy that has no name yet",
    "storage.before_update._link:link": "part of a copy that has no name yet",
    "operations.scratch.remove_left_over:rmtree": "what a killed proof has left",
    "operations.proof._of_sqlite:mkdir": "the folder of a scratch database; the next proof removes it",
    "operations.proof._of_sqlite:create": "a scratch database",
    "operations.proof._of_sqlite:copyfile": "a scratch database",
    "operations.proof._of_sqlite:rmtree": "a scratch database",
    "operations.proof.note_proof:commit": "how a proof went, noted anew by the next one",
    "operations.proof.note_made_backup:commit": "noted anew by the next backup that is made",
    "operations.proof.note_failed_backup:commit": "noted anew by the next backup that fails",
    "storage.page_cache.PageCache.get:chmod": "a cache: when it was looked at",
    "storage.page_cache.PageCache.put:mkdir": "a cache: made again",
    "storage.page_cache.PageCache.put:create": "a cache: made again",
    "storage.page_cache.PageCache.put:write": "a cache: made again",
    "storage.page_cache.PageCache.put:rename": "a cache: made again",
    "storage.page_cache.PageCache.put:unlink": "a cache: made again",
    "storage.page_cache.PageCache.forget:rmtree": "before the stored file goes, which is a point",
    "storage.page_cache.PageCache._clear:unlink": "a cache: made again",
}


@dataclass(frozen=True)
class Effect:
    """One durable effect and where it stands."""

    module: str
    function: str
    kind: str
    first: int  # lines
    last: int
    number: int = 1

    @property
    def place(self) -> str:
        return f"{self.module}.{self.function}:{self.kind}" + (f" {self.number}" if self.number > 1 else "")


@cache
def effects() -> tuple[Effect, ...]:
    """All of them, in the order of the source."""
    found: list[Effect] = []
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            if "versions" not in path.parts:  # a migration's statements are in the transaction that env.py commits
                found += of_source(module_of(path), path.read_text(encoding="utf-8"))
    return tuple(each for each in found if not is_harmless(each))


def is_harmless(effect: Effect) -> bool:
    """Whether its function's effects of this kind are none that last, or those of its callers."""
    function = f"{effect.module}.{effect.function}"
    return f"{function}:{effect.kind}" in HARMLESS or effect.kind in SHARED.get(function, ())


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def of_source(module: str, source: str) -> list[Effect]:
    """The effects of one module."""
    counts: Counter[tuple[str, str]] = Counter()
    found = []
    for function, call in _calls(ast.parse(source), ()):
        for each in kinds_of(call):
            counts[function, each] += 1
            end = call.end_lineno or call.lineno
            found.append(Effect(module, function, each, call.lineno, end, counts[function, each]))
    return found


def _calls(node: ast.AST, inside: tuple[str, ...]) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the name of its function, in the order of the source; a lambda belongs to what it stands in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield from _calls(child, (*inside, child.name))
        else:
            if isinstance(child, ast.Call):
                yield ".".join(inside) or "<module>", child
            yield from _calls(child, inside)


def kinds_of(call: ast.Call) -> tuple[str, ...]:
    """The kinds of effect that a call has."""
    if isinstance(call.func, ast.Name) and call.func.id in SHARED_KINDS:
        return SHARED_KINDS[call.func.id]
    kind = _kind_of(call)
    return tuple(filter(None, (kind, ALSO.get(kind or ""))))


def _kind_of(call: ast.Call) -> str | None:
    if isinstance(call.func, ast.Name):
        return "create" if call.func.id == "open" and _writes(call, 1) else None
    if not isinstance(call.func, ast.Attribute):
        return None
    name, owner = call.func.attr, ast.unparse(call.func.value)
    if owner == "os":
        if name == "open":
            words = ast.unparse(call)
            return None if "O_RDONLY" in words and "O_CREAT" not in words else "create"
        return OS.get(name)
    if owner == "subprocess":
        return "program" if name in PROGRAMS else None
    if owner == "shutil":
        return None if name in {"which", "disk_usage"} else name
    if owner.rpartition(".")[2] == "client":
        return None if name in READING else CLIENT.get(name, name)
    if name in {"execute", "exec_driver_sql"}:
        return _statement(call)
    if name == "open":
        return "create" if _writes(call, 0) else None
    if name == "replace":  # a path's has one argument, a text's two, a value's names
        return "rename" if len(call.args) == 1 and not call.keywords else None
    return METHODS.get(name)


def _writes(call: ast.Call, place: int) -> bool:
    mode = (
        call.args[place] if len(call.args) > place else next((k.value for k in call.keywords if k.arg == "mode"), None)
    )
    return isinstance(mode, ast.Constant) and bool(set(str(mode.value)) & set("wax+"))


def _statement(call: ast.Call) -> str | None:
    """Of statements outside transactions, which are none of the sessions'."""
    given = call.args[0] if call.args else None
    if isinstance(given, ast.Call) and ast.unparse(given.func) == "text" and given.args:
        given = given.args[0]
    if isinstance(given, ast.JoinedStr) and given.values:  # its first words say what it does
        given = given.values[0]
    if not isinstance(given, ast.Constant) or not isinstance(given.value, str):
        return None
    for words, kind in STATEMENTS.items():
        if given.value.startswith(words):
            return kind
    return "statement" if given.value.startswith(CHANGING) else None
