"""*Jawaban normatif*: no fact of the case, or mostly the same as a formula or an earlier answer."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.answers.explaining.normative import SAME, Repeats, formulas, normative, sameness
from trainer.answers.rubric.example import POLE, ROAD

OWN = (
    "Yth. Bapak, terima kasih atas laporan mengenai lubang di Jalan Kenanga. Bidang Bina Marga menambalnya paling lambat 12 Mei. "
    "Bila sampai tanggal itu belum ditutup, balas laporan ini."
)


def test_an_answer_with_the_facts_of_its_case_is_none():
    assert not normative(ROAD, OWN).fires


def test_every_formula_is_one_for_any_case():
    for case in (ROAD, POLE):
        for formula in formulas():
            found = normative(case, formula)
            assert found.no_fact
            assert found.repeats is Repeats.FORMULA
            assert found.share == 1.0


def test_a_formula_with_the_name_of_the_place_put_in_is_still_one():
    said = formulas()[0].replace("Laporan Saudara", "Laporan Saudara di Jalan Kenanga")

    assert normative(ROAD, said).repeats is Repeats.FORMULA


def test_an_earlier_answer_with_another_place_is_told_by_its_number_in_the_row():
    again = OWN.replace("Kenanga", "Melati").replace("12 Mei", "14 Mei")

    found = normative(
        ROAD, again, ["Pohon itu sudah ditebang kemarin sore oleh petugas kami.", OWN]
    )

    assert (found.repeats, found.which) == (Repeats.EARLIER, 1)
    assert found.share >= SAME


def test_a_short_answer_repeats_nothing():
    assert sameness("Sudah kami periksa hari ini.", "Sudah kami periksa hari ini.") == 0.0


def test_answers_of_the_gold_set_are_seldom_formulas(some_answers):
    repeated = [normative(each.case.case, each.text).repeats for each in some_answers]

    assert not any(repeated)


@given(st.text(alphabet="abcdef \n", max_size=120), st.text(alphabet="abcdef \n", max_size=120))
def test_sameness_is_a_share_and_a_text_is_the_same_as_itself(one, other):
    assert 0.0 <= sameness(one, other) <= 1.0
    assert sameness(one, one) in (0.0, 1.0)
