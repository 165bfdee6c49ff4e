"""The tables of phrasings, and what the parsers make of each row."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from enum import StrEnum
from pathlib import Path
from typing import Any

from config.openings import Openings, load_openings
from domain.reading import Reading
from parsers.extraction.letter import facts
from parsers.extraction.subject import match
from parsers.reading import read
from parsers.text.decoding import decoded
from tests.mail import texts
from tests.mail.files import essay, form_pdf, pdf

FOLDER = Path(__file__).with_name("phrasings")
OPENINGS = load_openings()
UNKNOWN, UNCLEAR = "unknown", "unclear"
COLUMNS_OF_FACTS = (
    ("availability", "availability"),
    ("start_date", "start"),
    ("end_date", "end"),
    ("academic_credit", "credit"),
)
SENDERS = ("colleagues", "career_offices", "platforms", "gateways")
RECEIVED = datetime(2026, 3, 9, 15, tzinfo=UTC)


class Outcome(StrEnum):
    """How an answer compares with the row's."""

    RIGHT = "right"
    UNKNOWN = "honestly unknown"  # the row is decidable, and the parsers ask a person
    WRONG = "wrong"


@dataclass(frozen=True)
class Answer:
    """What was asked of a row, expected and said."""

    asked: str
    expected: str | None
    said: str | None

    @property
    def outcome(self) -> Outcome:
        if self.said == self.expected:
            return Outcome.RIGHT
        return Outcome.UNKNOWN if self.said in (None, UNKNOWN, UNCLEAR) and self.expected else Outcome.WRONG


@dataclass(frozen=True)
class Row:
    """A row with its name, which is the same in every run and does not change when rows are added."""

    table: str
    name: str
    values: dict[str, Any]

    def answers(self) -> list[Answer]:
        """One for a subject, one for each fact that is stated or claimed."""
        return ANSWERING[self.table.partition("_held_out")[0]](self.values)

    @property
    def outcome(self) -> Outcome:
        """The worst of its answers."""
        found = {answer.outcome for answer in self.answers()}
        return next((each for each in (Outcome.WRONG, Outcome.UNKNOWN) if each in found), Outcome.RIGHT)


def rows(table: str) -> list[Row]:
    """The rows of a table."""
    found: dict[str, Row] = {}
    for values in tomllib.loads((FOLDER / f"{table}.toml").read_text(encoding="utf-8"))["rows"]:
        words = next((str(values[key]) for key in ("subject", "raw", "text", "mail") if values.get(key)), "")
        base = _slug(words if "on" in values else values["why"]) or _slug(values["why"])
        name = base if "on" not in values else f"{base}-{values['on']}"
        while name in found:
            name += f"-{_slug(values['why'])}"
        found[name] = Row(table, name, values)
    return list(found.values())


def _slug(words: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", words.lower()))[:60]


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(17), UTC)


