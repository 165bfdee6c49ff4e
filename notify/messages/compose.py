"""Mail as it goes out: rendered from templates, safe whatever stands in its words.

In: a template's name, its words, and addresses. Out: the bytes of a whole message with text and HTML, styles inlined.
Jinja2 escapes everything in HTML; header values are folded by the standard library and can hold no line break.

Failures: a broken template of the office's own is reported and the built-in one serves; a broken built-in one is an internal error.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import css_inline
import structlog
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError, meta, nodes

from config.settings import Settings
from domain.actions import NEXT_ACTIONS
from domain.text import clean, shortened
from domain.version import VERSION
from notify.messages.parts import multipart, part, text_part
from notify.messages.steps import desk_of, step

log = structlog.get_logger()

BUILT_IN = Path(__file__).parent.parent / "templates"
SUBJECT_CHARACTERS = 200
SHOWN_CHARACTERS = 300  # of a name or subject within a mail
MARKS = {"met": "✓", "note": "·", "lacking": "✗", "doubt": "?"}
WORDS = {"met": "met", "note": "note", "lacking": "not met", "doubt": "decide"}
# Of an application's status: a sign that reads without colour, and the colour.
SIGNS = {"complete": "✓", "incomplete": "✗", "waiting": "?", "accepted": "✓", "declined": "–", "withdrawn": "–"}
TONES = {"complete": "met", "incomplete": "lacking", "waiting": "doubt", "accepted": "met"}
HTML_BYTES = 100_000  # Gmail shows 102 kB of a mail and clips the rest
FEWER = (1_000, 120, 60, 30, 15, 8, 4, 2)  # entries of a list in one mail: the most that fits


class _WholeIds(EmailPolicy):
    """The standard library's policy, which would fold a long Message-ID after its colon.

    QUIRK: mail services read a folded Message-ID with its blank, and then answers do not find their thread.
    """

    def fold(self, name: str, value: Any) -> str:
        """A header as it is written."""
        return f"{name}: {value}{self.linesep}" if name.lower() in WHOLE else super().fold(name, value)

    def fold_binary(self, name: str, value: Any) -> bytes:
        """A header as it is written, in bytes."""
        return f"{name}: {value}{self.linesep}".encode() if name.lower() in WHOLE else super().fold_binary(name, value)

    def header_store_parse(self, name: str, value: Any) -> tuple[str, Any]:
        """A header as it is kept; what is only ours and plain needs no parser, which takes a tenth of a millisecond."""
        if name.lower() in PLAIN and isinstance(value, str) and value.isascii() and value.isprintable():
            return name, value
        return super().header_store_parse(name, value)


LOOP = "x-loop"  # holds the Message-ID once more, by which postroom knows its own mail
WHOLE = frozenset({"message-id", "in-reply-to", "references", LOOP})
PLAIN = WHOLE | {"date", "auto-submitted", "x-auto-response-suppress", "mime-version"}
REFERENCES_CHARACTERS = 900  # a line has 998 at the most (RFC 5322 section 2.1.1)
SEVEN_BITS = _WholeIds(linesep="\r\n", cte_type="7bit")
WIDE = _WholeIds(linesep="\r\n", utf8=True)


@dataclass(frozen=True, slots=True)
class Picture:
    """An image shown within a mail, by its Content-ID."""

    cid: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file sent along."""

    filename: str
    content: bytes
    maintype: str = "application"
    subtype: str = "octet-stream"


def one_line(text: object, most: int = SHOWN_CHARACTERS) -> str:
    """Somebody's words on one line: no control or direction characters, and no longer than can be read."""
    return shortened(clean(str(text)), most)


def _environment(loader: Any, desk: str) -> Environment:
    environment = Environment(
        loader=loader,
        autoescape=lambda name: name is not None and name.endswith(".html"),  # noqa: S701 - text is not HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "line": one_line,
        "spoken": lambda text: str(text).replace("_", " "),
        "command": lambda action: step(action, desk),
    }
    environment.globals |= {"version": VERSION}
    environment.globals |= {"desk": desk}  # where people reach the desk; '' where mails do not link there
    environment.globals |= {"marks": MARKS, "mark_words": WORDS, "signs": SIGNS, "tones": TONES}
    # A template names what a person can do next: `{{ Decide(each.id) | command }}`.
    environment.globals |= {kind.__name__: kind for kind in NEXT_ACTIONS}
    return environment


