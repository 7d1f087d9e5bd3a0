"""Pictures of made reports: what comes along, what its key says, and that each can be drawn, and safely."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from tests.generator.conftest import SEED_DATA
from trainer.domain.chance import stream
from trainer.domain.errors import ContentError
from trainer.domain.report import Attachment
from trainer.domain.vocabulary import Urgency
from trainer.generator.bank import read
from trainer.generator.pictures import (
    CARRYING,
    IN_DANGER,
    MORNING,
    PHOTOS,
    UNREADABLE,
    Picture,
    Pictures,
)
from trainer.pictures.facts import Facts
from trainer.pictures.gallery import DRAWINGS, drawn, shows_somebody
from trainer.pictures.words import BROKEN, facts_of

NUMBERS = re.compile(r"\d{14,}")
PLATES = re.compile(r"\b[A-Z]{1,2} \d{1,4} [A-Z]{1,3}\b")


@pytest.fixture(scope="module")
def carried(many):
    """Reports with each of their pictures and its key."""
    return [
        (report, attachment, key)
        for report in many
        for attachment, key in zip(report.attachments, report.truth.attachments, strict=True)
    ]


@pytest.fixture(scope="module")
def shown(carried):
    """Those of them that can be drawn."""
    return [each for each in carried if each[1].kind != BROKEN]


@pytest.fixture(scope="module")
def read_lines(shown):
    """What can be read in the pictures of reports."""
    return [
        " ".join((*facts.lines, facts.plate))
        for _r, a, _k in shown
        if (facts := facts_of(a.kind, a.alt))
    ]


def test_nothing_in_a_picture_reaches_outside(shown):
    for report, attachment, _key in shown[:200]:
        svg = drawn(report, attachment)
        assert "http" not in svg.replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert not re.search(
            r"href|url\(|<style|\sstyle=|<script|\son\w+=|<!|&(?!amp;|lt;|gt;)", svg
        )


def look(kind: str, scene: str, states: str) -> str:
    return DRAWINGS[kind](
        Facts(kind, scene, frozenset(states.split(", "))), stream(1, "contoh").random
    )


def test_whatever_may_be_seen_looks_different_from_the_rest():
    for name, each in read(SEED_DATA / "language" / "id" / "pictures.yaml")["pictures"].items():
        if each["kind"] == "antrean":
            continue
        states = {*each["seen"], each["against"]} if "against" in each else set(each["seen"])
        looks = {look(each["kind"], each["scene"], text) for text in states}
        assert len(looks) == len(states), name


def test_the_same_attachment_is_the_same_picture_and_another_is_another(shown):
    report, attachment, _key = next(each for each in shown if each[1].kind == "jalan")
    other = Attachment(attachment.kind, attachment.caption + "!", attachment.alt)

    assert drawn(report, attachment) == drawn(report, attachment)
    assert drawn(report, attachment) != drawn(report, other)


def test_every_picture_has_a_caption_and_a_sentence_for_who_cannot_see_it(carried):
    for _report, attachment, _key in carried:
        assert attachment.caption == attachment.caption.strip()
        assert 1 <= len(attachment.caption) <= 60
        assert attachment.alt[0].isupper()
        assert attachment.alt.endswith(".")
        assert len(attachment.alt) > 20


def test_pictures_come_as_often_as_they_should(many):
    able = [r for r in many if r.channel in CARRYING and r.truth.reason != UNREADABLE]
    counted = Counter(len(report.attachments) for report in able)

    assert counted[1] / len(able) == pytest.approx(0.22, abs=0.025)
    assert counted[2] / len(able) == pytest.approx(0.04, abs=0.012)
    assert set(counted) == {0, 1, 2}


def test_no_other_channel_brings_a_picture(many):
    assert not [
        report.id
        for report in many
        if report.attachments
        and report.channel not in CARRYING
        and report.truth.reason != UNREADABLE
    ]


def test_some_pictures_contradict_the_text_and_some_show_somebody(shown):
    against = sum(key.contradicts for _report, _attachment, key in shown) / len(shown)
    bare = sum(key.sensitive is not None for _report, _attachment, key in shown) / len(shown)

    assert 0.05 <= against <= 0.12
    assert 0.025 <= bare <= 0.06
    assert {key.sensitive for _report, _attachment, key in shown} >= {"face", "nik", "plate"}


def test_a_paper_of_a_doctor_may_tell_what_somebody_suffers_from(make):
    of_hospitals = make(seed=2, topics=("rsud_kabupaten", "rsud_provinsi")).reports(800)
    told = {
        key.sensitive: attachment.alt
        for report in of_hospitals
        for attachment, key in zip(report.attachments, report.truth.attachments, strict=True)
    }

    assert "Diagnosis: " in told["medical"]
    assert "Diagnosis: (dihitamkan)" not in told["medical"]


def test_nobody_doubts_an_emergency_on_purpose(shown):
    assert not [
        report.id
        for report, _a, key in shown
        if key.contradicts and report.truth.urgency is Urgency.P1
    ]


def test_the_key_says_what_can_be_seen(shown):
    for report, attachment, key in shown:
        facts = facts_of(attachment.kind, attachment.alt)
        assert facts.sensitive == key.sensitive, report.id
        assert shows_somebody(attachment) == (key.sensitive is not None)


def test_a_lamp_that_is_lit_and_a_road_that_is_whole_contradict(shown):
    for words in (
        "lampu menyala",
        "permukaan rata dan kering",
        "halaman kering",
        "langit biru cerah",
    ):
        assert all(key.contradicts for _report, attachment, key in shown if words in attachment.alt)


def test_a_picture_of_another_year_contradicts(shown):
    for report, attachment, key in shown:
        facts = facts_of(attachment.kind, attachment.alt)
        year = facts.stamp[-4:]
        if year and not key.contradicts:
            began = report.event_date.year if report.event_date else report.received_at.year
            assert int(year) >= min(began, report.received_at.year - 1)


def test_a_photo_is_dated_after_its_matter_and_in_the_light_of_a_day_that_is_over(shown):
    for report, attachment, key in shown:
        stamp = facts_of(attachment.kind, attachment.alt).stamp
        if key.contradicts or attachment.kind not in PHOTOS or not stamp:
            continue
        day, month, year = map(int, stamp.split("/"))
        taken, received = date(year, month, day), report.received_at.date()
        assert (report.event_date or taken) <= taken <= received, report.id
        assert (
            taken < received
            or report.received_at.hour >= MORNING
            or report.event_date in (None, received)
        ), report.id


def test_no_photo_in_an_emergency_is_dated(shown):
    assert not [
        report.id
        for report, attachment, _key in shown
        if report.truth.urgency is Urgency.P1 and facts_of(attachment.kind, attachment.alt).stamp
    ]


def test_whoever_is_in_danger_draws_no_map_and_looks_for_no_paper(shown):
    assert not [
        (report.id, attachment.kind)
        for report, attachment, _key in shown
        if report.truth.urgency is Urgency.P1 and attachment.kind not in IN_DANGER
    ]


@pytest.mark.parametrize(
    ("told", "goes"),
    [("air keran mati", True), ("air sumur mati", False), ("air keran padam", False)],
)
def test_a_picture_comes_with_some_words_and_never_with_others(told, goes):
    tap = Picture(
        "air", "keran air", (), {}, ("keran",), ("padam",), frozenset(), None, (), None, "", {}
    )

    assert tap.goes_with(told) is goes


def test_numbers_in_pictures_are_nobodys(read_lines):
    numbers = [found for line in read_lines for found in NUMBERS.findall(line)]
    plates = [found for line in read_lines for found in PLATES.findall(line)]

    assert numbers
    assert all(re.fullmatch(r"99\d{14}", number) for number in numbers)
    assert plates
    assert all(plate.startswith("KH 0000 ") for plate in plates)


def test_whoever_is_anonymous_shows_no_number(shown):
    assert not [r.id for r, _attachment, key in shown if r.anonymous and key.sensitive == "nik"]


def test_a_name_in_a_picture_is_short_or_blacked_out(shown):
    for report, attachment, _key in shown:
        if report.reporter.name:
            assert report.reporter.name not in attachment.alt
        for line in facts_of(attachment.kind, attachment.alt).lines:
            assert not line.startswith("Nama:") or line == "Nama: (dihitamkan)"


def test_no_picture_tells_what_the_report_leaves_out(shown):
    for report, attachment, _key in shown:
        missing = set(report.truth.missing)
        assert not missing & {"what", "evidence"}, report.id
        assert "where" not in missing or attachment.kind != "peta", report.id
        assert "when" not in missing or not facts_of(attachment.kind, attachment.alt).stamp, (
            report.id
        )
        assert "service_number" not in missing or attachment.kind != "surat", report.id


def test_a_file_that_cannot_be_opened_comes_with_its_reason_and_no_drawing(postponed):
    found = [r for r in postponed if r.truth.reason == UNREADABLE]

    assert found
    for report in found:
        (only,) = report.attachments
        assert only.kind == BROKEN
        assert only.caption
        assert drawn(report, only) is None


def test_a_report_that_is_sent_twice_shows_the_same_picture(many):
    by_id = {report.id: report for report in many}
    twice = [
        (by_id[report.truth.duplicate_of], report)
        for report in many
        if report.attachments and "sent_twice" in report.truth.defects
    ]
    for first, second in twice:
        assert [drawn(first, each) for each in first.attachments] == [
            drawn(second, each) for each in second.attachments
        ]


def test_every_topic_names_pictures_that_exist(bank):
    known = read(SEED_DATA / "language" / "id" / "pictures.yaml")["pictures"]
    strange = {
        (name, each)
        for name in bank.names
        for case in bank.topic(name).cases
        for each in case.pictures or ()
        if each not in known
    }

    assert strange == set()


@pytest.mark.parametrize(
    ("part", "changed", "told"),
    [
        ("by_category", {"perhubungan": ["naga"]}, "naga"),
        ("pictures", {"x": {"kind": "jalan", "scene": "jalan aspal", "seen": ["lubang naga"]}}, "lubang naga"),
        ("pictures", {"x": {"kind": "jalan", "scene": "rel kereta", "seen": [""]}}, "rel kereta"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_refused(part, changed, told):
    raw = read(SEED_DATA / "language" / "id" / "pictures.yaml")

    with pytest.raises(ContentError, match=told):
        Pictures({**raw, part: changed})
