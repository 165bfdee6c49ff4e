"""What the command prints for people.

What came in is data: control characters, escape sequences and text-direction overrides of a mail never reach the
terminal.
"""

from __future__ import annotations

import json
import re
import sys
import traceback
from collections.abc import MutableMapping, Sequence
from datetime import datetime
from types import TracebackType
from typing import Any
from zoneinfo import ZoneInfo

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from domain.actions import NextAction, command_line
from domain.catalogue.kinds import Kind
from domain.dates import moment_in_words, value_in_words
from domain.documents import Document, extent
from domain.numbers import application_no, message_no
from domain.text import is_unsafe
from operations.changes_in_words import event_in_words
from operations.health_checks import Check
from operations.read_files import ReadFile
from storage.pages import MOST_COUNTED
from storage.people import Person
from storage.search import Hit, Hits
from storage.summaries import Application, ApplicationSummary, FiledMessage, MessageSummary, OutgoingSummary

MARKS = {"met": "✓", "note": "·", "lacking": "✗", "doubt": "?"}
SENDERS = {"pass": "  (sender authenticated)", "fail": "  (sender not authenticated)"}
NOT_PLAIN = re.compile(r"[^ -~]")


def plain(text: object) -> str:
    """The text without anything that a terminal would obey; line breaks stay."""
    return "".join("�" if is_unsafe(character) and character != "\n" else character for character in str(text))


def line(text: object) -> str:
    """The same on one line."""
    return plain(" ".join(str(text).split()))


def check_line(check: Check) -> str:
    """A check and whether it went well."""
    return f"{'ok  ' if check.ok else 'FAIL'}  {check.what}: {plain(check.says)}"


def print_json(value: object) -> None:
    """One JSON document on one line of stdout, in which what a terminal would obey stands escaped (RFC 8259 section 7)."""
    written = json.dumps(value, ensure_ascii=False, default=str)
    sys.stdout.write(NOT_PLAIN.sub(_escaped, written) + "\n")


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if not is_unsafe(character):
        return character
    return json.dumps(character)[1:-1] if character > "\x7f" else f"\\u{ord(character):04x}"


def harmless(_logger: object, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A log's line as data: whatever stands in it, it is one line (a traceback aside) and commands no terminal."""
    for key, value in event.items():
        if isinstance(value, str):
            event[key] = plain(value) if key == "exception" else line(value)
        elif not isinstance(value, int | float | None):
            event[key] = line(repr(value))
    return event


def print_mistake(kind: type[BaseException], mistake: BaseException, trace: TracebackType | None) -> None:
    """A mistake of ours with its traceback, in which somebody else's words may stand."""
    sys.stderr.write(plain("".join(traceback.format_exception(kind, mistake, trace))))


def error(sentence: str) -> None:
    """One sentence on stderr."""
    sys.stderr.write(f"postroom: {line(sentence)}\n")


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    console = Console(highlight=False, soft_wrap=False)
    if console.is_terminal:
        table = Table(*head, box=None, pad_edge=False, header_style="bold")
        for row in rows:
            table.add_row(*(Text(line(cell)) for cell in row))
        console.print(table)
        return
    # In a pipe each row is one line; laid out here, since a table of Rich's takes a millisecond for each row.
    lines = [[line(cell) for cell in row] for row in (head, *rows)]
    widths = [max(map(cell_len, column)) for column in zip(*lines, strict=True)]
    for each in lines:
        cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(each, widths, strict=True))
        _say("  ".join(cells).rstrip())


def _day(moment: datetime, zone: ZoneInfo) -> str:
    return moment_in_words(moment, zone)


def _measures(document: Document) -> str:
    """A document's pages; of a writing sample all that was measured."""
    measured = [extent(document.pages, document.words, pages_matter=True)]
    if document.body_pages is not None:
        left_out = [f"{name} {', '.join(map(str, pages))}" for name, pages in document.left_out]
        without = f" without {'; '.join(left_out)}" if left_out else ""
        measured += [f"{document.body_pages} of body{without}", f"{document.words} words"]
        measured += [f"{document.font_size:g} pt"] if document.font_size else []
        measured += [f"{document.line_spacing:g} line spacing"] if document.line_spacing else []
    return ", ".join(measured)


