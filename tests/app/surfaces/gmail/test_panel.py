"""What the panel answers to the events of Gmail, over HTTP."""

from dataclasses import replace

import pytest

from app.mail import ConsentMissing, MailboxUnavailable, MailboxUnreadable
from app.review import Reviewer
from app.surfaces.gmail.actions import ACTIONS
from tests.app.surfaces.gmail import calls
from tests.app.surfaces.gmail.calls import EXECUTE, READ, event
from tests.app.surfaces.gmail.conftest import AddOn, add_on
from tests.app.surfaces.gmail.contract import check_answer
from tests.app.surfaces.gmail.mailbox import ANY_NEWS, ASKING, at
from tests.app.surfaces.gmail.panel import PASTED, TO_LENA, parameters, shown, words_of

IN_THREAD = {"messageId": "msg-f:26", "threadId": "thread-f:26", "accessToken": "xedf"}
ASK = {"requesting_google_scopes": {"scopes": [READ]}}
PATHS = ["/gmail/home", "/gmail/message", "/gmail/compose", *(f"/gmail/actions/{name}" for name in ACTIONS)]


def test_beside_a_compose_window_the_open_draft_is_reviewed_with_its_history(addon: AddOn) -> None:
    card = shown(addon, "/gmail/compose", event(TO_LENA))
    assert card["header"]["title"] == "Wait"
    said = words_of(card)
    assert "Wednesday, 9 December, 09:00" in said
    assert "Before the date they named" in said
    assert "Checked the version saved at 09:58: “Re: Interview for the analyst position”." in said
    assert addon.opened[0].token == "ya29.sam"


def test_only_what_is_needed_is_asked_of_the_mailbox(addon: AddOn) -> None:
    addon.json("/gmail/compose", event(TO_LENA))
    assert sorted(addon.box.asked) == ["correspondence", "draft", "drafts", "own_addresses"]


def test_checking_again_reads_the_draft_that_was_read(addon: AddOn) -> None:
    addon.box.saved.append(replace(ANY_NEWS, id="r2", message_id="3c"))  # looks the same by now
    addon.box.words["r2"] = "x"
    again = parameters(shown(addon, "/gmail/actions/check", event(parameters={"draft": "r1"})), "check")
    assert again["draft"] == "r1"
    card = shown(addon, "/gmail/actions/check", event(parameters=again))
    assert "Before the date they named" in words_of(card)


def test_a_draft_that_gmail_gave_another_id_is_found_again(addon: AddOn) -> None:
    again = parameters(shown(addon, "/gmail/compose", event(TO_LENA)), "check")
    addon.box.saved[0] = replace(ANY_NEWS, id="r9")
    addon.box.words["r9"] = ASKING
    assert shown(addon, "/gmail/actions/check", event(parameters=again))["header"]["title"] == "Wait"


def test_recipients_that_changed_since_are_told(addon: AddOn) -> None:
    given = {"toRecipients": ["lena@acme.example", "omar@acme.example"], "threadId": "thread-f:26"}
    assert "The recipients are others now" in words_of(shown(addon, "/gmail/compose", event(given)))


def test_drafts_that_look_alike_are_offered_and_the_chosen_one_is_reviewed(addon: AddOn) -> None:
    addon.box.saved.append(replace(ANY_NEWS, id="r2", message_id="3c", subject="Thanks", saved_at=at("11-25T09:55:00")))
    addon.box.words["r2"] = "Hi Lena,\n\nthank you for the talk about Kafka.\n\nBest,\nSam"
    card = shown(addon, "/gmail/compose", event(TO_LENA))
    assert card["header"]["title"] == "Which draft is it?"
    chosen = parameters(card, "check", "Thanks")
    assert "Your thank-you" in shown(addon, "/gmail/actions/check", event(parameters=chosen))["header"]["subtitle"]


def test_no_draft_yet_is_said_and_pasting_is_offered(addon: AddOn) -> None:
    addon.box.saved.clear()
    card = shown(addon, "/gmail/compose", event(TO_LENA))
    assert "There is no saved draft yet" in words_of(card)
    assert '"name": "text"' in words_of(card)
    assert '"name": "to"' not in words_of(card)  # the window told whom it is addressed to


