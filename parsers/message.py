"""A message taken apart: its head, its own words, and every leaf part in exactly one place.

In: raw bytes. Out: a `Mail`. The standard library parses the MIME, once, within bounds. mail-parser walks the very same
parts, so it is asked only where it can add one: a part behind the end of a broken multipart.

Failures: none for any bytes; an input that is no message at all gives the problem `not_a_message`.
"""

from __future__ import annotations

import binascii
import email
import re
from dataclasses import dataclass, field, replace
from email.message import Message
from urllib.parse import urlsplit

from parsers import media_types
from parsers.attachments import Leaf, Sorted, safe_filename, sort_leaves
from parsers.bounded import bounded
from parsers.containers import Budget
from parsers.forwarded import inline_forwards
from parsers.headers import decoded, headers_of, readable
from parsers.limits import DEFAULT_LIMITS, Limits
from parsers.plain import html_to_text, tidy
from parsers.values import Forwarded, Headers, Mail, Problem

CID = re.compile(r"cid:([^\"'\s>)]{1,250})", re.IGNORECASE)
UUENCODED = re.compile(r"^begin [0-7]{3,4} ([^\r\n]{1,200})\r?\n((?:[ -`]{1,62}\r?\n)*?)`?\r?\n?end[ \t]*\r?$", re.MULTILINE)
CLOUD_HOSTS = re.compile(
    r"https?://[^\s<>\"')\]]{0,200}?(?:drive\.google\.com|docs\.google\.com|dropbox\.com|1drv\.ms|onedrive\.live\.com|"
    r"sharepoint\.com|icloud\.com|wetransfer\.com|we\.tl|box\.com|mega\.nz|kdrive\.infomaniak\.com|pcloud\.link)[^\s<>\"')\]]{0,500}",
    re.IGNORECASE,
)
LINKS = 5  # named of one mail
# An alternative of fewer words than this next to a long HTML one is a stub (“this mail needs an HTML reader”).
STUB_WORDS = 12
MESSAGES = 50  # taken apart within one message


@dataclass(slots=True)
class _Body:
    """One text part that is words of the mail."""

    path: str
    text: str
    is_html: bool