@lru_cache(maxsize=4)
def _environments(own: Path | None, desk: str = "") -> tuple[Environment | None, Environment]:
    built_in = FileSystemLoader(BUILT_IN)
    overriding = _environment(ChoiceLoader([FileSystemLoader(own), built_in]), desk) if own else None
    return overriding, _environment(built_in, desk)


@dataclass(frozen=True, slots=True)
class BrokenTemplate:
    """A template of the office's own that does not work."""

    file: str
    line: int | None
    error: str

    @property
    def place(self) -> str:
        """Where the mistake is, for people."""
        return f"{self.file}, line {self.line}" if self.line else self.file


_heard: ContextVar[list[BrokenTemplate] | None] = ContextVar("heard", default=None)


@contextmanager
def hearing_of_broken_templates() -> Iterator[list[BrokenTemplate]]:
    """Gives the list of the office's own templates in whose place built-in ones served within this block."""
    broken: list[BrokenTemplate] = []
    before = _heard.set(broken)
    try:
        yield broken
    finally:
        _heard.reset(before)


def render(settings: Settings, template: str, words: Mapping[str, Any]) -> str:
    """A template's text. An office's own template that is broken is named, with its line, and the built-in one serves."""
    own = settings.notify.templates
    overriding, built_in = _environments(own, desk_of(settings))
    if own is not None and overriding is not None:
        try:
            return overriding.get_template(template).render(words)
        except Exception as error:  # noqa: BLE001 - see below
            # A template is the office's program: it may raise anything, and the mail has to go out all the same.
            broken = _place(error, own, template)
            log.warning("the office's own template is broken; the built-in one serves", **asdict(broken))
            heard = _heard.get()
            if heard is not None and broken not in heard:
                heard.append(broken)
    return built_in.get_template(template).render(words)


def _place(error: Exception, folder: Path, template: str) -> BrokenTemplate:
    """File and line of a template's mistake; Jinja2 puts the template's own lines into the traceback."""
    file, line = str(folder / template), getattr(error, "lineno", None)
    if isinstance(error, TemplateSyntaxError):
        file = error.filename or file
    else:
        for frame, number in traceback.walk_tb(error.__traceback__):
            if Path(frame.f_code.co_filename).is_relative_to(folder):
                file, line = frame.f_code.co_filename, number
    return BrokenTemplate(file, line, f"{type(error).__name__}: {error}")


def broken_templates(folder: Path) -> Iterator[BrokenTemplate]:
    """What is wrong with an office's own templates, as far as it can be seen before a mail is made from them."""
    if not folder.is_dir():
        yield BrokenTemplate(str(folder), None, "there is no such folder")
        return
    environment, _ = _environments(folder)
    assert environment is not None
    known = {*_words_of(BUILT_IN, environment), *environment.globals}
    for file in sorted(path for path in folder.rglob("*") if path.suffix in {".html", ".txt"}):
        name = file.relative_to(folder).as_posix()
        try:
            environment.get_template(name)
        except Exception as error:  # noqa: BLE001 - whatever the office has written
            yield _place(error, folder, name)
            continue
        if not (BUILT_IN / name).exists():
            yield BrokenTemplate(str(file), None, "no mail is made from a template of this name")
        used = _undeclared(environment, file.read_text(encoding="utf-8"))
        yield from (
            BrokenTemplate(str(file), line, f"there is no word “{word}”")
            for word, line in used.items()
            if word not in known
        )


def _words_of(folder: Path, environment: Environment) -> Iterator[str]:
    """The words that the templates of a folder take."""
    for file in folder.rglob("*.*"):
        yield from _undeclared(environment, file.read_text(encoding="utf-8"))


def _undeclared(environment: Environment, source: str) -> dict[str, int]:
    """Words that a template takes from outside, each with the first line on which it stands."""
    tree = environment.parse(source)
    undeclared = meta.find_undeclared_variables(tree)
    found: dict[str, int] = {}
    for name in tree.find_all(nodes.Name):
        if name.name in undeclared:
            found.setdefault(name.name, name.lineno)
    return found


def html_of(settings: Settings, template: str, words: Mapping[str, Any]) -> str:
    """A template's HTML with its styles inlined, since mail programs drop style sheets."""
    rendered = render(settings, f"{template}.html", words)
    inlined: str = css_inline.inline(rendered, keep_style_tags=True, load_remote_stylesheets=False)
    return re.sub(r">\s+<(?=/?(?:t[rdhb]|table))", "><", inlined)


