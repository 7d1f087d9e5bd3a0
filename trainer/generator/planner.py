"""Draws the plan of report number k from the mix, the places and the people of a region.

A plan depends on the seed, the options and k alone, so that the first thousand of a million are the thousand.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from math import exp
from random import Random

from trainer.domain.chance import Draw
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import Classification, Decision, Urgency
from trainer.generator.arrivals import Moments
from trainer.generator.grammar import slots
from trainer.generator.mix import KAB, PROV, PROVINCE, Mix, Source
from trainer.generator.people import Registry
from trainer.generator.places import Gazetteer, Land, Spot
from trainer.generator.plan import Plan, Storm
from trainer.generator.series import Member
from trainer.generator.shares import of_a_hundred
from trainer.generator.storyline import narrated_by
from trainer.generator.topic import CALM, Case, Topic

FAMILY_OF = {
    "formal": "resmi",
    "legalistic": "resmi",
    "activist": "resmi",
    "plain": "biasa",
    "chatty": "biasa",
    "angry": "biasa",
    "story": "biasa",
    "elderly": "biasa",
    "capitals": "biasa",
    "sms": "singkat",
}
OF_VILLAGES = ("-desa", "-dpmd")
"""Owners whose matters lie in a desa."""
SHORT_ENOUGH = 21
"""Words up to which a text is told in the short family, whoever writes it."""

MEDIAN_WORDS, SPREAD = 60.0, 0.97
"""Of the log-normal length that a text is meant to have; long ones find less to say (measured: median 45-65 words, p5 8-13, p95 150-230)."""
SHORT_MEDIAN, SHORT_SPREAD = 20.0, 0.65
"""Of texts typed as SMS."""
MOST_WORDS = 420
RIGHTLY_TICKED = 0.5
CURT = 0.15
"""Share of texts that are one short sentence, whoever writes."""

ASKS_FOR = {
    "lokasi_tidak_jelas": ("where",),
    "waktu_kejadian_tidak_jelas": ("when",),
    "instansi_unit_terlapor_tidak_jelas": ("who",),
    "kronologi_belum_lengkap": ("what", "where", "when"),
    "bukti_pendukung_belum_ada": ("evidence",),
    "nomor_identitas_layanan_belum_ada": ("service_number",),
    "identitas_perlu_dikonfirmasi": ("who",),
    "laporan_memuat_lebih_dari_satu_masalah": ("what",),
    "lampiran_tidak_dapat_dibuka": ("evidence",),
}
"""What is missing when a report is postponed for a reason (ref. 4.3)."""

WHO_THEY_ARE = "identitas_perlu_dikonfirmasi"
"""Asks how the reporter is related to somebody: never one whom nobody may know (ref. 4.3)."""

AT_COUNTER, IN_ITS_PLACE = ("surat", "tatap_muka"), "website"
"""Channels that need an open office, and the channel of whoever finds it closed."""
OFFICES = frozenset(
    ["sd", "smp", "sma", "smk", "sekolah", "puskesmas", "pangkalan", "pasar", "spbu"]
)
"""Slots whose institution is one of many of its kind."""

NEEDS = {
    "lokasi_tidak_jelas": "where",
    "waktu_kejadian_tidak_jelas": "when",
    "instansi_unit_terlapor_tidak_jelas": "who",
    "bukti_pendukung_belum_ada": "evidence",
    "nomor_identitas_layanan_belum_ada": "service_number",
    "identitas_perlu_dikonfirmasi": "service_number",
}
"""What a topic must typically lack before a report of it is postponed for a reason."""
HIDDEN = ("accusation", "emergency", "insult")
"""What may stand deep in a report that is verified."""
OF_A_SERVICE = ("evidence", "service_number")
"""What only whoever was served can bring."""


class Planner:
    """Plans report after report from a mix, a region's places and people."""

    def __init__(
        self,
        mix: Mix,
        gazetteer: Gazetteer,
        registry: Registry,
        arrivals: Moments,
        registers: Sequence[str] | None = None,
    ) -> None:
        self._mix = mix
        self._gazetteer = gazetteer
        self._registry = registry
        self._arrivals = arrivals
        self._registers = registers
        self._offices: dict[str, bool] = {}

    def storm(self, member: Member, chance: Random) -> Storm:
        """The storm that a number belongs to; `chance` is the stream that its members share."""
        draw = chance.random
        story = member.storyline
        source = self._mix.source(story.topic, story.cases)
        land = self._gazetteer.land(source.governments.drawn(draw))
        spots = tuple(self._spot_in(draw, source, land) for _ in range(story.areas[1]))
        opened = self._arrivals.at(member.opens, draw)
        return Storm(
            member=member,
            sources=story.sources(draw, source, len(spots)),
            spots=spots,
            began=opened.date() - timedelta(days=_between(draw, story.days_before)),
            hour=_between(draw, story.hours) if story.hours else None,
        )

    def in_storm(self, number: int, chance: Random, storm: Storm) -> Plan:
        """The plan of a report that belongs to a storm, or looks as if it did."""
        plan = self.plan(number, chance)
        draw, member = chance.random, storm.member
        source = (
            self._mix.source(member.other)
            if member.other
            else narrated_by(storm.source, member.block + member.nth)
        )
        spot = storm.spots[member.area]
        near = self._gazetteer.neighbouring(
            draw, spot, () if member.other else member.storyline.place
        )
        if member.other and spot.land.code not in source.governments.things:
            return plan
        return replace(
            plan,
            source=source,
            decision=Decision.VERIFIKASI if source.own else Decision.BUKAN_WEWENANG,
            reason=None,
            missing=(),
            hidden=None,
            second=None,
            spot=near,
            desk=PROVINCE if source.desk == PROV else near.land.code,
            temper=_temper(draw, source.topic.temper, plan.register),
            ticked=source.topic.ticked.drawn(draw),
            classification=source.case.classification,
            urgency=source.case.urgency,
            storm=None if member.other else storm,
        )

    def plan(self, number: int, chance: Random) -> Plan:
        """The plan of report `number`; `chance` is the stream of that number, from its beginning."""
        draw = chance.random
        mix = self._mix
        received_at = self._arrivals.at(number, draw)
        decision = mix.decisions.drawn(draw)
        reason = mix.tunda.drawn(draw) if decision is Decision.TUNDA else None
        day = received_at.date()
        source = self._source(draw, decision, reason, day)
        if source is None:
            decision, reason = next(d for d in Decision if mix.sources[d]), None
            source = mix.on(decision, day).drawn(draw)
        case = source.case
        hidden = self._hidden(draw, decision, source)
        spot = self._spot(draw, source)
        register = self._register(draw)
        length = _length(draw, register)
        plan = Plan(
            number=number,
            source=source,
            decision=decision,
            reason=case.reason if case.decision is not None else reason,
            missing=ASKS_FOR.get(reason or "", ()),
            hidden=hidden,
            second=None,
            spot=spot,
            desk=PROVINCE if source.desk == PROV else spot.land.code,
            person=self._registry.person(draw, spot),
            witness=self._registry.name(draw, spot),
            anonymous=_anonymous(draw, mix, source, reason),
            secret=draw() < mix.privacy["secret"] / 100,
            register=register,
            family="singkat" if length <= SHORT_ENOUGH else FAMILY_OF[register],
            channel=self._channel(draw, register, received_at),
            words=length,
            received_at=received_at,
            temper=_temper(draw, source.topic.temper, register),
            ticked=_ticked(draw, source),
            classification=case.classification,
            urgency=case.urgency,
        )
        if decision is Decision.BUKAN_WEWENANG and draw() < mix.hidden["other_region"] / 100:
            return self._elsewhere(draw, plan)
        return self._second(draw, plan)

    def _elsewhere(self, draw: Draw, plan: Plan) -> Plan:
        """The same writer, but the matter is one of another kabupaten or kota, and sent to the wrong desk."""
        own = self._mix.elsewhere.on(Decision.VERIFIKASI, plan.received_at.date())
        if not own:
            return plan
        source = own.drawn(draw)
        case = source.case
        if source.desk != KAB or case.tell or case.call_out or case.set_secret:
            return plan
        spot = self._spot(draw, source)
        others = [code for code in self._gazetteer.lands if code != spot.land.code]
        return replace(
            plan,
            source=source,
            spot=spot,
            desk=self._mix.desk or others[int(draw() * len(others))],
            hidden="other_region",
            ticked=source.topic.ticked.drawn(draw),
            classification=case.classification,
            urgency=case.urgency,
        )

    def _source(
        self, draw: Draw, decision: Decision, reason: str | None, day: date
    ) -> Source | None:
        """A source that can carry the decision; for a postponed report one that lacks what the reason asks for."""
        shares = self._mix.on(decision, day)
        if not shares:
            return None
        found = shares.drawn(draw)
        for _ in range(40):
            if self.can_lack(found, reason):
                return found
            found = shares.drawn(draw)
        able = shares.where(lambda source: self.can_lack(source, reason))
        return able.drawn(draw) if able else None

    def can_lack(self, source: Source, reason: str | None) -> bool:
        """Whether a report of a source can lack what a reason asks for."""
        need = NEEDS.get(reason or "")
        if reason is None:
            return True
        case, topic = source.case, source.topic
        if need is not None and case.classification is Classification.PERMINTAAN_INFORMASI:
            # A question is answered as it stands.
            return False
        if need is not None and source.handed_down:
            # Without the place nobody at the province's desk could say whose it is; whatever else is missing, the
            # government that it is passed on to asks for.
            return False
        if reason == "kronologi_belum_lengkap":
            # Nothing is told but the subject: it must lie at its own desk, in no circumstance that has to be seen,
            # and be something that happened somewhere.
            calm = case.classification in CALM
            plain = not (case.flip or case.tell or case.narrations or calm or source.handed_down)
            return bool(topic.vague) and plain
        if reason == "waktu_kejadian_tidak_jelas":
            # What many suffer mostly still goes on, and needs no date (ref. 6.2).
            lasting = case.urgency not in (Urgency.P3, Urgency.P4)
            return case.event and "when" in topic.missing and not lasting
        if reason == "instansi_unit_terlapor_tidak_jelas":
            # An accusation is examined all the same.
            return not case.flip and "who" in topic.missing and self._names_office(topic)
        if reason == WHO_THEY_ARE and case.flip:
            return False
        if need is not None:
            return need in topic.missing and _has_papers(case, need)
        return not case.flip and not case.set_secret

    def _names_office(self, topic: Topic) -> bool:
        """Whether every telling names a school, puskesmas or the like, without which nobody knows which is meant."""
        if topic.id not in self._offices:
            self._offices[topic.id] = all(
                any(
                    slot in OFFICES
                    for each in narration.sentences
                    if not each.need
                    for slot in slots(each.phrase)
                )
                for narrations in topic.narrations.values()
                for narration in narrations
            )
        return self._offices[topic.id]

    def _hidden(self, draw: Draw, decision: Decision, source: Source) -> str | None:
        if decision is not Decision.VERIFIKASI or source.case.flip:
            return None
        shares = self._mix.hidden
        name = of_a_hundred(draw, [(each, shares[each]) for each in HIDDEN])
        return name if name is not None and can_hide(source, name) else None

    def _spot(self, draw: Draw, source: Source) -> Spot:
        return self._spot_in(draw, source, self._gazetteer.land(source.governments.drawn(draw)))

    def _spot_in(self, draw: Draw, source: Source, land: Land) -> Spot:
        case = source.case
        village = case.village
        if village is None and (case.owner or "").endswith(OF_VILLAGES):
            village = True
        return self._gazetteer.spot(draw, land, village=village)

    def _register(self, draw: Draw) -> str:
        if self._registers:
            return self._registers[int(draw() * len(self._registers))]
        return self._mix.registers.drawn(draw)

    def _channel(self, draw: Draw, register: str, when: datetime) -> str:
        """How it comes; no letter and nobody comes to a counter that is closed."""
        channels = self._mix.channels
        channel = channels.get(register, channels["other"]).drawn(draw)
        closed = channel in AT_COUNTER and not self._gazetteer.offices.served_at(when)
        return IN_ITS_PLACE if closed else channel

    def _second(self, draw: Draw, plan: Plan) -> Plan:
        """A second matter of another owner, where the report is postponed for that."""
        if plan.reason != "laporan_memuat_lebih_dari_satu_masalah":
            return plan
        shares = self._mix.second_matter.on(Decision.VERIFIKASI, plan.received_at.date())
        for _ in range(40):
            other = shares.drawn(draw)
            own = other.desk == plan.source.desk and not other.case.tell and not other.case.call_out
            if own and other.case.owner != plan.source.case.owner and not other.case.set_secret:
                return replace(plan, second=other)
        return plan


