"""When each command ends with 1; what 0 and 2 mean is the same for all.

In: the program. Out: the last sentence of each command's help, and of its section in docs/commands.md.

Failures: none.
"""

from __future__ import annotations

import typer

EXIT_FAILED, EXIT_WRONG = 1, 2
WHEN_1 = {
    "init": "a server refused or did not answer, a file could not be written, a check failed, or you stopped",
    "run": "the database cannot be opened, or another worker holds it",
    "worker": "the database cannot be opened, or the engine stopped working",
    "serve": "the database cannot be opened, or the address is in use",
    "once": "a mailbox or the mail server did not answer, a message failed, or something waits for a person",
    "read": "a file is no mail, or the reading process could not read it",
    "list": "the database cannot be opened",
    "show": "there is no application with this number",
    "search": "the database cannot be opened",
    "messages": "there is no message with this number",
    "login": "the provider or the mailbox's server refuses it, another person has signed in, or nobody in time",
    "check": "something that was tried is wrong; stderr names each",
    "add": "what was added could not be read, or has to wait",
    "retry": "there is no such message, or it failed again",
    "replay": "there is no message with this number",
    "correct": "there is no such application, message or document, or what you ask for is not possible",
    "decide": "there is no application with this number, or it is part of another one",
    "answered": "there is no message with this number",
    "undo": "there is nothing to take back, or it cannot be taken back",
    "reconcile": "a difference is left that a person has to look at",
    "backup": "the folder cannot be used, a stored file is damaged, or the proof failed",
    "restore": "the office holds something already, the backup is not whole, or mail is held back",
    "upgrade": "the database cannot be opened or is of a newer version, or its backup cannot be made",
    "erase": "there is nothing of this person, you said no, or a copy is left, in a mailbox for instance; stderr names it",
    "retain": "you said no, or a copy of what was erased is left",
    "raw": "there is no message with this number, or the file is there already",
    "outbox": "there is no such mail, it has left, or you said no",
    "export": "there is no such application, the folder is not empty, or a file was left out; stderr names it",
    "report": "the file cannot be written",
    "status": "a part does not work, or something failed; stderr names each",
    "user add": "there is a person with this address already",
    "user list": "the database cannot be opened",
    "user password": "there is no person with this address, or the account is disabled",
    "weights export": "nobody has corrected or decided anything yet, or a document could not be read; stderr names it",
    "weights compare": "a message could not be read; stderr names it",
    "user remove": "there is no person with this address, it is the last admin, or you said no",
}


def exit_codes_of(command: str) -> str:
    """The sentence about the exit codes of a command."""
    return f"Exit 0: done. Exit 1: {WHEN_1[command]}. Exit 2: wrong usage or settings."


def explain(app: typer.Typer, group: str = "") -> None:
    """Puts the sentence below each command's help; `group`: the words before the command's own, and a blank."""
    for each in app.registered_commands:
        name = group + (each.name or getattr(each.callback, "__name__", "").strip("_"))
        if name in WHEN_1:
            each.epilog = exit_codes_of(name)
    for inner in app.registered_groups:
        if inner.typer_instance is not None:
            explain(inner.typer_instance, f"{group}{inner.typer_instance.info.name} ")
