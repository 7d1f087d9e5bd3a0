"""The validator of reports as a pure function: what it allows, and what a changed truth must satisfy."""

from dataclasses import replace

import pytest

from tests.content.conftest import SMALL
from tests.tables import each_row
from trainer.content.files import read_folder
from trainer.content.personal import real_looking, telling_numbers
from trainer.content.region import Street
from trainer.content.rules.owners import may_lead
from trainer.content.scenario import read_scenario
from trainer.content.streets import road_flaws
from trainer.content.truth import report_flaws, set_flaws
from trainer.domain.report import AlsoRight, Location, Reply
from trainer.domain.vocabulary import Classification, Decision, Privacy


@pytest.fixture(scope="module")
def reports():
    return read_scenario(read_folder(SMALL).required()).required().scenario.reports


@pytest.fixture(scope="module")
def judge(packs):
    region = packs.region("62").required().region
    profile = packs.profile("default-latihan").required()
    return lambda report: [flaw.code.value for flaw in report_flaws(report, region, profile)]


@pytest.fixture(scope="module")
def region(packs):
    return packs.region("62").required().region


def with_truth(report, **changes):
    return replace(report, truth=replace(report.truth, **changes))


def test_sound_reports_have_no_flaw(reports, judge):
    assert [judge(report) for report in reports] == [[]] * len(reports)
    assert list(set_flaws(reports)) == []


def test_an_equally_right_decision_must_carry_its_reason(reports, judge):
    right = AlsoRight(Decision.TUNDA, "waktu_kejadian_tidak_jelas")
    wrong = AlsoRight(Decision.TUNDA, "duplikat")

    assert judge(with_truth(reports[4], also=(right,))) == []
    assert judge(with_truth(reports[4], also=(wrong,))) == ["alasan-keliru"]


def test_a_reply_that_changes_the_key_is_held_to_the_same_rules(reports, judge):
    changed = {"decision": "verifikasi", "reason": None, "missing": [], "lead": "62.12-dishup"}
    reply = Reply("tunda_asked", "Di Gang Bungur.", ("where",), changed)

    assert judge(with_truth(reports[1], replies=(reply,))) == ["instansi-asing"]


def test_a_flaw_of_a_changed_key_is_shown_in_the_reply(reports, packs):
    reply = Reply("tunda_asked", "Ya.", ("where",), {"decision": "verifikasi", "temper": 9})
    region, profile = (
        packs.region("62").required().region,
        packs.profile("default-latihan").required(),
    )

    [flaw] = report_flaws(with_truth(reports[1], replies=(reply,)), region, profile)

    assert flaw.path == ("truth", "replies", 0, "then", "temper")


def test_the_same_reporter_s_duplicate_is_archived_and_another_s_verified(reports):
    main, other = reports[0], reports[2]
    same = replace(other, reporter=main.reporter)

    found = [flaw.sentence for _, flaw in set_flaws((main, same))]

    assert found == ["duplikat dari pelapor yang sama diputuskan verifikasi"]


def test_an_anonymous_reporter_is_never_the_same(reports):
    main, other = reports[0], reports[2]
    nobody = replace(main.reporter, name=None, phone=None, nik=None, address=None)
    anonymous = replace(other, anonymous=True, reporter=nobody)

    assert list(set_flaws((main, anonymous))) == []


@each_row(
    ("desk", "lead", "supervisory", "allowed"),
    [
        ("62.12", "62.12-dishub", False, True),
        ("62.12", "62.12-pdam", False, True),
        ("62.12", "62.11-dishub", False, False),
        ("62.12", "62-pupr", False, False),
        ("62.12", "v-polres-62.12", False, False),
        ("62.12", "62-inspektorat", False, False),
        ("62.12", "62-inspektorat", True, True),
        ("62", "62-pupr", False, True),
        ("62", "62.12", False, True),
        ("62", "62.12-dishub", False, True),
        ("62", "bumn-pln", False, False),
        ("nasional", "bumn-pln", False, True),
        ("nasional", "nasional", False, False),
    ],
)
def test_a_desk_gives_reports_to_those_it_may(region, desk, lead, supervisory, allowed):
    assert may_lead(desk, lead, region, supervisory) is allowed


def test_a_whistle_blower_is_secret_too(reports, judge):
    wbs = with_truth(reports[3], classification=Classification.WBS)

    assert judge(wbs) == []
    assert judge(with_truth(wbs, set_secret=False)) == ["rahasia-keliru"]
    ticked = replace(with_truth(wbs, set_secret=False), secret=True, privacy=Privacy.RAHASIA)
    assert judge(ticked) == []


