"""Where texts are read by a short way, it tells what the long way tells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer.answers.language.asking import OFFERED, OFFERING, REFUSED, REFUSING
from trainer.answers.language.numbers import find_grouped
from trainer.answers.language.phrases import find_phrase, may_hold, phrase_words
from trainer.answers.language.words import words

FOLDED = ";é"
"""What makes a text one that has to be folded letter by letter, apart from everything before it."""

ascii_texts = st.text(st.sampled_from("abjlrtAB0179 .,;-/'`()*_:\n\t"), max_size=40)
spoken = st.lists(
    st.sampled_from(
        "jl jalan Rawa 07 7 no gg gang rt desa Nor'aini tidak perlu mohon foto tanpa nama jika ada "
        "bila memungkinkan dan , sebutkan ditutup boleh".split()
    ),
    max_size=12,
).map(" ".join)


@given(ascii_texts)
def test_words_of_plain_letters_are_those_of_letters_folded_one_by_one(text: str) -> None:
    assert words(text) == words(text + FOLDED)[: len(words(text))]
    assert len(words(text + FOLDED)) == len(words(text)) + 1


@given(st.text(st.sampled_from("ab017"), min_size=1, max_size=4), ascii_texts)
def test_a_number_is_found_in_a_plain_text_as_in_any_other(needle: str, text: str) -> None:
    assert find_grouped(needle, text) == find_grouped(needle, text + FOLDED)


@given(spoken, spoken)
def test_a_phrase_that_stands_in_a_text_may_stand_there(phrase: str, text: str) -> None:
    wanted = phrase_words(phrase)
    found = find_phrase(wanted, words(text))
    assert may_hold(text, wanted) or not found


@given(spoken)
def test_nothing_is_refused_or_offered_without_a_word_for_it(sentence: str) -> None:
    for sign, away in ((REFUSING, REFUSED), (OFFERING, OFFERED)):
        assert sign.search(sentence) or not away.search(sentence)
