"""One table from code to words: what postroom says to the coordinator about what it found.

A finding is a checked requirement of an application, a problem an oddity of a message or a file, a reason why a message
was set aside. `coordinator` is English; the sentences for the applicant stand in config/languages/xx.toml. Words in
braces are filled by the finding's values.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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


CODES: dict[str, Code] = {
    # The opening, the cycle and the applicant
    "subject_names_opening": _met("The subject names the opening: “{words}”."),
    "subject_silent": _note("The subject does not name the opening, as the office asks: “{words}”."),
    "letter_names_opening": _met("The cover letter names the opening: “{words}”."),
    "letter_silent": _note("The cover letter does not name the opening, as the office asks."),
    "opening_unknown": _doubt("Which opening this is for is not clear: {why}"),
    "cycle_unknown": _doubt("Which cycle this is for is not clear: {why}"),
    "applicant_unknown": _doubt("Who applies is not clear: {why}"),
    "answers_other_thread": _doubt(
        "It answers the mail of application {number}, from another address ({email}): it is kept apart until a person joins them."
    ),
    "applicants_share_address": _doubt(
        "Somebody else applied from {email} too (application {number}); these may be two people."
    ),
    # Time
    "on_time": _met("Received {received}, on or before the deadline {deadline}."),
    "late": _out_of_bounds("Received {received}, after the deadline {deadline}."),
    "date_header_differs": _note("The sender's Date header says {date}; the office's server received it {received}."),
    # Documents
    "cv_received": _met("CV: {what}."),
    "cv_missing": _lacking("The CV is missing."),
    "cover_letter_received": _met("Cover letter: {what}."),
    "cover_letter_missing": _lacking("The cover letter is missing."),
    "writing_sample_received": _met("Writing sample: {what}."),
    "writing_sample_missing": _lacking("The writing sample is missing."),
    "writing_sample_missing_any_length": _lacking("The writing sample is missing."),
    "transcript_received": _met("Transcript: {what}."),
    "transcript_missing": _lacking("The transcript is missing."),
    "recommendation_received": _met("Recommendation: {what}."),
    "recommendation_missing": _lacking("The recommendation is missing."),
    "membership_form_received": _met("Membership form: {what}."),
    "membership_form_missing": _lacking("The Membership Application Form is missing."),
    "kind_unknown": _doubt("It is not clear what “{filename}” is: {why}"),
    "only_recommendation": _doubt(
        "Only a recommendation arrived (“{filename}”); it may belong to somebody else’s application."
    ),
    "several_of_kind": _note("There are {count} documents of the kind {kind}; the newest counts."),
    # Length of the writing sample
    "sample_length_met": _met(
        "The writing sample has {pages} pages, {body_pages} of them body: within {minimum}-{maximum}."
    ),
    "sample_too_long": _out_of_bounds(
        "The writing sample has {pages} pages, {body_pages} of them body: more than {maximum}."
    ),
    "sample_too_short": _out_of_bounds(
        "The writing sample has {pages} pages, {body_pages} of them body: fewer than {minimum}."
    ),
    "sample_dense": _note(
        "The writing sample is set dense ({why}): its {words} words would fill about {standard_pages} standard pages."
    ),
    "sample_length_unknown": _doubt("The length of the writing sample is unknown: {why}"),
    # Availability and dates
    "availability_stated": _met("Available {value}."),
    "availability_missing": _lacking("Full time or part time is not stated."),
    "start_date_stated": _met("Starts {value}."),
    "start_date_missing": _lacking("The approximate start date is not stated."),
    "end_date_stated": _met("Ends {value}."),
    "end_date_missing": _lacking("The approximate end date is not stated."),
    "duration_met": _met("The stay lasts about {months} months: within {minimum}-{maximum}."),
    "duration_out_of_range": _note("The stay lasts about {months} months, not {minimum}-{maximum}."),
    "fact_unclear": _doubt("What is written about the {fact} could not be understood: “{words}”."),
    "facts_disagree": _doubt("The {fact} differs: {one} in {first}, {other} in {second}."),
    # Membership
    "form_field_missing": _lacking("The form leaves “{field}” empty."),
    "form_field_unread": _doubt("Nothing could be read in “{field}” on the scanned form; a person can."),
    "endorsement_missing": _lacking(
        "The endorsement of the common understanding of RtoP is missing (criterion {criterion})."
    ),
    "not_eligible": _doubt("May not be eligible ({kind}, criterion {criterion}): “{words}”."),
    "prior_approval_needed": _doubt(
        "A national or regional network needs the Secretariat's prior approval (criterion {criterion})."
    ),
    "eligible_kind": _met("The kind of organisation is accepted: {kind} (criterion {criterion})."),
    "steering_committee": _note("Awaits the decision of the {body}."),
    # Files
    "encrypted": _lacking("“{filename}” is protected by a password and could not be read."),
    "broken": _lacking("“{filename}” is broken and could not be read: {why}"),
    "empty": _lacking("“{filename}” is empty."),
    "link_only": _lacking("A document is only linked ({host}), not attached; links are not opened."),
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
    "unclear": "whether it is an application is in doubt",
    "by_hand": "a person set it aside",
}
"""Why a message is not filed as an application."""

ROUTINE = frozenset({"auto_reply", "newsletter", "spam", "own_mail"})
"""Reasons that ask nothing of anybody: such a message stands in the report of its day; others until a person has seen it."""
