"""People of the desk for tests."""

from sqlalchemy.orm import Session

from domain.users import Role
from storage.models import UserRow
from tests.notify.makers import NOW


def user(session: Session, name: str) -> int:
    """The number of a new coordinator."""
    made = UserRow(
        name=name,
        email=f"{name.casefold()}@office.example.org",
        role=Role.COORDINATOR,
        wants_notifications=False,
        created_at=NOW,
    )
    session.add(made)
    session.flush()
    return made.id
