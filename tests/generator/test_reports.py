"""Reports and their keys: sound by the validator, the same for a seed, and mixed as asked."""

import json
from collections import Counter
from dataclasses import replace

import pytest

from trainer.content.truth import report_flaws, set_flaws
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.report import Report
from trainer.domain.vocabulary import Classification, Decision, Urgency
from trainer.generator.series import BLOCK


def test_the_validator_has_nothing_to_say(many, region, profile):
    defects = [
        (report.id, report.topic, flaw)
        for report in many
        for flaw in report_flaws(report, region, profile)
    ]

    assert defects == []


def test_reports_of_one_run_fit_together(many):
    assert [(many[at].id, flaw) for at, flaw in set_flaws(many[:1_000])] == []


def test_every_stretch_of_personal_data_is_where_the_key_says(many):
    spans = [(report, span) for report in many for span in report.truth.pii_spans]

    assert len(spans) > 100
    assert all(report.body[span.start : span.end] == span.text for report, span in spans)


def test_personal_data_stand_in_three_to_twenty_five_of_a_hundred(many):
    share = sum(bool(report.truth.pii_spans) for report in many) / len(many)

    assert 0.03 <= share <= 0.25


def test_no_text_holds_what_was_meant_to_be_filled(many):
    strange = [
        r.id
        for r in many
        if any(c in r.body + r.title for c in "{}|")
        or any(0xE000 <= ord(c) <= 0xF8FF for c in r.body)
    ]

    assert strange == []


def test_the_first_reports_of_many_are_the_reports(make, many):
    assert list(make(seed=20).reports(50)) == many[:50]
    assert list(make(seed=20).reports(20, start=BLOCK + 100)) == many[BLOCK + 100 : BLOCK + 120]


def test_another_seed_gives_other_reports(make, many):
    other = list(make(seed=21).reports(50))

    assert not {report.body for report in other} & {report.body for report in many}


def test_reports_survive_being_written_down(many):
    for report in many[:200]:
        assert from_plain(Report, json.loads(json.dumps(to_plain(report)))) == report


def test_decisions_come_in_the_asked_shares(many):
    counted = Counter(report.truth.decision for report in many)
    shares = {decision: counted[decision] / len(many) for decision in Decision}

    assert shares[Decision.VERIFIKASI] == pytest.approx(0.70, abs=0.06)
    assert shares[Decision.TUNDA] == pytest.approx(0.12, abs=0.03)
    assert shares[Decision.BUKAN_WEWENANG] == pytest.approx(0.12, abs=0.03)
    assert shares[Decision.ARSIPKAN] == pytest.approx(0.06, abs=0.025)


def test_times_never_run_backwards_within_a_year(many):
    times = [report.received_at for report in many]

    assert times == sorted(times)


def test_whoever_is_anonymous_is_nowhere(many):
    assert any(report.anonymous for report in many)
    for report in many:
        if report.anonymous:
            assert replace(report.reporter, ref="") == type(report.reporter)(
                "", None, None, None, None
            )
            assert not [span for span in report.truth.pii_spans if span.of == "reporter"]


def test_a_matter_of_supervision_is_secret_and_led_by_an_inspectorate(many):
    found = [
        r for r in many if r.truth.classification is Classification.PENGADUAN_BP and r.truth.lead
    ]

    assert len(found) > 20
    assert all(r.truth.set_secret and r.truth.lead.endswith("-inspektorat") for r in found)
    assert all(r.truth.accused is None or r.truth.accused.agency != r.truth.lead for r in found)


def test_an_emergency_names_whom_to_call(many):
    found = [r for r in many if r.truth.urgency is Urgency.P1]

    assert found
    assert all(r.truth.call_out for r in found)


def test_fourteen_kinds_of_defects_and_more_occur(many):
    kinds = Counter(defect for report in many for defect in report.truth.defects)

    assert len(kinds) >= 14, kinds


def test_only_the_asked_topics_registers_and_levels_come(make):
    for report in make(seed=1, topics=("sampah",)).reports(60):
        assert report.topic == "sampah"
    for report in make(seed=1, registers=("sms",)).reports(60):
        assert report.register == "sms"
    levels = [report.truth.difficulty for report in make(seed=1, levels=(3, 4)).reports(40)]
    assert sum(level in (3, 4) for level in levels) >= 39
