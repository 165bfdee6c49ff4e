"""Remember what was erased."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "erased_messages",
        sa.Column("content_digest", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("content_digest", name=op.f("pk_erased_messages")),
    )
    op.create_table(
        "discarded_blobs",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_discarded_blobs")),
    )


def downgrade() -> None:
    """Back."""
    op.drop_table("discarded_blobs")
    op.drop_table("erased_messages")
