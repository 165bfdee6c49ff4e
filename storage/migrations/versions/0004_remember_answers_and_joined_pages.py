"""Remember which messages need an answer, how far a sender is authenticated, and which attachments are one document."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# Table and columns; an index bears their names.
INDEXES: tuple[tuple[str, ...], ...] = (
    ("applications", "status", "received_at"),
    ("applications", "received_at"),
    ("applications", "completed_at"),
    ("applications", "created_at"),
    ("applications", "thread_id"),
    ("applications", "opening", "cycle", "received_at"),
    ("applications", "opening", "received_at"),
    ("applications", "opening", "status"),
    ("applications", "cycle", "received_at"),
    ("applications", "merged_into_id"),
    ("documents", "superseded_by_id"),
    ("ledger", "mailbox_id", "state", "validity"),
    ("ledger", "mailbox_id", "listed_at"),
    ("ledger", "mailbox_id", "message_id"),
    ("messages", "state", "received_at"),
    ("messages", "state", "kept_at"),
    ("messages", "state", "reason", "seen_at", "answered_at"),
    ("messages", "needs_answer", "answered_at"),
    ("messages", "split_digest"),
    ("messages", "leased_by"),
    ("outgoing", "leased_by"),
    ("outgoing", "state", "id"),
    ("outgoing", "kind", "created_at"),
    ("outgoing", "kind", "sent_at"),
    ("outgoing", "sent_at"),
    ("outgoing", "message_id"),
    ("events", "message_id", "application_id"),
)
# Beginnings of those above.
REPLACED: tuple[tuple[str, ...], ...] = (
    ("applications", "opening", "cycle"),
    ("ledger", "mailbox_id", "state"),
    ("messages", "state"),
    ("events", "message_id"),
)
# Columns of JSON that hold a typed value from now on, in its envelope.
TYPED = (("corrections", "value"), ("messages", "ordered"), ("outgoing", "cause"))
ENVELOPE = '{"version": 1, "value": '
NO_PATHS = '{"version": 1, "value": []}'


def upgrade() -> None:
    """Forward."""
    with op.batch_alter_table("messages") as batch:
        batch.add_column(sa.Column("needs_answer", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch.add_column(sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("authentication", sa.String(length=10), nullable=False, server_default=""))
        batch.add_column(sa.Column("authentication_server", sa.String(length=255), nullable=True))
        batch.add_column(sa.Column("split_digest", sa.String(length=64), nullable=True))
        batch.add_column(sa.Column("former_reading", sa.JSON(none_as_null=True), nullable=True))
        batch.add_column(sa.Column("leased_by", sa.String(length=32), nullable=True))
        batch.add_column(sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("outgoing") as batch:
        batch.add_column(sa.Column("leased_by", sa.String(length=32), nullable=True))
        batch.add_column(sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "unfiled_readings",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("reading", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("unreadable", sa.Text(), nullable=False),
        sa.Column("infected", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name=op.f("fk_unfiled_readings_message_id_messages"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_unfiled_readings")),
    )
    op.create_table(
        "workers",
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("version", sa.String(length=40), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_workers")),
    )
    with op.batch_alter_table("documents") as batch:
        batch.add_column(sa.Column("joined", sa.JSON(none_as_null=True), nullable=False, server_default=NO_PATHS))
    with op.batch_alter_table("application_messages") as batch:
        batch.add_column(sa.Column("merged_submissions", sa.JSON(none_as_null=True), nullable=True))
    with op.batch_alter_table("mailboxes") as batch:
        batch.add_column(sa.Column("next_attempt_at", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("unfinished", sa.JSON(none_as_null=True), nullable=False, server_default="{}"))
    for table, columns in (
        ("messages", ("needs_answer", "authentication")),
        ("documents", ("joined",)),
        ("mailboxes", ("unfinished",)),
    ):
        with op.batch_alter_table(table) as batch:
            for column in columns:
                batch.alter_column(column, server_default=None)
    for index in INDEXES:
        _create(*index)
    for index in REPLACED:
        _drop(*index)
    _into_envelopes()


def _into_envelopes() -> None:
    """Puts each value of these columns, as it is, into an envelope with its version."""
    op.execute("update messages set ordered = null where cast(ordered as text) = 'null'")
    for table, column in TYPED:
        rows = sa.table(table, sa.column(column))
        stored = sa.literal(ENVELOPE, sa.Text) + sa.cast(rows.c[column], sa.Text) + sa.literal("}", sa.Text)
        is_postgresql = op.get_bind().dialect.name == "postgresql"  # SQLite keeps JSON as text
        op.execute(rows.update().values({column: sa.cast(stored, sa.JSON) if is_postgresql else stored}))


def _create(table: str, *columns: str) -> None:
    op.create_index(_name(table, *columns), table, list(columns))


def _drop(table: str, *columns: str) -> None:
    op.drop_index(_name(table, *columns), table_name=table)


def _name(*words: str) -> str:
    name: str = op.f("_".join(("ix", *words)))
    return name


def downgrade() -> None:
    """Back."""
    for table, column in TYPED:
        rows = sa.table(table, sa.column(column, sa.JSON))
        op.execute(rows.update().values({column: rows.c[column]["value"]}).where(rows.c[column].is_not(None)))
    for index in REPLACED:
        _create(*index)
    for index in INDEXES:
        _drop(*index)
    op.drop_table("workers")
    op.drop_table("unfiled_readings")
    with op.batch_alter_table("outgoing") as batch:
        batch.drop_column("lease_until")
        batch.drop_column("leased_by")
    with op.batch_alter_table("mailboxes") as batch:
        batch.drop_column("unfinished")
        batch.drop_column("next_attempt_at")
    with op.batch_alter_table("application_messages") as batch:
        batch.drop_column("merged_submissions")
    with op.batch_alter_table("documents") as batch:
        batch.drop_column("joined")
    with op.batch_alter_table("messages") as batch:
        batch.drop_column("former_reading")
        batch.drop_column("split_digest")
        batch.drop_column("lease_until")
        batch.drop_column("leased_by")
        batch.drop_column("authentication_server")
        batch.drop_column("authentication")
        batch.drop_column("answered_at")
        batch.drop_column("needs_answer")
