"""What the pages have in common on which a letter to one person is written, looked at and sent.

In: whom the letter goes to, and what was typed. Out: the page to write on, the preview, or what follows sending. What was typed
stands on each of them.

Failures: `NotFound` where there is no such application or message; those of `operations.letters`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from secrets import token_hex
from types import MappingProxyType

from sqlalchemy.orm import Session

from config.languages import LANGUAGES
from config.letters import fill_subject, fill_text
from config.openings import Opening
from domain.numbers import application_no, message_no
from domain.text import clean, clean_lines
from notify.messages.letters import words_for
from operations.changes import Attribution
from operations.letter_templates import Template, Words, templates, wrong_words
from operations.letters import Letter, Prepared, language_for, prepared_for, send
from storage.drafts import Draft, drafts
from storage.letters import Asked, Correspondent, asked, correspondents, enquirer
from web.notices import Undo
from web.rendering import Answer, after, page
from web.request import PageRequest, no_application, no_message
from web.texts import N_, clock, gettext, language_name

NO_ERRORS: Mapping[str, str] = MappingProxyType({})
UNCONFIRMED = N_("Say that you are sure that this goes to the right person.")


@dataclass(frozen=True, slots=True)
class About:
    """Whom a letter goes to, and where its pages are."""

    who: Correspondent
    path: str  # of the page to write on
    back: str  # where one comes from, and goes to afterwards
    of: str  # its number as it is shown

    @property
    def is_applicant(self) -> bool:
        """Whether it is about an application."""
        return self.who.application is not None

    @property
    def message(self) -> int | None:
        """The message that it is about, where it is about no application."""
        return None if self.is_applicant else self.who.message


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields."""

    template: str
    language: str
    subject: str
    text: str
    to: str = ""
    token: str = ""

    @property
    def words(self) -> Words:
        """Subject and text."""
        return Words(self.subject, self.text)


def about_application(session: Session, number: int, page: str = "answer") -> About:
    """The applicant of this application. Raises NotFound."""
    who = correspondents(session, [number]).get(number)
    if who is None:
        raise no_application(number)
    return About(who, f"/applications/{number}/{page}", f"/applications/{number}", application_no(number))


def about_message(session: Session, number: int) -> About:
    """Who wrote this message. Raises NotFound."""
    who = enquirer(session, number)
    if who is None:
        raise no_message(number)
    return About(who, f"/messages/{number}/answer", f"/messages/{number}", message_no(number))


def opening_of(request: PageRequest, about: About) -> Opening | None:
    """What the applicant applies for."""
    return request.office.openings.get(about.who.opening)


def typed(request: PageRequest) -> Typed:
    """What was typed, as the form sends it."""
    text = request.form.get("text", "")
    return Typed(
        request.text("template"),
        request.text("language"),
        request.text("subject"),
        clean_lines(text) if isinstance(text, str) else "",
        request.text("to"),
        request.text("token") if request.text("token").isalnum() else token_hex(8),
    )


def begun(
    request: PageRequest, about: About, template: Template, language: str = "", draft: Draft | None = None
) -> Typed:
    """The fields as a letter begins: a template with everything filled in, or what the person had written so far."""
    if draft is not None:
        return Typed(draft.template, draft.language, draft.subject, draft.text, token=token_hex(8))
    settings = request.office.settings
    chosen = language if language in template.words else language_for(about.who, template.words, settings)
    words = template.words[chosen]
    filling = words_for(about.who, chosen, settings, request.now)
    subject = fill_subject(words.subject, filling)
    if template.key in ("answer", "enquiry") and about.who.subject:
        known = clean(about.who.subject)[:180]
        subject = known if known.casefold().startswith("re:") else f"Re: {known}"
    return Typed(template.key, chosen, subject, fill_text(words.text, filling), token=token_hex(8))


def letter_of(form: Typed, stage: str | None) -> Letter:
    """What was typed, as a letter in its language."""
    return Letter({form.language: form.words}, stage, answers=stage is None)


def prepared_of(request: PageRequest, about: About, letter: Letter, to: str) -> Prepared:
    """The letter as it would go out now."""
    address = to if not about.is_applicant and to in about.who.addresses else about.who.email
    return prepared_for(about.who, address, letter, request.office.settings, request.now)


def goes_as_typed(form: Typed, prepared: Prepared) -> bool:
    """Whether nothing was filled in: then the page on which it was written has shown what is sent."""
    return prepared.subject == clean(form.subject) and prepared.text == fill_text(form.text, {})


def checked(form: Typed) -> dict[str, str]:
    """What is wrong with the fields, by their names."""
    wrong = wrong_words(form.words)
    if form.language not in LANGUAGES:
        wrong["language"] = gettext("Choose a language.")
    return wrong


