"""What belongs to a time of the year is reported then, and a year keeps the weights of its mix."""

from collections import Counter
from datetime import date, timedelta

import pytest

from tests.sequences import DEEP, seeded
from tests.tables import each_row
from trainer.domain.vocabulary import Decision
from trainer.generator.season import ALWAYS, Season, season_of

YEAR = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]


@pytest.fixture(scope="module")
def a_year(make):
    """A few reports of each day: five, or ten in the deep profile."""
    generator = make(seed=44)
    return [generator.report(number) for number in range(0, 330 * 40, 4 if DEEP else 8)]


def test_without_a_season_every_day_weighs_the_same():
    assert season_of({}) is ALWAYS
    assert {ALWAYS.weight(day) for day in YEAR} == {1.0}


@pytest.mark.parametrize(
    "written",
    [
        {"months": [5, 6, 7]},
        {"months": {7: 0.5, 8: 1, 9: 1.2}},
        {"near": {"idul_fitri": [18, 35], "natal": [14, 6]}},
    ],
)
def test_a_season_weighs_as_much_as_a_whole_year(written):
    season = season_of(written)

    assert sum(map(season.weight, YEAR)) / len(YEAR) == pytest.approx(1, abs=0.04)


def test_nothing_is_reported_of_a_programme_before_its_first_day():
    season = season_of({"first": date(2026, 2, 20)})

    assert season.weight(date(2026, 2, 19)) == 0
    assert season.weight(date(2026, 2, 20)) == 1


@each_row(
    "written",
    [{"months": [0]}, {"months": [13]}, {"months": "Juli"}, {"near": {"nyepi": [1, 2]}},
     {"first": "kemarin"}],
)  # fmt: skip
def test_a_season_that_there_is_not_is_refused(written):
    with pytest.raises((ValueError, TypeError)):
        season_of(written)


@seeded
def test_every_report_comes_in_its_season(a_year, bank):
    for report in a_year:
        if report.truth.duplicate_of or report.truth.storyline:
            continue
        day = report.received_at.date()
        seasons = {case.season for case in bank.topic(report.topic).cases}
        assert any(season.weight(day) > 0 for season in seasons), (report.topic, day)


@seeded
def test_haze_and_fires_on_peat_come_in_dry_months_and_floods_mostly_in_wet_ones(a_year):
    months = {name: Counter() for name in ("kabut_asap", "karhutla_api", "banjir", "spmb")}
    for report in a_year:
        if report.topic in months:
            months[report.topic][report.received_at.month] += 1

    assert all(sum(found.values()) >= 8 for found in months.values())
    assert set(months["kabut_asap"]) <= {7, 8, 9, 10, 11}
    assert set(months["karhutla_api"]) <= {7, 8, 9, 10, 11}
    assert not set(months["banjir"]) & {6, 7, 8, 9}
    assert sum(months["spmb"][month] for month in (5, 6, 7)) > sum(months["spmb"].values()) * 0.8


@seeded
def test_the_provincial_card_is_unknown_before_it_was_given_out(a_year):
    first = min(r.received_at.date() for r in a_year if r.topic == "kartu_huma_betang")

    assert first >= date(2026, 2, 20)


def test_what_nobody_would_report_now_is_told_all_the_same_when_only_that_was_chosen(make):
    found = list(make(seed=2, topics=("kabut_asap",)).reports(20))

    assert {report.topic for report in found} == {"kabut_asap"}


def test_shares_of_a_day_are_those_of_its_season(make):
    mix = make(seed=1).mix
    in_haze = mix.on(Decision.VERIFIKASI, date(2026, 9, 10))
    in_rain = mix.on(Decision.VERIFIKASI, date(2026, 1, 10))

    assert any(source.topic.id == "kabut_asap" for source in in_haze.things)
    assert not any(source.topic.id == "kabut_asap" for source in in_rain.things)
    assert Season() == ALWAYS
