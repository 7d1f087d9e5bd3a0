"""Keys against what they are the key of: facts that stand in the text, replies that bring what they fill, notes of the right office."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime, timedelta, timezone

import pytest

from tests.generator.conftest import SEED_DATA
from trainer.domain.asked import Wanted, Wish
from trainer.domain.report import Report
from trainer.domain.vocabulary import SUPERVISORY, Classification, Decision
from trainer.generator.bank import read
from trainer.generator.completing import REPLY_FOR
from trainer.generator.expected import DANGER, UNKNOWN_PLACE, on_days, places_in
from trainer.generator.judgement import OF_A_LEVEL, OTHER_LEVEL
from trainer.generator.mix import Mix
from trainer.generator.planner import can_hide

AT = datetime(2026, 3, 4, 9, 12, tzinfo=timezone(timedelta(hours=7)))
TOWN = "62.71"
DESKS = (TOWN, "62.03", "62.02", "62.12", "62.07")
ASKED = "tunda_asked"
MARKS = re.compile(r"[^a-z0-9]+")
NEARLY = 0.8
"""Share of the where facts that stand letter by letter in a text that somebody typed."""
PAPERS = re.compile(r"foto|bukt|kirim|lampir|unggah|kuasa|surat|tangan|video|ulang|gambar")
FIRST = re.compile(r"pertama|awal|yang atas|nomor satu")
DIGITS = re.compile(r"99\d{8}")


def plain(text: str) -> str:
    """Letters and digits alone, in small letters."""
    return MARKS.sub(" ", text.casefold())


def facts(report: Report, kind: str) -> list[str]:
    return [each for f in report.truth.key_facts if f.kind == kind for each in f.phrases]


def answers(reports: list[Report]):
    for report in reports:
        for reply in report.truth.replies:
            if reply.on == ASKED:
                yield report, reply


def test_every_place_of_a_key_stands_in_the_text_or_in_the_form(many):
    """Letter by letter in what is typed carefully; nearly always where people slip."""
    found = [
        (phrase, plain(f"{r.title} {r.body} {r.location.text or ''}"))
        for r in many
        for phrase in facts(r, "where")
    ]
    found_count = sum(plain(phrase).strip() in text for phrase, text in found)

    assert len(found) > 5_000
    assert found_count / len(found) > NEARLY


def test_a_place_is_known_by_the_names_that_were_said(gazetteer):
    land = gazetteer.land("62.03")
    spot = gazetteer.spot(iter([0.4] * 200).__next__, land, village=False)
    street, name = spot.words["street"], spot.words["area_name"]

    assert places_in(f"Lubang di {street}", spot, {}) == (street,)
    assert places_in(f"lubang di {name.upper()}", spot, {}) == (name,)
    assert places_in("lubang di depan rumah", spot, {"di": "di tempat lain"}) == ()
    assert places_in(f"lubang dekat {spot.words['landmark']}", spot, {}) == (
        spot.words["landmark"],
    )


def test_a_report_without_place_or_time_names_none(many):
    for report in many:
        assert not ("where" in report.truth.missing and facts(report, "where")), report.id
        assert not ("when" in report.truth.missing and facts(report, "when")), report.id
        assert not ("when" in report.truth.missing and report.event_date), report.id
        assert not ("where" in report.truth.missing and report.location.text), report.id


def test_whoever_told_nothing_is_asked_for_what_where_and_when(many):
    found = [r for r in many if r.truth.reason == "kronologi_belum_lengkap"]

    assert found
    assert {r.truth.missing for r in found} == {("what", "where", "when")}
    assert not [
        r.id for r in found if r.truth.classification is Classification.PERMINTAAN_INFORMASI
    ]


def test_a_reply_brings_what_it_fills(many):
    seen = Counter()
    for report, reply in answers(many):
        truth, then = report.truth, reply.then
        assert reply.fills == truth.missing
        told = {each["id"]: each for each in then["key_facts"]}
        text = reply.text.casefold()
        if "where" in reply.fills:
            assert told["where"]["phrases"]
            assert all(each.casefold() in text for each in told["where"]["phrases"])
        if "when" in reply.fills:
            assert any(each.casefold() in text for each in told["when_told"]["phrases"])
        match REPLY_FOR[truth.reason]:
            case "office":
                assert told["who_told"]["phrases"][0].casefold() in text
            case "number":
                assert DIGITS.search(text)
            case "proof" | "resend" | "relation":
                assert PAPERS.search(text), text
            case "choose":
                assert FIRST.search(text), text
            case "story":
                assert len(text.split()) > 12, text
        seen[truth.reason] += 1

    assert set(seen) == set(REPLY_FOR)


def test_the_place_of_a_reply_stands_in_the_notes_after_it(many):
    found = [(report, reply) for report, reply in answers(many) if "where" in report.truth.missing]
    named = 0
    for report, reply in found:
        before = [note.text for note in report.truth.field_notes]
        after = [note["text"] for note in reply.then["field_notes"]]
        assert not [text for text in after if UNKNOWN_PLACE in text]
        assert len(before) == len(after)
        named += before != after

    assert named > len(found) / 3


def test_notes_that_are_moved_are_moved_in_replies_too(many):
    truth = next(
        report.truth
        for report, reply in answers(many)
        if "field_notes" in reply.then and len(report.truth.field_notes) == 2
    )
    moved = on_days(truth, (3, 8))

    assert [note.after_hk for note in moved.field_notes] == [3, 8]
    then = next(each.then for each in moved.replies if each.on == ASKED)
    assert [note["after_hk"] for note in then["field_notes"]] == [3, 8]


def test_no_note_lacks_a_preposition_before_an_unknown_place(many):
    before = re.compile(rf"(\w+) {UNKNOWN_PLACE}")
    words = Counter(
        found[1].casefold()
        for report in many
        for note in report.truth.field_notes
        for found in before.finditer(note.text)
    )
    nouns = [
        word for word in words if not re.match(r"di$|ke$|dari$|dekat$|sekitar$|lewat$|me", word)
    ]

    assert words
    assert set(nouns) <= {"menuju", "sekeliling", "untuk"}


def test_every_reason_of_the_mix_occurs(postponed):
    told = Counter(r.truth.reason for r in postponed)

    assert set(told) == set(REPLY_FOR)
    share = told["waktu_kejadian_tidak_jelas"] / len(postponed)
    assert share == pytest.approx(0.10, abs=0.035)


def test_six_topics_tell_of_an_event_whose_day_decides(postponed):
    dated = {r.topic for r in postponed if r.truth.reason == "waktu_kejadian_tidak_jelas"}

    assert len(dated) >= 6


def test_an_examiner_never_gets_the_notes_of_the_accused_office(scribe, language):
    courses = {note.text for course in language.examination.notes for note in course}
    asked = [
        Wanted(f"SIM-{number:07d}", DESKS[number % 5], AT, Wish(hidden="accusation"))
        for number in range(1, 41)
    ]
    for made in scribe.made(asked, "tuduhan"):
        truth = made.report.truth
        assert truth.field_notes
        assert {note.text for note in truth.field_notes} <= courses
        assert truth.key_facts[0].phrases == language.examination.what
        assert truth.expected_actions == language.examination.actions
        assert truth.basis == language.examination.basis


def test_no_case_of_an_inspectorate_has_the_matter_of_another_case(bank):
    for name in bank.names:
        topic = bank.topic(name)
        plain_cases = [c for c in topic.cases if c.classification not in SUPERVISORY]
        for case in topic.cases:
            if not (case.owner or "").endswith("-inspektorat"):
                continue
            assert all(each.what != case.what for each in plain_cases), (name, case.id)
            assert all(each.actions != case.actions for each in plain_cases), (name, case.id)


@pytest.fixture(scope="module")
def in_danger(scribe):
    """Reports with a danger by the way, at five desks."""
    asked = [
        Wanted(f"SIM-{number:07d}", DESKS[number % 5], AT, Wish(hidden="emergency"))
        for number in range(1, 81)
    ]
    return scribe.made(asked, "bahaya")


def test_every_number_that_serves_a_danger_helps_and_112_always_does(in_danger, language, bank):
    dangers = {each.what: each for each in language.dangers.all}
    for made in in_danger:
        truth = made.report.truth
        told = next(f for f in truth.key_facts if f.id == DANGER)
        assert truth.call_out == dangers[told.phrases].call_out
    numbers = {each.id: each.call_out for each in dangers.values()}
    assert numbers["kejang"] == ("112", "119")
    assert "113" in numbers["rumah_terbakar"]
    assert "115" in numbers["tenggelam"]
    of_cases = [c.call_out for name in bank.names for c in bank.topic(name).cases if c.call_out]
    assert [each for each in (*numbers.values(), *of_cases) if "112" not in each] == []


def test_a_danger_fits_matter_and_place(in_danger, language):
    dangers = {each.what: each for each in language.dangers.all}
    for made in in_danger:
        report = made.report
        told = next(f for f in report.truth.key_facts if f.id == DANGER)
        danger = dangers[told.phrases]
        town = report.addressed_to == TOWN
        assert danger.fits(report.topic, in_town=True) or (
            not town and danger.fits(report.topic, in_town=False)
        )

    assert len({f.phrases for m in in_danger for f in m.report.truth.key_facts[1:2]}) > 6


def test_a_danger_is_in_facts_actions_notes_and_explanation(in_danger, language):
    for made in in_danger:
        truth = made.report.truth
        told = next(f for f in truth.key_facts if f.id == DANGER)
        assert truth.expected_actions[0] == language.dangers.action
        assert "layanan darurat" in truth.field_notes[0].text
        assert told.phrases[0].split()[0] in made.why.casefold()


def test_every_danger_is_of_topics_that_can_hide_one(bank, language, region):
    mix = Mix(read(SEED_DATA / "mixes" / "default.yaml"), bank, region)
    sources = mix.sources[Decision.VERIFIKASI].things
    hosts = {each.topic.id for each in sources if can_hide(each, "emergency")}

    for danger in language.dangers.all:
        assert set(danger.topics) <= hosts, (danger.id, set(danger.topics) - hosts)


def test_a_return_to_the_centre_may_be_called_another_level(many, region):
    found = [r for r in many if r.truth.reason == "milik_instansi_vertikal"]

    assert found
    for report in many:
        truth = report.truth
        if truth.decision is not Decision.BUKAN_WEWENANG:
            continue
        levels = {each.reason for each in truth.also}
        if truth.reason in ("milik_instansi_vertikal", OTHER_LEVEL):
            kind = region.agency(truth.return_to).kind
            assert OTHER_LEVEL in {*levels, truth.reason}, report.id
            assert bool(levels) is (kind in OF_A_LEVEL)
        if truth.reason == "milik_daerah_lain":
            assert not levels


def test_a_question_is_never_postponed_for_papers_or_a_place(many):
    for report in many:
        truth = report.truth
        if truth.classification is Classification.PERMINTAAN_INFORMASI and (
            truth.decision is Decision.TUNDA
        ):
            assert truth.reason in (
                "laporan_memuat_lebih_dari_satu_masalah",
                "lampiran_tidak_dapat_dibuka",
            )