def drafts_of(session: Session, about: About) -> Sequence[Draft]:
    """What people have written so far."""
    return drafts(session, application=about.who.application, message=about.message)


def write_page(
    session: Session,
    request: PageRequest,
    about: About,
    form: Typed,
    errors: Mapping[str, str] = NO_ERRORS,
    *,
    stage: str | None = None,
    status: int = 200,
    saved: Draft | None = None,
    written: Sequence[Draft] | None = None,
) -> Answer:
    """The page to write on; `saved`: the person's own draft that stands on it, `written`: all drafts, where they are known."""
    opening = opening_of(request, about)
    known = templates(opening, of_message=not about.is_applicant)
    form_language = form.language if form.language in LANGUAGES else next(iter(LANGUAGES))
    letter = letter_of(Typed(form.template, form_language, form.subject, form.text), stage)
    prepared = prepared_of(request, about, letter, form.to)
    message: Asked | None = asked(session, about.who.message)
    if written is None:
        written = drafts_of(session, about)
    others = [each for each in written if each.user != request.user.id]
    return page(
        request,
        "pages/answer/write.html",
        status,
        about=about,
        form=form,
        errors=errors,
        prepared=prepared,
        templates=[each for each in known if each.stage is None],
        languages=[(code, language_name(code)) for code in LANGUAGES],
        opening=opening,
        stage=opening.stage(stage) if opening is not None else None,
        asked=message,
        saved=saved,
        others=others,
        choices=[(each, each) for each in about.who.addresses],
        pause=request.office.settings.outgoing.pause_minutes,
    )


def preview_page(
    request: PageRequest,
    about: About,
    form: Typed,
    prepared: Prepared,
    errors: Mapping[str, str] = NO_ERRORS,
    *,
    stage: str | None = None,
) -> Answer:
    """What will be sent, exactly."""
    opening = opening_of(request, about)
    return page(
        request,
        "pages/answer/preview.html",
        422 if errors else 200,
        about=about,
        form=form,
        errors=errors,
        prepared=prepared,
        stage=opening.stage(stage) if opening is not None else None,
        pause=request.office.settings.outgoing.pause_minutes,
    )


def sent(
    session: Session, request: PageRequest, form: Typed, prepared: Prepared, letter: Letter, by: Attribution
) -> str:
    """Puts the letter into the outbox; the sentence that says so."""
    sure = request.numbers("sure")
    send(session, request.office.filing_context, [prepared], letter, {prepared.digest}, sure, form.token, by)
    minutes = request.office.settings.outgoing.pause_minutes
    due = clock((by.at + timedelta(minutes=minutes)).astimezone(request.zone))
    return gettext(
        "The letter to %(recipient)s leaves at %(due)s; until then it can be taken back.",
        recipient=prepared.recipient,
        due=due,
    )


def acting(request: PageRequest) -> AbstractContextManager[Session]:
    """The session for what the form's button does: looking at a letter, and going on writing, write nothing."""
    return request.read() if request.text("do") in ("preview", "back") else request.begin()


def act(request: PageRequest, about: About, session: Session, *, stage: str | None = None) -> Answer:
    """What the form's buttons do: look at the letter, go on writing, or send it."""
    form, errors = typed(request), {}
    match request.text("do"):
        case "back":
            return write_page(session, request, about, form, stage=stage)
        case "preview" | "send":
            errors = checked(form)
        case _:
            errors = {"text": gettext("Choose what to do with the letter.")}
    if errors:
        return write_page(session, request, about, form, errors, stage=stage, status=422)
    letter = letter_of(form, stage)
    prepared = prepared_of(request, about, letter, form.to)
    if request.text("do") == "preview":
        return preview_page(request, about, form, prepared, stage=stage)
    shown = {request.text("digest")}
    if request.text("seen") == prepared.frame and goes_as_typed(form, prepared):
        shown.add(prepared.digest)
    if prepared.digest not in shown:
        why = (
            {}
            if not request.text("digest")
            else {"text": gettext("Something has changed since the preview. This is what will be sent now.")}
        )
        return preview_page(request, about, form, prepared, why, stage=stage)
    if prepared.refused:
        return preview_page(request, about, form, prepared, {"sure": prepared.refused}, stage=stage)
    if prepared.doubts and prepared.number not in request.numbers("sure"):
        return preview_page(request, about, form, prepared, {"sure": gettext(UNCONFIRMED)}, stage=stage)
    by = request.by()
    said = sent(session, request, form, prepared, letter, by)
    return after(request, about.back, said, Undo(by.act, about.of))