def print_reading(read: ReadFile) -> None:
    """What `read` found, for people."""
    reading = read.reading
    _say(line(read.path))
    if reading.mail.headers.subject:
        _say("  subject    ", line(reading.mail.headers.subject))
    if reading.set_aside:
        _say("  set aside  ", line(reading.set_aside_explanation or reading.set_aside))
    for submission, findings in zip(reading.submissions, read.findings, strict=True):
        person, match = submission.applicant, submission.match
        if reading.mail.headers.sender or match.opening:  # documents alone need not say
            _say("  opening    ", match.opening or f"unknown: {line(match.doubt)}")
            _say("  cycle      ", match.cycle or "unknown")
        if reading.mail.headers.sender or person.name.value or person.email.value:
            _say("  applicant  ", line(person.name.value or "unknown"), f"<{line(person.email.value or 'unknown')}>")
        for document in submission.documents:
            name = document.filename or document.attachment or "the mail's own text"
            _say(
                "  document   ",
                f"{document.kind:15}",
                f"{document.confidence:4.0%}",
                _measures(document),
                "·",
                line(name),
            )
        for finding in findings:
            _say("  ", MARKS[finding.severity], line(finding.sentence))
    for problem in reading.problems:
        _say("  !", line(f"{problem.where}: {problem.detail}" if problem.where else problem.detail))


def print_applications(found: Sequence[ApplicationSummary], zone: ZoneInfo) -> None:
    """The table of `list`."""
    if not found:
        _say("no applications")
        return
    rows = [
        (
            application_no(each.id),
            _day(each.received_at, zone),
            each.applicant_name or "unknown",
            each.opening or "unknown",
            each.cycle or "",
            each.status + (", late" if each.late else ""),
        )
        for each in found
    ]
    _table(("ID", "Received", "Applicant", "Opening", "Cycle", "Status"), rows)


def print_messages(found: Sequence[MessageSummary], zone: ZoneInfo) -> None:
    """The table of `messages`."""
    if not found:
        _say("no messages")
        return
    rows = [
        (message_no(each.id), _day(each.received_at, zone), each.state, each.sender, each.subject, each.explanation)
        for each in found
    ]
    _table(("ID", "Received", "State", "From", "Subject", "Why"), rows)


def print_outbox(found: Sequence[OutgoingSummary], zone: ZoneInfo) -> None:
    """The table of `outbox`."""
    if not found:
        _say("no mail")
        return
    rows = [
        (
            each.id,
            each.state,
            _day(each.sent_at or each.next_attempt_at, zone),
            each.kind,
            each.recipient,
            each.subject,
            each.reply,
        )
        for each in found
    ]
    _table(("No.", "State", "Sent or due", "Kind", "To", "Subject", "The server said"), rows)


def print_people(found: Sequence[Person], now: datetime, zone: ZoneInfo) -> None:
    """The table of `user list`."""
    rows = []
    for each in found:
        state = "disabled" if each.is_disabled(now) else "invited" if each.is_invited else "active"
        seen = _day(each.last_seen_at, zone) if each.last_seen_at is not None else "never"
        rows.append((each.email, each.name, each.role.word, state, seen))
    _table(("Address", "Name", "Role", "State", "Last seen"), rows)


def print_more(more: int, next_page: NextAction) -> None:
    """How many rows follow those that were printed, and how to see them; on stderr where stdout is read by a program."""
    count = f"more than {MOST_COUNTED}" if more > MOST_COUNTED else str(more)
    sentence = f"{count} more: `{command_line(next_page)}` shows the next"
    if sys.stdout.isatty():
        _say(sentence)
    else:
        error(sentence)


