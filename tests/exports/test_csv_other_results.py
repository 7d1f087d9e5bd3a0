"""A row of the results adds up also where messages were answered and a paper was left lying."""

import csv
from io import StringIO

from tests.exports.test_csv import ABOUT, person
from trainer.domain.scenario import Rubric, RubricCheck
from trainer.exports.csv import Titles, class_csv
from trainer.scoring.engine import score
from trainer.scoring.example_world import REPORT
from trainer.scoring.examples import Example, history_of

CHECKS = {"decision": 10, "walk_in_channel": 4, "inject_answers": 6}
RUBRIC = Rubric(tuple(RubricCheck(name, points, {}) for name, points in CHECKS.items()), {REPORT: 20})  # fmt: skip
LOG = "h0 08.30 @2 verifikasi; h0 09.00 pesan; h0 10.00 balas pilihan=tunda; h6 16.00 selesai"
PAPER = {"arrives": "counter", "channel": "surat"}
OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}


def number(cell: str) -> float:
    return float(cell.replace(",", "."))


def test_what_was_lost_and_what_was_earned_make_the_maximum():
    sheet = score(history_of(Example(LOG, None, "", OWN, PAPER)), RUBRIC)
    titles = Titles({name: name for name in CHECKS}, {})
    data = class_csv(ABOUT, [person(of=sheet)], titles).decode("utf-8-sig")
    row = list(csv.reader(StringIO(data), delimiter=";"))[2]
    points, most, lost = number(row[5]), number(row[6]), [number(cell) for cell in row[10:]]

    assert (points, most) == (11.05, 50.0)
    assert lost == [10.0, 4.0, 3.0, 20.0, 0.0, 1.95]
    assert round(points + sum(lost), 2) == most
