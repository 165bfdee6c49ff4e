"""Who applies, and how to reach them.

In: a mail, the words of its documents, and who is known to send for others. Out: one group for each applicant, nearly
always one, with name, address and phone, each with its evidence. The person inside a forwarded mail applies, not the one
who forwards it.

Failures: none; who applies is unknown, for a reason, rather than guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from rapidfuzz import fuzz

from config.openings import Openings
from parsers.kinds import own_words
from parsers.signals import PHONE
from parsers.values import NO_FACT, Address, Applicant, Evidence, Fact, Forwarded, Mail, Problem, Role

EMAIL = re.compile(r"[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}")
NOBODY = re.compile(
    r"^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|ne[-_.]?pas[-_.]?repondre|mailer-daemon|postmaster|notifications?|bounces?)\b",
    re.I,
)
NAME_LINE = re.compile(r"^[^\W\d_][\w'’.-]*(?:[ \t]+[^\W\d_(][\w'’.-]*){1,5}$")
NO_NAMES = frozenset(
    "curriculum vitae resume résumé cv cover letter dear sincerely regards application internship university college education experience "
    "writing sample transcript the of and for to formation expérience lettre motivation carta presentación profile summary personal "
    "responsibility protect secretariat coalition international new york page street avenue".split()
)
GMAIL = {"gmail.com", "googlemail.com"}
# Two spellings of one name score above; two people below. Between, they count as the same: the address says so too.
SAME_NAME = 55.0


@dataclass(frozen=True, slots=True)
class Group:
    """One applicant of a mail: the paths of the files that are theirs, and the words that are theirs."""

    applicant: Applicant
    attachments: tuple[str, ...]
    body: str


def matching_address(email: str) -> str:
    """An address for comparing, never for writing to: small letters, no plus-tag, Gmail's dots and two names as one."""
    local, _, domain = email.strip().casefold().rpartition("@")
    local = local.partition("+")[0] or local
    if domain in GMAIL:
        local, domain = local.replace(".", ""), "gmail.com"
    return f"{local}@{domain}" if domain else local


def same_person(name: str, other: str) -> bool:
    """Whether two names may be one person's: spelling, order, initials and second names aside."""
    one, two = _name_words(name), _name_words(other)
    if not one or not two or one & two:
        return True
    return fuzz.token_sort_ratio(" ".join(sorted(one)), " ".join(sorted(two))) >= SAME_NAME


