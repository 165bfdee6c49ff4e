"""One person who applies: name, address and phone, from a head, a signature and documents.

In: a mail, the words of this person's documents, and what is known of the office. Out: an `Applicant`, each value with its
evidence.

Failures: none; what is not known says why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from domain.addresses import EMAIL, is_internal_address, matching_address
from domain.applications import NO_FACT, Applicant, Fact
from domain.catalogue.kinds import Kind
from domain.documents import Document
from domain.findings import Evidence, Problem
from domain.mail import Mail
from parsers.extraction.contacts import (
    NAME,
    SIGNATURE_CHARACTERS,
    introduced_name,
    labelled_email,
    labelled_name,
    name_lines,
    phone,
    signature,
    signed_name,
)
from parsers.extraction.displayed_names import PARTICLES, person_name
from parsers.extraction.names import name_words, same_person
from parsers.extraction.senders import NOBODY
from parsers.extraction.several_applicants import HEAD_CHARACTERS, PRAISES, applies, author
from parsers.languages import vocabulary
from parsers.languages.vocabulary import NONE, one_of
from parsers.mail.quoting import unquoted

# What accounts are called that have no person's name.
NO_PERSON = vocabulary.words("people.no_person")
WHOLE_CHARACTERS = 50_000  # of a document that may name the sender anywhere
WORDS_OF_MAIL = 3_000  # characters of a mail or document in which it may say who applies


@dataclass(frozen=True, slots=True)
class Office:
    """What is known of the office: its names, which are no applicant's, and its country (ISO 3166)."""

    names: re.Pattern[str]
    country: str


@lru_cache(maxsize=8)
def names_of_office(office: str, own_names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for the office's names and its place of several words: a line with one is nobody's name."""
    names = [name for name in (office, *own_names) if " " in name]
    any_of_them = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names) or NONE
    return re.compile(rf"\b(?:{any_of_them})\b", re.IGNORECASE)


def person_of(mail: Mail, documents: Sequence[tuple[str, str]], office: Office, where: str = "From") -> Applicant:
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
        if not same_person(signed_name(words), other.value or "") or not signed_name(words):
            email = address_of(other.value or "", sender.email, documents)
        name = replace(other, problem=Problem("applicant_unknown", why, "applicant.name"))
    elif said := _for_another(words, name.value or "", documents) or _labelled(words, name.value or "", sender.email):
        name, email = said
    phones = [("body", signature(words)), ("body", words[-SIGNATURE_CHARACTERS:]), *texts[1:]]
    return Applicant(_cleaned(name), email, _phone(phones, office))


FOR_ANOTHER = re.compile(rf"\b{one_of('people.for_another')}\b(?:,?[ \t\n]+({NAME}))?", re.IGNORECASE)


def _for_another(words: str, sender: str, documents: Sequence[tuple[str, str]]) -> tuple[Fact, Fact] | None:
    """The name and address of whom the mail says that it is for (`the application of my daughter`), None where it is the sender's."""
    said = FOR_ANOTHER.search(words)
    if said is None or any(same_person(sender, who) for _, text in documents if (who := author(text))):
        return None
    named = said[1] if said[1] and all(word[0].isupper() or word in PARTICLES for word in said[1].split()) else None
    why = f"The mail is for somebody else: “{' '.join(said.group().split())}”."
    problem = Problem("applicant_unknown", why, "applicant.name")
    evidence = (Evidence("body", None, said.group()),)
    return Fact(named, evidence, problem), Fact(None, (), replace(problem, where="applicant.email"))


def _labelled(words: str, sender: str, address: str) -> tuple[Fact, Fact] | None:
    """The name and address behind labels in a mail from somebody else, as job platforms write them; None without both."""
    name, email = labelled_name(words), labelled_email(words)
    if not name or not email or matching_address(email) == matching_address(address) or same_person(name, sender):
        return None
    why = f"The mail comes from {sender or address}, and it names {name}."
    problem = Problem("applicant_unknown", why, "applicant.name")
    return Fact(name, (Evidence("body", None, name),), problem), Fact(email, (Evidence("body", None, email),))


def address_of(name: str, sender: str, documents: Sequence[tuple[str, str]]) -> Fact:
    """The address in this person's own documents: the one that they share with the sender, that fits the name, or the first."""
    found = [
        (document, address.group())
        for document, text in documents
        if same_person(name, author(text) or name)
        for address in EMAIL.finditer(text[:HEAD_CHARACTERS])
    ]
    shared = [pair for pair in found if matching_address(pair[1]) == matching_address(sender)]
    fitting = [pair for pair in found if any(len(word) > 2 and word in pair[1].casefold() for word in name_words(name))]
    chosen = _fact((*shared, *fitting, *found))
    why = f"the mail comes from {sender}, and no address of {name} stands in the documents."
    return chosen or Fact(None, (), Problem("applicant_unknown", why[0].upper() + why[1:], "applicant.email"))


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


def _written_email(
    where: Sequence[tuple[str, str]], sender: str, circumstance: str = "The sender sends for others"
) -> Fact:
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
    return Fact(None, (), Problem("applicant_unknown", f"{circumstance}, and {why}", "applicant.email"))


def _written_name(
    texts: Sequence[tuple[str, str]],
    email: str,
    office: Office,
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


def _phone(texts: Sequence[tuple[str, str]], office: Office) -> Fact:
    return _fact((document, phone(text, office.country)) for document, text in texts) or NO_FACT


def _fact(written: Iterable[tuple[str, str]]) -> Fact | None:
    """The first that is written, with its document as evidence."""
    found = next(((document, words) for document, words in written if words), None)
    return Fact(found[1], (Evidence(found[0], None, found[1]),)) if found else None


def documented(paths: Sequence[str], mail: Mail, texts: dict[str, str], office: Office) -> Applicant:
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
    return Applicant(_cleaned(name), email, _phone(phones, office))


ADDRESSES = 10  # that somebody may have besides


def second_names(person: Applicant, body: str) -> tuple[str, ...]:
    """What the person is called below the mail, where that is more than the name that is known."""
    signed = person_name(signed_name(unquoted(body)).partition("(")[0].strip())
    return (signed,) if len(signed.split()) > 1 and signed != person.name.value else ()


def second_addresses(
    person: Applicant, body: str, documents: Sequence[Document], texts: Mapping[str, str]
) -> tuple[str, ...]:
    """The addresses in the mail's own words and at the head of the person's own CV and letters, besides the known one."""
    own = [
        texts.get(each.attachment or "", "")[:HEAD_CHARACTERS]
        for each in documents
        if each.kind in (Kind.CV, Kind.COVER_LETTER)
    ]
    found = (match.group() for text in (unquoted(body), *own) for match in EMAIL.finditer(text))
    others = dict.fromkeys(each for each in found if matching_address(each) != person.matching_email)
    return tuple(others)[:ADDRESSES]
