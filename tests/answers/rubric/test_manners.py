"""Blame and a denied authority: what is sure holds W7 and W5 down, sympathy and a fair word do not."""

from tests.tables import each_row
from trainer.answers.gates.passages import MANNERS, likelihoods, passages_of
from trainer.answers.rubric.example import ROAD
from trainer.answers.rubric.manners import marks_of
from trainer.answers.rubric.reading import read_answer


@each_row(
    ("text", "held"),
    [
        ("Lain kali sebelum menuduh petugas, sebaiknya Bapak bercermin dahulu.", ["W7"]),
        ("Bukan kewenangan kami, silakan Bapak tanyakan sendiri ke instansi lain.", ["W5"]),
        ("Wajar Bapak marah, sebab dua minggu lubang itu kami biarkan.", []),
        ("Bukan Bapak yang keliru membaca, papan kami yang salah cetak.", []),
        ("Ruas itu tugas dinas kami, dan lubangnya kami tutup besok.", []),
    ],
)
def test_what_is_surely_blame_or_denial_holds_its_dimension_down(text, held):
    assert list(marks_of(read_answer(ROAD, text))) == held


def test_manners_are_heard_in_whole_sentences_only():
    answer = read_answer(
        ROAD, "Wajar Bapak marah, sebab sudah dua minggu lubang itu dibiarkan, dan kami malu."
    )
    heard = [text for text, _ in passages_of(answer.clauses, parts=False)]
    assert heard == [sentence.text for sentence in answer.clauses.sentences]
    assert set(likelihoods(heard[0], MANNERS)) == {"blame", "denial"}
