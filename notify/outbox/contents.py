"""What a row of the outbox says when its time comes: one maker for each kind of mail."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import datetime
from email.message import EmailMessage

from sqlalchemy.orm import Session

from config.settings import Settings
from notify.messages import acknowledgement, alerts, form, notification, thanks
from notify.reports import nightly
from storage.blobs.store import Blobs
from storage.models import OutgoingRow

Thumbnail = Callable[[bytes, int, int], bytes | None]


def make(
    session: Session, blobs: Blobs, settings: Settings, row: OutgoingRow, now: datetime, thumbnail: Thumbnail
) -> bytes | None:
    """The whole message of a row, None when what it was about has gone."""
    match row.kind:
        case "notification":
            return notification.content(session, blobs, settings, row, now, thumbnail)
        case "acknowledgement" | "reminder" | "unreadable":
            return acknowledgement.content(session, settings, row, now)
        case "thanks":
            return thanks.content(session, settings, row, now)
        case "form":
            return form.content(session, settings, row, now)
        case "nightly":
            return nightly.content(session, settings, row, now)
        case "alert":
            return alerts.content(session, settings, row, now)
        case other:
            raise ValueError(f"no mail of the kind {other}")


def page_of(mail: EmailMessage) -> str:
    """The mail's HTML with its pictures inside, as a browser shows it; '' where it has none."""
    html = mail.get_body(("html",))
    shown = str(html.get_content()) if html is not None else ""
    for part in mail.walk():
        if part.get_content_maintype() == "image" and part["Content-ID"]:
            picture = base64.b64encode(part.get_payload(decode=True)).decode("ascii")  # type: ignore[arg-type]
            shown = shown.replace(
                f"cid:{part['Content-ID'].strip('<>')}", f"data:{part.get_content_type()};base64,{picture}"
            )
    return shown
