"""Finds the application or message that a person means by a number, a name, or the unique beginning of one.

In: a session and what was typed: `a26`, `26` where only one kind is meant, `Fadel`, `anna.l`. Out: the number.

Failures: `WrongUsage` for the number of something else (it says what that is), for a name that nobody has, and for one that
several have (it lists them); `Refused` for a number that nothing has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.openings import Openings
from domain.actions import ListApplications, ListMessages, NextAction
from domain.addresses import matching_address
from domain.errors import WrongUsage
from domain.numbers import Numbered, TypedNumber, application_no, message_no, typed_number
from domain.suggestions import did_you_mean, nearest
from domain.text import clean, shortened, without_accents
from operations.records import Refused
from storage import queries
from storage.models import ApplicationMessageRow, ApplicationRow, ApplicationStatus, MessageRow
from storage.queries import distinct, title_of
from storage.summaries import ApplicationSummary

Row = TypeVar("Row")

MOST_LISTED = 10
MOST_ASKED = 50  # applications of one name that are looked at
TITLE = 60  # characters of a message's title in a list


def find_application(session: Session, said: str) -> int:
    """The application that is meant. Raises WrongUsage or Refused."""
    typed = typed_number(said)
    if typed is None:
        return _named_application(session, said)
    if typed.of not in (None, Numbered.APPLICATION):
        raise WrongUsage(
            _what_it_is(session, typed), "; an application's number is like a26, and ", ListApplications(), " shows all"
        )
    if session.get(ApplicationRow, typed.number) is None:
        other = f"{_message_title(session, typed.number)}; " if typed.of is None else ""
        none = f"there is no application {application_no(typed.number)}; "
        raise Refused(
            f"{none}{other if session.get(MessageRow, typed.number) else ''}", ListApplications(), " shows all"
        )
    return typed.number


def find_message(session: Session, said: str, *, asking: bool = False) -> int:
    """The message that is meant; `asking`: of several, one that waits for an answer. Raises WrongUsage or Refused."""
    typed = typed_number(said)
    if typed is None:
        return _named_message(session, said, asking=asking)
    if typed.of not in (None, Numbered.MESSAGE):
        raise WrongUsage(
            _what_it_is(session, typed), "; a message's number is like m26, and ", ListMessages(), " shows all"
        )
    if session.get(MessageRow, typed.number) is None:
        raise Refused(f"there is no message {message_no(typed.number)}; ", ListMessages(), " shows all")
    return typed.number


def find_person(session: Session, said: str) -> str:
    """The person that is meant, as an application's number or an address; a name has to be whole. Raises WrongUsage or Refused."""
    typed = typed_number(said)
    if typed is not None:
        return str(find_application(session, said))
    if "@" in said:
        return said
    rows = [*queries.names(session), *queries.names(session, merged=True)]
    numbers = [number for number, name, _ in rows if _words(name) == _words(said)]
    if not numbers:
        likely = did_you_mean(said, [name for _, name, _ in rows if name])
        raise WrongUsage(
            f"“{said}” is neither an application's number, nor an address, nor an applicant's whole name{likely}"
        )
    found = _summaries(session, numbers)
    if len({matching_address(each.applicant_email) or str(each.id) for each in found}) > 1:
        return str(_only(said, [each.id for each in found], list(map(_listed, found))))
    return str(found[0].id)


def find_either(session: Session, said: str) -> TypedNumber:
    """The application that is meant, or the message where `m` stands before its number. Raises WrongUsage or Refused."""
    typed = typed_number(said)
    if typed is not None and typed.of is Numbered.MESSAGE:
        return TypedNumber(find_message(session, said), Numbered.MESSAGE)
    return TypedNumber(find_application(session, said), Numbered.APPLICATION)


def check_opening(session: Session, openings: Openings, key: str | None) -> None:
    """Refuses an opening that the office does not offer and no record has. Raises WrongUsage."""
    if key is None:
        return
    known = list(dict.fromkeys([*openings.openings, *distinct(session, ApplicationRow.opening)]))
    if key not in known:
        there_are = f"there are {', '.join(known)}"
        raise WrongUsage(f"opening: there is no opening “{key}”; {there_are}{did_you_mean(key, known)}")


def check_cycle(session: Session, openings: Openings, said: str | None) -> str | None:
    """The cycle as records write it. Raises WrongUsage for one that no opening and no record has."""
    if said is None:
        return None
    cycle = " ".join(said.lower().split())
    known = list(distinct(session, ApplicationRow.cycle))
    for each in (said, cycle):
        if each in known or any(opening.cycle(each) is not None for opening in openings.openings.values()):
            return each
    seasons = [season.season for opening in openings.openings.values() for season in opening.cycles]
    name, _, year = cycle.rpartition(" ")
    likely = nearest(name or cycle, seasons)
    guess = f"{likely} {year}" if likely and year.isdecimal() else nearest(cycle, known)
    written = f"; did you mean “{guess}”?" if guess else "; write it like “summer 2027”"
    raise WrongUsage(f"cycle: there is no cycle “{said}”{written}")


def numbers_of(said: Iterable[str], find: Callable[[str], int]) -> list[int]:
    """The numbers of several, each once, in the order in which they were typed."""
    return list(dict.fromkeys(find(each) for each in said))


