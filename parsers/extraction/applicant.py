"""Who applies, and how to reach them.

In: a mail, the words of its documents, and who is known to send for others. Out: one group for each applicant, nearly
always one, with name, address and phone, each with its evidence. The person inside a forwarded mail applies, not the one
who forwards it.

Failures: none; who applies is unknown, for a reason, rather than guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import lru_cache

from config.openings import Openings
from domain.addresses import EMAIL, is_internal_address, matching_address
from domain.applications import NO_FACT, Applicant, Fact
from domain.findings import Evidence, Problem
from domain.mail import Address, Forwarded, Mail, Role
from parsers.extraction.contacts import (
    SIGNATURE_CHARACTERS,
    introduced_name,
    labelled_email,
    labelled_name,
    name_lines,
    phone,
    signature,
    signed_name,
)
from parsers.extraction.displayed_names import person_name
from parsers.extraction.names import name_words, same_person
from parsers.extraction.several_applicants import HEAD_CHARACTERS, PRAISES, Share, applies, author, shares
from parsers.languages import vocabulary
from parsers.languages.vocabulary import NONE, one_of
from parsers.mail.quoting import unquoted
from parsers.text.fields import addresses

NOBODY = re.compile(rf"^{one_of('people.no_reply')}\b", re.I)
# What accounts are called that have no person's name.
NO_PERSON = vocabulary.words("people.no_person")
VIA = re.compile(rf"\s+\(?{one_of('people.via')}\s.*$", re.IGNORECASE)
WHOLE_CHARACTERS = 50_000  # of a document that may name the sender anywhere


@dataclass(frozen=True, slots=True)
class _Office:
    """What is known of the office: its names, which are no applicant's, and its country (ISO 3166)."""

    names: re.Pattern[str]
    country: str


@dataclass(frozen=True, slots=True)
class Group:
    """One applicant of a mail: the paths of the files that are theirs, and the words that are theirs."""

    applicant: Applicant
    attachments: tuple[str, ...]
    body: str


def find(
    mail: Mail, documents: Sequence[tuple[str, str]], openings: Openings, own_addresses: Sequence[str] = ()
) -> tuple[Group, ...]:
    """The applicants of a mail; `documents` are attachment paths with their words."""
    sender = mail.headers.sender
    own = {matching_address(address) for address in own_addresses}
    role = _role_of(sender, openings, own)
    paths = tuple(each.path for each in mail.attachments if each.role is Role.DOCUMENT)
    texts = dict(documents)
    office = _Office(_names_of_office(openings.office, openings.own_names), openings.country)
    if role == "person":
        return (Group(_person(mail, documents, office), paths, mail.body),)
    original = _original_sender(mail, openings, own)
    if original is not None and not mail.forwarded:
        written = replace(mail, headers=replace(mail.headers, sender=original))
        return (Group(_person(written, documents, office, where="Reply-To"), paths, mail.body),)
    inside = [forwarded for forwarded in mail.forwarded if _is_somebody(forwarded, openings, own)]
    if len(inside) > 1 and (all(_paths_within(each, mail) for each in inside) or _stand_side_by_side(inside)):
        return tuple(_group_inside(each, mail, texts, office) for each in inside)
    if inside:
        return (replace(_group_inside(inside[0], mail, texts, office), attachments=paths),)
    if role == "career office" and (several := _by_folder(paths)):
        return tuple(_from_documents(group, mail, texts, office) for group in several)
    names = {each.path: each.filename for each in mail.attachments}
    if several_people := shares([(path, names.get(path, ""), texts.get(path, "")) for path in paths]):
        return tuple(_of_share(each, mail, texts, office) for each in several_people)
    return (_from_documents(paths, mail, texts, office),)


def _of_share(share: Share, mail: Mail, texts: dict[str, str], office: _Office) -> Group:
    """One of several people whose files came together; a file that was given to them by its place is a doubt."""
    group = _from_documents(share.paths, replace(mail, body=""), texts, office)
    person = group.applicant
    name = person.name if person.name.value else Fact(share.name, (Evidence(share.paths[0], None, share.name),))
    if share.by_place:
        why = f"“{', '.join(share.by_place)}” names nobody of those whose files came together."
        name = replace(name, problem=Problem("applicant_unknown", why, "applicant.name"))
    return Group(replace(person, name=name), tuple(share.paths), mail.body)


def sends_for_others(sender: Address | None, openings: Openings) -> bool:
    """Whether the office knows the sender as one who sends other people's applications."""
    return sender is not None and _role_of(sender, openings, set()) != "person" and not NOBODY.match(sender.email)


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