def _subject(row: dict[str, Any]) -> list[Answer]:
    subject = decoded(row["raw"]) if "raw" in row else row["subject"]
    subject += "x " * ((row.get("padded", 0) - len(subject)) // 2)
    found = match(subject, row.get("body", ""), OPENINGS, _noon(row["on"]), row.get("name", ""))
    expected = " / ".join(filter(None, (row["opening"], row.get("cycle"))))
    opening = OPENINGS.get(found.opening)
    said = " / ".join(
        filter(None, (found.opening or UNKNOWN, (found.cycle or UNKNOWN) if opening and opening.cycles else None))
    )
    return [_SubjectAnswer("subject", expected, said)]


class _SubjectAnswer(Answer):
    @property
    def outcome(self) -> Outcome:
        if self.said == self.expected:
            return Outcome.RIGHT
        opening, _, cycle = (self.said or "").partition(" / ")
        told_opening, _, told_cycle = (self.expected or "").partition(" / ")
        honest = opening == UNKNOWN or (opening == told_opening and cycle == UNKNOWN != told_cycle)
        return Outcome.UNKNOWN if honest else Outcome.WRONG


def _facts(row: dict[str, Any]) -> list[Answer]:
    given = [("body", None, row.get("text") or row["mail"])]
    if "letter" in row:
        given.append(("letter.pdf", 1, row["letter"]))
    found = facts(given, _noon(row["on"]), OPENINGS["internship"])
    answers = []
    for fact, column in COLUMNS_OF_FACTS:
        got = getattr(found, fact)
        said = got.value or (UNCLEAR if got.problem else None)
        answers.append(Answer(column, str(row[column]) if column in row else None, said))
    told = next((dict(each.values)["fact"] for each in found.findings if each.code == "facts_disagree"), None)
    answers.append(Answer("contradiction", row.get("disagree"), told))
    return [answer for answer in answers if answer.expected or answer.said]


def _openings(row: dict[str, Any]) -> Openings:
    senders = {key: tuple(row[key]) for key in SENDERS if key in row}
    return OPENINGS.model_copy(update={"senders": OPENINGS.senders.model_copy(update=senders)})


def _applicant(row: dict[str, Any]) -> list[Answer]:
    made = EmailMessage(policy=SMTP)
    made.set_content(row["html"], subtype="html") if "html" in row else made.set_content(row["body"])
    for name, words in row.get("files", {}).items():
        made.add_attachment(words.encode(), "text", "plain", filename=name)
    head = {"From": row.get("from"), "Reply-To": row.get("reply_to"), "Subject": row.get("subject", "internship")}
    raw = "".join(f"{name}: {value}\r\n" for name, value in head.items() if value).encode() + made.as_bytes()
    if "attached" in row:
        raw = _with_messages(raw, [each.encode() for each in row["attached"]])
    submissions = read(raw, _openings(row), RECEIVED, own_addresses=row.get("own", ())).submissions
    people = [each.applicant for each in submissions]
    if "several" in row:
        return [
            Answer(
                "applicants", "; ".join(row["several"]), "; ".join(f"{p.name.value} <{p.email.value}>" for p in people)
            )
        ]
    found = [Answer(key, row.get(key), getattr(people[0], key).value) for key in ("name", "email", "phone")]
    return [answer for answer in found if answer.expected or answer.said or answer.asked != "phone"]


def _with_messages(raw: bytes, messages: list[bytes]) -> bytes:
    """The message with others attached to it."""
    head, _, body = raw.partition(b"\r\n\r\n")
    outer = [line for line in head.split(b"\r\n") if line.lower().startswith((b"from", b"reply-to", b"subject"))]
    parts = [b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + body]
    parts += [b"Content-Type: message/rfc822\r\n\r\n" + each.replace(b"\n", b"\r\n") for each in messages]
    joined = b"".join(b"--outer\r\n" + part + b"\r\n" for part in parts)
    kind = b'Content-Type: multipart/mixed; boundary="outer"'
    return b"\r\n".join([*outer, b"MIME-Version: 1.0", kind, b"", joined + b"--outer--\r\n"])


def _set_aside(row: dict[str, Any]) -> list[Answer]:
    raw = row["raw"].lstrip().encode() if "raw" in row else _composed(row)
    found: Reading = read(raw, _openings(row), RECEIVED, own_addresses=row.get("own", ()))
    return [Answer("reason", row["reason"], found.set_aside or "application")]


NOBODY = "nobody"


def _applies(row: dict[str, Any]) -> list[Answer]:
    """For what a mail applies as it stands; `nobody` where it is set aside or waits for a person, and its sender hears nothing."""
    found: Reading = read(_composed(row), OPENINGS, RECEIVED)
    if len(found.submissions) != 1:
        return [_ForWhat("applies", row["says"], f"{len(found.submissions)} people")]
    submission = found.submissions[0]
    opening = OPENINGS.get(submission.match.opening)
    asked = found.intent != "application" or submission.referee or not submission.wishes
    if found.set_aside or asked or opening is None:
        lost = found.set_aside in LOST
        return [_ForWhat("applies", row["says"], f"{NOBODY}, lost" if lost and row["says"] != NOBODY else NOBODY)]
    said = f"{opening.key} / {submission.match.cycle or UNKNOWN}" if opening.cycles else opening.key
    return [_ForWhat("applies", row["says"], said)]


LOST = ("newsletter", "spam", "not_an_application", "auto_reply", "bounce", "own_mail")


class _ForWhat(Answer):
    @property
    def outcome(self) -> Outcome:
        if self.said == self.expected:
            return Outcome.RIGHT
        asks = self.said == NOBODY or (self.said or "").endswith(UNKNOWN)
        return Outcome.UNKNOWN if asks and self.expected != NOBODY else Outcome.WRONG


def _quotation(row: dict[str, Any]) -> list[Answer]:
    made = EmailMessage(policy=SMTP)
    made["Subject"] = row.get("subject", "Re: internship")
    made["From"] = "Ada Lind <ada@example.org>"
    if "body" in row:
        made.set_content(row["body"])
    if "html" in row:
        (made.add_alternative if "body" in row else made.set_content)(row["html"], subtype="html")
    said = read(made.as_bytes(), OPENINGS, RECEIVED).own_words
    return [Answer("own words", _lines(row["own"]), _lines(said))]


def _lines(words: str) -> str:
    """The words line by line, without blank lines."""
    return "\n".join(line.strip() for line in words.split("\n") if line.strip())


def _composed(row: dict[str, Any]) -> bytes:
    made = EmailMessage(policy=SMTP)
    made.set_content(row["body"])
    for name in row.get("files", ()):
        made.add_attachment(FILES[name], "application", "pdf", filename=f"{name}.pdf")
    return row["head"].strip().replace("\n", "\r\n").encode() + b"\r\n" + made.as_bytes()


FILES = {
    "cv": pdf(texts.cv(texts.ADA)),
    "letter": pdf(texts.letter(texts.ADA)),
    "sample": essay(3),
    "form": form_pdf(texts.FORM),
    "other": pdf("Bulletin 14\n\n" + texts.prose(200)),
}
ANSWERING = {
    "subjects": _subject,
    "facts": _facts,
    "applicants": _applicant,
    "set_aside": _set_aside,
    "applies": _applies,
    "quotations": _quotation,
}


def every_row(*, held_out: bool) -> Iterator[Row]:
    """The rows of all tables, those kept apart or the others."""
    for table in ANSWERING:
        yield from rows(f"{table}_held_out" if held_out else table)
