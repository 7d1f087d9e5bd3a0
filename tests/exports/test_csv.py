import csv
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from io import StringIO
from pathlib import Path

from tests.tables import each_row
from trainer.exports.csv import PersonResult, Titles, class_csv, file_name
from trainer.scoring.findings import Critical, Line, ReportScore, ScoreSheet, judged

GOLDEN = Path(__file__).parent / "golden"
WIB = timezone(timedelta(hours=7))
TITLES = Titles(
    {"decision": "Keputusan atas laporan", "classification": "Klasifikasi"},
    {"identity_published": "Identitas pelapor terbit", "leak": "Data pribadi dalam jawaban"},
)
ABOUT = ("Hari pertama di kotak masuk", "Kelas KLS4T7", "Dibuat 2026-11-25 10:30")
JOINED = datetime(2026, 11, 25, 8, 31, tzinfo=WIB)


def sheet(*lost, critical=(), maximum=20.0, points=None, waiting=()):
    lines = tuple(
        Line(check, "SIM-0000101", judged(2, "half", 5), 10.0, 10.0 - each)
        for check, each in zip(("decision", "classification"), lost, strict=False)
    )
    earned = sum(line.points for line in lines) if points is None else points
    scores = (ReportScore("SIM-0000101", earned, maximum, bool(critical)),)
    failures = tuple(Critical(rule, "SIM-0000101", 9) for rule in critical)
    return ScoreSheet(lines, failures, (), scores, earned, maximum, waiting)


def person(name="Yuliana Rungkai", number=1, of=None):
    readiness = "Perlu latihan pada keputusan" if of is not None else ""
    return PersonResult(name, number, JOINED, 8, 5, of, readiness=readiness)


def table(data):
    return list(csv.reader(StringIO(data.decode("utf-8-sig")), delimiter=";"))


def test_the_file_of_a_class_stays_byte_for_byte():
    made = class_csv(
        ABOUT,
        [
            person(of=sheet(2.5, 0)),
            person(number=2, of=sheet(10, 3.75, critical=("identity_published",), points=6.25,
                                      waiting=(("SIM-0000108", 12),))),
            person("Salundik", of=None),
        ],
        TITLES,
    )  # fmt: skip

    assert made == (GOLDEN / "kelas.csv").read_bytes()


def test_a_sheet_in_indonesia_opens_it_in_columns():
    made = class_csv(ABOUT, [person(of=sheet(2.5, 0))], TITLES)

    assert made.startswith(b"\xef\xbb\xbf")
    rows = table(made)
    assert rows[0][0] == "LATIHAN – BUKAN LAPORAN NYATA"
    row = dict(zip(rows[1], rows[2], strict=True))
    assert row["Poin"] == "17,5"
    assert row["Persen"] == "87,5"
    assert row["Nilai masih sementara (ya/tidak)"] == "tidak"


@each_row("name", ["=HYPERLINK(1)", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1", " =cmd|x", "=1\n2"])
def test_no_name_becomes_a_formula(name):
    made = class_csv(ABOUT, [person(name, of=sheet(0, 0))], TITLES)

    cell = table(made)[2][0]
    assert cell.startswith("'")
    assert "\n" not in cell


def test_a_title_of_a_scenario_becomes_no_formula_either():
    assert table(class_csv(("=1+1",), [], TITLES))[0][1] == "'=1+1"


def test_a_name_with_the_separator_stays_in_its_cell():
    assert table(class_csv(ABOUT, [person('Rengas; "Ana"')], TITLES))[2][0] == 'Rengas; "Ana"'


def test_what_was_lost_adds_up_to_what_is_missing():
    rows = table(class_csv(ABOUT, [person(of=sheet(4, 3, maximum=40.0, points=6.0))], TITLES))
    row = dict(zip(rows[1], rows[2], strict=True))
    lost = [
        float(cell.replace(",", "."))
        for head, cell in row.items()
        if head.startswith("Poin hilang")
    ]

    assert sum(lost) == 34.0
    assert row["Poin hilang karena jawaban tertulis"] == "27"
    assert row["Poin hilang akibat kesalahan berat"] == "0"


def test_what_the_cap_took_stands_apart_from_what_the_answer_lost():
    capped = sheet(4, 3, maximum=40.0, critical=("leak",), points=16.0)
    (report,) = capped.reports
    told = replace(capped, reports=(replace(report, taken=12.0, left=0.4),))
    rows = table(class_csv(ABOUT, [person(of=told)], TITLES))
    row = dict(zip(rows[1], rows[2], strict=True))

    assert row["Poin hilang karena jawaban tertulis"] == "5"
    assert row["Poin hilang akibat kesalahan berat"] == "12"


def test_a_critical_failure_is_named_once_however_often_it_happened():
    failures = ("leak", "leak", "unnamed_rule")
    rows = table(class_csv(ABOUT, [person(of=sheet(0, 0, critical=failures))], TITLES))

    named = rows[2][rows[1].index("Kesalahan berat")]
    assert named == "Data pribadi dalam jawaban (SIM-0000101), unnamed_rule (SIM-0000101)"


def test_an_answer_that_waits_makes_the_row_provisional():
    rows = table(class_csv(ABOUT, [person(of=sheet(0, 0, waiting=(("SIM-0000108", 4),)))], TITLES))

    assert rows[2][rows[1].index("Nilai masih sementara (ya/tidak)")] == "ya"


def test_who_has_no_score_yet_has_empty_cells_and_not_zeros():
    rows = table(class_csv(ABOUT, [person()], TITLES))

    assert len(rows[2]) == len(rows[1])
    assert rows[2][4:] == [""] * (len(rows[1]) - 4)


def test_the_name_of_the_file_says_latihan():
    assert file_name("KLS4T7", date(2026, 11, 25)) == "LATIHAN-hasil-kelas-KLS4T7-2026-11-25.csv"
