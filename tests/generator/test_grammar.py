"""Phrases: what is chosen, what is asked of the words, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.generator.grammar import PhraseError, compiled, realise, say, slots


def wordings(text: str, words=None, numbers=(0.0, 0.34, 0.67, 0.99)) -> set[str]:
    return {realise([compiled(text)], lambda n=number: n, words or {}) for number in numbers}


def test_one_of_the_alternatives_is_said():
    assert wordings("(lama|tua) sekali") == {"lama sekali", "tua sekali"}


def test_an_alternative_may_be_empty_and_may_hold_others():
    assert wordings("jalan (|sangat (rusak|parah))") == {
        "jalan ",
        "jalan sangat rusak",
        "jalan sangat parah",
    } - {"jalan sangat rusak"}


def test_a_slot_is_asked_for_by_name_and_begins_a_sentence_with_a_capital():
    assert wordings("{Barang} di {tempat}", {"barang": "sampah", "tempat": "sini"}) == {
        "Sampah di sini"
    }


def test_brackets_and_numbers_of_a_list_can_be_written():
    assert wordings(r"1) paku \(besar\)") == {"1) paku (besar)"}


@pytest.mark.parametrize("broken", ["(a|b", "{sampah", "sampah}"])
def test_what_cannot_be_read_is_refused_with_the_text(broken):
    with pytest.raises(PhraseError, match="“"):
        compiled(broken)


def test_an_unknown_slot_is_an_error_and_not_a_hole():
    with pytest.raises(KeyError):
        say(compiled("{tidak_ada}"), lambda: 0.0, {}, [])


def test_slots_are_found_in_every_alternative():
    assert set(slots(compiled("{a} ({b}|x ({C}|))"))) == {"a", "b", "c"}


@given(st.text(alphabet="abc (|)\\{}", max_size=30))
def test_any_text_is_read_or_refused(text):
    try:
        phrase = compiled(text)
    except PhraseError:
        return
    words = dict.fromkeys(slots(phrase), "x")
    assert isinstance(realise([phrase], lambda: 0.5, words), str)
