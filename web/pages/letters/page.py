"""Writes to each of the chosen applicants: `/letters`.

In: the numbers of applications, which the list of applications posts; a template or a stage; its words in each language that the
applicants read. Out: the page to write on, the preview of each letter, or what follows sending all.

Failures: what is wrong with a field stands beside it; who cannot be written to is named with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from secrets import token_hex
from types import MappingProxyType

from sqlalchemy.orm import Session
from starlette.responses import Response

from config.languages import LANGUAGES
from domain.numbers import application_no, whole_number
from domain.text import clean_lines
from domain.users import Role
from operations.letter_templates import Template, Words, templates, wrong_words
from operations.letters import MOST_AT_ONCE, Changed, Letter, Prepared, prepare, send
from operations.stages import set_stage
from storage.letters import correspondents
from web.notices import Undo
from web.rendering import Answer, after, page
from web.request import PageRequest
from web.routing import get, post
from web.texts import N_, clock, gettext, language_name, ngettext

NO_ERRORS: Mapping[str, str] = MappingProxyType({})
NUMBERS = ("number", "application", "chosen")  # what the lists that lead here call a chosen row
CHANGED = N_("Something has changed since the preview. These letters would be sent now; look at them once more.")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The chosen applications and the letters that they can get."""

    numbers: tuple[int, ...]
    templates: tuple[Template, ...]


def begin(request: PageRequest) -> Response:
    """The page without or with applications of the query."""
    said = [each for name in NUMBERS for each in request.query.getlist(name)] + request.query.get("of", "").split(",")
    return _begin(request, tuple(number for each in said if (number := whole_number(each)) is not None))


def _begin(request: PageRequest, numbers: Sequence[int]) -> Response:
    wanted = request.query.get("template", "")
    with request.read() as session:
        chosen = _chosen(session, request, numbers)
        template = next((each for each in chosen.templates if each.key == wanted), None)
        words = dict(template.words) if template is not None else {}
        answer = _write(session, request, chosen, template, words)
    return answer()


def act(request: PageRequest) -> Response:
    """Begins, takes a template, shows each letter, or sends them all."""
    numbers = tuple(dict.fromkeys(each for name in NUMBERS for each in request.numbers(name)))
    do = request.text("do")
    if do not in ("template", "preview", "back", "send", "without"):
        return _begin(request, numbers)
    # The page and the preview write nothing.
    with request.begin() if do in ("send", "without") else request.read() as session:
        answer = _act(session, request, numbers, do)
    return answer()


def _act(session: Session, request: PageRequest, numbers: tuple[int, ...], do: str) -> Answer:
    chosen = _chosen(session, request, numbers)
    wanted = request.text("template")
    template = next((each for each in chosen.templates if each.key == wanted), None)
    if template is None or not numbers or len(numbers) > MOST_AT_ONCE:
        wrong = {"template": gettext("Choose a letter to begin from.")} if numbers else {}
        return _write(session, request, chosen, None, {}, wrong)
    if do == "template":
        return _write(session, request, chosen, template, dict(template.words))
    if do == "without":
        return _set_alone(session, request, chosen, template)
    words = _typed(request) or dict(template.words)
    if do == "back":
        return _write(session, request, chosen, template, words)
    if errors := _wrong(words):
        return _write(session, request, chosen, template, words, errors)
    letter = Letter(words, template.stage)
    prepared = prepare(session, request.office.settings, chosen.numbers, letter, request.now)
    if do == "preview":
        return _preview(request, template, words, prepared)
    return _send(session, request, template, letter, prepared)


def _chosen(session: Session, request: PageRequest, numbers: Sequence[int]) -> Chosen:
    """The letters for the openings of these applications, each once."""
    found = correspondents(session, numbers[: MOST_AT_ONCE + 1]) if numbers else {}
    openings = dict.fromkeys(each.opening for each in found.values())
    offered = {
        each.key: each for key in reversed([None, *openings]) for each in templates(request.office.openings.get(key))
    }
    general = [each for each in offered.values() if each.stage is None and each.key != "answer"]
    return Chosen(tuple(numbers), (*general, *(each for each in offered.values() if each.stage is not None)))


def _typed(request: PageRequest) -> dict[str, Words]:
    """The words in each language, as the form sends them."""
    found = {}
    for code in LANGUAGES:
        text = request.form.get(f"text_{code}")
        if isinstance(text, str):
            found[code] = Words(request.text(f"subject_{code}"), clean_lines(text))
    return found


def _wrong(words: Mapping[str, Words]) -> dict[str, str]:
    """What is wrong with the fields, by their names."""
    return {
        f"{field}_{code}": f"{language_name(code)}: {sentence}"
        for code, each in words.items()
        for field, sentence in wrong_words(each).items()
    }


