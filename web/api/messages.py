"""The API's endpoints for messages and outgoing mail.

In: requests of `/api/v1/messages` and `/api/v1/outbox`. Out: the values of the look-ups, also after an act.

Failures: 404 for what is not there; those of the operations as 409 and 422.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from pydantic import BaseModel
from sqlalchemy.orm import Session

from domain.numbers import message_no
from operations import outbox, review
from operations.changes import Attribution
from storage.models import MessageState, OutgoingState
from storage.pages import Page
from storage.queries import messages, outgoing, page_of_messages, page_of_outgoing
from storage.summaries import MessageSummary, OutgoingSummary
from web.api.access import Access, Reading, Writing
from web.api.applications import MOST, Number, Why

router = APIRouter(tags=["mail"])
Limit = Annotated[int, Query(ge=1, le=MOST)]
After = Annotated[int | None, Query(description="The number of the last one of the page before.")]


class MessagesPage(BaseModel):
    """One page of messages; `next` as for applications."""

    messages: list[MessageSummary]
    next: int | None


class OutgoingPage(BaseModel):
    """One page of outgoing mail; `next` as for applications."""

    mails: list[OutgoingSummary]
    next: int | None


class IsApplication(Why):
    """Whether the message is an application."""

    application: bool


class IsGenuine(Why):
    """Whether the message is by the person whose address it bears."""

    genuine: bool


@router.get("/messages")
def list_messages(
    access: Reading, state: MessageState | None = None, limit: Limit = 50, after: After = None
) -> MessagesPage:
    """The messages, the newest first."""
    with access.read() as session:
        found = page_of_messages(session, Page(limit, after), state=state)
    return MessagesPage(messages=list(found.rows), next=found.rows[-1].id if found.more else None)


@router.get("/messages/{number}")
def show_message(access: Reading, number: Number) -> MessageSummary:
    """One message, and what became of it."""
    with access.read() as session:
        return _message(session, number)


@router.post("/messages/{number}/retry")
def retry_message(access: Writing, number: Number, body: Why) -> MessageSummary:
    """Lets a failed or set-aside message be read again; the worker does it."""
    return _done(access, number, body.why, lambda session, by: review.retry(session, number, by))


@router.post("/messages/{number}/declare")
def declare_message(access: Writing, number: Number, body: IsApplication) -> MessageSummary:
    """Says whether a message is an application; it is filed anew by the worker."""
    return _done(
        access,
        number,
        body.why,
        lambda session, by: review.declare(session, number, application=body.application, by=by),
    )


@router.post("/messages/{number}/sender")
def judge_sender(access: Writing, number: Number, body: IsGenuine) -> MessageSummary:
    """Says whether a message is by the person whose address it bears; it is filed anew by the worker."""
    return _done(
        access, number, body.why, lambda session, by: review.judge_sender(session, number, genuine=body.genuine, by=by)
    )


@router.post("/messages/{number}/seen")
def mark_seen(access: Writing, number: Number, body: Why) -> MessageSummary:
    """Says that a person has looked at the message."""
    return _done(access, number, body.why, lambda session, by: review.mark_seen(session, [number], by))


@router.post("/messages/{number}/answered")
def mark_answered(access: Writing, number: Number, body: Why) -> MessageSummary:
    """Says that what the message asks has been answered."""
    return _done(access, number, body.why, lambda session, by: review.mark_answered(session, number, by))


@router.get("/outbox")
def list_outgoing(
    access: Reading, state: OutgoingState | None = None, limit: Limit = 50, after: After = None
) -> OutgoingPage:
    """The outgoing mail, the newest first."""
    with access.read() as session:
        found = page_of_outgoing(session, Page(limit, after), state=state)
    return OutgoingPage(mails=list(found.rows), next=found.rows[-1].id if found.more else None)


@router.post("/outbox/{number}/hold")
def hold_mail(access: Writing, number: Number, body: Why) -> OutgoingSummary:
    """Holds an unsent mail."""
    return _mail_done(access, number, body.why, lambda session, by: outbox.hold(session, number, by))


@router.post("/outbox/{number}/release")
def release_mail(access: Writing, number: Number, body: Why) -> OutgoingSummary:
    """Sends a held or given-up mail at the next turn."""
    return _mail_done(access, number, body.why, lambda session, by: outbox.release(session, number, by))


def _done(access: Access, number: int, why: str, act: Callable[[Session, Attribution], object]) -> MessageSummary:
    with access.begin() as session:
        _message(session, number)
        act(session, access.by(why))
        session.flush()
        return _message(session, number)


def _mail_done(access: Access, number: int, why: str, act: Callable[[Session, Attribution], object]) -> OutgoingSummary:
    with access.begin() as session:
        if not outgoing(session, numbers=[number]):
            raise HTTPException(404, f"There is no mail {number}.")
        act(session, access.by(why))
        session.flush()
        return outgoing(session, numbers=[number])[0]


def _message(session: Session, number: int) -> MessageSummary:
    found = messages(session, numbers=[number])
    if not found:
        raise HTTPException(404, f"There is no message {message_no(number)}.")
    return found[0]
