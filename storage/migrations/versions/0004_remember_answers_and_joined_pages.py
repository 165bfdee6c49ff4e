"""Remember which messages need an answer, how far a sender is authenticated, and which attachments are one document."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

INDEXES: dict[str, tuple[str, ...]] = {
    "ix_applications_status_received_at": ("status", "received_at"),
    "ix_applications_received_at": ("received_at",),
    "ix_applications_completed_at": ("completed_at",),
    "ix_applications_created_at": ("created_at",),
    "ix_applications_thread_id": ("thread_id",),
}
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
    op.create_index(op.f("ix_messages_split_digest"), "messages", ["split_digest"])
    for name, indexed in INDEXES.items():
        op.create_index(op.f(name), "applications", list(indexed))
    _into_envelopes()


def _into_envelopes() -> None:
    """Puts each value of these columns, as it is, into an envelope with its version."""
    op.execute("update messages set ordered = null where cast(ordered as text) = 'null'")
    for table, column in TYPED:
        rows = sa.table(table, sa.column(column))
        stored = sa.literal(ENVELOPE, sa.Text) + sa.cast(rows.c[column], sa.Text) + sa.literal("}", sa.Text)
        is_postgresql = op.get_bind().dialect.name == "postgresql"  # SQLite keeps JSON as text
        op.execute(rows.update().values({column: sa.cast(stored, sa.JSON) if is_postgresql else stored}))


def downgrade() -> None:
    """Back."""
    for table, column in TYPED:
        rows = sa.table(table, sa.column(column, sa.JSON))
        op.execute(rows.update().values({column: rows.c[column]["value"]}).where(rows.c[column].is_not(None)))
    op.drop_index(op.f("ix_messages_split_digest"), table_name="messages")
    for name in INDEXES:
        op.drop_index(op.f(name), table_name="applications")
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
        batch.drop_column("authentication_server")
        batch.drop_column("authentication")
        batch.drop_column("answered_at")
        batch.drop_column("needs_answer")
