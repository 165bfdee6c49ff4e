"""Writes letters to applicants and enquirers: shows exactly what will be sent, and puts it into the outbox.

In: a session, whom to write to, and what a person wrote, with placeholders. Out: `Prepared` letters, each with its recipient, its
words and what speaks against it; then rows of the outbox, which leave after `outgoing.pause_minutes` and can be taken back until
then. Nothing goes that was not shown: the digests of what was shown come back with the order to send, and a letter that is
different by then is shown anew. A stage that goes with the letters is set in the same act.

Failures: `Refused` and `WrongUsage` for what cannot be; `Changed` for letters that are not what was shown.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy.orm import Session

from config.languages import LANGUAGES
from config.letters import fill_subject, fill_text
from config.settings import Settings
from domain.errors import PostroomError
from domain.numbers import application_no, message_no
from domain.outgoing import LetterCause
from domain.text import clean, clean_lines
from ingest.filing.context import FilingContext
from notify.messages.letters import LETTER, Doubt, cause_of, content, doubts, refusal, words_for
from notify.messages.queueing import enqueue
from operations.changes import Attribution, Lettered, Rewritten, record
from operations.letter_templates import Words
from operations.outbox import unsent_mail
from operations.records import Refused
from operations.stages import set_stage
from storage.drafts import drop_draft
from storage.letters import Correspondent, correspondents, enquirer
from storage.models import OutgoingRow, OutgoingState
from storage.queries import mails_of_keys

MOST_AT_ONCE = 200  # letters of one act: a person has to look at each


@dataclass(frozen=True, slots=True)
class Letter:
    """What is written, in each language; one language alone serves everybody. `stage`: it is the letter of this stage."""

    words: Mapping[str, Words]
    stage: str | None = None
    answers: bool = False  # what they asked is answered by it


@dataclass(frozen=True, slots=True)
class Prepared:
    """One letter as it will go out. `refused`: why it cannot, a sentence; `doubts` have to be confirmed."""

    application: int | None
    message: int | None
    name: str
    sender: str
    recipient: str
    goes_to: str  # the recipient, or where `outgoing.redirect_all_to` sends all mail
    language: str
    subject: str
    text: str
    thread: tuple[str, ...]
    our_thread: str
    refused: str = ""
    doubts: tuple[Doubt, ...] = ()
    other_language: bool = False  # it is not in the applicant's own language
    has_stage: bool = True  # there is an application whose opening has the stage
    stands: str = ""  # with the letter of a stage: where the application stood when it was shown

    @property
    def frame(self) -> str:
        """A digest of where it goes and stands and what speaks against it, without its words."""
        doubts = tuple(each.code for each in self.doubts)
        seen = self.number, self.sender, self.recipient, self.goes_to, self.thread, self.stands, self.refused, doubts
        return sha256(repr((self.application is None, *seen)).encode()).hexdigest()[:32]

    @property
    def digest(self) -> str:
        """Of all that a person sees of it: another digest is another letter."""
        return sha256(repr((self.frame, self.subject, self.text)).encode()).hexdigest()[:32]

    @property
    def number(self) -> int:
        """Of the application, or of the message where there is none."""
        return self.application if self.application is not None else self.message or 0


class Changed(PostroomError):
    """Letters are not what was shown; they have to be shown anew."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A letter that was not sent, and why."""

    letter: Prepared
    why: str


@dataclass(frozen=True, slots=True)
class Queued:
    """Letters in the outbox by their numbers, when they leave (UTC), and those that were left out."""

    mails: tuple[int, ...]
    due: datetime
    left_out: tuple[LeftOut, ...] = ()


def prepare(
    session: Session, settings: Settings, numbers: Sequence[int], letter: Letter, now: datetime
) -> tuple[Prepared, ...]:
    """The letters to the applicants of these applications, in this order, each in the applicant's language if it has words in it."""
    wanted = tuple(dict.fromkeys(numbers))
    found = correspondents(session, wanted)
    return tuple(
        prepared_for(found[each], found[each].email, letter, settings, now) if each in found else _unknown(each)
        for each in wanted
    )


