"""The page of one application: documents on the left, facts, findings, conversation and acts on the right.

In: a request, and what was wrong with a form of the page. Out: the page.

Failures: `NotFound` for an application that is not there.
"""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response

from operations.reading_marks import note_opened
from storage.application import application
from storage.desk import neighbours, notes_on
from storage.document_files import files_of_messages
from storage.models import ApplicationStatus
from storage.summaries import Application
from web.pages.application.documents import documents_pane
from web.pages.application.view import (
    conversation_of,
    facts_of,
    findings_of,
    history_of,
    round_value,
    rounds_of,
)
from web.rendering import render
from web.request import PageRequest, no_application


@dataclass(frozen=True, slots=True)
class Wrong:
    """A form of the page that could not be taken: which one, what was typed, and why."""

    form: str
    typed: str
    sentence: str


NOTHING_WRONG = Wrong("", "", "")


def show(request: PageRequest, wrong: Wrong = NOTHING_WRONG) -> Response:
    """The page of an application. One that was joined to another says so and leads there."""
    number = request.number("id")
    with request.read() as session:
        found = application(session, number, corrections=False)
        if found is None:
            raise no_application(number)
        files = files_of_messages(session, [each.id for each in found.messages])
        notes = notes_on(session, application=number)
        beside = neighbours(session, found)
    note_opened(request.office.database, request.user.id, number, request.now)
    opening = request.office.openings.get(found.opening)
    return render(
        request,
        "pages/application/show.html",
        422 if wrong.form else 200,
        wrong=wrong,
        found=found,
        pane=documents_pane(request, found, files),
        opening=opening,
        facts=facts_of(found, opening),
        findings=findings_of(found),
        conversation=conversation_of(found),
        history=history_of(found),
        rounds=rounds_of(request.office.openings, found, request.now),
        round=round_value(found.opening, found.cycle),
        notes=notes,
        neighbours=beside,
        version=found.version,
        taken_by=beside.taken_by,
        stages=opening.stages if opening is not None else (),
        is_merged=found.status == ApplicationStatus.MERGED,
        is_one_message=_own_messages(found) == 1,
    )


def _own_messages(found: Application) -> int:
    return sum(not each.is_of_office for each in found.messages)
