"""Draws a ladder: the same matter, told by different people, each report harder to decide than the one before.

All tell of one event at one place. What makes a step harder is what `keys.difficulty` counts, a long text, personal
data, an insult, an accusation deep in the text; on the upper steps the place is told by its landmarks alone. A matter that
belongs to somebody else is no step: the same road cannot have two owners.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from trainer.domain.asked import Batch, Unmakeable
from trainer.domain.chance import Draw, stream
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import SUPERVISORY, Classification, Decision
from trainer.generator.arrivals import Listed
from trainer.generator.keys import LONG
from trainer.generator.mix import Source
from trainer.generator.places import Spot
from trainer.generator.plan import Plan, Storm
from trainer.generator.planner import Planner
from trainer.generator.scribe_batches import times_of
from trainer.generator.scribe_bending import ROOM_FOR_PERSONS, bent, family_of, longer
from trainer.generator.scribe_drawing import DEFAULT, TRIES, TRIES_FOR_NEWS, Drawer, Drawn, numbered
from trainer.generator.scribe_refusals import never_held, nothing_fits
from trainer.generator.scribe_similarity import copied, repeats
from trainer.generator.scribe_steering import Order
from trainer.generator.scribe_wishes import Kind, unmet, wish_of, with_notes
from trainer.generator.series import Member
from trainer.generator.storyline import Storyline

STEPS = 5
LONGER, PERSONS, INSULT, ACCUSATION = "long", "persons", "insult", "accusation"
RECIPES: tuple[tuple[tuple[str, ...], ...], ...] = (
    ((),),
    ((LONGER,), (PERSONS,), (INSULT,)),
    ((LONGER, PERSONS), (INSULT, LONGER), (INSULT, PERSONS)),
    ((ACCUSATION, LONGER), (ACCUSATION, PERSONS)),
    ((ACCUSATION, LONGER, PERSONS),),
)
"""What the reports of each step may hold, from the easiest on."""
NO_DETAILS = 0
"""How many sentences one of them adds to its telling: a topic has too few for five who must not say the same."""
IN_A_HURRY = "sms"
"""The register in which nobody writes much."""
BY_LANDMARK = 3
"""Step from which on the place is told by its landmarks."""
OF_PEOPLE = frozenset(
    [
        "kerja", "usaha", "sambil", "dagang", "tempat_kerja", "siapa", "anak", "pasien", "keluarga", "korban",
        "tertipu",
        "perlu", "butuh", "guna", "tujuan", "keperluan", "kebutuhan", "jual", "aset", "rawat", "keluhan", "sakit",
        "jawab",
    ]
)  # fmt: skip
"""Slots of topics that are about who writes; all others are about the matter, and the same for everybody."""
DAYS_BEFORE = (3, 12)
"""How long before the first report the event began."""
SET_BY_STEPS = (
    "difficulty", "decision", "reason", "classification", "lead", "return_to", "hidden", "personal", "completes",
    "call_out", "set_secret", "accused",
)  # fmt: skip
"""Fields of a wish that the steps themselves decide."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What all steps share: the matter, its words, the place, and the day on which it began."""

    source: Source
    words: Mapping[str, str]
    spot: Spot
    began: date


