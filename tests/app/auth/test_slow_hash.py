from argon2 import extract_parameters
from argon2.low_level import Type

from app.auth import slow_hash


def test_the_parameters_are_those_of_owasp() -> None:
    for kept in (slow_hash.hashed("a"), slow_hash.NOBODYS):
        told = extract_parameters(kept)
        assert (told.type, told.memory_cost, told.time_cost, told.parallelism) == (Type.ID, 19_456, 2, 1)
        assert told.hash_len == 32


def test_a_hash_fits_its_text_alone_and_is_another_one_each_time() -> None:
    kept = slow_hash.hashed("one")
    assert kept != slow_hash.hashed("one")
    assert slow_hash.fits("one", kept)
    assert not slow_hash.fits("two", kept)
    assert not slow_hash.fits("one", "no hash at all")
    assert not slow_hash.fits("one", slow_hash.NOBODYS)
