"""One table from code to words: what postroom says to the coordinator about what it found.

A finding is a checked requirement of an application, a problem an oddity of a message or a file, a reason why a message
was set aside. `coordinator` is English; the sentences for the applicant stand in config/languages/xx.toml. Words in
braces are filled by the finding's values; a part in brackets is left out where a value that it needs is not known. The codes
of kinds and facts (`cv_missing`, `start_date_stated`) are made from the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind


class Severity(StrEnum):
    """What a code asks for."""

    MET = "met"  # the requirement is fulfilled
    NOTE = "note"  # worth knowing; nothing to do
    LACKING = "lacking"  # the applicant has to send or mend something
    DOUBT = "doubt"  # a person has to look


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means: how it weighs and its sentence for the coordinator."""

    severity: Severity
    coordinator: str
    # What the applicant reads is a thing to send, named in a list (“your CV”); otherwise it is a whole sentence.
    is_listed: bool = False

    @property
    def tells_applicant(self) -> bool:
        """Whether the applicant reads of it; the words stand in config/languages/xx.toml, by the code."""
        return self.severity is Severity.LACKING


def _met(sentence: str) -> Code:
    return Code(Severity.MET, sentence)


def _note(sentence: str) -> Code:
    return Code(Severity.NOTE, sentence)


def _doubt(sentence: str) -> Code:
    return Code(Severity.DOUBT, sentence)


def _lacking(sentence: str) -> Code:
    """Something to send: what the applicant reads is a thing, named in a list (“your CV”)."""
    return Code(Severity.LACKING, sentence, is_listed=True)


def _out_of_bounds(sentence: str) -> Code:
    """Something that arrived and is not as asked: what the applicant reads is a whole sentence."""
    return Code(Severity.LACKING, sentence)


@dataclass(frozen=True, slots=True)
class About:
    """What a code of the catalogue is about: a kind of document or a fact, and what is said of it."""

    of: Kind | FactName
    what: str  # received | missing | length_met | too_long | too_short | length_unknown | stated


def _of_kind(kind: Kind) -> Iterator[tuple[str, Code, About]]:
    """The codes of a kind of document; what the applicant reads of them stands in the languages' files."""
    entry, noun = kind.entry, kind.entry.noun
    if entry.can_be_required:
        missing = f"The {noun} is missing[: {{count}} are asked for, {{received}} arrived][ ({{asked_en}})]."
        yield f"{kind}_received", _met(f"{entry.name}: {{what}}."), About(kind, "received")
        yield f"{kind}_missing", Code(Severity.LACKING, missing, is_listed=True), About(kind, "missing")
    if entry.length_codes:
        has = f"The {noun} has {{pages}} pages[, {{body_pages}} of them body]:"
        begin = entry.length_codes
        yield f"{begin}_length_met", _met(f"{has} within {{minimum}}-{{maximum}}."), About(kind, "length_met")
        yield f"{begin}_too_long", Code(Severity.LACKING, f"{has} more than {{maximum}}."), About(kind, "too_long")
        yield f"{begin}_too_short", Code(Severity.LACKING, f"{has} fewer than {{minimum}}."), About(kind, "too_short")
        unknown = f"The length of the {noun} is unknown: {{why}}"
        yield f"{begin}_length_unknown", _doubt(unknown), About(kind, "length_unknown")


def _of_fact(fact: FactName) -> Iterator[tuple[str, Code, About]]:
    """The codes of a fact that an applicant states."""
    missing = Code(Severity.LACKING, fact.entry.missing, is_listed=True)
    stated = _note(fact.entry.stated) if fact.entry.is_noted else _met(fact.entry.stated)
    yield f"{fact}_stated", stated, About(fact, "stated")
    yield f"{fact}_missing", missing, About(fact, "missing")


