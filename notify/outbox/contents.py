"""What a row of the outbox says when its time comes: one maker for each kind of mail."""

from __future__ import annotations

import base64
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from sqlalchemy.orm import Session

from config.settings import Settings
from notify.messages import accounts, acknowledgement, alerts, form, letters, notification, thanks
from notify.messages.thumbnails import Thumbnails
from notify.outbox import copies
from notify.reports import nightly
from storage.blobs.store import Blobs
from storage.models import OutgoingRow

# What such mail says is a key: it is made anew for each attempt, and never kept.
NEVER_KEPT = frozenset({accounts.ACCOUNT})


def make(
    session: Session,
    blobs: Blobs,
    settings: Settings,
    row: OutgoingRow,
    now: datetime,
    thumbnails: Thumbnails,
    *,
    is_sent: bool = False,
) -> bytes | None:
    """The whole message of a row, None when what it was about has gone. `is_sent`: it leaves now, and is not only looked at."""
    match row.kind:
        case "notification":
            return notification.content(session, blobs, settings, row, now, thumbnails)
        case "acknowledgement" | "reminder" | "unreadable":
            return acknowledgement.content(session, settings, row, now)
        case "thanks":
            return thanks.content(session, settings, row, now)
        case "form":
            return form.content(session, settings, row, now)
        case "nightly":
            return nightly.content(session, settings, row, now)
        case letters.LETTER:
            return letters.content(settings, row, now)
        case "alert":
            return alerts.content(session, settings, row, now)
        case accounts.ACCOUNT:
            return accounts.content(settings, row, now, is_sent=is_sent)
        case copies.COPY:
            original = copies.original(session, row)
            return make(session, blobs, settings, original, now, thumbnails) if original is not None else None
        case other:
            raise ValueError(f"no mail of the kind {other}")


def kept(settings: Settings, row: OutgoingRow) -> bytes | None:
    """What a mail said at its first attempt, to be said again. An alert that goes by another account now has another sender."""
    own = settings.office.address
    if row.content is None or row.kind != "alert" or own is None:
        return row.content
    sender = message_from_bytes(row.content, policy=default)["From"]
    return row.content if own in [each.addr_spec for each in getattr(sender, "addresses", ())] else None


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
