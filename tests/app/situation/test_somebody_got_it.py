"""Refusals that only tell what became of the position: a certain person has it, or there is none any more."""

from collections.abc import Sequence

import pytest

from tests.correspondence import facts, received

SOMEBODY_HAS_IT = (
    "Tomas Reuter took the job this morning.",
    "I wanted you to hear it from me that Ines accepted our offer on Monday.",
    "Mr Dacre has been appointed and will take up the post after Easter.",
    "Yusuf was hired and will start in the workshop in May.",
    "They gave the job to a chap who has his own lorry.",
    "We ended up taking on one of our Saturday girls.",
    "The wardens settled on old Mr Pettigrew for the tower.",
    "The partners have chosen Dr Lindqvist.",
    "We decided us for an applicant from the region.",
    "We've decided to promote from within.",
)
NO_PLACE_LEFT = (
    "Since the merger this position does not exist anymore.",
    "The traineeship will not be going ahead.",
    "The vacancy has fallen through, as the grant was refused.",
    "Nobody new is joining this year or the next.",
    "There will be no gardener hired after all.",
    "The owners are scrapping the whole role.",
    "Head office is shelving the whole process indefinitely.",
    "We cannot afford another pair of hands this winter.",
    "The place was filled, that is, the job was taken by a colleague from Ghent.",
    "They are releasing all candidates.",
)
A_NO_BY_NAME = (
    "We came to a negative decision in your case.",
    "I'm afraid I come back to you with a no.",
    "The answer of the ministry was negative.",
    "It's not going to be you this time.",
    "It wasn't you in the end.",
    "The team does not want to take things to a second round.",
    "The client won't be moving you to the next stage.",
)
OF_ANOTHER_STORY = (
    "Our new works manager took the post in June, so she is still learning names.",
    "My brother got the job that he wanted, and we are all celebrating.",
    "Anna got the job in Turin, which is why another recruiter writes to you.",
    "I gave it to a colleague, who will read it before you come.",
    "For your second talk we have chosen Dr Lindqvist and Mr Dacre as the panel.",
    "We hired Dr Lindqvist two years ago to build up this group.",
    "The other finalist accepted a post in Leeds, so it's you.",
    "Somebody accepted our offer but then changed her mind, and the position is open again.",
    "We ended up hiring a hall for the interviews.",
    "That the committee settled on Tuesday suits us all.",
    "Yusuf was hired and will join the Lyon office; the job that you applied for stays open.",
)
STILL_A_PLACE = (
    "The post in Hull no longer exists, but yours is not touched.",
    "The position will not go ahead until the permit is here.",
    "The interview for the role will not go ahead, since the boiler burst; we look for a new date.",
    "We have parked the search for two weeks.",
    "We can't afford to hire the wrong person.",
    "That page does not exist any more; look under Careers.",
    "The role is covered by the collective agreement.",
    "This position did not exist in the past; you would shape it.",
    "The parking is behind the building.",
)
NO_NO = (
    "Your drug test result is negative, all is well.",
    "Silence is not a negative answer.",
    "It won't be you who opens the day, but Adam.",
    "It wasn't you, it was the projector.",
    "It wasn't you this time: the booking page was down. Please try once more.",
    "We can't take you to the next round before we have your form.",
    "Being on the list is not an offer of employment.",
    "My letter was meant for another applicant: you have not been rejected.",
    "Unfortunately the decision has slipped, with many strong candidates and a small panel. Good luck with your exams!",
    "Nobody has been chosen, and nobody was turned down.",
)


def refused(text: str) -> bool:
    return facts(received("2026-11-10 10:00", f"Dear Sam,\n\n{text}\n\nKind regards\nLena")).rejected_at is not None


def each(*groups: Sequence[str]) -> list[str]:
    return [text for group in groups for text in group]


@pytest.mark.parametrize("text", each(SOMEBODY_HAS_IT, NO_PLACE_LEFT, A_NO_BY_NAME))
def test_the_reader_is_out(text: str) -> None:
    assert refused(text)


@pytest.mark.parametrize("text", each(OF_ANOTHER_STORY, STILL_A_PLACE, NO_NO))
def test_the_reader_is_still_in(text: str) -> None:
    assert not refused(text)


def test_small_courtesies_of_a_hard_letter_add_up() -> None:
    assert refused("Sam, no easy way to put this. Nothing personal. I'll bear you in mind for other roles.")


def test_whose_first_call_comes_later_was_not_the_first_choice() -> None:
    assert refused("We ended up hiring an old friend of the house. If he leaves, you're my first call.")
    assert not refused("We ended up hiring an old friend for the shop, and you're my first choice for the kitchen.")