_OF_CATALOGUE = (
    *(each for kind in Kind for each in _of_kind(kind)),
    *(each for fact in FactName for each in _of_fact(fact)),
)
ABOUT: Mapping[str, About] = {code: about for code, _, about in _OF_CATALOGUE}
"""What the codes that kinds and facts have by the catalogue are about."""

CODES: dict[str, Code] = {
    **{code: entry for code, entry, _ in _OF_CATALOGUE},
    # The opening, the cycle and the applicant
    "subject_names_opening": _met("The subject names the opening: “{words}”."),
    "subject_silent": _note("The subject does not name the opening, as the office asks: “{words}”."),
    "letter_names_opening": _met("The cover letter names the opening: “{words}”."),
    "letter_silent": _note("The cover letter does not name the opening, as the office asks."),
    "opening_unknown": _doubt("Which opening this is for is not clear: {why}"),
    "cycle_unknown": _doubt("Which cycle this is for is not clear: {why}"),
    "applicant_unknown": _doubt("Who applies is not clear: {why}"),
    "answers_other_thread": _doubt(
        "It answers the mail of application a{number}, from another address ({email}): it is kept apart until a person joins them."
    ),
    "applicants_share_address": _doubt(
        "Somebody else applied from {email} too (application a{number}); these may be two people."
    ),
    "same_person_elsewhere": _doubt(
        "It may be from the applicant of application a{number}, who writes from another address ({email}): it is kept apart "
        "until a person joins them, or corrects who applies."
    ),
    "recommendation_waits": _note("A recommendation that may be for this applicant waits as application a{number}."),
    "sender_unproven": _doubt(
        "It is not certain that {sender} wrote “{subject}”: {why}. [{asks}. ]Until a person says whether it is genuine or "
        "forged, it replaces no document, withdraws nothing and is not answered."
    ),
    # Time
    "on_time": _met("Received {received}, on or before the deadline {deadline}."),
    "late": _out_of_bounds("Received {received}, after the deadline {deadline}."),
    "date_header_differs": _note("The sender's Date header says {date}; the office's server received it {received}."),
    # Documents
    "kind_unknown": _doubt("It is not clear what “{filename}” is: {why}"),
    "only_recommendation": _doubt(
        "Only a recommendation arrived (“{filename}”); it may belong to somebody else’s application."
    ),
    "nobody_applies": _doubt(
        "Neither its words nor its files say that somebody applies; nobody was written to about it."
    ),
    "several_of_kind": _note("There are {count} documents of the kind {kind}[; the {newest} counts]."),
    # Length of the writing sample
    "sample_dense": _note(
        "The writing sample is set dense ({why}): its {words} words would fill about {standard_pages} standard pages."
    ),
    # Facts
    "duration_met": _met("The stay lasts about {months} months: within {minimum}-{maximum}."),
    "duration_out_of_range": _note("The stay lasts about {months} months, not {minimum}-{maximum}."),
    "fact_unclear": _doubt("What is written about the {fact} could not be understood: “{words}”."),
    "facts_disagree": _doubt("The {fact} differs: {one} in {first}, {other} in {second}."),
    # Membership
    "form_field_missing": _lacking("The form leaves “{field}” empty."),
    "form_field_unread": _doubt("Nothing could be read in “{field}” on the scanned form; a person can."),
    "endorsement_missing": _lacking("An endorsement is missing (criterion {criterion})[: {asked_en}]."),
    "not_eligible": _doubt("May not be eligible ({kind}, criterion {criterion}): “{words}”."),
    "prior_approval_needed": _doubt(
        "A national or regional network needs the Secretariat's prior approval (criterion {criterion})."
    ),
    "criterion_to_judge": _note("For a person to judge, criterion {criterion}: {text}"),
    "eligible_kind": _met("The kind of organisation is accepted: {kind} (criterion {criterion})."),
    "steering_committee": _note("Awaits the decision of the {body}."),
    # Files
    "encrypted": _lacking("“{filename}” is protected by a password and could not be read."),
    "unopened": _doubt(
        "What “{filename}” holds is not known, since it could not be opened; it may be what is missing."
    ),
    "sealed": _doubt("“{filename}” is encrypted by {why}: only a mail program that has the key opens it."),
    "removed": _doubt("A mail server on the way took a file out of the message, as it says: “{why}”"),
    "partial": _doubt("It is only a part of a message that the sender's program split: {why}"),
    "broken": _lacking("“{filename}” is broken and could not be read: {why}"),
    "empty": _lacking("“{filename}” is empty."),
    "link_only": _lacking("A document is only linked ({host}), not attached; links are not opened."),
    "broken_besides": _note(
        "“{filename}” could not be read ({why}); all the documents asked for are there without it."
    ),
    "link_besides": _note("A link ({host}) was not opened; all the documents asked for are there without it."),
    "dangerous": _doubt("“{filename}” may be dangerous: {why}. Do not open it."),
    "infected": _doubt("“{filename}” is infected: {why}. It is kept aside."),
    "files_within": _doubt("“{filename}” carries files within that were not read: {why}."),
    "not_fetched": _note("“{filename}” shows {why}, which was not fetched."),
    "unsupported": _doubt("“{filename}” ({media_type}) is of a format that postroom does not read."),
    "pages_unknown": _doubt("How many pages “{filename}” has is unknown: {why}"),
    "not_laid_out": _note("“{filename}” was not laid out: {why}"),
    "over_bound": _doubt("Not all of “{filename}” was read: {why}"),
    "file_unread": _doubt("“{filename}” could not be read, which may be no fault of the file: {why}"),
    "unreadable_text": _doubt("No words could be read on {pages} of “{filename}”: {why}"),
    # Messages
    "not_stated": _note("{why}"),
    "withdrawal_asked": _doubt("The applicant seems to withdraw: “{words}”."),
    "header_malformed": _note("A header is malformed: {why}"),
    "header_missing": _note("The message has no {header} header."),
    "charset_guessed": _note("The declared character set did not fit; the words were read as {charset}."),
    "structure_malformed": _note("The message is built wrongly: {why}"),
    "part_recovered": _note("A part outside the message's structure was recovered: {why}"),
    "readers_disagree": _doubt("Two readers of mail disagree: {why}"),
    "not_a_message": _doubt("This is not an e-mail message: {why}"),
    "message_over_bound": _doubt("Not all of the message was read: {why}"),
    "reader_died": _doubt("The message could not be read: {why}"),
}