REAL_STREETS = (
    Street("62.12", "Ahmad Yani"),
    Street("62.71", "Pelita"),
    Street("62", "Trans Kalimantan"),
)


@each_row(
    ("text", "named"),
    [
        ("di Jl. Ahmad Yani dekat pasar", True),
        ("jln ahmad yani", True),
        ("JALAN AHMAD  YANI", True),
        ("ahmad yani km 3", True),
        ("Pak Ahmad Yani yang menelepon", False),
        ("Jl. Ahmad Yanisari", False),
        ("Jalan Pelita", False),
        ("jalan Trans Kalimantan", True),
    ],
)
def test_a_real_street_nearby_needs_its_status(reports, region, text, named):
    report = replace(reports[1], title=text)

    assert bool(list(road_flaws(report, REAL_STREETS, region))) is named
    assert not list(road_flaws(with_truth(report, road_status="kabupaten"), REAL_STREETS, region))


def test_a_street_is_looked_for_where_the_report_says_it_is(reports, region):
    elsewhere = replace(reports[1], title="Jl. Pelita", location=Location("62.71.01", None))

    assert list(road_flaws(elsewhere, REAL_STREETS, region))


INVENTED = ("9912014503860001", "99 1201 4503 8600 01", "080000000001", "warga@contoh.invalid")
HARMLESS = (
    "pukul 08.00-16.00, tanggal 14-04-2026 08.30",
    "Rp1.250.000 untuk 12 bulan",
    "2026-04-14T08:00:00+07:00",
    "laporan SIM-0000001 dan ruang 0123",
    "@panitia",
)


@each_row("text", INVENTED)
def test_an_invented_number_tells_but_does_not_look_real(text):
    assert list(telling_numbers(f"nomor {text}.")) == [(6, 6 + len(text))]
    assert list(real_looking(f"nomor {text}.")) == []


@each_row("text", HARMLESS)
def test_times_sums_and_practice_numbers_are_nobody_s(text):
    assert list(telling_numbers(text)) == []
    assert list(real_looking(text)) == []


@each_row(
    ("parts", "kind"),
    [
        (("6212", "014503860001"), "nik"),
        (("6212 0145", " 0386 0001"), "nik"),
        (("0812", "34567890"), "phone"),
        (("+62 812", "-3456-7890"), "phone"),
        (("0536", " 3221234"), "phone"),
        (("warga", "@surat.co.id"), "email"),
        (("#", "7654321"), "lapor"),
        (("nomor laporan ", "7654321"), "lapor"),
    ],
)
def test_a_number_that_may_be_somebody_s_is_named(parts, kind):
    found = list(real_looking(f"lihat {''.join(parts)} ya"))

    assert [each[2] for each in found] == [kind]


def test_an_emergency_number_is_everybody_s():
    assert list(real_looking("SAPA 0811" + "1-129-129", {"0811" + "1129129"})) == []


def test_a_name_inside_another_word_is_no_name(reports, judge):
    named = replace(reports[1], reporter=replace(reports[1].reporter, name="Ida"))

    assert judge(replace(named, body=named.body + " Itu tidak benar.")) == []
    assert "pii-tak-ditandai" in judge(replace(named, body=named.body + " Dari Ida."))


@each_row(
    "replies",
    [
        (Reply("late", "Kabarnya mana?", (), None), Reply("late", "Masih menunggu.", (), None)),
        (Reply("tunda_asked", "Di Gang Bungur.", (), None, unless_told=("sudah tahu",)),),
    ],
)
def test_words_of_a_reporter_that_can_never_be_said_or_bound_are_a_flaw(reports, judge, replies):
    usual = next(each for each in reports if each.truth.decision is Decision.VERIFIKASI)
    assert "balasan-keliru" in judge(with_truth(usual, replies=replies))


def test_several_replies_on_one_occasion_are_fine_with_the_unconditional_one_last(reports, judge):
    usual = next(each for each in reports if each.truth.decision is Decision.VERIFIKASI)
    asks = Reply("late", "Apakah aman?", (), None, unless_told=("sudah aman",))
    assert "balasan-keliru" not in judge(
        with_truth(usual, replies=(asks, Reply("late", "Kabarnya?", (), None)))
    )
