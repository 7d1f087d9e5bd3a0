"""Everybody of a class on *Laporan rahasia* looks around at three moments; what they saw, beside what they may see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tests.journeys.crawler import SAME_ALWAYS, Crawler, Found, Leak, leaks_in
from tests.journeys.needles import Needles, everything, needles_for, personal_data
from tests.journeys.secret_class import SEATED, STANDING, Onlooker, SecretClass
from tests.journeys.secret_steps import (
    CAPITALS,
    CHILD,
    EXAMINER,
    INSIDER,
    SICK,
    SLUG,
    THREATENED,
)
from trainer.domain import events as e
from trainer.domain.visibility import Sight, sight_of
from trainer.usecases.acting import watch
from trainer.usecases.exercises import end_exercise
from trainer.web.reference.views import SECTIONS

AFTERNOON, THIRD_DAY, OVER = "first afternoon", "third day", "over"
BEGINNINGS = ("/", "/latihan", "/instruktur", "/gabung")
DEBRIEF = "/hasil/"
"""Open to everybody who had a seat once all is over: there the key is told."""

OF_INSTRUCTORS = r"|^/instruktur|^/latihan"
ONCE_IS_ENOUGH = r"|/loket/|/sebagai/pers|[?&](kelas|kategori|unit|tanda)="
"""Done on the third day by every seat."""

OWN_REPORTS = r"|/laporan/|/loket/|/lampiran/|[?&]tanda="
"""Left out of runs that are somebody's own: what matters there is what is foreign."""

OTHER_VIEWS = r"|/sebagai/|/loket/|/lampiran/"
"""Left out where an instructor looks on, who reads everything."""


SECRET_WORDS = {
    INSIDER: "SPJ",
    CHILD: "dermaga",
    CAPITALS: "sarapat",
    SICK: "Nipah",
    EXAMINER: "kuitansinya",
    THREATENED: "lapak",
}
"""A word of each report that only somebody who knows the text would search for; of the public ones, one that is masked."""


@dataclass(frozen=True)
class Looked:
    """What one onlooker got to see at a moment, own and foreign addresses apart, and what must not be in it.

    `sights`: how much of each report of the own run the core lets them see, {} without a seat.
    """

    moment: str
    who: Onlooker
    pages: tuple[Found, ...]
    foreign: tuple[Found, ...]
    needles: Needles
    sights: dict[str, Sight]

    @property
    def both(self) -> tuple[Found, ...]:
        return (*self.pages, *self.foreign)

    def leaks(self) -> Iterator[Leak]:
        """What was found and must not be; a debrief that is open is left out."""
        opened = DEBRIEF if self.moment == OVER else "\0"
        shown = (page for page in self.both if opened not in page.path)
        return leaks_in(shown, f"{self.who.name}, {self.moment}", self.needles)

    def answer_at(self, path: str) -> Found:
        return next(page for page in self.pages if page.path == path)


@dataclass(frozen=True)
class Crawl:
    """The class when all is over, and what was seen on the way; `files` by report."""

    house: SecretClass
    seen: list[Looked] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)

    def at(self, moment: str, *names: str) -> tuple[Looked, ...]:
        """What these people saw then; without names, what everybody saw."""
        return tuple(
            one
            for one in self.seen
            if one.moment == moment and (one.who.name in names or not names)
        )


def crawled(house: SecretClass) -> Crawl:
    """Play to the end, and let people look on the way."""
    crawl = Crawl(house)
    house.until(1, 13, 30)
    _look_around(crawl, AFTERNOON, (*SEATED, STANDING, "tamu"))
    house.until(3, 14)
    house.sit_down_late()
    _look_around(crawl, THIRD_DAY, [name for name in house.onlookers if name != "pengajar"])
    end_exercise(house.services, house.shared.id)
    end_exercise(house.services, house.pair.id)
    _look_around(crawl, OVER, ("Dina", "pengajar"))
    return crawl


def _look_around(crawl: Crawl, moment: str, names: Sequence[str]) -> None:
    """Let these people look, and note what was true when they did."""
    house = crawl.house
    runs = [watch(house.services, run) for run in house.runs()]
    for dossier in runs[0].run.dossiers.values():
        for answer in dossier.answers:
            for each in answer.attachments:
                crawl.files[dossier.id] = each.id
    hold = everything(house.world, runs)
    for name in names:
        who = house.onlookers[name]
        if who.run is not None:
            who.client.get(
                f"/meja/{who.run}/"
            )  # a learner who was away finds the clock where it stood
        actor = house.actor(who)
        own = (house.now(who.run), actor) if actor is not None else None
        needles = needles_for(hold, house.world, own)
        if who.teaches:
            needles = Needles({}, personal_literals(house))
        pages, foreign = _seen(crawl, moment, who)
        crawl.seen.append(Looked(moment, who, pages, foreign, needles, _sights(own)))


def personal_literals(house: SecretClass) -> dict[str, str]:
    """What is told of no reporter to anybody."""
    return dict(pair for report in house.world.scenario.reports for pair in personal_data(report))


def _sights(own) -> dict[str, Sight]:
    if own is None:
        return {}
    loaded, actor = own
    return {d.id: sight_of(d, actor, loaded.world) for d in loaded.run.dossiers.values()}


def _seen(crawl: Crawl, moment: str, who: Onlooker) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    house, known = crawl.house, known_to(crawl)
    at_home = who.run == house.run
    terms = [*SECRET_WORDS.values()] if moment == THIRD_DAY and at_home else []
    leave = "(?!)" if terms else SAME_ALWAYS
    if not at_home:
        leave += OTHER_VIEWS if who.teaches else OWN_REPORTS
    if moment != THIRD_DAY and not who.teaches:
        leave += OF_INSTRUCTORS + ONCE_IS_ENOUGH
    crawler = Crawler(house.app, who.client, known, terms, leave)
    own = [house.run] if who.teaches else [who.run] if who.run else []
    starts = [*BEGINNINGS, *(f"/meja/{run}/" for run in own)]
    if at_home or who.teaches or not own:
        starts += crawler.addresses({"run": own or ["tak-ada"]})
    starts += [f"/meja/{own[0]}/?kotak=lain&q={term}" for term in terms]
    pages = crawler.walk(*starts)
    others = [run for run in house.runs() if run not in own]
    strangers = Crawler(house.app, who.client, known)
    if not who.teaches and moment == THIRD_DAY:
        fixed = {"report": [INSIDER], "viewer": ["warga"], "section": [next(iter(SECTIONS))]}
        for path in strangers.addresses({"run": others, **fixed}):
            if any(run in path for run in others):
                strangers.look(path)
    return pages, tuple(strangers.found.values())


def known_to(crawl: Crawl) -> dict[str, list[str]]:
    """Everything that could stand in an address."""
    house = crawl.house
    people = [one.person.id for one in house.onlookers.values() if one.person]
    answers = [r.seq for r in house.now().events if isinstance(r.fact, e.FollowUpPosted)]
    return {
        "report": [report.id for report in house.world.scenario.reports],
        "viewer": ["pelapor", "warga", "pers"],
        "section": [*SECTIONS],
        "number": ["1"],
        "file": [*crawl.files.values()] or ["tak-ada"],
        "exercise": [house.shared.id, house.pair.id],
        "code": [house.shared.join_code or "", house.pair.join_code or ""],
        "person": people[:1],
        "answer": [str(seq) for seq in answers[:1]] or ["1"],
        "slug": [SLUG],
        "cursor": ["0"],
        "position": ["0"],
    }