def _original_sender(mail: Mail, openings: Openings, own: set[str]) -> Address | None:
    """Whom an answer would reach, where a platform or mailing list puts its own address into From."""
    headers = mail.headers
    named = [*addresses(headers.other("x-original-from") or headers.other("x-original-sender")), *headers.reply_to]
    somebody = next((each for each in named if _role_of(each, openings, own) == "person"), None)
    if somebody is None or headers.sender is None or somebody.name:
        return somebody
    shown = VIA.sub("", headers.sender.name)
    return replace(somebody, name=shown.strip("'\" ") if shown != headers.sender.name else "")


def _is_somebody(forwarded: Forwarded, openings: Openings, own: set[str]) -> bool:
    return forwarded.headers.sender is not None and _role_of(forwarded.headers.sender, openings, own) == "person"


def _stand_side_by_side(inside: Sequence[Forwarded]) -> bool:
    """Whether these are attached messages of different people, none within another or quoted in one."""
    people = {matching_address(each.headers.sender.email) for each in inside if each.headers.sender}
    folders = {each.path.rpartition(".")[0] for each in inside}
    return len(people) == len(inside) and len(folders) == 1 and all("body:" not in each.path for each in inside)


def _paths_within(forwarded: Forwarded, mail: Mail) -> tuple[str, ...]:
    return tuple(each.path for each in mail.attachments if each.role is Role.DOCUMENT and each.owner == forwarded.path)


def _group_inside(forwarded: Forwarded, mail: Mail, texts: dict[str, str], office: _Office) -> Group:
    paths = _paths_within(forwarded, mail)
    inner = Mail(forwarded.headers, forwarded.body, ())
    person = _person(
        inner,
        [(path, texts[path]) for path in paths if path in texts],
        office,
        where=f"forwarded message {forwarded.path}",
    )
    return Group(person, paths, forwarded.body)


def _by_folder(paths: Sequence[str]) -> list[tuple[str, ...]]:
    """The files of a career office's mail by the folder or archive that each student has; [] when there are none."""
    groups: dict[str, list[str]] = {}
    for path in paths:
        groups.setdefault(path.rpartition("/")[0], []).append(path)
    return [tuple(group) for group in groups.values()] if len(groups) > 1 and "" not in groups else []


def _person(mail: Mail, documents: Sequence[tuple[str, str]], office: _Office, where: str = "From") -> Applicant:
    """The sender as applicant; what From does not say is taken from signature and documents."""
    sender = mail.headers.sender
    assert sender is not None
    words = unquoted(mail.body)
    texts = [("body", words), *((path, text[:HEAD_CHARACTERS]) for path, text in documents)]
    letters = [(path, text) for path, text in documents if applies(text)]
    if sender.email and not is_internal_address(sender.email):
        email = Fact(sender.email, (Evidence(where, None, sender.email),))
    else:
        email = _written_email(texts, sender.email, "From has no address that mail reaches")
    signed = [name for name in (signed_name(words), *(author(text) for _, text in documents)) if name]
    shown = person_name(sender.name, signed, sender.email)
    is_name = _is_name(shown, sender.email)
    name = (
        Fact(shown, (Evidence(where, None, sender.name),))
        if is_name
        else _written_name(texts, sender.email, office, letters)
    )
    if name.value and (other := _somebody_else(name.value, documents)):
        why = f"The mail comes from {name.value}, and its documents are of {other.value}."
        name = replace(other, problem=Problem("applicant_unknown", why, "applicant.name"))
    phones = [("body", signature(words)), ("body", words[-SIGNATURE_CHARACTERS:]), *texts[1:]]
    return Applicant(_cleaned(name), email, _phone(phones, office))


def _cleaned(name: Fact) -> Fact:
    """The name without what stands beside it: degrees, a school, a comma."""
    return replace(name, value=person_name(name.value) or name.value) if name.value else name


def _somebody_else(name: str, documents: Sequence[tuple[str, str]]) -> Fact | None:
    """Whom the documents name, when none of them names the sender: somebody sends for a person, and nobody said so.

    A family name alone is a mother's too, and a given name alone is anybody's.
    """
    words = name_words(name)
    if not any(len(word) > 2 for word in words):
        return None
    named = []
    for document, text in documents:
        who = author(text)
        if who and same_person(name, who):
            return None
        named.append((document, who))
    whole = f" {' '.join(words)} "
    texts = (EMAIL.sub(" ", text[:WHOLE_CHARACTERS]) for _, text in documents)  # an address may be the mother's too
    if any(whole in f" {' '.join(name_words(text))} " for text in texts):
        return None
    return _fact(named)