def _anonymous(draw: Draw, mix: Mix, source: Source, reason: str | None) -> bool:
    """Whether the writer stays unknown. Nobody does who asks after papers of their own that only a name could find."""
    drawn = draw() < mix.privacy["anonymous"] / 100
    case = source.case
    hands_in_papers = "service_number" in source.topic.missing and not (case.flip or case.calm)
    return drawn and not hands_in_papers and reason != WHO_THEY_ARE


def _has_papers(case: Case, need: str) -> bool:
    """Whether what somebody was served could be looked up, where papers or a number are needed for it.

    Who wishes something was not served yet, and what happened at a counter stands in no paper.
    """
    wish = need in OF_A_SERVICE and case.classification in CALM
    return not wish and not (need == "service_number" and case.event)


def can_hide(source: Source, name: str) -> bool:
    """Whether an accusation, an emergency or an insult may stand deep in a report that is verified."""
    case = source.case
    if name == "insult":
        return not case.flip
    plain = case.classification is Classification.PENGADUAN_TBP and not case.call_out
    return plain and source.desk == KAB and not case.set_secret and not case.flip


def _length(draw: Draw, register: str) -> int:
    """Words of a text: log-normal, shorter where it is typed as an SMS."""
    median, spread = (SHORT_MEDIAN, SHORT_SPREAD) if register == "sms" else (MEDIAN_WORDS, SPREAD)
    if draw() < CURT:
        return 4 + int(draw() * 6)
    # Twelve numbers from 0 to 1 add up to 6 and nearly follow the bell curve; four of them will do here.
    bell = (draw() + draw() + draw() + draw() - 2) * 1.732
    return max(4, min(MOST_WORDS, int(median * exp(spread * bell))))


def _between(draw: Draw, span: tuple[int, int]) -> int:
    """A whole number of a range, both ends included."""
    low, high = span
    return low + int(draw() * (high - low + 1))


def _temper(draw: Draw, span: tuple[int, int], register: str) -> int:
    low, high = span
    if register in ("angry", "capitals"):
        return high
    if register in ("formal", "elderly"):
        return low
    return low + int(draw() * (high - low + 1))


def _ticked(draw: Draw, source: Source) -> str:
    """What the writer ticks; whoever only asks or wishes sees more often what it is."""
    if source.case.calm and draw() < RIGHTLY_TICKED:
        return source.case.classification
    return source.topic.ticked.drawn(draw)
