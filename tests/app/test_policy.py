"""What the administrator decides in the policy file, and what is left to users."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from app.policy import WORDS, Locked, Policy, Refused
from app.settings import PolicyError
from tests.correspondence import reviewer

RULES = reviewer().rules
WRITTEN = """
[rules."etiquette/emoji"]
enabled = false

[rules."patience/too-soon"]
caution_below = 10
locked = true

[rules."etiquette/too-long"]
other = 180
"""


def written(tmp_path: Path, text: str) -> Policy:
    path = tmp_path / "policy.toml"
    path.write_text(text)
    return Policy.read(path, RULES)


def limit(policy: Policy, rule: str, name: str, chosen: Mapping[str, Mapping[str, object]]) -> object:
    found = policy.chosen(policy.deployed(RULES), chosen).by_id(rule)
    assert found is not None
    return getattr(found.limits, name)


def test_without_a_file_everything_is_as_usual() -> None:
    policy = Policy.read(None, RULES)
    assert policy == Policy()
    assert policy.deployed(RULES).rules == RULES.rules


def test_a_rule_may_be_off_changed_or_locked(tmp_path: Path) -> None:
    policy = written(tmp_path, WRITTEN)
    deployed = policy.deployed(RULES)
    assert {r.id for r in RULES.rules} - {r.id for r in deployed.rules} == {"etiquette/emoji"}
    assert limit(policy, "patience/too-soon", "caution_below", {}) == 10
    assert limit(policy, "etiquette/too-long", "other", {}) == 180
    assert policy.locked == {"patience/too-soon"}


def test_users_choose_within_it(tmp_path: Path) -> None:
    policy = written(tmp_path, WRITTEN)
    chosen = {"etiquette/too-long": {"other": 90}, "patience/too-soon": {"caution_below": 1}}
    assert limit(policy, "etiquette/too-long", "other", chosen) == 90
    assert limit(policy, "patience/too-soon", "caution_below", chosen) == 10


def test_what_is_locked_is_not_muted_either(tmp_path: Path) -> None:
    policy = written(tmp_path, WRITTEN)
    left = {r.id for r in policy.chosen(policy.deployed(RULES), {}, ["patience/too-soon", "tone/cold"]).rules}
    assert "patience/too-soon" in left
    assert "tone/cold" not in left


def test_a_choice_that_no_longer_fits_counts_no_more() -> None:
    chosen: dict[str, dict[str, object]] = {"etiquette/too-long": {"words": 90}, "gone/rule": {"x": 1}}
    assert limit(Policy(), "etiquette/too-long", "other", chosen) == 150


@pytest.mark.parametrize(
    ("chosen", "error"),
    [
        ({"patience/too-soon": {"caution_below": 1}}, Locked),
        ({"patience/too-soon": {}}, Locked),
        ({"etiquette/too-long": {"other": 0}}, Refused),
        ({"etiquette/too-long": {"other": 10**9}}, Refused),
        ({"etiquette/too-long": {"other": "many"}}, Refused),
        ({"etiquette/too-long": {"other": None}}, Refused),
        ({"etiquette/too-long": {"words": 90}}, Refused),
        ({"etiquette/no-such": {}}, Refused),
    ],
)
def test_what_a_user_may_not_have_is_refused(
    tmp_path: Path, chosen: dict[str, dict[str, object]], error: type[Exception]
) -> None:
    policy = written(tmp_path, WRITTEN)
    with pytest.raises(error) as refused:
        policy.allow(chosen, policy.deployed(RULES))
    assert str(refused.value).endswith((".", "!"))
    assert isinstance(refused.value, Locked) is (error is Locked)


def test_what_is_off_may_still_have_limits_of_users_who_set_them_before(tmp_path: Path) -> None:
    policy = written(tmp_path, WRITTEN)
    policy.allow({"etiquette/emoji": {}, "etiquette/too-long": {"other": 90}}, policy.deployed(RULES))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("rules = 1", "may hold only tables"),
        ("[rules", "is not TOML"),
        ('[rules."etiquette/no-such"]\nlocked = true', "there is no rule 'etiquette/no-such'"),
        ('[rules."etiquette/emoji"]\nlocked = "yes"', "'locked' of etiquette/emoji must be true or false"),
        ('[rules."etiquette/emoji"]\nenabled = 0', "'enabled' of etiquette/emoji must be true or false"),
        ('[rules."etiquette/too-long"]\nother = 0', "the limit 'other' of etiquette/too-long cannot be 0"),
        ('[rules."etiquette/too-long"]\nwords = 5', "has no limit 'words'"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(PolicyError, match=r"policy\.toml") as error:
        written(tmp_path, text)
    assert told in str(error.value)


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="cannot be read"):
        Policy.read(tmp_path / "none.toml", RULES)


def test_no_limit_has_a_name_that_the_file_gives_another_meaning() -> None:
    assert not [r.id for r in RULES.rules if set(WORDS) & set(type(r.limits).model_fields)]
