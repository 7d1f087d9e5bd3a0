"""Storms of one event, and reports that are sent twice."""

import re
from collections import defaultdict
from datetime import date, timedelta
from itertools import combinations
from random import Random

import pytest

from tests.generator.conftest import SEED_DATA
from trainer.domain.vocabulary import Decision
from trainer.generator.grammar import Choice, Slot, slots
from trainer.generator.series import BLOCK, Again, Member, Series
from trainer.generator.storyline import OWN, narrated_by, read_storylines
from trainer.generator.times import DAYS, MONTHS, WORDS

FEWEST = {"resmi": 9, "biasa": 10, "singkat": 12}
DETAILS = {"resmi": 16, "biasa": 24}
ONE_DAY = timedelta(days=1)
SEEDS, YEAR = (31, 32, 33), 330 * 40
"""A year in numbers: after so many they come on the first day again."""


def day_of(number):
    return date(2026, 1, 5) + timedelta(days=number // 40 % 330)


@pytest.fixture(scope="module")
def storylines():
    return read_storylines(SEED_DATA / "storylines")


@pytest.fixture(scope="module")
def members(make):
    """The reports of all storms of three years, look-alikes among them: every storyline several times."""
    found = []
    for seed in SEEDS:
        generator = make(seed=seed)
        parts = ((number, generator.part(number)) for number in range(YEAR))
        found += [(seed, generator.report(number)) for number, p in parts if isinstance(p, Member)]
    return found


@pytest.fixture(scope="module")
def storms(members):
    groups = defaultdict(list)
    for seed, report in members:
        if report.truth.storyline:
            groups[seed, report.truth.duplicate_group].append(report)
    return groups


def worded(phrase):
    """Every wording of a phrase without slots."""
    texts = [""]
    for part in phrase:
        assert not isinstance(part, Slot)
        options = part.options if isinstance(part, Choice) else ((part,),)
        texts = [
            text + more
            for text in texts
            for option in options
            for more in ([option[0]] if len(option) == 1 and isinstance(option[0], str) else worded(option))
        ]  # fmt: skip
    return texts


def spelt(phrase):
    """The words of a phrase in all its alternatives, with the names of its slots."""
    for part in phrase:
        if isinstance(part, Choice):
            for option in part.options:
                yield from spelt(option)
        else:
            yield from (
                [part.name] if isinstance(part, Slot) else re.findall(r"\w+", part.casefold())
            )


def told(text, fact):
    """The values of a fact, by number, that a text says in one of their wordings."""
    plain = " ".join(re.sub(r"[^\w]+", " ", text.casefold()).split())
    found = set()
    for number, ways in enumerate(fact):
        for way in ways:
            for wording in worded(way):
                words = " ".join(re.sub(r"[^\w]+", " ", wording.casefold()).split())
                if re.search(rf"\b{re.escape(words)}\b", plain):
                    found.add(number)
    return found


def meant(text, today):
    """The days that the words of a text about a day may mean; None where they fix none."""
    small = re.sub(r"\b(?:jam|pukul|pkl)\b.*", "", text.casefold())
    if found := re.search(r"\b(\d{1,2})[/-](\d{1,2})\b", small):
        return {date(today.year, int(found[2]), int(found[1]))}
    months = {name.casefold(): number for number, name in enumerate(MONTHS, 1)}
    if found := re.search(rf"\b(\d{{1,2}}) ({'|'.join(months)})\b", small):
        return {date(today.year, months[found[2]], int(found[1]))}
    if found := re.search(rf"\b(\d+|{'|'.join(WORDS)}) (?:hari|malam)\b", small):
        count = WORDS.index(found[1]) if found[1] in WORDS else int(found[1])
        return {today - count * ONE_DAY}
    for number, name in enumerate(DAYS):
        if re.search(rf"\b{name.casefold()}\b", small) and name != "Minggu":
            back = (today.weekday() - number) % 7
            return {today - back * ONE_DAY, today - (back + 7) * ONE_DAY}
    if "lusa" in small or "kemarin dulu" in small:
        return {today - 2 * ONE_DAY}
    if re.search(r"\b(?:kemarin malam)\b", small):
        return {today - ONE_DAY, today - 2 * ONE_DAY}
    if re.search(r"\b(?:semalam|tadi malam)\b|^(?:sejak|dari)? ?kemarin\b", small):
        return {today - ONE_DAY}
    return None


def test_a_storm_lies_within_one_block(storylines):
    series = Series(3, storylines, day_of)
    parts = {number: series.part(number) for number in range(BLOCK * 20)}

    for number, part in parts.items():
        if isinstance(part, Member):
            assert number // BLOCK == part.block == part.opens // BLOCK
        if isinstance(part, Again):
            assert part.of <= number
            assert number // BLOCK == part.of // BLOCK


def test_a_storm_brings_five_to_forty_reports(storylines):
    series = Series(3, storylines, day_of)
    sizes = defaultdict(int)
    for number in range(BLOCK * 55):
        if isinstance(part := series.part(number), Member):
            sizes[part.block] += 1

    assert sizes
    assert all(size <= 40 for size in sizes.values())
    assert sum(size >= 5 for size in sizes.values()) >= len(sizes) * 0.9


def test_a_storm_comes_in_its_season_and_is_over_in_its_days(storylines):
    series = Series(3, storylines, day_of)
    seen = set()
    for number in range(BLOCK * 55):
        if isinstance(part := series.part(number), Member):
            seen.add(part.storyline.id)
            assert part.storyline.season.weight(day_of(part.block * BLOCK)) > 0
            assert (day_of(number) - day_of(part.opens)).days <= part.storyline.days

    assert seen == {storyline.id for storyline in storylines}


def test_every_storyline_has_ways_enough_to_be_told(storylines):
    for story in storylines:
        assert {family: len(t) for family, t in story.narrations.items()}.keys() == FEWEST.keys()
        assert all(len(story.narrations[family]) >= least for family, least in FEWEST.items())
        assert len(story.titles) >= 10


def test_every_storyline_has_details_enough_for_many_households(storylines):
    for story in storylines:
        assert story.details.keys() == DETAILS.keys()
        assert all(len(story.details[family]) >= least for family, least in DETAILS.items())
        phrases = [each.phrase for said in story.details.values() for each in said]
        assert len(set(phrases)) == len(phrases), story.id


def test_no_detail_is_handed_to_a_second_reporter_while_others_are_untold(make, storylines):
    mix = make().mix
    for story in storylines:
        source = story.sources(Random(1).random, mix.source(story.topic, story.cases), 1)[0]
        for family, said in story.details.items():
            few = len(said) // OWN
            for first in range(len(said)):
                own = [narrated_by(source, first + n).topic.details[family] for n in range(few + 1)]
                handed = [detail for details in own[:few] for detail in details]
                assert all(len(details) == OWN for details in own)
                assert len(set(handed)) == len(handed) == few * OWN
                assert set(handed) | set(own[few]) == set(said), (story.id, family)


def test_two_ways_to_tell_an_event_are_two(storylines):
    for story in storylines:
        shingles = []
        for narration in (each for family in story.narrations.values() for each in family):
            words = [word for each in narration.sentences for word in spelt(each.phrase)]
            shingles.append({tuple(words[n : n + 4]) for n in range(len(words) - 3)})
        for one, other in combinations(shingles, 2):
            assert len(one & other) <= 0.5 * max(1, min(len(one), len(other)))


def test_every_fact_of_a_storyline_is_told_in_its_words(storylines):
    for story in storylines:
        asked = {
            slot
            for family in story.narrations.values()
            for narration in family
            for sentence in narration.sentences
            for slot in slots(sentence.phrase)
        }
        assert {*story.same, *story.here} <= asked, story.id


def test_everybody_tells_the_same_place_and_the_same_beginning(storms):
    for group in storms.values():
        assert len({(r.truth.storyline, r.addressed_to) for r in group}) == 1
        areas = {
            phrase.removeprefix("Desa ").removeprefix("Kelurahan ")
            for r in group
            for f in r.truth.key_facts
            for phrase in f.phrases[:1]
            if f.kind == "where" and r.location.text
        }
        assert len(areas) <= 1
        assert len({r.event_date for r in group} - {None}) <= 1


def test_no_two_reports_of_an_event_contradict_each_other(storms, storylines):
    stories, said = {story.id: story for story in storylines}, defaultdict(int)
    for group in storms.values():
        story = stories[group[0].truth.storyline]
        for slot, fact in {**story.same, **story.here}.items():
            values = [(r.id, told(f"{r.title} {r.body}", fact)) for r in group]
            assert len(set().union(*(found for _id, found in values))) <= 1, (slot, values)
            said[story.id, slot] += sum(bool(found) for _id, found in values)

    assert all(said[story.id, slot] >= 3 for story in storylines for slot in story.same)


def test_what_is_said_of_the_day_means_one_day_in_a_whole_event(storms):
    compared = 0
    for group in storms.values():
        possible = None
        for report in group:
            phrases = [
                p for f in report.truth.key_facts if f.kind == "when" for p in f.phrases
            ]  # fmt: skip
            for phrase in phrases:
                days = meant(phrase, report.received_at.date())
                if days is None:
                    continue
                compared += 1
                possible = days if possible is None else possible & days
                assert possible, (phrase, report.received_at, [r.event_date for r in group])

    assert compared > 200


def test_everybody_tells_the_same_hour(storms):
    evening, hours = ("malam", "isya", "magrib"), ("pagi", "subuh", "siang", "sore")
    for group in storms.values():
        said = [p for r in group for f in r.truth.key_facts if f.kind == "when" for p in f.phrases]
        if group[0].truth.storyline == "banjir_kiriman":
            assert not [p for p in said if any(word in p for word in hours)]
        assert not (
            any(any(w in p for w in evening) for p in said) and any("siang" in p for p in said)
        )


def test_what_only_resembles_an_event_is_not_of_its_group(members, storylines):
    topics = {story.id: story.topic for story in storylines}
    others = {each.topic for story in storylines for each in story.look_alikes}

    assert {bool(report.truth.storyline) for _seed, report in members} == {True, False}
    for _seed, report in members:
        if report.truth.storyline:
            assert report.topic == topics[report.truth.storyline]
            assert report.topic not in others
        else:
            assert not (report.truth.duplicate_group or "").startswith(tuple(topics))


def test_look_alikes_come_from_the_places_of_a_storm(make, storylines):
    generator, found = make(seed=31), 0
    series = Series(31, storylines, day_of)
    for number in range(BLOCK * 30):
        part = series.part(number)
        if isinstance(part, Member) and part.other:
            report = generator.report(number)
            assert report.truth.storyline is None
            assert report.truth.duplicate_of is None
            found += report.topic == part.other

    assert found >= 5


def test_later_reports_of_an_event_point_at_the_first(storms):
    for group in storms.values():
        first = group[0]
        assert first.truth.duplicate_of is None
        for later in group[1:]:
            if later.truth.decision is Decision.VERIFIKASI:
                assert later.truth.duplicate_of == first.id
            assert later.reporter.ref != first.reporter.ref


def test_what_is_sent_twice_is_archived_unless_nobody_knows_the_writer(make):
    generator = make(seed=12)
    numbers = [n for n in range(BLOCK * 20) if isinstance(generator.part(n), Again)]
    reports = {report.id: report for report in map(generator.report, numbers)}
    again = [r for r in reports.values() if "sent_twice" in r.truth.defects]

    assert len(again) >= 10
    for report in again:
        first = reports[report.truth.duplicate_of]
        assert report.body.endswith(first.body)
        assert report.reporter == first.reporter
        assert report.truth.decision is Decision.ARSIPKAN
