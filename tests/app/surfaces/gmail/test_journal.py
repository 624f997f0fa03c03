"""What Gmail's buttons keep, in a real journal: after a question, for one user, with undo; and what reviews then know."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from app.auth.caller import GOOGLE, Caller
from app.journal.opened import Opened
from app.journal.proposals import Proposal, proposals
from app.journal.records import Outcome
from app.mail import Message
from app.remembering import Remembering
from app.review import Reviewer
from app.surfaces.gmail import proposing
from app.surfaces.gmail.journal import Journal
from tests.app.surfaces.gmail import calls
from tests.app.surfaces.gmail.conftest import AddOn, add_on
from tests.app.surfaces.gmail.mailbox import INVITED, LENA, PROMISED, SAM, THANKED, at
from tests.app.surfaces.gmail.panel import PASTED, TO_LENA, parameters, shown, words_of

RULE = "patience/before-promised-date"
TITLE = "Before the date they named"
BESIDE = {"messageId": "m1", "threadId": "1a"}
REFUSED = Message(
    "m4",
    at("11-25T08:30:00"),
    LENA,
    (SAM,),
    subject="Re: Interview for the analyst position",
    text="Hi Sam,\n\nthank you for the interview. Unfortunately, we have decided to go with another candidate.\n\nLena",
    thread_id="1a",
)


@dataclass
class Kept:
    """The add-on with a journal in a file, and what is in it."""

    addon: AddOn
    journal: Journal
    file: Path

    def event(self, gmail: dict[str, Any] | None = None, *, sub: str = "u1", **other: Any) -> Any:
        return calls.event(gmail, user=calls.user_token(sub=sub), **other)

    def shown(self, path: str, gmail: dict[str, Any] | None = None, **other: Any) -> dict[str, Any]:
        return shown(self.addon, path, self.event(gmail, **other))

    def run(self, work: Any) -> Any:
        assert self.addon.client.portal
        return self.addon.client.portal.call(work)

    def exported(self, sub: str = "u1") -> dict[str, Any]:
        async def export() -> dict[str, Any]:
            await self.journal.remembering.learner.aclose()
            return await (await self.journal.store()).journal_of(Caller(GOOGLE, sub)).export()

        found: dict[str, Any] = self.run(export)
        return found


@pytest.fixture
def kept(reviewer: Reviewer, tmp_path: Path) -> Iterator[Kept]:
    file = tmp_path / "journal.sqlite"
    opened = Opened(f"sqlite:///{file}")
    journal = Journal(Remembering(opened.kept), opened.store)
    made = add_on(reviewer, journal)
    with made.client:
        yield Kept(made, journal, file)
        assert made.client.portal
        made.client.portal.call(opened.close)


def test_nothing_is_kept_before_the_user_agreed_and_then_the_rule_is_silent_for_that_person(kept: Kept) -> None:
    card = kept.shown("/gmail/compose", TO_LENA)
    asked = parameters(card, "never", "Never for Lena Vogt")
    assert asked["person"] == LENA.key
    question = kept.shown("/gmail/actions/never", TO_LENA, parameters=asked)
    assert "Never kept: the words of any mail." in words_of(question)
    assert not kept.file.exists()
    after = kept.shown("/gmail/actions/agree", TO_LENA, parameters=parameters(question, "agree"))
    assert TITLE not in words_of(after)
    assert "1 rule is silent here, as you wanted." in words_of(after)
    assert [(m["rule"], m["scope"]) for m in kept.exported()["mutes"]] == [(RULE, "person")]
    assert TITLE in words_of(kept.shown("/gmail/compose", TO_LENA, sub="u2"))


def test_a_silenced_rule_is_heard_again_with_one_click(kept: Kept) -> None:
    agree(kept)
    for label in ("Never for Lena Vogt", "Never"):
        card = kept.shown("/gmail/compose", TO_LENA)
        silent = kept.shown("/gmail/actions/never", TO_LENA, parameters=parameters(card, "never", label))
        assert TITLE not in words_of(silent)
        loud = kept.shown("/gmail/actions/hear", TO_LENA, parameters=parameters(silent, "hear"))
        assert TITLE in words_of(loud)
    assert kept.exported()["mutes"] == []


def test_a_pasted_text_is_reviewed_with_the_journal_too(kept: Kept) -> None:
    agree(kept)
    card = kept.shown("/gmail/actions/check-text", typed=PASTED)
    silent = kept.shown("/gmail/actions/never", typed=PASTED, parameters=parameters(card, "never", "Never for Lena"))
    assert "Checked the text that you pasted." in words_of(silent)
    assert TITLE not in words_of(silent)


def test_an_unknown_user_has_no_journal(kept: Kept) -> None:
    assert "What is due" not in words_of(shown(kept.addon, "/gmail/home", calls.event()))
    assert "actions/never" not in words_of(shown(kept.addon, "/gmail/compose", calls.event(TO_LENA)))
    beside = words_of(shown(kept.addon, "/gmail/message", calls.event(BESIDE)))
    assert "Keep this interview" not in beside


def test_an_interview_is_proposed_beside_its_mail_and_kept_with_one_click(kept: Kept) -> None:
    agree(kept)
    card = kept.shown("/gmail/message", BESIDE)
    assert "Is this your interview?" in words_of(card)
    after = kept.shown("/gmail/actions/keep", BESIDE, parameters=parameters(card, "keep"))
    assert "Keep this interview" not in words_of(after)
    (interview,) = kept.exported()["interviews"]
    assert interview["company"] == "Acme"
    assert interview["promised_by"] == "2026-12-04"
    again = kept.shown("/gmail/actions/keep", BESIDE, parameters=parameters(card, "keep"))
    assert "Keep this interview" not in words_of(again)
    assert len(kept.exported()["interviews"]) == 1
    home = words_of(kept.shown("/gmail/home"))
    assert "Acme said you would hear by then" in home
    assert "Friday, 4 December" in home


def test_an_interview_whose_company_no_mail_names_goes_by_its_people(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless(*given: Any) -> tuple[Proposal, ...]:
        return tuple(replace(p, details=replace(p.details, company="")) for p in proposals(*given))

    monkeypatch.setattr(proposing, "proposals", nameless)
    agree(kept)
    card = kept.shown("/gmail/message", BESIDE)
    kept.shown("/gmail/actions/keep", BESIDE, parameters=parameters(card, "keep"))
    (interview,) = kept.exported()["interviews"]
    assert "Lena" in interview["company"]


def test_who_has_not_agreed_is_asked_before_an_interview_is_kept(kept: Kept) -> None:
    card = kept.shown("/gmail/message", BESIDE)
    question = kept.shown("/gmail/actions/keep", BESIDE, parameters=parameters(card, "keep"))
    assert "May Afterword keep a journal?" in words_of(question)
    kept.shown("/gmail/actions/agree", BESIDE, parameters=parameters(question, "agree"))
    assert len(kept.exported()["interviews"]) == 1


def test_after_a_no_a_debrief_is_offered_and_kept_with_one_tap(kept: Kept) -> None:
    agree(kept)
    kept.addon.box.messages = (INVITED, THANKED, PROMISED, REFUSED)
    card = kept.shown("/gmail/message", BESIDE)
    form = kept.shown("/gmail/actions/debrief", BESIDE, parameters=parameters(card, "debrief"))
    assert "What was hard?" in words_of(form)
    typed = {"went_well": "- The Kafka story\n- Calm", "was_hard": "SQL", "they_asked": "", "to_change": "Sleep"}
    saved = kept.shown("/gmail/actions/save-debrief", BESIDE, parameters=parameters(form, "save-debrief"), typed=typed)
    assert "Your debrief" in words_of(saved)
    kept_now = kept.exported()
    (interview,) = kept_now["interviews"]
    assert (interview["company"], interview["outcome"]) == ("Acme", Outcome.REJECTED)
    (debrief,) = kept_now["debriefs"]
    assert debrief["went_well"] == ["The Kafka story", "Calm"]
    second = kept.shown("/gmail/actions/debrief", BESIDE, parameters=parameters(card, "debrief"))
    assert "The Kafka story" in words_of(second)
    more = {**typed, "they_asked": "About joins"}
    kept.shown("/gmail/actions/save-debrief", BESIDE, parameters=parameters(second, "save-debrief"), typed=more)
    assert [d["they_asked"] for d in kept.exported()["debriefs"]] == [["About joins"]]


def test_a_kept_interview_is_forgotten_after_a_question(kept: Kept) -> None:
    agree(kept)
    proposed = kept.shown("/gmail/message", BESIDE)
    card = kept.shown("/gmail/actions/keep", BESIDE, parameters=parameters(proposed, "keep"))
    told = parameters(card, "forget")
    sure = kept.shown("/gmail/actions/forget", BESIDE, parameters=told)
    assert "There is no way back." in words_of(sure)
    assert len(kept.exported()["interviews"]) == 1
    kept.shown("/gmail/actions/forget-not", BESIDE, parameters=parameters(sure, "forget-not"))
    assert len(kept.exported()["interviews"]) == 1
    gone = kept.shown("/gmail/actions/forget-now", BESIDE, parameters=parameters(sure, "forget-now"))
    assert "In your journal" not in words_of(gone)
    assert "/gmail/actions/keep" not in json.dumps(gone)  # not offered in the same breath
    assert kept.exported()["interviews"] == []
    assert parameters(kept.shown("/gmail/message", BESIDE), "keep") == parameters(proposed, "keep")
    kept.shown("/gmail/actions/forget-now", BESIDE, parameters=parameters(sure, "forget-now"))
    kept.shown("/gmail/actions/forget", BESIDE, parameters=told)


def test_an_empty_debrief_is_asked_for_again(kept: Kept) -> None:
    agree(kept)
    kept.addon.box.messages = (INVITED, THANKED, PROMISED, REFUSED)
    card = kept.shown("/gmail/message", BESIDE)
    again = kept.shown("/gmail/actions/save-debrief", BESIDE, parameters=parameters(card, "debrief"), typed={})
    assert "Nothing is written yet." in words_of(again)
    assert kept.exported()["debriefs"] == []


def test_what_is_read_is_learned_without_a_word_and_once(kept: Kept) -> None:
    agree(kept)
    kept.addon.box.messages = tuple(
        replace(m, text=(m.text or "").replace("\n\n", " quokkaplum\n\n")) for m in (INVITED, THANKED, PROMISED)
    )
    card = kept.shown("/gmail/message", BESIDE)
    kept.shown("/gmail/actions/keep", BESIDE, parameters=parameters(card, "keep"))
    counted = []
    for _ in range(2):
        kept.shown("/gmail/compose", TO_LENA)
        told = kept.exported()
        contacts = [c["kind"] for c in told["interviews"][0]["contacts"]]
        counted.append((contacts, told["note_fingerprints"], told["company_fingerprints"]))
    assert counted == [(["other", "thank_you", "promise"], 1, 1)] * 2
    written = b"".join(path.read_bytes() for path in kept.file.parent.iterdir())
    for planted in (b"quokkaplum", b"Kafka", b"analyst position"):
        assert planted not in written


def test_without_consent_nothing_is_learned(kept: Kept) -> None:
    kept.shown("/gmail/message", BESIDE)
    kept.shown("/gmail/compose", TO_LENA)
    assert not kept.file.exists()


def test_a_journal_that_is_down_costs_nothing_but_itself(reviewer: Reviewer) -> None:
    opened = Opened("postgresql://nobody@127.0.0.1:1/none")
    made = add_on(reviewer, Journal(Remembering(opened.kept), opened.store))

    def known(gmail: dict[str, Any] | None = None, **other: Any) -> Any:
        return calls.event(gmail, user=calls.user_token(), **other)

    with made.client:
        card = shown(made, "/gmail/compose", known(TO_LENA))
        assert TITLE in words_of(card)
        assert "What you keep in your journal could not be read just now" in words_of(card)
        assert "could not be read" in words_of(shown(made, "/gmail/home", known()))
        asked = parameters(card, "never", "Never for Lena Vogt")
        trouble = shown(made, "/gmail/actions/never", known(TO_LENA, parameters=asked))
        assert "That did not work" in words_of(trouble)


def agree(kept: Kept) -> None:
    question = kept.shown("/gmail/actions/journal")
    home = kept.shown("/gmail/actions/agree", parameters=parameters(question, "agree"))
    assert "Nothing is due." in words_of(home)
