"""The API's endpoints for applications.

In: requests of `/api/v1/applications`. Out: the values of the look-ups, and the application after an act with the key that undoes it.

Failures: 404 for an application that is not there; those of the operations as 409 and 422.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from domain.actions import Correctable
from domain.catalogue.kinds import Kind
from domain.errors import WrongUsage
from domain.numbers import Numbered, TypedNumber, application_no
from operations import notes, review
from operations.changes import Attribution
from operations.corrections import Correction, DocumentCorrection, FieldCorrection, ValueCorrection, correct
from operations.stages import set_stage
from operations.undo import undo_act, undo_last
from storage.application import application
from storage.models import ApplicationStatus
from storage.pages import Page
from storage.queries import page_of_applications
from storage.summaries import Application, ApplicationSummary
from web.api.access import Access, Reading, Writing

router = APIRouter(prefix="/applications", tags=["applications"])
Number = Annotated[int, Path(ge=1, le=2**31 - 1, description="The number of an application, without its letter.")]
MOST = 200


class Strict(BaseModel):
    """A body, in which an unknown key is an error."""

    model_config = ConfigDict(extra="forbid")


class ApplicationsPage(BaseModel):
    """One page of applications. `next`: the value of `after` for the following page; null when this is the last."""

    applications: list[ApplicationSummary]
    next: int | None


class Done(BaseModel):
    """What an act did. `act` and `of` are what POST …/undo takes."""

    act: str
    of: str
    application: Application


class Why(Strict):
    """The reason of an act, for the history."""

    why: str = ""


class DocumentIs(Strict):
    """A document is of this kind, or these pages (first and last, from 1) of its file, or both."""

    document: int
    kind: Kind | None = None
    pages: tuple[int, int] | None = None


class Corrections(Why):
    """What is corrected. A null takes a value away; dates are ISO 8601. Fields are those of the opening's form."""

    values: dict[Correctable, str | None] = {}
    fields: dict[str, str | None] = {}
    documents: list[DocumentIs] = []


class Decision(Why):
    """A decision."""

    status: ApplicationStatus


class Into(Why):
    """The application that takes the other one over."""

    into: int


class MessageOf(Why):
    """A message of the application."""

    message: int


class StageOf(Why):
    """A stage of the opening, by its key; null takes it away."""

    stage: str | None


class NoteOf(Why):
    """A note."""

    text: str = Field(min_length=1)


class UndoOf(Strict):
    """The act to take back; null: the last one."""

    act: str | None = None


@router.get("")
def list_applications(
    access: Reading,
    opening: str | None = None,
    cycle: str | None = None,
    status: ApplicationStatus | None = None,
    limit: Annotated[int, Query(ge=1, le=MOST)] = 50,
    after: Annotated[int | None, Query(description="The number of the last application of the page before.")] = None,
) -> ApplicationsPage:
    """The applications, the newest first."""
    with access.read() as session:
        page = Page(limit, after)
        found = page_of_applications(session, page, opening=opening, cycle=cycle, status=status)
    return ApplicationsPage(applications=list(found.rows), next=found.rows[-1].id if found.more else None)


@router.get("/{number}")
def show_application(access: Reading, number: Number) -> Application:
    """Everything about one application."""
    with access.read() as session:
        return _found(session, number)


@router.post("/{number}/correct")
def correct_application(access: Writing, number: Number, body: Corrections) -> Done:
    """Corrects what was read; a correction outlives every later reading."""
    corrections: list[Correction] = [ValueCorrection(what, value) for what, value in body.values.items()]
    corrections += [FieldCorrection(key, value) for key, value in body.fields.items()]
    corrections += [DocumentCorrection(each.document, each.kind, each.pages) for each in body.documents]
    if not corrections:
        raise WrongUsage("body: there is nothing to correct")
    context = access.office.filing_context
    return _done(access, number, body.why, lambda session, by: correct(session, context, number, corrections, by))


@router.post("/{number}/decide")
def decide_application(access: Writing, number: Number, body: Decision) -> Done:
    """Records a decision. Nobody is written to."""
    context = access.office.filing_context
    return _done(access, number, body.why, lambda session, by: review.decide(session, context, number, body.status, by))


@router.post("/{number}/stage")
def stage_application(access: Writing, number: Number, body: StageOf) -> Done:
    """Sets the stage of its opening. Nobody is written to."""
    context = access.office.filing_context
    return _done(access, number, body.why, lambda session, by: set_stage(session, context, number, body.stage, by))


@router.post("/{number}/merge")
def merge_application(access: Writing, number: Number, body: Into) -> Done:
    """Joins the application to another one, which takes over its messages."""
    context = access.office.filing_context
    return _done(access, number, body.why, lambda session, by: review.merge(session, context, number, body.into, by))


@router.post("/{number}/split")
def split_application(access: Writing, number: Number, body: MessageOf) -> Done:
    """Gives one of its messages an application of its own."""
    context = access.office.filing_context
    return _done(access, number, body.why, lambda session, by: review.split(session, context, number, body.message, by))


@router.post("/{number}/notes")
def note_on_application(access: Writing, number: Number, body: NoteOf) -> Done:
    """Notes something on the application."""
    return _done(
        access, number, body.why, lambda session, by: notes.note_on_application(session, number, body.text, by)
    )


@router.post("/{number}/undo")
def undo_on_application(access: Writing, number: Number, body: UndoOf) -> Done:
    """Takes back the last act on the application, or this one when nothing was done since; once more does it again."""
    context, meant = access.office.filing_context, TypedNumber(number, Numbered.APPLICATION)

    def act(session: Session, by: Attribution) -> object:
        if body.act is not None:
            return undo_act(session, context, meant, body.act, by)
        return undo_last(session, context, meant, by)

    return _done(access, number, "", act)


def _done(access: Access, number: int, why: str, act: Callable[[Session, Attribution], object]) -> Done:
    by = access.by(why)
    with access.begin() as session:
        _found(session, number)
        act(session, by)
        session.flush()
        return Done(act=by.act, of=application_no(number), application=_found(session, number))


def _found(session: Session, number: int) -> Application:
    found = application(session, number)
    if found is None:
        raise HTTPException(404, f"There is no application {application_no(number)}.")
    return found
