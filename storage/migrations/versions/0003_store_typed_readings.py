"""Store readings as typed values, the secret in the database, and name columns in the words of the trade.

A reading was stored as `read --json` prints it, and what it says of an applicant a second time with the application. Now
the whole reading is stored once, and the link to an application says which of its submissions is meant. Every stored
value stands in an envelope with its version.
"""

from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ROWS_AT_ONCE = 1_000  # in memory
RENAMED = (
    ("mailboxes", "told_down_at", "down_alerted_at"),
    ("ledger", "silent", "suppress_notifications"),
    ("messages", "silent", "suppress_notifications"),
    ("messages", "because", "explanation"),
    ("applications", "silent", "suppress_notifications"),
    ("attachments", "ignored_because", "ignored_reason"),
)
STATED = ("availability", "start_date", "end_date")
PERSON = ("name", "email", "phone")
# What `read --json` added to a reading's own problems: why a value is null.
OF_NULLS = {"opening", "cycle", "message.from", "message.date", *STATED, *(f"applicant.{name}" for name in PERSON)}

MESSAGES = sa.table("messages", sa.column("id", sa.Integer), sa.column("reading", sa.JSON(none_as_null=True)))
LINKS = sa.table(
    "application_messages",
    sa.column("application_id", sa.Integer),
    sa.column("message_id", sa.Integer),
    sa.column("contribution", sa.JSON),
    sa.column("submission", sa.Integer),
)


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "secrets",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_secrets")),
    )
    with op.batch_alter_table("application_messages") as batch:
        batch.add_column(sa.Column("submission", sa.Integer(), nullable=False, server_default="0"))
        batch.add_column(sa.Column("former_submission", sa.JSON(none_as_null=True), nullable=True))
    _store_readings(op.get_bind())
    with op.batch_alter_table("application_messages") as batch:
        batch.drop_column("contribution")
        batch.alter_column("submission", server_default=None)
    _rewrite("applications", "facts", lambda facts: {name: fact | {"problem": None} for name, fact in facts.items()})
    _rewrite("documents", "reasons", lambda reasons: reasons)
    _rewrite("documents", "measures", lambda measures: MEASURES | measures)
    _rewrite("findings", "evidence", lambda evidence: evidence)
    _rewrite("findings", "values", lambda values: values)
    with op.batch_alter_table("documents") as batch:
        batch.drop_column("scores")
    for table, before, after in RENAMED:
        op.execute(f"alter table {table} rename column {before} to {after}")
    op.execute("update events set what = 'internal_error' where what = 'mistake'")
    op.execute("update findings set code = 'writing_sample_missing' where code = 'writing_sample_missing_any_length'")


def downgrade() -> None:
    """Back, for a database that holds no message: what was read cannot be written in the older form."""
    if op.get_bind().scalar(sa.select(sa.func.count()).select_from(MESSAGES)):
        raise RuntimeError("a database with mail cannot be taken back to the tables of 0002; restore a backup")
    op.execute("update events set what = 'mistake' where what = 'internal_error'")
    for table, before, after in RENAMED:
        op.execute(f"alter table {table} rename column {after} to {before}")
    with op.batch_alter_table("documents") as batch:
        batch.add_column(sa.Column("scores", sa.JSON(), nullable=False))
    with op.batch_alter_table("application_messages") as batch:
        batch.add_column(sa.Column("contribution", sa.JSON(), nullable=False))
        batch.drop_column("former_submission")
        batch.drop_column("submission")
    op.drop_table("secrets")


MEASURES: dict[str, Any] = {
    "page_sources": [],
    "left_out": {},
    "font_size": None,
    "line_spacing": None,
    "margins": None,
    "names_opening": [],
    "topic": [],
}


def _stored(value: Any) -> dict[str, Any]:
    return {"version": 1, "value": value}


def _rewrite(table: str, column: str, change: Callable[[Any], Any]) -> None:
    """Puts every value of a JSON column, changed, into its envelope."""
    rows = sa.table(table, sa.column("id", sa.Integer), sa.column(column, sa.JSON))
    bind, last = op.get_bind(), 0
    chosen = sa.select(rows.c.id, rows.c[column]).order_by(rows.c.id).limit(ROWS_AT_ONCE)
    while found := bind.execute(chosen.where(rows.c.id > last)).all():
        for number, value in found:
            bind.execute(rows.update().where(rows.c.id == number).values({column: _stored(change(value))}))
        last = found[-1].id


