"""Changes of a text: what is not meant stays as it was."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from trainer.answers.explaining.changing import Edit, applied, at_end, at_start, removed, sentences

TEXTS = st.text(alphabet="ab .,!?;\n-1", max_size=60)


@given(TEXTS)
def test_sentences_lie_in_order_apart_and_hold_everything_but_space_and_marks(text):
    places = sentences(text)

    assert all(start < end for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))
    left = applied(text, [Edit(*place, "") for place in places])
    assert not any(each.isalnum() for each in left)


@given(TEXTS)
def test_a_sentence_taken_away_takes_no_letter_of_another_with_it(text):
    for place in sentences(text):
        kept = text[: place[0]] + text[place[1] :]
        letters = [each for each in kept if not each.isspace()]
        assert [each for each in removed(text, [place]) if not each.isspace()] == letters


@given(TEXTS)
def test_what_is_added_stands_before_or_after_all_that_was_written(text):
    after, before = applied(text, [at_end(text, "Baru.")]), applied(text, [at_start(text, "Baru.")])

    assert after.startswith(text.rstrip())
    assert after.rstrip().endswith("Baru.")
    assert before.strip().startswith("Baru.")
    assert before.rstrip().endswith(text.strip())


def test_a_sentence_without_its_mark_gets_one_before_the_next():
    assert (
        applied("Sudah dicek", [at_end("Sudah dicek", "Besok ditambal.")])
        == "Sudah dicek. Besok ditambal."
    )
    assert applied("Sudah dicek!", [at_end("Sudah dicek!", "Besok.")]) == "Sudah dicek! Besok."
    assert applied("", [at_end("", "Besok.")]) == "Besok."


def test_no_double_space_is_left_where_words_were():
    assert removed("Lubang besar itu ditutup.", [(7, 12)]) == "Lubang itu ditutup."
    assert removed("Lubang itu ditutup besok.", [(19, 24)]) == "Lubang itu ditutup."


def test_figures_times_and_short_forms_do_not_end_a_sentence():
    text = "Loket buka 08.00-15.00 di Jl. Hiu Putih No. 4. Tagihan Rp. 84.600 menjadi Rp12.500."

    assert [text[start:end] for start, end in sentences(text)] == [
        "Loket buka 08.00-15.00 di Jl. Hiu Putih No. 4.",
        "Tagihan Rp. 84.600 menjadi Rp12.500.",
    ]