def _name_words(name: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return {word for word in re.findall(r"[^\W\d_]+", plain) if len(word) > 1}


def find(
    mail: Mail, documents: Sequence[tuple[str, str]], openings: Openings, own_addresses: Sequence[str] = ()
) -> tuple[Group, ...]:
    """The applicants of a mail; `documents` are attachment paths with their words."""
    sender = mail.headers.sender
    own = {matching_address(address) for address in own_addresses}
    role = _role_of(sender, openings, own)
    paths = tuple(each.path for each in mail.attachments if each.role is Role.DOCUMENT)
    texts = dict(documents)
    if role == "person":
        return (Group(_person(mail, documents), paths, mail.body),)
    inside = [forwarded for forwarded in mail.forwarded if _is_somebody(forwarded, openings, own)]
    if len(inside) > 1 and all(_paths_within(each, mail) for each in inside):
        return tuple(_group_inside(each, mail, texts) for each in inside)
    if inside:
        return (replace(_group_inside(inside[0], mail, texts), attachments=paths),)
    if role == "career office" and (several := _by_folder(paths)):
        return tuple(_from_documents(group, mail, texts) for group in several)
    return (_from_documents(paths, mail, texts),)


def _role_of(sender: Address | None, openings: Openings, own: set[str]) -> str:
    """Who sent it: a person for himself or herself, or somebody for others."""
    if sender is None:
        return "unknown"
    email = sender.email.casefold()
    for role, patterns in (
        ("colleague", openings.senders.colleagues),
        ("career office", openings.senders.career_offices),
        ("platform", openings.senders.platforms),
        ("gateway", openings.senders.gateways),
    ):
        if any(fnmatchcase(email, pattern.casefold()) for pattern in patterns):
            return role
    if matching_address(email) in own:
        return "colleague"
    return "gateway" if NOBODY.match(email) else "person"


def _is_somebody(forwarded: Forwarded, openings: Openings, own: set[str]) -> bool:
    return forwarded.headers.sender is not None and _role_of(forwarded.headers.sender, openings, own) == "person"


def _paths_within(forwarded: Forwarded, mail: Mail) -> tuple[str, ...]:
    return tuple(each.path for each in mail.attachments if each.role is Role.DOCUMENT and each.owner == forwarded.path)


def _group_inside(forwarded: Forwarded, mail: Mail, texts: dict[str, str]) -> Group:
    paths = _paths_within(forwarded, mail)
    inner = Mail(forwarded.headers, forwarded.body, ())
    person = _person(
        inner, [(path, texts[path]) for path in paths if path in texts], where=f"forwarded message {forwarded.path}"
    )
    return Group(person, paths, forwarded.body)


def _by_folder(paths: Sequence[str]) -> list[tuple[str, ...]]:
    """The files of a career office's mail by the folder or archive that each student has; [] when there are none."""
    groups: dict[str, list[str]] = {}
    for path in paths:
        groups.setdefault(path.rpartition("/")[0], []).append(path)
    return [tuple(group) for group in groups.values()] if len(groups) > 1 and "" not in groups else []


def _person(mail: Mail, documents: Sequence[tuple[str, str]], where: str = "From") -> Applicant:
    """The sender as applicant; what From does not say is taken from signature and documents."""
    sender = mail.headers.sender
    assert sender is not None
    reply = next((each for each in mail.headers.reply_to if not NOBODY.match(each.email)), None)
    written = reply.email if reply and NOBODY.match(sender.email) else sender.email
    email = Fact(written, (Evidence(where, None, written),))
    texts = [("body", own_words(mail.body)[-600:]), *((path, text[:1_500]) for path, text in documents)]
    name = (
        Fact(sender.name, (Evidence(where, None, sender.name),))
        if _is_name(sender.name)
        else _written_name(texts, written)
    )
    return Applicant(name, email, _phone(texts))


def _is_name(name: str) -> bool:
    return bool(name.strip()) and "@" not in name and any(character.isalpha() for character in name)


def _from_documents(paths: Sequence[str], mail: Mail, texts: dict[str, str]) -> Group:
    """The person whom the documents name, when the mail itself names none."""
    own = [(path, texts.get(path, "")[:3_000]) for path in paths]
    sender = mail.headers.sender.email if mail.headers.sender else ""
    where = [("body", mail.body[:3_000]), *own]
    found = [(document, match.group()) for document, text in where for match in EMAIL.finditer(text)]
    other = [
        (document, email)
        for document, email in found
        if email.casefold() != sender.casefold() and not NOBODY.match(email)
    ]
    names = {matching_address(email) for _, email in other}
    if len(names) == 1:
        email = Fact(other[0][1], (Evidence(other[0][0], None, other[0][1]),))
    else:
        why = "several addresses stand in it." if names else "no address of an applicant stands in it."
        email = Fact(
            None, (), Problem("applicant_unknown", f"The sender sends for others, and {why}", "applicant.email")
        )
    name = _written_name(own, email.value or "")
    return Group(Applicant(name, email, _phone(own)), tuple(paths), mail.body)


def _written_name(texts: Sequence[tuple[str, str]], email: str) -> Fact:
    """A line that is nothing but a name, near the head of a document or the end of a mail, that fits the address."""
    candidates = [(document, line) for document, text in texts for line in _name_lines(text)]
    local = re.sub(r"[^a-z]", "", matching_address(email).partition("@")[0])
    for document, line in candidates:
        if local and any(len(word) > 2 and word in local for word in _name_words(line)):
            return Fact(line, (Evidence(document, None, line),))
    from_documents = [pair for pair in candidates if pair[0] != "body"]
    if from_documents and len({frozenset(_name_words(line)) for _, line in from_documents[:1]}) == 1:
        document, line = from_documents[0]
        return Fact(line, (Evidence(document, None, line),))
    return Fact(None, (), Problem("applicant_unknown", "No name is written where names stand.", "applicant.name"))


def _name_lines(text: str) -> Iterator[str]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in [*lines[:6], *lines[-6:]]:
        words = line.split()
        capital = sum(word[0].isupper() or not word[0].islower() for word in words)
        if (
            NAME_LINE.match(line)
            and len(line) < 60
            and capital >= 2
            and not NO_NAMES & {word.casefold().strip(".,") for word in words}
        ):
            yield line


def _phone(texts: Sequence[tuple[str, str]]) -> Fact:
    for document, text in texts:
        match = PHONE.search(text)
        if match and 7 <= sum(map(str.isdigit, match.group())) <= 15:
            number = " ".join(match.group().split())
            return Fact(number, (Evidence(document, None, number),))
    return NO_FACT
