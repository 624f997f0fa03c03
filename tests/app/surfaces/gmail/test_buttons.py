"""What the buttons of a report do: silence a rule, mend the draft."""

from dataclasses import replace

from tests.app.surfaces.gmail.calls import event
from tests.app.surfaces.gmail.conftest import AddOn
from tests.app.surfaces.gmail.contract import check_answer
from tests.app.surfaces.gmail.mailbox import ANY_NEWS
from tests.app.surfaces.gmail.panel import PASTED, TO_LENA, parameters, shown, words_of


def test_a_rule_is_silenced_for_this_mail_and_heard_again(addon: AddOn) -> None:
    card = shown(addon, "/gmail/compose", event(TO_LENA))
    muting = parameters(card, "mute")
    assert muting["rule"] == "patience/before-promised-date"
    silent = shown(addon, "/gmail/actions/mute", event(parameters=muting))
    assert "Before the date they named" not in words_of(silent)
    assert silent["header"]["title"] == "Ready to send"
    assert "1 rule is silent for this mail." in words_of(silent)
    assert parameters(silent, "check")["muted"] == "patience/before-promised-date"
    loud = shown(addon, "/gmail/actions/unmute", event(parameters=parameters(silent, "unmute")))
    assert "Before the date they named" in words_of(loud)


def test_a_rule_is_silenced_in_a_pasted_text_too(addon: AddOn) -> None:
    card = shown(addon, "/gmail/actions/check-text", event(typed=PASTED))
    silent = shown(addon, "/gmail/actions/mute", event(parameters=parameters(card, "mute"), typed=PASTED))
    assert "Checked the text that you pasted." in words_of(silent)
    assert "Before the date they named" not in words_of(silent)


def test_made_up_rules_are_not_carried_on(addon: AddOn) -> None:
    card = shown(
        addon, "/gmail/actions/check", event(parameters={"muted": "no/such-rule etiquette/emoji", "draft": "r1"})
    )
    assert parameters(card, "check")["muted"] == "etiquette/emoji"


def test_a_fix_changes_the_open_draft(addon: AddOn) -> None:
    addon.box.saved[0] = replace(ANY_NEWS, subject="")
    mending = parameters(shown(addon, "/gmail/compose", event(TO_LENA)), "mend")
    answer = addon.json("/gmail/actions/mend", event(TO_LENA, parameters=mending))
    check_answer("/gmail/actions/mend", answer)
    update = answer["renderActions"]["hostAppAction"]["gmailAction"]["updateDraftActionMarkup"]
    assert update == {"updateSubject": {"subject": mending["value"]}}


def test_a_fix_of_a_recipient_that_is_gone_changes_nothing(addon: AddOn) -> None:
    asked = {"place": "to", "value": "lena@acme.example", "instead": "lena@acmee.example"}
    answer = addon.json("/gmail/actions/mend", event({"toRecipients": ["omar@acme.example"]}, parameters=asked))
    check_answer("/gmail/actions/mend", answer)
    assert "hostAppAction" not in answer["renderActions"]


def test_a_fix_in_a_list_that_gmail_tells_in_part_is_left_to_the_user(addon: AddOn) -> None:
    asked = {"place": "to", "value": "lena@acme.example", "instead": "lena@acmee.example"}
    told = {"toRecipients": ["lena@acmee.example", "a group"]}
    answer = addon.json("/gmail/actions/mend", event(told, parameters=asked))
    check_answer("/gmail/actions/mend", answer)
    assert "hostAppAction" not in answer["renderActions"]
    assert "yourself" in answer["renderActions"]["action"]["notification"]["text"]