@dataclass(slots=True)
class _Found:
    """What the walk over one message's parts collects."""

    leaves: list[Leaf] = field(default_factory=list)
    bodies: list[_Body] = field(default_factory=list)
    messages: list[tuple[str, Message]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    report: bool = False


def take_apart(raw: bytes, limits: Limits = DEFAULT_LIMITS) -> Mail:
    """The parts of a message (RFC 5322, RFC 2045 to 2049), whatever its quality."""
    short, problems = bounded(raw, limits)
    try:
        message = email.message_from_bytes(short)
    except (RecursionError, ValueError, TypeError, LookupError, AttributeError) as error:
        # QUIRK: the standard library's parser has raised each of these on malformed input.
        problem = Problem("not_a_message", f"It cannot be parsed as a message: {type(error).__name__}.")
        return Mail(Headers(message_id=None, subject="", sender=None), "", (), problems=(problem,))
    budget = Budget(limits)
    if not message.keys() or _is_other_file(raw):
        return _not_a_message(raw, limits, budget, problems)
    mail = _taken_apart(message, "", "", limits, budget)
    return replace(mail, problems=(*problems, *mail.problems))


def cloud_links(text: str) -> tuple[str, ...]:
    """Links to cloud drives in a text, the first few."""
    return tuple(dict.fromkeys(found.group() for found in CLOUD_HOSTS.finditer(text)))[:LINKS]


def _is_other_file(raw: bytes) -> bool:
    kind = media_types.media_type(raw[:65_536])
    return kind.startswith(("image/", "application/")) and kind != media_types.UNKNOWN


def _not_a_message(raw: bytes, limits: Limits, budget: Budget, problems: list[Problem]) -> Mail:
    """A file in the place of a message is kept as what it is."""
    why = "it is empty" if not raw.strip() else "it has no header fields"
    kind = media_types.media_type(raw)
    if kind not in {media_types.TEXT, media_types.UNKNOWN, media_types.EMPTY}:
        why = f"it is a file of the type {kind}"
    leaf = Leaf("1", "", "", raw)
    placed = sort_leaves([leaf], limits, budget, frozenset()) if raw else Sorted()
    return Mail(
        Headers(message_id=None, subject="", sender=None),
        "",
        tuple(placed.attachments),
        problems=(*problems, Problem("not_a_message", f"This is not an e-mail message: {why}."), *placed.problems),
    )


def _taken_apart(message: Message, prefix: str, owner: str, limits: Limits, budget: Budget, depth: int = 1) -> Mail:
    """One message and, as far as the bounds go, the messages within it. `prefix` is the path of the part it came in."""
    found = _walk(message, prefix, owner, limits)
    headers, odd = headers_of(message)
    body, shown_ids = _body(found)
    found.leaves += _uuencoded(found, prefix, owner)
    placed = sort_leaves(found.leaves, limits, budget, shown_ids)
    problems = [*(odd if not owner else ()), *found.problems, *placed.problems]
    mail = Mail(
        headers=headers,
        body=body or "\n\n".join(text for _, text in placed.bodies),
        attachments=tuple(placed.attachments),
        forwarded=tuple(inline_forwards(body, prefix)),
        delivery_report=found.report,
        problems=tuple(problems) + tuple(_links(body, owner)),
    )
    inner = [*found.messages]
    for path, content in placed.messages:
        inner.append((path, email.message_from_bytes(bounded(content, limits)[0])))
    for path, forwarded in inner[:MESSAGES]:
        if depth >= limits.depth or len(mail.forwarded) >= MESSAGES:
            mail = _with(mail, Problem("over_bound", f"It lies deeper than {limits.depth} containers (bound: depth).", path))
            continue
        mail = _joined(mail, path, _taken_apart(forwarded, path, path, limits, budget, depth + 1))
    return mail


def _with(mail: Mail, problem: Problem) -> Mail:
    return replace(mail, problems=(*mail.problems, problem))


def _joined(mail: Mail, path: str, inner: Mail) -> Mail:
    """The outer message with a forwarded one's files beside its own, and its words apart."""
    return replace(
        mail,
        attachments=(*mail.attachments, *inner.attachments),
        forwarded=(*mail.forwarded, Forwarded(path, inner.headers, inner.body), *inner.forwarded),
        problems=(*mail.problems, *inner.problems),
    )


def _links(body: str, owner: str) -> list[Problem]:
    hosts = dict.fromkeys(urlsplit(link).hostname or link for link in cloud_links(body))
    return [Problem("link_only", host, owner or "body") for host in hosts]


def _walk(message: Message, prefix: str, owner: str, limits: Limits) -> _Found:
    """All leaves of one message, without recursion; attached messages are set apart."""
    found = _Found()
    found.report = message.get_content_type() == "multipart/report"
    waiting: list[tuple[Message, str, str]] = [(message, "", "")]
    while waiting:
        part, number, why_ignored = waiting.pop(0)
        path = "/".join(filter(None, (prefix, number or "1")))
        payload = part.get_payload()
        if part.is_multipart() and isinstance(payload, list):
            children = [child for child in payload if isinstance(child, Message)]
            if part.get_content_maintype() == "message":
                _attached_message(part, children, path, found, owner)
                continue
            ignored = _ignored_alternatives(part, children)
            numbered = [
                (child, f"{number}.{index}" if number else str(index), why_ignored or ignored.get(index, ""))
                for index, child in enumerate(children, start=1)
            ]
            waiting[:0] = numbered
            _around(part, path, found, owner)
            continue
        _leaf(part, path, owner, why_ignored, found)
    if message.defects and not prefix:
        _recovered(message, found, owner)
    return found


def _attached_message(part: Message, children: list[Message], path: str, found: _Found, owner: str) -> None:
    """A message/rfc822 part: its own message is taken apart, and the part stands for it as a container."""
    if part.get_content_type() != media_types.MESSAGE:
        text = "\n\n".join(child.as_string() for child in children[:20]) if children else ""
        found.leaves.append(Leaf(path, "", part.get_content_type(), text.encode("utf-8", "replace"), owner=owner))
        return
    if found.report:
        because = "the message that came back"
        found.leaves.append(Leaf(path, "", "text/rfc822-headers", b"returned message", owner=owner, ignored_because=because))
        return
    found.messages += [(path, child) for child in children]


def _ignored_alternatives(part: Message, children: list[Message]) -> dict[int, str]:
    """Which alternatives (RFC 2046 section 5.1.4) are the same words again: all but the plain one, unless it is a stub."""
    if part.get_content_subtype() != "alternative":
        return {}
    kinds = [child.get_content_type() for child in children]
    plain = [index for index, kind in enumerate(kinds, start=1) if kind == "text/plain"]
    rich = [index for index, kind in enumerate(kinds, start=1) if kind == "text/html"]
    nested = [index for index, kind in enumerate(kinds, start=1) if kind == "multipart/related"]
    if not plain or not (rich or nested):
        return {}
    if not _is_stub(children[plain[0] - 1], [children[index - 1] for index in rich]):
        return dict.fromkeys(rich, "the same words as HTML")
    return dict.fromkeys(plain, "a stub in place of the HTML")


def _is_stub(plain: Message, rich: list[Message]) -> bool:
    words = len(_text(plain)[0].split())
    return words < STUB_WORDS and any(len(html_to_text(_text(each)[0]).split()) > 3 * words for each in rich)


def _leaf(part: Message, path: str, owner: str, ignored: str, found: _Found) -> None:
    kind = part.get_content_type()
    filename = _filename(part)
    disposition = (part.get_content_disposition() or "").lower()
    content = _content(part)
    is_text = kind in ("text/plain", "text/html", "text/enriched") and disposition != "attachment"
    if is_text and not filename and not ignored:
        text, charset = _text(part)
        declared = part.get_content_charset()
        if declared and charset.lower() != declared.lower() and not text.isascii():
            found.problems.append(Problem("charset_guessed", f"Declared {declared}, read as {charset}.", path))
        found.bodies.append(_Body(path, text, kind == "text/html"))
        found.leaves.append(Leaf(path, "", kind, content, disposition, owner=owner, is_body=True))
        return
    if not content and not filename and disposition != "attachment":
        return
    content_id = str(part.get("Content-ID") or "").strip(" <>\r\n\t")[:250]
    found.leaves.append(
        Leaf(path, filename, kind, content, disposition, decoded(content_id), owner, ignored_because=ignored)
    )


def _filename(part: Message) -> str:
    try:
        name = part.get_filename()
    except (ValueError, TypeError, LookupError, AttributeError):
        # QUIRK: RFC 2231 values with wrong parts make the standard library raise.
        return ""
    return safe_filename(decoded(name)) if isinstance(name, str) else ""


def _content(part: Message) -> bytes:
    """The decoded bytes of a leaf."""
    payload = part.get_payload()
    encoding = str(part.get("Content-Transfer-Encoding") or "").strip().lower()
    if encoding == "base64" and isinstance(payload, str):
        try:  # twice as fast as the standard library's way, which is for what this one refuses
            return binascii.a2b_base64(payload)
        except (binascii.Error, ValueError):
            pass
    try:
        content = part.get_payload(decode=True)
    except (ValueError, TypeError, LookupError, AttributeError):
        content = None
    if isinstance(content, bytes):
        return content
    return payload.encode("utf-8", "surrogateescape") if isinstance(payload, str) else b""


def _text(part: Message) -> tuple[str, str]:
    """A text part's words and the character set that fitted."""
    try:
        charset = part.get_content_charset()
    except (ValueError, TypeError, LookupError, AttributeError):
        charset = None
    text, fitted = readable(_content(part), charset)
    if "flowed" in str(part.get_param("format", "") or "").lower():
        text = _unflowed(text)
    return text.replace("\0", ""), fitted


def _unflowed(text: str) -> str:
    """Lines of format=flowed joined again (RFC 3676 section 4.2), but for the signature separator."""
    return re.sub(r"(?<!^--)(?<!\n--) \r?\n(?!>|\r?\n|-- )", " ", text)


def _body(found: _Found) -> tuple[str, frozenset[str]]:
    """The words of the message itself, and the Content-IDs that its HTML shows."""
    shown = frozenset(cid for body in found.bodies if body.is_html for cid in CID.findall(body.text))
    for leaf in found.leaves:
        if leaf.ignored_because == "the same words as HTML":
            shown |= frozenset(CID.findall(readable(leaf.content)[0]))
    texts = [html_to_text(body.text) if body.is_html else UUENCODED.sub("", body.text) for body in found.bodies]
    return tidy("\n\n".join(filter(None, (text.strip() for text in texts)))), shown


def _uuencoded(found: _Found, prefix: str, owner: str) -> list[Leaf]:
    """Files written into the text itself, as old mail programs did."""
    leaves = []
    for body in found.bodies:
        for number, match in enumerate(UUENCODED.finditer(body.text) if "begin " in body.text else (), start=1):
            try:
                content = b"".join(binascii.a2b_uu(line) for line in match.group(2).encode().splitlines())
            except (binascii.Error, ValueError):
                found.problems.append(Problem("broken", "A uuencoded file in the text is damaged.", body.path))
                continue
            name = safe_filename(match.group(1))
            leaves.append(Leaf(f"{body.path}/{name or f'uuencoded-{number}'}", name, "", content, owner=owner))
    return leaves


def _around(part: Message, path: str, found: _Found, owner: str) -> None:
    """What stands before and after a multipart's parts; nearly always the sentence for readers without MIME, or nothing."""
    if not part.get_payload():
        text = part.preamble or ""
        if text.strip():
            found.bodies.append(_Body(path, readable(text.encode("utf-8", "surrogateescape"))[0], is_html=False))
            found.problems.append(Problem("structure_malformed", "A multipart without parts was read as text.", path))
    del owner


def _recovered(message: Message, found: _Found, owner: str) -> None:
    """A part behind a multipart's end, as mail-parser recovers it (its core.py, `parse`)."""
    boundary = message.get_boundary()
    epilogue = message.epilogue
    if not boundary or not epilogue or f"--{boundary}" not in epilogue:
        return
    _, _, behind = epilogue.partition(f"--{boundary}")
    section = behind.partition(f"--{boundary}--")[0].lstrip("\r\n")
    if not section.strip():
        return
    part = email.message_from_string(section)
    found.problems.append(Problem("part_recovered", "A part behind the end of the message was read as well.", "epilogue"))
    if not part.is_multipart():
        _leaf(part, "epilogue", owner, "", found)