def print_application(found: Application, zone: ZoneInfo) -> None:
    """The page of `show`."""
    phone = f", {line(found.applicant_phone)}" if found.applicant_phone else ""
    _say(
        f"Application {application_no(found.id)}: {line(found.applicant_name or 'unknown')} <{line(found.applicant_email)}>{phone}"
    )
    _say(
        f"  {found.opening or 'opening unknown'}, {found.cycle or 'no cycle'}, {found.status}{', late' if found.late else ''}"
    )
    _say(f"  received {_day(found.received_at, zone)} by {found.channel}")
    if found.stage and found.stage_since:
        _say(f"  stage: {found.stage.replace('_', ' ')} since {_day(found.stage_since, zone)}")
    if found.decision:
        _say("  decided:", line(found.decision))
    for name, fact in found.facts.items():
        _say(f"  {name.replace('_', ' ')}: {line(value_in_words(fact.value or 'unknown'))}")
    for message in (each for each in found.messages if each.waits_for_answer):
        number = message_no(message.id)
        _say(
            f"Needs an answer: {number}, {_day(message.received_at, zone)} (`postroom answered {number}` when it has one)"
        )
        _print_words(message)
    names = found.places
    quoted: set[str] = set()
    _say("Requirements")
    for finding in sorted(found.findings, key=lambda each: list(MARKS).index(each.severity), reverse=True):
        _say(f"  {MARKS[finding.severity]} {line(finding.sentence)}")
        for evidence in finding.evidence:
            if evidence.words in quoted or evidence.words in finding.sentence:
                continue  # the same sentence is quoted once
            quoted.add(evidence.words)
            page = f", page {evidence.page}" if evidence.page else ""
            where = names.get(evidence.document, evidence.document)
            _say(f"      {line(where)}{page}: “{line(evidence.words)}”")
    _say("Documents")
    for document in found.documents:
        pages = extent(document.pages, document.words, pages_matter=Kind(document.kind).entry.pages_matter)
        old = ""
        if document.message_id in found.in_doubt:
            old = ", not counted: its sender is in doubt" if document.superseded_by_id else ", its sender is in doubt"
        elif document.superseded_by_id:
            old = ", superseded"
        _say(f"  {document.id}  {document.kind}: {line(document.filename or 'the mail’s own text')}, {pages}{old}")
    _say("Messages")
    for message in found.messages:
        sender = SENDERS.get(message.authentication, "")
        by = ", by the office" if message.is_of_office else ""
        _say(f"  {message_no(message.id)}  {_day(message.received_at, zone)}  {line(message.subject)}{sender}{by}")
        if not message.waits_for_answer:
            _print_words(message)
    _say("History")
    for event in found.events:
        words = ": ".join(filter(None, (event_in_words(event, found.documents), event.why)))
        _say(f"  {_day(event.at, zone)}  {line(event.who)}  {line(event.what)}  {line(words)}".rstrip())


WORDS_LINES, WORDS_CHARACTERS = 12, 1_000  # of one message; `show --json` has all


def _print_words(message: FiledMessage) -> None:
    """What the writer wrote, as far as one reads it on a screen."""
    lines = [line(each) for each in message.words[:WORDS_CHARACTERS].splitlines() if each.strip()]
    for each in lines[:WORDS_LINES]:
        _say(f"      | {each}")
    if len(lines) > WORDS_LINES or len(message.words) > WORDS_CHARACTERS:
        _say("      | …")


def in_one_line(found: Application | None) -> str:
    """An application where several are named: `a3 Anna Löfgren (internship, summer 2027, complete)`."""
    if found is None:
        return "that is not there"
    named = found.applicant_name or found.applicant_email or "unknown"
    said = ", ".join(filter(None, (found.opening, found.cycle, found.status)))
    return f"{application_no(found.id)} {named} ({said})"


def print_hits(found: Hits, zone: ZoneInfo) -> None:
    """What a search found: a line for each, and its snippet below it."""
    for hit in found.hits:
        number = application_no(hit.application) if hit.application is not None else message_no(hit.message or 0)
        page = f", page {hit.page}" if hit.page is not None else ""
        of = found.applications.get(hit.application) if hit.application is not None else None
        name = line(of.applicant_name or of.applicant_email) if of is not None else ""
        _say(
            f"{number:6}",
            *filter(None, (name, f"{_kind_of_hit(hit)} “{line(hit.title)}”{page}", _day(hit.received_at, zone))),
        )
        _say("      ", line("".join(piece.text for piece in hit.snippet)))


def _kind_of_hit(hit: Hit) -> str:
    return hit.document_kind.replace("_", " ") or hit.kind.value