def prepare_reply(
    session: Session, settings: Settings, message: int, letter: Letter, now: datetime, to: str = ""
) -> Prepared:
    """The letter to who wrote a message; `to`: another of the addresses that the message names. Raises Refused."""
    who = enquirer(session, message)
    if who is None:
        raise Refused(f"there is no message {message_no(message)}")
    return prepared_for(who, to if to in who.addresses else who.email, letter, settings, now)


def language_for(who: Correspondent, available: Collection[str], settings: Settings) -> str:
    """The language to write in: theirs if there are words in it, else the office's first one that has, else any."""
    preferred = (who.language, *settings.notify.languages, *LANGUAGES)
    return next((each for each in preferred if each in available and each in LANGUAGES), next(iter(LANGUAGES)))


def send(
    session: Session,
    context: FilingContext,
    letters: Sequence[Prepared],
    letter: Letter,
    shown: Collection[str],
    confirmed: Collection[int],
    token: str,
    by: Attribution,
) -> Queued:
    """Puts letters into the outbox, and sets the stage that goes with them; `letters` are prepared in this transaction.

    `shown`: the digests of what the person saw; `confirmed`: the numbers of those whose doubts were confirmed. `token` names
    this order: given twice, it is done once. Raises Changed when a letter is not among those that were shown.
    """
    settings = context.settings
    due = by.at + timedelta(minutes=settings.outgoing.pause_minutes)
    keys = {each.number: f"letter:{token}:{each.number}" for each in letters}
    done = mails_of_keys(session, keys.values())
    if done:
        return Queued(tuple(done), due)
    if any(each.digest not in shown for each in letters):
        raise Changed("Something has changed since the preview. Look at it once more.")
    left_out = [LeftOut(each, why) for each in letters if (why := _against(each, confirmed))]
    refused = {each.letter.number for each in left_out}
    mails = []
    for each in letters:
        if each.number in refused:
            continue
        if letter.stage is not None and each.application is not None:
            set_stage(session, context, each.application, letter.stage, by)
        mails.append(_queue(session, settings, each, letter, keys[each.number], due, by))
        if by.user is not None:
            about = {"application": each.application} if each.application else {"message": each.message}
            drop_draft(session, by.user, **about)
    return Queued(tuple(mails), due, tuple(left_out))


def _against(letter: Prepared, confirmed: Collection[int]) -> str:
    """Why this letter does not go, a sentence; '' when it does."""
    if letter.refused:
        return letter.refused
    if letter.doubts and letter.number not in confirmed:
        return "Whose the address is was not confirmed."
    return ""


def _queue(
    session: Session, settings: Settings, each: Prepared, letter: Letter, key: str, due: datetime, by: Attribution
) -> int:
    cause = LetterCause(
        text=each.text,
        written_by=by.who,
        language=each.language,
        application=each.application,
        thread=each.thread,
        stage=letter.stage,
        answers=letter.answers,
        sure_of=tuple(doubt.code for doubt in each.doubts),
    )
    row = enqueue(
        session,
        settings,
        key=key,
        kind=LETTER,
        recipient=each.recipient,
        subject=each.subject,
        now=by.at,
        cause=cause,
        thread=each.our_thread,
        application_id=each.application,
        message_id=each.message,
        due=due,
    )
    if row is None:
        raise Refused(f"a letter to {each.recipient} cannot be written")
    row.content = content(settings, row, due)
    record(session, "letter written", by, Lettered(key), application=each.application, message=row.message_id)
    return row.id


def letter_of(row: OutgoingRow) -> LetterCause:
    """The letter of a mail. Raises Refused for a mail that no person wrote."""
    if row.kind != LETTER:
        raise Refused(f"mail {row.id} is no letter; only a letter can be changed")
    return cause_of(row)


