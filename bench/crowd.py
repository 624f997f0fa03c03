"""A journal of many users in PostgreSQL, made in the server itself: for the bench, and for tests that read its plans.

A user's interviews have each two rounds, two people, two points and four mails noted, every other one a
debrief; and what else a journal keeps.
"""

import psycopg

from app.auth.caller import Caller
from app.journal.callers import owner_of

EACH = 20  # interviews of a user, if nothing else is said
_LONG = "a sentence or two that somebody typed after the interview, as people do"
_ROWS = (
    """INSERT INTO interviews (owner, id, company, aliases, known_as, role, promised_by, outcome, outcome_at,
         reopened_at, version, created_at, updated_at)
       SELECT owner, lpad(to_hex(n * {each} + k), 32, '0'), 'Company ' || k, '["Alias"]',
         E'\\ncompany ' || k || E'\\nalias\\n', 'Engineer', NULL,
         (ARRAY['open', 'open', 'rejected', 'closed', 'offered'])[k % 5 + 1], NULL, NULL,
         1, now() - k * interval '9 days', now() - k * interval '8 days'
       FROM crowd, generate_series(1, {each}) k""",
    """INSERT INTO rounds (owner, interview, position, held_at, ends_at, kind)
       SELECT owner, id, p, created_at + p * interval '5 days', NULL, 'video'
       FROM interviews, generate_series(0, 1) p""",
    """INSERT INTO people (owner, interview, position, email, name, part)
       SELECT owner, id, p, 'p' || p || '@' || right(id, 5) || '.example', 'Lena Vogt', 'interviewer'
       FROM interviews, generate_series(0, 1) p""",
    f"""INSERT INTO points (owner, interview, position, text)
       SELECT owner, id, p, '{_LONG}' FROM interviews, generate_series(0, 1) p""",
    """INSERT INTO contacts (owner, interview, mail, at, direction, kind, person, colleague)
       SELECT owner, id, decode(md5(id || p), 'hex'), created_at + p * interval '2 days', 'sent', 'other',
         CASE p WHEN 0 THEN 'p0@' || right(id, 5) || '.example' END, p = 1
       FROM interviews, generate_series(0, 3) p""",
    f"""INSERT INTO debriefs (owner, interview, went_well, was_hard, they_asked, to_change, facts, words, version,
         created_at, updated_at)
       SELECT owner, id, '["{_LONG}"]', '["{_LONG}"]', '["{_LONG}"]', '[]', '{{"rounds": 2}}', '{_LONG}', 1, created_at,
         updated_at
       FROM interviews WHERE right(company, 1) IN ('1', '3', '5', '7', '9')""",
    """INSERT INTO preferences (owner, limits, consent_at, version, updated_at)
       SELECT owner, '{}', now(), 1, now() FROM crowd""",
    """INSERT INTO mutes (owner, id, rule, scope, target, created_at)
       SELECT owner, md5(n || '-' || k), 'tone/guilt', 'person', md5(k::text), now()
       FROM crowd, generate_series(1, 5) k""",
    """INSERT INTO note_prints (owner, mail, sketch, recipients, sent_at)
       SELECT owner, decode(md5(n || '-' || k), 'hex'), decode(repeat(md5(k::text), 10), 'hex'), '[]',
         now() - k * interval '1 day'
       FROM crowd, generate_series(1, {each}) k""",
    """INSERT INTO company_prints (owner, name, seen_at)
       SELECT owner, decode(md5(n || '-' || k), 'hex'), now() FROM crowd, generate_series(1, {each}) k""",
    """INSERT INTO answered (owner, key, request, status, body, created_at)
       SELECT owner, decode(md5(k::text), 'hex'), '', 201, '{}', now() FROM crowd, generate_series(1, 5) k""",
    """INSERT INTO feeds (owner, token, created_at) SELECT owner, decode(md5(n::text), 'hex'), now() FROM crowd""",
)


def user(number: int) -> Caller:
    return Caller("https://crowd.example", str(number))


def fill(url: str, users: int, each: int = EACH) -> None:
    """Makes so many users with all their rows in an empty, migrated database, and lets the planner know."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")  # the references are right: they need no check
        connection.execute("CREATE TEMP TABLE crowd (n int, owner text, subject text)")
        with connection.cursor() as cursor, cursor.copy("COPY crowd FROM STDIN") as copy:
            for number in range(users):
                copy.write_row((number, owner_of(user(number)), user(number).subject))
        connection.execute(
            "INSERT INTO callers (id, issuer, subject, secret, created_at) "
            "SELECT owner, %s, subject, decode(md5(owner), 'hex'), now() FROM crowd",
            [user(0).issuer],
        )
        for rows in _ROWS:
            connection.execute(rows.replace("{each}", str(each)).encode())
        connection.execute("DROP TABLE crowd")
        connection.execute("VACUUM ANALYZE")