SET_ASIDE_REASONS: dict[str, str] = {
    "bounce": "a mail of postroom or of the office came back undelivered",
    "auto_reply": "an automatic answer, for instance out of office",
    "newsletter": "a newsletter or mailing list",
    "spam": "looks like unsolicited mail",
    "inquiry": "a question without an application",
    "own_mail": "postroom's own mail",
    "infected": "an attachment is infected",
    "not_an_application": "nothing in it applies for an opening",
    "not_a_message": "not an e-mail message",
    "partial": "a part of a message that the sender's program split; the other parts are waited for",
    "joined_part": "a part of a message that the sender's program split; it was joined with the others",
    "unclear": "whether it is an application is in doubt",
    "by_hand": "a person set it aside",
}
"""Why a message is not filed as an application."""

INFECTED = "infected"
"""A finding of a file, and the reason for which its message is set aside: it is never read, shown or handed on."""

NEVER_HANDED_ON = frozenset({"dangerous", INFECTED})
"""Findings of a file that leaves the store for nobody."""

FROM_PEOPLE = frozenset({"inquiry", "unclear", "not_an_application"})
"""Reasons of mail that a person wrote who may wait for something: its words are shown."""

ROUTINE = frozenset({"auto_reply", "newsletter", "spam", "own_mail", "joined_part"})
"""Reasons that ask nothing of anybody: such a message stands in the report of its day; others until a person has seen it."""