def prepare_again(session: Session, settings: Settings, number: int, words: Words, now: datetime) -> Prepared:
    """A letter that waits in the outbox with other words, to the address that the applicant has now. Raises Refused."""
    row = unsent_mail(session, number)
    if row.state is OutgoingState.CANCELLED:
        raise Refused(f"mail {number} was taken back; undo that first")
    written = letter_of(row)
    letter = Letter({written.language: words}, written.stage, written.answers)
    if written.application is None:
        return prepare_reply(session, settings, row.message_id or 0, letter, now, row.recipient)
    prepared = prepare(session, settings, [row.application_id or written.application], letter, now)[0]
    return replace(prepared, message=row.message_id)


def rewrite(
    session: Session,
    settings: Settings,
    number: int,
    prepared: Prepared,
    shown: Collection[str],
    confirmed: Collection[int],
    by: Attribution,
) -> Rewritten:
    """Changes a letter that waits in the outbox; the pause begins anew. Raises Refused or Changed."""
    row = unsent_mail(session, number)
    if prepared.digest not in shown:
        raise Changed("Something has changed since the preview. Look at it once more.")
    if why := _against(prepared, confirmed):
        raise Refused(why)
    before = letter_of(row)
    change = Rewritten(
        row.key, row.recipient, row.subject, before, prepared.recipient, prepared.subject,
        replace(
            before,
            text=prepared.text,
            written_by=by.who,
            thread=prepared.thread,
            sure_of=tuple(each.code for each in prepared.doubts),
        ),
    )  # fmt: skip
    put_words(row, change.recipient, change.subject, change.letter, settings, by.at)
    record(session, "letter changed", by, change, application=row.application_id, message=row.message_id)
    return change


def put_words(
    row: OutgoingRow, recipient: str, subject: str, letter: LetterCause, settings: Settings, now: datetime
) -> None:
    """Writes a letter's words into its row, and begins its pause anew where it waits to be sent."""
    row.recipient, row.subject, row.cause = recipient, subject, letter
    due = now + timedelta(minutes=settings.outgoing.pause_minutes)
    row.content, row.reply = content(settings, row, due), ""
    if row.state is not OutgoingState.CANCELLED:
        row.state, row.attempts, row.next_attempt_at = OutgoingState.QUEUED, 0, due


def prepared_for(who: Correspondent, address: str, letter: Letter, settings: Settings, now: datetime) -> Prepared:
    """The letter to a correspondent at this address, as it would go out."""
    language = language_for(who, letter.words.keys(), settings)
    words = letter.words.get(language) or next(iter(letter.words.values()))
    filling = words_for(who, language, settings, now)
    opening = settings.openings.get(who.opening)
    has_stage = letter.stage is None or (opening is not None and opening.stage(letter.stage) is not None)
    found = doubts(who, address, settings)
    if letter.stage is not None and who.stage == letter.stage:
        found = (*found, Doubt("same_stage", "The application has this stage already; was its letter sent before?"))
    return Prepared(
        application=who.application,
        message=who.message,
        name=clean(who.name),
        sender=settings.office.address or settings.office.coordinator or "",
        recipient=address,
        goes_to=settings.outgoing.sent_to(address),
        language=language,
        subject=fill_subject(clean(words.subject), filling),
        text=fill_text(clean_lines(words.text), filling),
        thread=who.answered_ids,
        our_thread=who.thread,
        refused=refusal(who, address, settings) or ("" if has_stage else "The opening does not have this stage."),
        doubts=found,
        has_stage=has_stage and who.merged_into is None,
        stands=f"{who.status} {who.stage}" if letter.stage is not None else "",
        other_language=bool(who.language) and who.language in LANGUAGES and who.language != language,
    )


def _unknown(number: int) -> Prepared:
    refused = f"There is no application {application_no(number)}."
    return Prepared(number, None, "", "", "", "", "", "", "", (), "", refused, has_stage=False)
