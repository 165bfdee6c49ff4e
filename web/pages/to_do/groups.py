"""The groups of what waits, and which one a thing is in.

In: a waiting thing. Out: its group; an application is in that of the first question that has to be answered about it.

Failures: none; a doubt of a code that no group names is something to look at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.numbers import Numbered
from storage.to_do import WaitingThing
from web.texts import N_


class Group(StrEnum):
    """What is alike among the things that wait, in the order in which people look at them."""

    FAILED = "failed"
    UNSENT = "unsent"
    QUESTIONS = "questions"
    PEOPLE = "people"
    DUPLICATES = "duplicates"
    UNCLEAR = "unclear"
    FILES = "files"
    SET_ASIDE = "set-aside"
    COMMITTEE = "committee"


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a group."""

    title: str
    about: str


HEADINGS: Mapping[Group, Heading] = {
    Group.FAILED: Heading(N_("Mail that could not be read"), N_("It is kept, and nothing of it has been filed.")),
    Group.UNSENT: Heading(N_("Mail that was not sent"), N_("The office's own mail; its recipient has not got it.")),
    Group.QUESTIONS: Heading(N_("Questions that need an answer"), N_("Somebody asked something and waits.")),
    Group.PEOPLE: Heading(N_("Doubtful people"), N_("Who applies, or who wrote, is not certain.")),
    Group.DUPLICATES: Heading(N_("Perhaps the same person"), N_("They are kept apart until you join them.")),
    Group.UNCLEAR: Heading(N_("Unclear openings, documents and dates"), N_("What you say holds for good, however often the mail is read.")),
    Group.FILES: Heading(N_("Files that need a look"), N_("postroom could not read all of them.")),
    Group.SET_ASIDE: Heading(N_("Mail set aside"), N_("postroom did not file it as an application.")),
    Group.COMMITTEE: Heading(N_("For the committee"), N_("What a committee decides, or has to know before.")),
}  # fmt: skip

OF_CODES: Mapping[str, Group] = {
    **dict.fromkeys(("applicant_unknown", "sender_unproven", "nobody_applies", "only_recommendation"), Group.PEOPLE),
    **dict.fromkeys(("applicants_share_address", "same_person_elsewhere", "answers_other_thread"), Group.DUPLICATES),
    **dict.fromkeys(
        ("opening_unknown", "cycle_unknown", "kind_unknown", "fact_unclear", "facts_disagree", "withdrawal_asked"),
        Group.UNCLEAR,
    ),
    **dict.fromkeys(("not_eligible", "prior_approval_needed", "form_field_unread"), Group.COMMITTEE),
}


def group_of(thing: WaitingThing) -> Group:
    """The group that a waiting thing is in."""
    match thing.of:
        case Numbered.MAIL:
            return Group.UNSENT
        case Numbered.MESSAGE:
            return Group.FAILED if thing.failed else Group.QUESTIONS if thing.asks else Group.SET_ASIDE
        case _:
            if thing.for_committee:
                return Group.COMMITTEE
            return list(Group)[min(map(place_of, thing.codes))] if thing.codes else Group.UNCLEAR


def place_of(code: str) -> int:
    """Where the group of a doubt stands among all groups: who applies is asked before what for."""
    return list(Group).index(OF_CODES.get(code, Group.FILES))