def _store_readings(bind: sa.Connection) -> None:
    """Each message's reading with the submissions that its applications hold, which are the more complete ones."""
    for number in bind.scalars(sa.select(MESSAGES.c.id)).all():
        printed = bind.scalar(sa.select(MESSAGES.c.reading).where(MESSAGES.c.id == number))
        links = bind.execute(
            sa.select(LINKS.c.application_id, LINKS.c.contribution)
            .where(LINKS.c.message_id == number)
            .order_by(LINKS.c.application_id)
        ).all()
        if printed is None and not links:
            bind.execute(MESSAGES.update().where(MESSAGES.c.id == number).values(reading=None))
            continue
        reading = _reading(printed or {}, [link.contribution for link in links])
        bind.execute(MESSAGES.update().where(MESSAGES.c.id == number).values(reading=_stored(reading)))
        for link in links:
            index = reading["submissions"].index(_submission(link.contribution["submission"]))
            this = (LINKS.c.application_id == link.application_id) & (LINKS.c.message_id == number)
            bind.execute(LINKS.update().where(this).values(submission=index))


def _reading(printed: dict[str, Any], contributions: list[dict[str, Any]]) -> dict[str, Any]:
    submissions: list[dict[str, Any]] = []
    for contribution in contributions:  # one that a person copied to a second application stands once
        submission = _submission(contribution["submission"])
        if submission not in submissions:
            submissions.append(submission)
    if not contributions:
        submissions = [_of_printed(each) for each in printed.get("submissions") or [printed]]
    set_aside = printed.get("set_aside") or {}
    first = contributions[0] if contributions else {}
    return {
        "mail": {
            "headers": _headers(printed.get("message") or {}, first),
            "body": (printed.get("message") or {}).get("body") or "",
            "attachments": [_attachment(each) for each in printed.get("attachments") or ()],
            "forwarded": [],
            "delivery_report": False,
            "problems": [],
        },
        "submissions": submissions,
        "set_aside": set_aside.get("reason") or "",
        "set_aside_explanation": set_aside.get("because") or "",
        "intent": printed.get("intent") or first.get("intent") or "application",
        "problems": list(_problems(printed)),
        "language": first.get("language"),
    }


def _headers(message: dict[str, Any], contribution: dict[str, Any]) -> dict[str, Any]:
    return {
        "message_id": message.get("message_id"),
        "subject": message.get("subject") or contribution.get("subject") or "",
        "sender": message.get("from"),
        "reply_to": message.get("reply_to") or [],
        "to": message.get("to") or [],
        "cc": message.get("cc") or [],
        "date": message.get("date") or contribution.get("date_header"),
        "in_reply_to": message.get("in_reply_to") or [],
        "references": message.get("references") or [],
        "auto_submitted": message.get("auto_submitted"),
        "return_path": message.get("return_path"),
        "precedence": message.get("precedence"),
        "list_id": message.get("list_id"),
        "others": [],
    }


def _attachment(printed: dict[str, Any]) -> dict[str, Any]:
    return {
        "path": printed["path"],
        "filename": printed["filename"],
        "media_type": printed["media_type"],
        "size": printed["bytes"],
        "sha256": printed["sha256"],
        "role": printed["role"],
        "ignored_reason": printed.get("ignored_because") or "",
        "pages": printed["pages"],
        "owner": "",
        "content_id": "",
        "read_by": printed.get("read_by") or [],
    }


def _problems(printed: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for each in printed.get("problems") or ():
        where = each["where"] or ""
        if each["code"] != "not_stated" and where not in OF_NULLS and not where.startswith("form."):
            yield {"code": each["code"], "detail": each["sentence"], "where": each["where"]}


def _submission(contributed: dict[str, Any]) -> dict[str, Any]:
    """What an application held of a message."""
    kept = {name: value for name, value in contributed.items() if name != "findings"}
    return kept | {"disagreements": contributed.get("findings") or []}


def _of_printed(printed: dict[str, Any]) -> dict[str, Any]:
    """What a message says of an applicant that belongs to no application."""
    person = printed.get("applicant") or {}
    evidence = printed.get("evidence") or {}

    def fact(value: Any, name: str) -> dict[str, Any]:
        return {"value": value, "evidence": evidence.get(name) or [], "problem": None}

    return {
        "applicant": {name: fact(person.get(name), f"applicant.{name}") for name in PERSON},
        "match": {
            "opening": printed.get("opening"),
            "cycle": printed.get("cycle"),
            "named_in_subject": False,
            "evidence": [],
            "doubt": "",
            "cycle_assumed": False,
        },
        **{name: fact(printed.get(name), name) for name in STATED},
        "documents": [
            each | {"scores": [], "left_out": list((each.get("left_out") or {}).items())}
            for each in printed.get("documents") or ()
        ],
        "form": [[key, fact(value, f"form.{key}")] for key, value in (printed.get("form") or {}).items()],
        "disagreements": [],
    }