def _is_name(name: str, email: str) -> bool:
    """Whether From names somebody, and does not only repeat the address."""
    letters = "".join(character for character in name.casefold() if character.isalnum())
    local = "".join(character for character in email.partition("@")[0].casefold() if character.isalnum())
    repeats = letters == local and (name.islower() or any(character.isdigit() for character in name))
    return (
        bool(name)
        and "@" not in name
        and any(character.isalpha() for character in name)
        and not repeats
        and name.casefold() not in NO_PERSON
    )


def _from_documents(paths: Sequence[str], mail: Mail, texts: dict[str, str], office: _Office) -> Group:
    """The person whom the documents name, when the mail itself names none."""
    own = [(path, texts.get(path, "")[:3_000]) for path in paths]
    own = [each for each in own if not PRAISES.search(each[1])] or own  # who recommends is another person
    sender = mail.headers.sender.email if mail.headers.sender else ""
    # Of a forward whose head has no address, what the person inside wrote says who it is.
    inside = [("body", each.body[:3_000]) for each in mail.forwarded[-1:] if each.headers.sender is None]
    where = [*(inside or [("body", mail.body[:3_000])]), *own]
    email = _written_email(where, sender)
    labelled = _fact((document, labelled_name(text)) for document, text in where)
    name = labelled or _written_name([*inside, *own], email.value or "", office, own)
    phones = where if labelled or inside else own
    return Group(Applicant(_cleaned(name), email, _phone(phones, office)), tuple(paths), mail.body)


def _written_email(where: Sequence[tuple[str, str]], sender: str, because: str = "The sender sends for others") -> Fact:
    """The only address of a person that is written there, or the one behind a label."""
    labelled = _fact((document, labelled_email(text)) for document, text in where)
    if labelled is not None:
        return labelled
    host = sender.casefold().rpartition("@")[2]
    written = [
        (document, match.group())
        for document, text in where
        for match in EMAIL.finditer(text)
        if match.group().casefold() != sender.casefold() and not NOBODY.match(match.group())
    ]
    people = {matching_address(address) for _, address in written}
    if len(people) > 1:  # the address of whoever sends for others may stand there too
        written = [pair for pair in written if pair[1].casefold().rpartition("@")[2] != host]
        people = {matching_address(address) for _, address in written} or people
    if len(people) == 1:
        return Fact(written[0][1], (Evidence(written[0][0], None, written[0][1]),))
    why = "several addresses stand in it." if people else "no address of an applicant stands in it."
    return Fact(None, (), Problem("applicant_unknown", f"{because}, and {why}", "applicant.email"))


@lru_cache(maxsize=8)
def _names_of_office(office: str, own_names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for the office's names and its place of several words: a line with one is nobody's name."""
    names = [name for name in (office, *own_names) if " " in name]
    any_of_them = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names) or NONE
    return re.compile(rf"\b(?:{any_of_them})\b", re.IGNORECASE)


def _written_name(
    texts: Sequence[tuple[str, str]],
    email: str,
    office: _Office,
    letters: Sequence[tuple[str, str]] = (),
) -> Fact:
    """The name below a letter, or a line that is nothing but a name and fits the address or stands above contacts."""
    lines = [(document, line) for document, text in texts for line in name_lines(text)]
    local = re.sub(r"[^a-z]", "", matching_address(email).partition("@")[0])
    fitting = [pair for pair in lines if any(len(word) > 2 and word in local for word in name_words(pair[1]))]
    signed = [(document, signed_name(text)) for document, text in texts if document == "body"]
    labelled = [(document, labelled_name(text)) for document, text in texts if document != "body"]
    above_contacts = {
        document for document, text in texts if document != "body" and (EMAIL.search(text) or phone(text))
    }
    headed = [pair for pair in lines if pair[0] in above_contacts]
    nobody = Problem("applicant_unknown", "No name is written where names stand.", "applicant.name")
    introduced = [(document, introduced_name(text)) for document, text in texts]
    below = [(document, signed_name(text)) for document, text in letters]
    found = [*fitting, *signed, *labelled, *headed, *introduced, *below]
    return _fact(pair for pair in found if not office.names.search(pair[1])) or Fact(None, (), nobody)


def _phone(texts: Sequence[tuple[str, str]], office: _Office) -> Fact:
    return _fact((document, phone(text, office.country)) for document, text in texts) or NO_FACT


def _fact(written: Iterable[tuple[str, str]]) -> Fact | None:
    """The first that is written, with its document as evidence."""
    found = next(((document, words) for document, words in written if words), None)
    return Fact(found[1], (Evidence(found[0], None, found[1]),)) if found else None
