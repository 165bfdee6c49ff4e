"""Who asks: the user of a request's session.

In: a request and the office. Out: a user, or None.

Failures: those of the database.
"""

from __future__ import annotations

import structlog
from starlette.requests import Request

from domain.errors import Fatal, Transient
from domain.users import User
from ingest.office import Office
from operations.access import sessions
from operations.access.sessions import SignedIn
from web.auth import cookie
from web.request import asks_by_itself

log = structlog.get_logger()


def user_of(http: Request, office: Office) -> User | None:
    """The user who is signed in; None: nobody, or somebody who still owes the code."""
    found = session_of(http, office)
    return found.user if found is not None and not found.owes_code else None


def session_of(http: Request, office: Office) -> SignedIn | None:
    """The session of a request, looked up once; its use is written every few minutes; a page that asks by itself is none."""
    if not hasattr(http.state, "session"):
        http.state.session = _find(http, office)
    found: SignedIn | None = http.state.session
    return found


def _find(http: Request, office: Office) -> SignedIn | None:
    token = cookie.token_of(http, office.settings)
    if token is None:
        return None
    now = office.now()
    with office.database.read() as session:
        found = sessions.find(session, token, now)
    if found is not None and found.is_to_be_noted and not asks_by_itself(http):
        try:
            with office.database.begin() as session:
                sessions.note_use(session, found.number, now)
        except (Transient, Fatal) as error:  # a full disk must not keep people from reading
            log.warning("the use of a session is not noted", error=str(error))
    return found