def fitting(settings: Settings, template: str, words: Mapping[str, Any]) -> tuple[str, str]:
    """Text and HTML of a mail with as many entries in each of its lists (`most`) as mail programs show."""
    for most in FEWER:
        html = html_of(settings, template, {**words, "most": most})
        if len(html.encode()) <= HTML_BYTES:
            break
    return render(settings, f"{template}.txt", {**words, "most": most}), html


def compose(
    settings: Settings,
    template: str,
    words: Mapping[str, Any],
    *,
    recipient: str,
    subject: str,
    message_id: str,
    now: datetime,
    answers: Sequence[str] = (),
    automatic: str = "auto-generated",
    pictures: Sequence[Picture] = (),
    enclosures: Sequence[Enclosure] = (),
    reply_to: Sequence[str] = (),
    copies: Sequence[str] = (),
) -> bytes:
    """A whole message. `answers`: the Message-IDs of the thread, the last one being answered; `automatic`: RFC 3834.

    `copies` stand in Cc for those who reply to all; the mail itself goes to the recipient alone.
    """
    message = addressed_to(settings, recipient, subject, message_id, now, answers, reply_to, copies)
    message["Auto-Submitted"] = automatic
    message["X-Auto-Response-Suppress"] = "All"
    message["MIME-Version"] = "1.0"
    head, _, _ = message.as_bytes().rpartition(b"\r\n")  # without the empty line that ends it
    text, html = fitting(settings, template, words)
    shown = [part(each.content, "image", "png", f"{each.cid}.png", cid=each.cid) for each in pictures]
    page = multipart("related", [text_part(html, "html"), *shown])
    words_of_it = multipart("alternative", [text_part(text, "plain"), page])
    sent_along = [part(each.content, each.maintype, each.subtype, one_line(each.filename, 120)) for each in enclosures]
    return head + multipart("mixed", [words_of_it, *sent_along])


def addressed_to(
    settings: Settings,
    recipient: str,
    subject: str,
    message_id: str,
    now: datetime,
    answers: Sequence[str] = (),
    reply_to: Sequence[str] = (),
    copies: Sequence[str] = (),
) -> EmailMessage:
    """A message from the office without its words, in its thread; the parameters as of `compose`."""
    # Seven bits pass every server; an address beyond ASCII needs one that takes UTF-8 headers (RFC 6532) anyway.
    message = EmailMessage(policy=SEVEN_BITS if all(map(str.isascii, (recipient, *reply_to, *copies))) else WIDE)
    message["From"] = sender_of(settings)
    message["To"] = address("", recipient)
    if copies:
        message["Cc"] = [address("", each) for each in copies]
    if reply_to:
        message["Reply-To"] = [address("", each) for each in reply_to]
    message["Subject"] = one_line(subject, SUBJECT_CHARACTERS)
    message["Date"] = format_datetime(now)
    message["Message-ID"] = message_id
    message["X-Loop"] = message_id
    known = list(dict.fromkeys(each for each in answers if re.fullmatch(r"<[!-=?-~]{3,700}>", each)))
    if known:
        message["In-Reply-To"] = known[-1]
        message["References"] = _references(known)
    return message


def _references(known: Sequence[str]) -> str:
    """The thread's first Message-ID and as many of the last ones as a line holds (RFC 5322 section 3.6.4)."""
    kept = [known[-1]]
    length = len(known[0]) + len(known[-1]) + 1
    for each in reversed(known[1:-1]):
        length += len(each) + 1
        if length > REFERENCES_CHARACTERS:
            break
        kept.insert(0, each)
    whole = known[:1] if len(known) > 1 and len(known[0]) + len(known[-1]) < REFERENCES_CHARACTERS else []
    return " ".join([*whole, *kept])


def sender_of(settings: Settings) -> Address | str:
    """The office as sender."""
    return address(settings.office_name, settings.office.address or settings.office.coordinator or "postroom@localhost")


def address(name: str, email: str) -> Address | str:
    """An address for a header; one that the standard library refuses stays text, without line breaks."""
    local, _, domain = one_line(email, 320).rpartition("@")
    try:
        return Address(one_line(name, 120), local, domain)
    except (ValueError, IndexError):
        return one_line(email, 320)


def domain_of(settings: Settings) -> str:
    """The domain of our Message-IDs."""
    return (settings.office.address or settings.office.coordinator or "postroom@localhost").rpartition("@")[2]
