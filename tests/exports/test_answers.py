import csv
from datetime import datetime, timedelta, timezone
from io import StringIO

from trainer.exports.answers import COLUMNS, AnswerRow, MarkCells, answers_csv

WIB = timezone(timedelta(hours=7))
LEVELS = {"W1": 3, "W2": 2, "W3": 3, "W4": 2, "W5": 3, "W6": 4, "W7": 3, "W8": 4}


def row(**changes):
    values = {
        "name": "Yuliana",
        "report": "SIM-0000108",
        "title": "=Internet",
        "kind": "Tanggapan akhir",
        "sent_at": datetime(2026, 11, 25, 8, 31, tzinfo=WIB),
        "counts": True,
        "machine": MarkCells(LEVELS, (), 67.5),
        "unsure": ("W3", "W5"),
        "people": MarkCells({**LEVELS, "W3": 1}, ("Ancaman dalam jawaban",), 23.0),
        "status": "disepakati dua penilai",
        "apart": (),
        "appeal": "tidak ada",
        "counted": 23.0,
    }
    return AnswerRow(**(values | changes))


def table(data):
    return list(csv.reader(StringIO(data.decode("utf-8-sig")), delimiter=";"))


def test_machine_and_people_stand_in_columns_of_their_own():
    rows = table(answers_csv(("Kelas KLS4T7",), [row()]))

    assert rows[0] == ["LATIHAN – BUKAN LAPORAN NYATA", "Kelas KLS4T7"]
    cells = dict(zip(COLUMNS, rows[2], strict=True))
    assert (cells["Mesin W3"], cells["Penilai W3"]) == ("3", "1")
    assert (cells["Nilai mesin"], cells["Nilai penilai"]) == ("67,5", "23")
    assert cells["Mesin belum yakin pada"] == "W3, W5"
    assert cells["Kesalahan berat menurut penilai"] == "Ancaman dalam jawaban"
    assert cells["Judul"] == "'=Internet"
    assert cells["Dikirim"] == "2026-11-25 08:31"


def test_what_nobody_marked_is_left_empty():
    bare = row(people=None, status="belum dinilai orang", machine=MarkCells({}, (), None))
    cells = dict(zip(COLUMNS, table(answers_csv((), [bare]))[2], strict=True))

    assert {cells[f"Penilai W{n}"] for n in range(1, 9)} == {""}
    assert (cells["Nilai penilai"], cells["Nilai mesin"], cells["Mesin W1"]) == ("", "", "")
