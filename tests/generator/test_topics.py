"""Every topic file: complete, its key possible in the region, its narrations independent of each other."""

from collections import Counter
from itertools import combinations

import pytest

from tests.generator.conftest import SEED_DATA
from tests.tables import each_row
from trainer.domain.chance import stream
from trainer.examining.phrases import FILLED, RESERVED
from trainer.generator.bank import read
from trainer.generator.grammar import realise, slots
from trainer.generator.mix import Mix, placed
from trainer.generator.topic import FAMILIES, PLANS, Topic

NAMES = sorted(path.stem for path in (SEED_DATA / "topics").glob("*.yaml"))
FEWEST_TOPICS = 60
FEWEST_TELLINGS = 12
MOST_SHARED = 0.5


class Blank(dict):
    """Slots as marks that no two narrations share: what they become is not the author's."""

    def __init__(self):
        super().__init__()
        self.asked = 0

    def __missing__(self, slot):
        self.asked += 1
        return f"#{self.asked}"


@pytest.fixture(scope="module")
def mix(bank, region) -> Mix:
    return Mix(read(SEED_DATA / "mixes" / "default.yaml"), bank, region)


def test_there_are_topics_enough():
    assert len(NAMES) >= FEWEST_TOPICS


def test_every_topic_has_its_share_in_the_default_mix(mix):
    drawn = Counter()
    for decision, sources in mix.sources.items():
        for source in sources.things:
            drawn[source.topic.id] += mix.decisions.of(decision) * sources.of(source)

    assert set(drawn) == set(NAMES)
    assert {name: round(share, 4) for name, share in drawn.items() if share < 0.004} == {}


@each_row("name", NAMES)
def test_a_topic_is_complete(bank, profile, region, name):
    topic = bank.topic(name)

    assert topic.id == name
    assert sum(case.weight for case in topic.cases) == pytest.approx(100)
    assert len(topic.titles) >= 10
    assert set(topic.ticked.things) <= {"pengaduan", "aspirasi", "permintaan_informasi"}
    for case in topic.cases:
        assert case.category in profile.categories
        assert set(case.call_out) <= {each.number for each in region.emergency_numbers}
        assert case.what
    for family in FAMILIES:
        narrations = topic.narrations[family]
        assert len(narrations) >= FEWEST_TELLINGS, family
        assert {narration.plan for narration in narrations} <= set(PLANS)


@each_row("name", NAMES)
def test_every_agency_of_a_key_is_in_the_region(bank, region, name):
    codes = [government.code for government in region.governments]
    for case in bank.topic(name).cases:
        fit = [
            code
            for code in case.only or codes
            if case.kind is None or (case.kind == "kota") == (code > "62.7")
        ]
        for agency in filter(
            None, [case.owner, *case.supporting, case.accused and case.accused[0]]
        ):
            assert any(placed(agency, code) in region.agencies for code in fit), (case.id, agency)


def phrases_of(topic: Topic):
    for family in FAMILIES:
        for narration in topic.narrations[family]:
            yield from (sentence.phrase for sentence in narration.sentences)
    for case in topic.cases:
        for narrations in case.narrations.values():
            yield from (
                sentence.phrase for narration in narrations for sentence in narration.sentences
            )
        yield from (sentence.phrase for said_ in case.tell.values() for sentence in said_)
    yield from (sentence.phrase for said_ in topic.details.values() for sentence in said_)
    yield from (sentence.phrase for sentence in topic.vague)
    yield from topic.titles
    yield from (phrase for phrases in topic.slots.values() for phrase in phrases)


@each_row("name", NAMES)
def test_every_slot_of_a_topic_is_known(bank, name):
    topic = bank.topic(name)
    own = {*topic.slots, *topic.numbers, *topic.money}

    assert own & RESERVED == set()
    assert {slot for phrase in phrases_of(topic) for slot in slots(phrase)} - own - FILLED == set()


def four_words(topic: Topic, family: str, at: int) -> set[tuple[str, ...]]:
    draw = stream(1, topic.id, family, at).random
    found = set()
    for _ in range(4):
        text = ". ".join(
            realise([s.phrase], draw, Blank()) for s in topic.narrations[family][at].sentences
        )
        words = text.lower().replace(",", " ").split()
        found |= {
            g
            for g in zip(words, words[1:], words[2:], words[3:], strict=False)
            if not any("#" in w for w in g)
        }
    return found


@each_row("name", NAMES)
def test_no_two_tellings_of_a_topic_share_half_of_their_words(bank, name):
    topic = bank.topic(name)
    words = {
        (family, at): four_words(topic, family, at)
        for family in FAMILIES
        for at in range(len(topic.narrations[family]))
    }
    alike = [
        (one, other)
        for (one, first), (other, second) in combinations(words.items(), 2)
        if first and second and len(first & second) > MOST_SHARED * min(len(first), len(second))
    ]

    assert alike == []