def _write(
    session: Session,
    request: PageRequest,
    chosen: Chosen,
    template: Template | None,
    words: Mapping[str, Words],
    errors: Mapping[str, str] = NO_ERRORS,
) -> Answer:
    too_many = len(chosen.numbers) > MOST_AT_ONCE
    letter = Letter(words or {"en": Words("", "")}, template.stage if template is not None else None)
    numbers = () if too_many else chosen.numbers
    prepared = prepare(session, request.office.settings, numbers, letter, request.now) if numbers else ()
    read = {each.language for each in prepared if not each.refused}
    shown = {code: words[code] for code in LANGUAGES if code in words and code in read} or dict(words)
    return page(
        request,
        "pages/letters/write.html",
        422 if errors or too_many else 200,
        chosen=chosen,
        most=MOST_AT_ONCE if too_many else None,
        chosen_letter=template,
        words=shown,
        names={code: language_name(code) for code in LANGUAGES},
        prepared=prepared,
        readers={code: sum(each.language == code and not each.refused for each in prepared) for code in LANGUAGES},
        refused=[each for each in prepared if each.refused],
        errors=errors,
        pause=request.office.settings.outgoing.pause_minutes,
    )


def _preview(
    request: PageRequest,
    template: Template,
    words: Mapping[str, Words],
    prepared: Sequence[Prepared],
    errors: Mapping[str, str] = NO_ERRORS,
) -> Answer:
    return page(
        request,
        "pages/letters/preview.html",
        422 if errors else 200,
        chosen_letter=template,
        words=words,
        going=[each for each in prepared if not each.refused],
        refused=[each for each in prepared if each.refused],
        sure=request.numbers("sure"),
        certain=sum(not each.refused and not each.doubts for each in prepared),
        token=request.text("token") if request.text("token").isalnum() else token_hex(8),
        errors=errors,
        pause=request.office.settings.outgoing.pause_minutes,
    )


def _send(
    session: Session, request: PageRequest, template: Template, letter: Letter, prepared: Sequence[Prepared]
) -> Answer:
    by, sure = request.by(), request.numbers("sure")
    token = request.text("token") if request.text("token").isalnum() else token_hex(8)
    shown = frozenset(request.texts("digest"))
    try:
        done = send(session, request.office.filing_context, prepared, letter, shown, sure, token, by)
    except Changed:
        return _preview(request, template, letter.words, prepared, {"letters": gettext(CHANGED)})
    if not done.mails:
        return _preview(
            request, template, letter.words, prepared, {"letters": gettext("There is nobody to send it to.")}
        )
    minutes = request.office.settings.outgoing.pause_minutes
    due = clock((by.at + timedelta(minutes=minutes)).astimezone(request.zone))
    said = ngettext(
        "%(num)s letter leaves at %(time)s; until then it can be taken back.",
        "%(num)s letters leave at %(time)s; until then they can be taken back.",
        len(done.mails),
        time=due,
    )
    if done.left_out:
        names = ", ".join(each.letter.name or application_no(each.letter.number) for each in done.left_out[:5])
        if more := len(done.left_out[5:]):
            left_out = ngettext(
                "Nobody wrote to %(names)s and %(num)s more.",
                "Nobody wrote to %(names)s and %(num)s more.",
                more,
                names=names,
            )
        else:
            left_out = gettext("Nobody wrote to %(names)s.", names=names)
        said = f"{said} {left_out}"
    kept = {each.letter.number for each in done.left_out}
    first = next(each.number for each in prepared if each.number not in kept)
    undo = Undo(by.act, application_no(first))
    return after(request, "/outbox", said, undo, is_warning=bool(done.left_out))


def _set_alone(session: Session, request: PageRequest, chosen: Chosen, template: Template) -> Answer:
    """Sets the stage of all, and writes to nobody."""
    if template.stage is None:
        return _write(session, request, chosen, template, dict(template.words))
    by = request.by()
    letter = Letter(dict(template.words), template.stage)
    able = [
        each.number
        for each in prepare(session, request.office.settings, chosen.numbers, letter, request.now)
        if each.has_stage
    ]
    changed = [
        each for each in able if set_stage(session, request.office.filing_context, each, template.stage, by) is not None
    ]
    said = ngettext(
        "%(num)s application at “%(stage)s” now. Nobody was written to.",
        "%(num)s applications at “%(stage)s” now. Nobody was written to.",
        len(changed),
        stage=template.name,
    )
    undo = Undo(by.act, application_no(changed[0])) if changed else None
    return after(request, "/applications", said, undo)


ROUTES = (get("/letters", begin, Role.COORDINATOR), post("/letters", act, Role.COORDINATOR))