def test_another_draft_can_be_asked_for(addon: AddOn) -> None:
    answer = addon.json("/gmail/actions/choose", event(TO_LENA))
    assert "pushCard" in answer["renderActions"]["action"]["navigations"][0]
    assert "Tap the one that is open." in words_of(check_answer("/gmail/actions/choose", answer) or {})


@pytest.mark.parametrize("scopes", [[EXECUTE], [EXECUTE, READ]])
def test_a_pasted_text_is_reviewed_with_and_without_leave_to_read_mail(addon: AddOn, scopes: list[str]) -> None:
    card = shown(addon, "/gmail/actions/check-text", event(scopes=scopes, typed=PASTED))
    assert "Checked the text that you pasted." in words_of(card)
    knows = READ in scopes
    assert (card["header"]["title"] == "Wait") is knows
    assert ("may not read earlier mail" in words_of(card)) is not knows
    assert ("correspondence" in addon.box.asked) is knows


def test_what_a_pasted_text_does_not_tell_is_not_blamed_on_it(addon: AddOn) -> None:
    text = f"{ASKING}\n\nI have attached my CV."
    card = shown(addon, "/gmail/actions/check-text", event(scopes=[EXECUTE], typed={"text": text}))
    said = words_of(card)
    for blamed in ("No subject", "Nobody to send it to", "The attachment is missing"):
        assert blamed not in said
    assert "Some things a pasted text does not tell" in said
    assert "<b>Practice Email Etiquette</b>: not checked" in said or "<b>Practice Email Etiquette</b>: worth" in said


@pytest.mark.parametrize(
    ("text", "said"), [("", "no text yet"), (" \n", "no text yet"), ("x" * 100_001, "longer than")]
)
def test_an_empty_or_endless_text_is_answered_with_what_to_do(addon: AddOn, text: str, said: str) -> None:
    assert said in words_of(shown(addon, "/gmail/actions/check-text", event(typed={"text": text})))


def test_a_mailbox_that_asks_for_consent_does_not_stop_a_pasted_text(addon: AddOn) -> None:
    addon.box.failures["correspondence"] = ConsentMissing("Not allowed.")
    card = shown(addon, "/gmail/actions/check-text", event(typed=PASTED))
    assert "may not read earlier mail" in words_of(card)


@pytest.mark.parametrize("path", ["/gmail/compose", "/gmail/message", "/gmail/actions/check", "/gmail/actions/choose", "/gmail/actions/look", "/gmail/actions/allow"])  # fmt: skip
def test_missing_scopes_are_asked_for(addon: AddOn, path: str) -> None:
    answer = addon.json(path, event({**TO_LENA, **IN_THREAD}, scopes=[EXECUTE]))
    check_answer(path, answer)
    assert answer == ASK


@pytest.mark.parametrize("scopes", [[EXECUTE, READ], [EXECUTE, "https://mail.google.com/"]])
def test_granted_scopes_are_not_asked_for_again(addon: AddOn, scopes: list[str]) -> None:
    assert addon.json("/gmail/compose", event(TO_LENA, scopes=scopes)) != ASK


def test_an_event_that_tells_no_scopes_is_tried(addon: AddOn) -> None:
    given = event(TO_LENA)
    del given["authorizationEventObject"]["authorizedScopes"]
    assert addon.json("/gmail/compose", given) != ASK
    del given["authorizationEventObject"]["userOAuthToken"]
    assert addon.json("/gmail/compose", given) == ASK


@pytest.mark.parametrize("method", ["drafts", "draft", "correspondence"])
def test_a_mailbox_that_lacks_consent_leads_to_consent(addon: AddOn, method: str) -> None:
    addon.box.failures[method] = ConsentMissing("Not allowed.")
    assert addon.json("/gmail/compose", event(TO_LENA)) == ASK


def test_where_the_deployment_reads_no_mail_nothing_is_asked_for(reviewer: Reviewer, subtests: pytest.Subtests) -> None:
    alone = add_on(reviewer, gmail_history=False)
    for path in PATHS:
        with subtests.test(path):
            card = check_answer(path, alone.json(path, event({**TO_LENA, **IN_THREAD}, scopes=[EXECUTE], typed=PASTED)))
            assert card is not None or path == "/gmail/actions/mend"
            assert alone.opened == []


