"""Batches made to order: divided as their mix says, one event told by many, or one matter in steps."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta, timezone
from itertools import pairwise

import pytest

from tests.sequences import few, seeded
from tests.tables import each_row
from trainer.content.truth import report_flaws, set_flaws
from trainer.domain.asked import Arrival, Batch, Unmakeable, Wanted, Wish
from trainer.domain.chance import stream
from trainer.domain.vocabulary import Classification, Decision
from trainer.generator.scribe_ladders import steps_of
from trainer.generator.scribe_shares import counted
from trainer.generator.scribe_similarity import copied, repeats
from trainer.generator.scribe_wishes import Kind, key_in, unmet

AT = datetime(2026, 3, 4, 9, 12, tzinfo=timezone(timedelta(hours=7)))
CLOSES = AT + timedelta(days=3)
KAPUAS, PALANGKA_RAYA, PROVINCE = "62.03", "62.71", "62"
SCREENS = ("website", "android", "sms", "whatsapp")
ANY = Wish(channels=SCREENS)
SEEDS = few(range(20), 4)
SIZES = (8, 12, 25, 40)


def batch(count=12, desk=KAPUAS, arrival=Arrival.OFFICE, wish=ANY, **more):
    ids = tuple(f"SIM-{number:07d}" for number in range(301, 301 + count))
    return Batch(ids, desk, AT, CLOSES, arrival, wish, **more)


@pytest.fixture
def reports(scribe, region, profile):
    """Makes a batch and looks whether it holds against the rules of content."""

    def make(asked, seed="uji"):
        found = [made.report for made in scribe.made([asked], seed)]
        assert tuple(report.id for report in found) == asked.ids
        assert all(report.addressed_to == asked.desk for report in found)
        assert all(one.received_at < other.received_at for one, other in pairwise(found))
        assert asked.opens <= found[0].received_at
        assert found[-1].received_at <= asked.closes
        assert list(set_flaws(found)) == []
        for report in found:
            assert report_flaws(report, region, profile) == ()
        return found

    return make


def kinds(found):
    return Counter(key_in(report).kind for report in found)


@seeded
@each_row("seed", SEEDS)
def test_an_inbox_holds_at_every_desk_and_in_every_arrival(reports, seed):
    arrival = list(Arrival)[seed % 4]
    for desk in (KAPUAS, PALANGKA_RAYA, PROVINCE):
        reports(batch(SIZES[seed // 4 % 4], desk, arrival), f"benih {seed}")


@pytest.mark.parametrize("count", [20, 40, 100])
def test_the_practice_inbox_is_divided_as_it_should(reports, count):
    expected = {
        Kind.CLEAR: 40,
        Kind.POSTPONED: 20,
        Kind.RETURNED: 15,
        Kind.ARCHIVED: 15,
        Kind.SENSITIVE: 5,
        Kind.GRAVE: 5,
    }
    found = kinds(reports(batch(count)))
    assert found == {kind: share * count // 100 for kind, share in expected.items()}


@each_row("count", range(8, 13))
def test_even_a_small_inbox_has_something_of_everything(reports, count):
    for seed in ("a", "b", "c"):
        found = kinds(reports(batch(count), seed))
        for kind in (Kind.CLEAR, Kind.POSTPONED, Kind.RETURNED, Kind.ARCHIVED):
            assert found[kind] >= 1
        assert found[Kind.SENSITIVE] + found[Kind.GRAVE] >= 1


def test_no_topic_comes_twice_while_there_are_others(reports):
    found = reports(batch(25))
    assert len({report.topic for report in found}) == 25


def test_what_is_postponed_is_so_for_several_reasons(reports):
    found = reports(batch(40))
    reasons = {r.truth.reason for r in found if r.truth.decision is Decision.TUNDA}
    assert len(reasons) >= 4


def test_the_order_is_one_of_chance(reports):
    orders = {tuple(key_in(r).kind for r in reports(batch(10), seed)) for seed in "abcde"}
    assert len(orders) == 5


def test_another_mix_divides_by_its_decisions(reports):
    found = reports(batch(40, mix="default"))
    decisions = Counter(report.truth.decision for report in found)
    assert decisions[Decision.VERIFIKASI] == 28
    assert decisions[Decision.TUNDA] == decisions[Decision.BUKAN_WEWENANG] == 5


@each_row(
    "wish",
    [
        Wish(decision=Decision.TUNDA),
        Wish(topics=("sampah", "jalan_kabupaten"), anonymous=True),
        Wish(registers=("sms", "angry"), difficulty=(2, 3)),
        Wish(classification=Classification.PENGADUAN_TBP, personal=True),
    ],
)
def test_every_report_of_a_batch_is_what_is_wished(reports, region, wish):
    for report in reports(batch(12, wish=wish)):
        assert unmet(wish, report, region) == ()


def test_a_batch_does_not_change_what_stands_beside_it(scribe):
    alone = scribe.made([batch()], "uji")
    wanted = Wanted("SIM-0000001", KAPUAS, AT, Wish())
    assert scribe.made([wanted, batch()], "uji")[1:] == alone
    assert scribe.made([batch()], "uji") == alone


STORIES = ("banjir_kiriman", "honor_guru_telat", "jalan_amblas", "kabut_asap", "listrik_padam")


@seeded
@each_row("story", STORIES)
def test_a_storm_is_one_event_with_its_look_alikes(reports, story):
    for seed in SEEDS:
        found = reports(
            batch(SIZES[seed % 4], arrival=Arrival.STORM, storyline=story), f"benih {seed}"
        )
        main = found[0]
        assert main.truth.storyline == story
        assert main.truth.duplicate_of is None
        told = [report for report in found if report.truth.storyline == story]
        assert len(told) >= 0.6 * len(found)
        assert {report.topic for report in told} == {main.topic}
        for report in found:
            if report not in told:
                assert report.truth.duplicate_of is None
                assert report.topic != main.topic


def test_the_reports_of_a_storm_point_to_the_first_of_their_place(reports):
    found = reports(batch(25, arrival=Arrival.STORM, storyline="banjir_kiriman"))
    by_id = {report.id: report for report in found}
    linked = [report for report in found if report.truth.duplicate_of]
    assert len(linked) >= 12
    for report in linked:
        main = by_id[report.truth.duplicate_of]
        assert main.truth.duplicate_group == report.truth.duplicate_group


def test_look_alikes_are_explained_as_such(scribe):
    made = scribe.made([batch(40, arrival=Arrival.STORM, storyline="banjir_kiriman")], "uji")
    alike = [each for each in made if each.report.truth.storyline is None]
    assert alike
    for each in alike:
        assert (
            "tautkan" in each.why or "peristiwa yang sama" in each.why or "tersendiri" in each.why
        )


@seeded
@each_row("desk", [KAPUAS, PALANGKA_RAYA, PROVINCE])
def test_a_ladder_rises_from_one_to_five(reports, desk):
    for seed in SEEDS:
        found = reports(batch(5, desk, Arrival.STEADY, ladder=True), f"benih {seed}")
        assert [report.truth.difficulty for report in found] == [1, 2, 3, 4, 5]
        assert len({report.topic for report in found}) == 1
        assert len({report.reporter.ref for report in found}) == 5


def test_a_ladder_tells_of_one_event_in_other_sentences(reports):
    found = reports(batch(5, ladder=True, wish=Wish(topics=("pohon",), channels=SCREENS)))
    assert len({report.event_date for report in found if report.event_date}) <= 1
    first, *others = found
    assert [r.truth.duplicate_of for r in others[:2]] == [first.id, first.id]
    bodies = [report.body for report in found]
    assert not any(repeats(body, bodies[:at]) for at, body in enumerate(bodies))


def test_a_sentence_of_somebody_else_is_noticed_but_for_the_names_of_the_place():
    said = "Genset ada tapi solarnya habis, jadi alasan listrik itu ya begitu saja."
    placed = "Kami di RT 03 Desa Telaga Hapakat Kecamatan Antang Kalang."
    told = [f"{placed} Tutup terus. {said}"]
    assert copied(f"Begitulah, genset ada tapi solarnya habis jadi alasan {placed}", told, ())
    assert not copied(placed, told, ("Desa Telaga Hapakat", "Antang Kalang", "03"))
    assert not copied("Genset ada, solar tidak.", told, ())


def test_who_accuses_an_official_is_linked_to_nobody(reports):
    for report in reports(batch(5, ladder=True))[3:]:
        assert report.truth.classification is Classification.PENGADUAN_BP
        assert report.truth.duplicate_of is report.truth.duplicate_group is None


@each_row(
    ("count", "steps"),
    [
        (1, (1,)),
        (2, (1, 5)),
        (3, (1, 3, 5)),
        (5, (1, 2, 3, 4, 5)),
        (9, (1, 1, 2, 2, 3, 3, 4, 5, 5)),
    ],
)
def test_steps_spread_over_all_reports(count, steps):
    found = steps_of(count)
    assert (found[0], found[-1], len(found)) == (steps[0], steps[-1], count)
    assert list(found) == sorted(found)
    assert set(found) == set(steps)


@each_row(
    ("asked", "told"),
    [
        (batch(mix="latihn"), "takaran “latihn” tidak dikenal"),
        (batch(storyline="banjir"), "alur “banjir” tidak dikenal"),
        (batch(desk=PROVINCE, storyline="jalan_amblas"), "tidak terjadi di meja Pemprov Kalteng"),
        (batch(ladder=True, storyline="jalan_amblas"), "storyline tidak dapat diminta"),
        (batch(ladder=True, wish=Wish(difficulty=(3,))), "difficulty tidak dapat diminta"),
        (batch(wish=Wish(topics=("sampahh",))), "topik “sampahh” tidak dikenal"),
        (batch(wish=Wish(lead="62-pupr")), "tidak ada laporan dengan lead: 62-pupr"),
        (Batch(("SIM-0000301",) * 3, KAPUAS, AT, AT, Arrival.STEADY, Wish()), "tidak muat"),
    ],
)
def test_what_cannot_be_made_is_refused_with_the_first_number(scribe, asked, told):
    with pytest.raises(Unmakeable) as refused:
        scribe.made([asked], "uji")
    assert refused.value.number == "SIM-0000301"
    assert told in refused.value.sentence
    assert refused.value.advice


@each_row("count", [0, 1, 7, 8, 40])
def test_whole_numbers_follow_shares_by_the_largest_remainder(count):
    found = counted(count, [40, 20, 15, 15, 5, 5], stream(1, "uji").random)
    assert sum(found) == count
    for number, share in zip(found, [40, 20, 15, 15, 5, 5], strict=True):
        assert abs(number - count * share / 100) < 1
