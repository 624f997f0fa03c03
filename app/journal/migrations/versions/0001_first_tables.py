"""The first tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "callers",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_callers")),
    )
    op.create_table(
        "answered",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("request", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["callers.id"], name=op.f("fk_answered_callers"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("owner", "key", name=op.f("pk_answered")),
    )
    op.create_table(
        "company_prints",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["callers.id"], name=op.f("fk_company_prints_callers"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("owner", "name", name=op.f("pk_company_prints")),
    )
    op.create_table(
        "feeds",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["callers.id"], name=op.f("fk_feeds_callers"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("owner", name=op.f("pk_feeds")),
        sa.UniqueConstraint("token", name=op.f("uq_feeds_token")),
    )
    op.create_table(
        "interviews",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("aliases", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("known_as", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("promised_by", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("outcome_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reopened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["callers.id"], name=op.f("fk_interviews_callers"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("owner", "id", name=op.f("pk_interviews")),
    )
    op.create_index(op.f("ix_interviews_owner_outcome_id"), "interviews", ["owner", "outcome", "id"])
    op.create_index(op.f("ix_interviews_owner_updated_at"), "interviews", ["owner", "updated_at"])
    op.create_table(
        "mutes",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("scope", sa.String(length=16), nullable=False),
        sa.Column("target", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["callers.id"], name=op.f("fk_mutes_callers"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("owner", "id", name=op.f("pk_mutes")),
        sa.UniqueConstraint("owner", "target", "rule", "scope", name=op.f("uq_mutes_owner_target_rule_scope")),
    )
    op.create_table(
        "note_prints",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("mail", sa.LargeBinary(), nullable=False),
        sa.Column("sketch", sa.LargeBinary(), nullable=False),
        sa.Column("recipients", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["callers.id"], name=op.f("fk_note_prints_callers"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("owner", "mail", name=op.f("pk_note_prints")),
    )
    op.create_index(op.f("ix_note_prints_owner_sent_at"), "note_prints", ["owner", "sent_at"])
    op.create_table(
        "preferences",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("limits", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("consent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("keep_days", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["callers.id"], name=op.f("fk_preferences_callers"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("owner", name=op.f("pk_preferences")),
    )
    op.create_table(
        "contacts",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("interview", sa.String(length=32), nullable=False),
        sa.Column("mail", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("direction", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("colleague", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner", "interview"],
            ["interviews.owner", "interviews.id"],
            name=op.f("fk_contacts_interviews"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("owner", "interview", "mail", name=op.f("pk_contacts")),
    )
    op.create_table(
        "debriefs",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("interview", sa.String(length=32), nullable=False),
        sa.Column("went_well", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("was_hard", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("they_asked", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("to_change", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("facts", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner", "interview"],
            ["interviews.owner", "interviews.id"],
            name=op.f("fk_debriefs_interviews"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("owner", "interview", name=op.f("pk_debriefs")),
    )
    op.create_table(
        "people",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("interview", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner", "interview"],
            ["interviews.owner", "interviews.id"],
            name=op.f("fk_people_interviews"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("owner", "interview", "position", name=op.f("pk_people")),
    )
    op.create_index(op.f("ix_people_owner_email"), "people", ["owner", "email"])
    op.create_table(
        "points",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("interview", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner", "interview"],
            ["interviews.owner", "interviews.id"],
            name=op.f("fk_points_interviews"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("owner", "interview", "position", name=op.f("pk_points")),
    )
    op.create_table(
        "rounds",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("interview", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("held_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner", "interview"],
            ["interviews.owner", "interviews.id"],
            name=op.f("fk_rounds_interviews"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("owner", "interview", "position", name=op.f("pk_rounds")),
    )


def downgrade() -> None:
    op.drop_table("rounds")
    op.drop_table("points")
    op.drop_index(op.f("ix_people_owner_email"), table_name="people")
    op.drop_table("people")
    op.drop_table("debriefs")
    op.drop_table("contacts")
    op.drop_table("preferences")
    op.drop_index(op.f("ix_note_prints_owner_sent_at"), table_name="note_prints")
    op.drop_table("note_prints")
    op.drop_table("mutes")
    op.drop_index(op.f("ix_interviews_owner_updated_at"), table_name="interviews")
    op.drop_index(op.f("ix_interviews_owner_outcome_id"), table_name="interviews")
    op.drop_table("interviews")
    op.drop_table("feeds")
    op.drop_table("company_prints")
    op.drop_table("answered")
    op.drop_table("callers")
