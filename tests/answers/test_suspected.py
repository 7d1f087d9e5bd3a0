"""A gate that is only likely is suspected: it waits for a person with its places, and changes no level and no total."""

from dataclasses import replace

import pytest

from tests.tables import each_row
from trainer.answers.case import CasePii
from trainer.answers.evaluation.gold import read_gold, read_trials
from trainer.answers.evaluation.published import gold_folder
from trainer.answers.explaining.explain import explain
from trainer.answers.gates import BOUNDS, RULES, Finding, found, passages
from trainer.answers.judging import judge
from trainer.answers.privacy import w8_privacy
from trainer.answers.rubric.example import ROAD
from trainer.answers.rubric.reading import read_answer
from trainer.domain.vocabulary import Privacy
from trainer.measuring import agencies_in
from trainer.settings import find_root

PROMISE = "Saya jamin bupati pasti menyetujui anggarannya dan jalan itu diaspal bulan depan."
PLAIN = "Bidang Bina Marga menambal lubang di Jalan Kenanga pada 12 Mei."


@pytest.fixture
def heard(monkeypatch):
    """Lets the learned words find each gate as likely as is said."""

    def say(**likely):
        monkeypatch.setattr(
            passages,
            "likeliest",
            lambda clauses: {gate: (likely.get(gate, 0.0), (0, 10)) for gate in RULES},
        )

    return say


def finding(answer, gate):
    return found(read_answer(ROAD, answer)).get(gate)


def test_where_the_rule_points_and_the_words_find_it_harmless_it_is_suspected(heard):
    heard(overpromise=BOUNDS["overpromise"].pointed)
    suspected = finding(PROMISE, "overpromise")
    assert suspected is not None
    assert not suspected.fires
    assert "jamin" in PROMISE.lower()[suspected.places[0][0] : suspected.places[0][1] + 10]

    heard(overpromise=BOUNDS["overpromise"].points)
    assert finding(PROMISE, "overpromise").fires


def test_where_only_the_words_find_it_likely_it_is_suspected_until_they_are_sure(heard):
    heard(threat=BOUNDS["threat"].doubted - 0.01)
    assert finding(PLAIN, "threat") is None
    heard(threat=BOUNDS["threat"].doubted)
    assert finding(PLAIN, "threat") == Finding(((0, 10),), fires=False, by="words")
    heard(threat=BOUNDS["threat"].alone)
    assert finding(PLAIN, "threat").fires


def test_what_a_gate_that_fires_tells_is_not_suspected_of_another(heard):
    heard(threat=0.99, withdraw=0.9)

    assert list(found(read_answer(ROAD, PLAIN))) == ["threat"]


def test_what_the_rule_has_cleared_tells_nothing_by_itself_and_hides_nothing(heard):
    heard(false_closure=0.99)
    spared = "Tidak ada lagi yang perlu dibuktikan warga."

    assert finding(spared, "false_closure") is None
    assert finding(f"{spared} Laporan ini kami nyatakan selesai.", "false_closure").fires
    assert finding("Tidak ada lagi yang perlu dikeluhkan warga.", "false_closure").fires


def test_a_suspected_gate_changes_no_level_and_no_total(heard):
    heard()
    without = judge(ROAD, PLAIN)
    heard(threat=BOUNDS["threat"].doubted)
    verdict = judge(ROAD, PLAIN)

    assert verdict.suspected == ("threat",)
    assert (verdict.levels, verdict.gates, verdict.total) == (
        without.levels,
        (),
        without.total,
    )
    assert verdict.provisional == (*without.provisional, "threat")
    evidence = verdict.evidence[-1]
    assert (evidence.gate, evidence.rule) == ("threat", "suspected_threat")
    assert evidence.spans


def test_who_wrote_it_is_not_told_of_a_suspicion(heard):
    heard(withdraw=BOUNDS["withdraw"].doubted)
    text = f"{PLAIN} Kabar berikutnya 13 Mei."

    explanation = explain(replace(ROAD, title="Jalan berlubang di Jalan Kenanga"), text)

    assert explanation.verdict.suspected == ("withdraw",)
    assert explanation.gates == ()


def test_where_a_leak_is_suspected_w8_is_the_level_without_it_and_waits(make_case):
    case = make_case()
    text = "Adik Bapak yang menderita TBC sudah kami catat."

    look = w8_privacy.look(case, text)
    verdict = judge(case, text)

    assert look.doubted
    assert verdict.levels["W8"] == look.evidence.level > 0
    assert {"W8", "leak"} <= set(verdict.provisional)
    assert verdict.gates == ()


@each_row(
    "name",
    [
        "RSUD dr. H. Soemarno Sosroatmodjo",
        "RSUD H. Hanau",
        "Jl. Haji Iskandar",
        "Masjid H. Abdullah Thalib",
        "SMP Ibu Kartini",
        "RS Bunda Halimah",
        "Terminal Mas Mansyur",
        "Panti Asuhan Bunda Teresia",
    ],
)
def test_a_name_behind_an_institution_or_a_street_is_nobodys(make_case, name):
    for privacy in Privacy:
        case = make_case(
            privacy, CasePii("Iskandar Said", "name", "third_party"), body=f"Antre di {name} lama."
        )
        for answer in (
            f"Antrean di {name} kami perbaiki 8 Juni.",
            f"Pasien {name} sudah dilayani.",
            f"Atas nama {name} kami mohon maaf.",
        ):
            assert w8_privacy.judge(case, answer).level == 4, answer


def test_a_village_head_is_named_and_no_village(make_case):
    case = make_case(Privacy.TERBUKA, CasePii("Darlan Uyau", "name", "third_party"))

    assert w8_privacy.judge(case, "Keterangan Kepala Desa Darlan Uyau diminta 8 Mei.").level == 0


@pytest.fixture(scope="module")
def trials():
    """Each trial with its verdict."""
    folder = gold_folder(find_root())
    cases = read_gold(folder, agencies_in(find_root())).cases
    return [(each, judge(cases[each.case].case, each.text)) for each in read_trials(folder)]


def test_of_the_faults_of_trials_nearly_all_are_found_and_most_fire(trials):
    faults = [(gate, verdict) for each, verdict in trials for gate in each.gates]
    fires = sum(gate in verdict.gates for gate, verdict in faults)
    waits = sum(gate in verdict.suspected for gate, verdict in faults)

    assert len(faults) >= 50
    assert fires >= 0.8 * len(faults)
    assert fires + waits >= 0.9 * len(faults)


def test_hardly_anything_fires_in_an_earnest_trial_and_little_waits(trials):
    earnest = [verdict for each, verdict in trials if not each.gates]

    assert len(earnest) >= 30
    assert [verdict.gates for verdict in earnest if verdict.gates] == []
    assert sum(bool(verdict.suspected) for verdict in earnest) <= 0.05 * len(earnest)