class Ladders:
    """Draws ladders."""

    def __init__(self, drawer: Drawer) -> None:
        self._drawer = drawer

    def climbed(self, batch: Batch, seed: str) -> tuple[Drawn, ...]:
        """The reports of a batch that is a ladder, the easiest first. Raises Unmakeable."""
        self._refuse(batch)
        times = times_of(batch, seed)
        ground = self._ground(batch, seed)
        order = Order(wish_of(batch.wish, ("registers", "channels")), batch.desk)
        mix = self._drawer.open_way(batch.ids[0], order, batch.mix or DEFAULT)
        planner = self._drawer.planner(mix, Listed(times))
        found: list[Drawn] = []
        for number, step in enumerate(steps_of(len(batch.ids))):
            earlier_texts = [each.report.body for each in found]
            drawn = self._step(batch, planner, ground, number, step, earlier_texts, seed)
            found.append(_linked(drawn, batch.ids[number], batch.ids[0]))
        return tuple(found)

    def _refuse(self, batch: Batch) -> None:
        """Raises Unmakeable for what a ladder leaves no room for."""
        number = batch.ids[0]
        self._drawer.check(number, Order(batch.wish, batch.desk))
        if batch.storyline is not None:
            sentence = "storyline tidak dapat diminta bersama ladder"
            raise Unmakeable(number, sentence, "hapus salah satunya")
        for name in SET_BY_STEPS:
            if getattr(batch.wish, name) not in (None, ()):
                sentence = (
                    f"{name} tidak dapat diminta bersama ladder: tangganya sendiri yang menentukan"
                )
                raise Unmakeable(number, sentence, f"hapus {name}, atau hapus ladder")

    def _ground(self, batch: Batch, seed: str) -> Ground:
        """A matter that this desk owns and in which nothing is delicate by itself."""
        number, wish = batch.ids[0], batch.wish
        kept = wish_of(wish, ("topics", "cases", "notes", "answer", "temper"))
        order = Order(
            replace(kept, classification=Classification.PENGADUAN_TBP), batch.desk, Kind.CLEAR
        )
        for attempt in range(TRIES):
            path = f"{seed}/tangga/{attempt}"
            drawn = self._drawer.one(number, order, batch.opens, path, batch.mix or DEFAULT)
            source = drawn.plan.source
            if not source.handed_down:
                draw = stream(path, "dasar", number).random
                low, high = DAYS_BEFORE
                days = low + int(draw() * (high - low + 1))
                began = batch.opens.date() - timedelta(days=days)
                words = self._drawer.words(draw, drawn.plan)
                same = {name: words[name] for name in source.topic.slots if name not in OF_PEOPLE}
                return Ground(source, same, drawn.plan.spot, began)
        raise nothing_fits(number, wish, batch.desk, self._drawer.region, "topics", ())

    def _step(
        self,
        batch: Batch,
        planner: Planner,
        ground: Ground,
        number: int,
        step: int,
        earlier_texts: Sequence[str],
        seed: str,
    ) -> Drawn:
        """The report of a step, in other sentences than those `earlier_texts`. Raises Unmakeable."""
        wish = replace(batch.wish, difficulty=(step,))
        missed: tuple[str, ...] = ("difficulty",)
        draw = stream(seed, "anak tangga", batch.ids[number]).random
        recipes = RECIPES[step - 1]
        recipe = recipes[int(draw() * len(recipes))]
        for attempt in range(TRIES):
            chance = stream(seed, "pesanan", batch.ids[number], attempt)
            plan = planner.plan(number, chance)
            if LONGER in recipe and plan.register == IN_A_HURRY:
                continue
            plan = self._plan(chance.random, plan, batch.desk, ground, recipe)
            plan = bent(chance.random, plan, replace(batch.wish, difficulty=()))
            drawn = self._drawer.written(plan, chance, self._given(chance.random, ground, step))
            missed = unmet(wish, drawn.report, self._drawer.region)
            text, place = drawn.report.body, ground.spot.words.values()
            if attempt < TRIES_FOR_NEWS and (
                repeats(text, earlier_texts) or copied(text, earlier_texts, place)
            ):
                continue
            if not missed and bool(drawn.report.truth.pii_spans) is (PERSONS in recipe):
                return replace(drawn, report=with_notes(drawn.report, batch.wish))
        field = missed[0] if missed else "difficulty"
        raise never_held(batch.ids[number], wish, batch.desk, self._drawer.region, field)

    def _plan(
        self, draw: Draw, plan: Plan, desk: str, ground: Ground, recipe: Sequence[str]
    ) -> Plan:
        """The plan of somebody who tells of the ground, as hard as a recipe makes it."""
        source, case = ground.source, ground.source.case
        hidden = next((name for name in (ACCUSATION, INSULT) if name in recipe), None)
        low, high = source.topic.temper
        person = self._drawer.registry.person(draw, ground.spot)
        plan = replace(
            plan,
            source=source,
            decision=Decision.VERIFIKASI,
            reason=None,
            missing=(),
            hidden=hidden,
            second=None,
            spot=ground.spot,
            desk=desk,
            person=person,
            temper=min(max(plan.temper, low), high),
            ticked=Classification.PENGADUAN,
            classification=case.classification,
            urgency=case.urgency,
            storm=_storm(ground),
            details=NO_DETAILS,
        )
        if LONGER in recipe:
            return longer(draw, plan)
        least = ROOM_FOR_PERSONS if PERSONS in recipe or hidden else 0
        words = min(max(plan.words, least), LONG)
        return replace(plan, words=words, family=family_of(plan.register, words))

    def _given(self, draw: Draw, ground: Ground, step: int) -> Mapping[str, str]:
        """The words of the matter, and the place: in full where it is easy, by its landmarks where it is hard."""
        place = self._drawer.gazetteer.at(draw, ground.spot, bare=step >= BY_LANDMARK)
        return {**ground.words, "di": place}


def steps_of(count: int) -> tuple[int, ...]:
    """The steps of so many reports, spread evenly from the first to the last."""
    if count == 1:
        return (1,)
    return tuple(1 + round(at * (STEPS - 1) / (count - 1)) for at in range(count))


def _storm(ground: Ground) -> Storm:
    """The event as those of a storm share one: a day, and nothing that has to be said in the same words."""
    topic, case = ground.source.topic, ground.source.case
    story = Storyline(
        id="tangga",
        label=topic.label,
        topic=topic.id,
        cases=(case.id,),
        season=case.season,
        count=(1, STEPS),
        areas=(1, 1),
        days=1,
        days_before=DAYS_BEFORE,
        hours=None,
        same={},
        here={},
        place=(),
        words={},
        titles=topic.titles,
        narrations=topic.narrations,
        details=topic.details,
        look_alikes=(),
    )
    member = Member(story, block=0, opens=0, area=0, first=0, other="")
    return Storm(member, (ground.source,), (ground.spot,), ground.began, None)


def _linked(drawn: Drawn, number: str, first: str) -> Drawn:
    """The report in its group: linked to the first, unless it must be examined, for a link betrays a secret (ref. 3.5)."""
    report = numbered(drawn.report, number)
    truth = report.truth
    linked = truth.classification not in SUPERVISORY
    truth = replace(
        truth,
        storyline=None,
        duplicate_group=f"tangga-{first}" if linked else None,
        duplicate_of=first if linked and number != first else None,
    )
    return replace(drawn, report=replace(report, truth=truth))