def _what_it_is(session: Session, typed: TypedNumber) -> str:
    """What a number is the number of: `m3 is a message: “Documents” from …, filed as a2`."""
    match typed.of:
        case Numbered.MESSAGE if session.get(MessageRow, typed.number) is not None:
            return _message_title(session, typed.number)
        case Numbered.APPLICATION if session.get(ApplicationRow, typed.number) is not None:
            return _application_title(session, typed.number)
        case _:
            kind = typed.of or Numbered.APPLICATION
            article = "an" if kind is Numbered.APPLICATION else "a"
            return f"{kind.letter}{typed.number} is the number of {article} {kind}"


def _message_title(session: Session, number: int) -> str:
    row = session.get(MessageRow, number)
    if row is None:
        return ""
    filed = sorted(link.application_id for link in row.applications)
    became = f"filed as {', '.join(map(application_no, filed))}" if filed else row.state.value.replace("_", " ")
    return f"{message_no(number)} is a message: {_short(title_of(row.sender, row.subject))}, {became}"


def _application_title(session: Session, number: int) -> str:
    row = session.get_one(ApplicationRow, number)
    chosen = select(ApplicationMessageRow.message_id).where(ApplicationMessageRow.application_id == number)
    own = [message_no(each) for each in sorted(session.scalars(chosen))]
    gathered = f", gathered from {', '.join(own)}" if own else ""
    name = _short(row.applicant.name or row.applicant.email or "unknown")
    return f"{application_no(number)} is an application: {name}{gathered}"


def _named_application(session: Session, said: str) -> int:
    rows = queries.names(session)
    found = _matching(said, [(number, (name,), (email,)) for number, name, email in rows])
    if not found:
        merged = queries.names(session, merged=True)
        found = _matching(said, [(number, (name,), (email,)) for number, name, email in merged])
    if not found:
        names = [word for _, name, email in rows for word in (name, *name.split(), email)]
        raise _nobody(f"no applicant's name or address begins with “{said}”", said, names, ListApplications())
    return _only(said, found, list(map(_listed, _summaries(session, found))))


def _summaries(session: Session, numbers: Sequence[int]) -> list[ApplicationSummary]:
    """These applications, as far as a person can be asked which one is meant; merged ones too."""
    first = sorted(numbers)[:MOST_ASKED]
    found = (
        *queries.applications(session, numbers=first),
        *queries.applications(session, numbers=first, status=ApplicationStatus.MERGED),
    )
    return sorted(found, key=lambda each: each.id)


def _listed(found: ApplicationSummary) -> str:
    said = ", ".join(filter(None, (found.opening or "opening unknown", found.cycle, found.status)))
    return f"{application_no(found.id)} {_short(found.applicant_name or found.applicant_email)} ({said})"


def _named_message(session: Session, said: str, *, asking: bool) -> int:
    rows = queries.senders(session)
    names = [(each.sender.rpartition("<")[0], each.sender, each.subject) for each in rows]
    addresses = [(each.sender.rpartition("<")[2],) for each in rows]
    found = _matching(said, list(zip(rows, names, addresses, strict=True)))
    if asking:
        found = [each for each in found if _asks(session, each.id)] or found
    if not found:
        words = [word for each in rows for word in (*each.sender.split(), each.subject)]
        raise _nobody(f"no message is from, or about, “{said}”", said, words, ListMessages())
    listed = [f"{message_no(each.id)} {_short(title_of(each.sender, each.subject))}" for each in found]
    return _only(said, [each.id for each in found], listed)


def _asks(session: Session, number: int) -> bool:
    row = session.get(MessageRow, number)
    return row is not None and row.needs_answer and row.answered_at is None


def _matching(said: str, rows: Sequence[tuple[Row, tuple[str, ...], tuple[str, ...]]]) -> list[Row]:
    """The rows with a name of which these are beginnings of words, or an address that begins so; a whole name is better."""
    asked, address = _words(said), said.strip().casefold()
    if not asked:
        return []
    whole = [row for row, names, _ in rows if any(_words(name) == asked for name in names)]
    if whole:
        return whole
    if "." in address or "@" in address:
        begun = [row for row, _, addresses in rows if any(each.casefold().startswith(address) for each in addresses)]
        if begun:
            return begun
    return [
        row
        for row, names, addresses in rows
        if any(_begin(asked, _words(name)) for name in names)
        or any(each.casefold().startswith(address) for each in addresses if "@" in each)
    ]


def _begin(asked: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each word that was typed is the beginning of another word of the name."""
    left = list(words)
    for each in asked:
        found = next((word for word in left if word.startswith(each)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _words(text: str) -> list[str]:
    """Words without case and accents: `Löfgren` is found by `lofgren` too."""
    return re.findall(r"\w+", without_accents(text.casefold()))


def _only(said: str, numbers: Sequence[int], listed: Sequence[str]) -> int:
    if len(numbers) == 1:
        return numbers[0]
    more = f"; and {len(numbers) - MOST_LISTED} more" if len(numbers) > MOST_LISTED else ""
    raise WrongUsage(f"“{said}” may be {'; '.join(listed[:MOST_LISTED])}{more}: name one by its number")


def _nobody(sentence: str, said: str, names: Iterable[str], action: NextAction) -> WrongUsage:
    likely = did_you_mean(said, [each for each in names if each])
    return WrongUsage(f"{sentence}{likely or ';'} ", action, " shows all")


def _short(text: str) -> str:
    return shortened(clean(text), TITLE)