def test_beside_a_message_stands_what_to_do_next(addon: AddOn) -> None:
    card = shown(addon, "/gmail/message", event(IN_THREAD))
    assert card["header"]["title"] == "Acme"
    assert "Wait until Friday, 4 December: they said so" in words_of(card)
    assert "calendar.google.com" in words_of(card)
    again = parameters(card, "look")
    assert shown(addon, "/gmail/actions/look", event(parameters=again)) == card


def test_a_trigger_without_a_message_shows_the_home_page(addon: AddOn) -> None:
    assert shown(addon, "/gmail/message", event({}))["header"]["title"] == "Afterword"


@pytest.mark.parametrize(
    ("method", "failure"),
    [
        ("drafts", MailboxUnavailable("Gmail does not answer just now.")),
        ("draft", MailboxUnreadable("This draft is no longer there.")),
    ],
)
def test_a_mailbox_that_fails_is_told_in_its_own_plain_words(addon: AddOn, method: str, failure: Exception) -> None:
    addon.box.failures[method] = failure
    card = shown(addon, "/gmail/compose", event(TO_LENA))
    assert str(failure) in words_of(card)
    assert parameters(card, "check")["to"] == "lena@acme.example"
    parameters(card, "paste")


@pytest.mark.parametrize("method", ["drafts", "draft"])
def test_a_slow_mailbox_is_waited_for_no_longer_than_set(reviewer: Reviewer, method: str) -> None:
    hasty = add_on(reviewer, mailbox_timeout=0.3)
    hasty.box.delays[method] = 60.0
    assert "takes too long" in words_of(shown(hasty, "/gmail/compose", event(TO_LENA)))
    hasty.client.close()


def test_a_history_that_cannot_be_read_costs_its_rules_only(addon: AddOn) -> None:
    addon.box.failures["correspondence"] = MailboxUnavailable("Gmail is busy.")
    assert "Gmail is busy." in reviewed_without_history(addon)


def test_a_history_that_is_slow_costs_its_rules_only(reviewer: Reviewer) -> None:
    hasty = add_on(reviewer, mailbox_timeout=2.5)  # within which the draft is there on any machine
    hasty.box.delays["correspondence"] = 60.0
    assert "took too long" in reviewed_without_history(hasty)
    hasty.client.close()


def reviewed_without_history(addon: AddOn) -> str:
    """What the card says."""
    card = shown(addon, "/gmail/compose", event(TO_LENA))
    assert card["header"]["title"] == "Ready to send"
    said = words_of(card)
    assert "<b>Patience Is a Virtue</b>: not checked" in said
    return said


def test_aliases_that_cannot_be_read_cost_nothing(addon: AddOn) -> None:
    addon.box.failures["own_addresses"] = MailboxUnavailable("Gmail is busy.")
    assert shown(addon, "/gmail/compose", event(TO_LENA))["header"]["title"] == "Wait"


def test_a_fault_of_ours_is_a_card_too(addon: AddOn) -> None:
    addon.box.failures["drafts"] = RuntimeError("oh")
    assert "Something went wrong on our side" in words_of(shown(addon, "/gmail/compose", event(TO_LENA)))


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"null", b"\xff\xfe"])
def test_a_body_that_is_no_event_is_a_card_too(addon: AddOn, path: str, body: bytes) -> None:
    sent = {"authorization": f"Bearer {calls.token(calls.PUBLIC_URL + path)}"}
    answer = addon.client.post(path, content=body, headers=sent)
    assert answer.status_code == 200
    assert "cannot read" in words_of(check_answer(path, answer.json()) or {})


@pytest.mark.parametrize("path", PATHS)
def test_an_empty_event_is_answered(addon: AddOn, path: str) -> None:
    check_answer(path, addon.json(path, {}))


def test_a_button_of_an_older_version_is_told_so(addon: AddOn) -> None:
    assert "older version" in words_of(shown(addon, "/gmail/actions/dance", event()))
