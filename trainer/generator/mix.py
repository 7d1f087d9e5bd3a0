"""Shares: how often each decision, topic, register and channel is drawn.

A draw is a topic, one of its cases, a kind of desk and the governments where it may lie. Which decision it carries
follows from who owns the matter: a unit of the desk's own government, or somebody else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from trainer.domain.region import Region
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import Decision
from trainer.generator.bank import Bank, Raw, read
from trainer.generator.shares import Shares
from trainer.generator.topic import Case, Topic

KAB, PROV = "kab", "prov"
PROVINCE = "62"
OF_KAB, OF_PROV = "{kab}-", "62-"
"""How ids of agencies of a kabupaten/kota and of the province begin in a topic."""


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """Where reports of one kind come from: a topic, a case, the desk they arrive at, and the governments with weights."""

    topic: Topic
    case: Case
    desk: str
    """KAB or PROV."""
    governments: Shares[str]

    @property
    def handed_down(self) -> bool:
        """Whether the province's desk passes the report on to a kabupaten or kota (ref. 2.3)."""
        return self.desk == PROV and (self.case.owner or "").startswith(OF_KAB)

    @property
    def own(self) -> bool:
        """Whether the desk may give the report to its owner: its own units, from the province's desk also those below it."""
        owner = self.case.owner or ""
        return owner.startswith(OF_KAB if self.desk == KAB else (OF_PROV, OF_KAB))


class Mix:
    """What is drawn how often. `chosen` limits topics; None for all that the mix names.

    `desk`: the desk that all reports come to, None for each to its own. `second_matter`: what a second matter of a report is
    drawn from; `elsewhere`: what is sent to a desk of the wrong kabupaten or kota.
    """

    desk: str | None = None

    def __init__(
        self, raw: Raw, bank: Bank, region: Region, chosen: Sequence[str] | None = None
    ) -> None:
        self.raw = raw
        self._bank, self._region = bank, region
        self.decisions = _decisions(raw["decisions"])
        self.tunda = Shares[str](_weights(raw["tunda"]))
        self.hidden: Mapping[str, float] = raw["hidden"]
        self.registers = Shares[str](_weights(raw["registers"]))
        self.channels = {
            name: Shares[str](_weights(shares)) for name, shares in raw["channels"].items()
        }
        self.privacy: Mapping[str, float] = raw["privacy"]
        self.second_matter = self.elsewhere = self
        self._hold(self._sources(raw, bank, region, chosen))

    def _hold(self, sources: Mapping[Decision, Shares[Source]]) -> None:
        self.sources = sources
        """What can carry each decision at some time of the year."""
        self._seasons = tuple(
            dict.fromkeys(s.case.season for each in self.sources.values() for s in each.things)
        )
        self._on = lru_cache(maxsize=16)(self._drawable)
        self._within: dict[tuple[Decision, tuple[float, ...]], Shares[Source]] = {}

    def on(self, decision: Decision, day: date) -> Shares[Source]:
        """What can carry a decision on a day. Where nothing that was chosen is in season, all of it."""
        return self._on(day)[decision]

    def _drawable(self, day: date) -> Mapping[Decision, Shares[Source]]:
        weights = tuple(season.weight(day) for season in self._seasons)
        return {decision: self._in_season(decision, weights) for decision in self.sources}

    def _in_season(self, decision: Decision, weights: tuple[float, ...]) -> Shares[Source]:
        """The shares of days on which every season has its weight; a year has few kinds of such days."""
        key = decision, weights
        if key not in self._within:
            factor = dict(zip(self._seasons, weights, strict=True))
            shares = self.sources[decision]
            found = Shares(
                (source, weight * factor[source.case.season])
                for source, weight in zip(shares.things, shares.weights, strict=True)
            )
            self._within[key] = found or shares
        return self._within[key]

    def only(self, sources: Mapping[Decision, Shares[Source]]) -> Mix:
        """The same in everything but what is drawn."""
        mix = copy(self)
        mix._hold(sources)
        return mix

    def at(self, desk: str) -> Mix:
        """These shares where every report comes to one desk: the province's, or that of a kabupaten or kota."""
        if desk == PROVINCE:
            mix = self.only({d: each.where(_of_province) for d, each in self.sources.items()})
            mix.elsewhere = self.only({decision: Shares(()) for decision in Decision})
        else:
            mix = self.only({d: _lying(each, desk.__eq__) for d, each in self.sources.items()})
            others = {d: _lying(each, desk.__ne__) for d, each in self.sources.items()}
            mix.elsewhere = self.only(others)
            mix.raw = {**self.raw, "governments": {desk: 1}}
        mix.desk = desk
        mix.second_matter = mix
        return mix

    def source(self, topic: str, cases: Sequence[str] = ()) -> Source:
        """Where the desk, or any of a kabupaten, gets reports of a topic from, by the first fitting case.

        LookupError for none.
        """
        kind = PROV if self.desk == PROVINCE else KAB
        for case in self._bank.topic(topic).cases:
            if not cases or case.id in cases:
                for source, _share in _sources_of(
                    self._bank.topic(topic), case, self.raw["governments"], self._region
                ):
                    if source.desk == kind:
                        return source
        raise LookupError(topic)

    def _sources(
        self, raw: Raw, bank: Bank, region: Region, chosen: Sequence[str] | None
    ) -> Mapping[Decision, Shares[Source]]:
        weights: Mapping[str, float] = raw["topics"]
        found: dict[Decision, list[tuple[Source, float]]] = {each: [] for each in Decision}
        for name in chosen if chosen is not None else weights:
            topic = bank.topic(name)
            for case in topic.cases:
                for source, share in _sources_of(topic, case, raw["governments"], region):
                    decision = _decision_of(source)
                    found[decision].append((source, weights.get(name, 1.0) * share))
        postponed = [
            (s, w) for s, w in found[Decision.VERIFIKASI] if not (s.case.call_out or s.case.calm)
        ]
        found[Decision.TUNDA] = postponed
        return {decision: Shares(sources) for decision, sources in found.items()}


def read_mix(root: Path, name: str) -> Raw:
    """The shares of `mixes/<name>.yaml` under `root`, upon those of the mix it is `based_on`. Raises ContentError."""
    return based(root, read(root / "mixes" / f"{name}.yaml"))


def based(root: Path, raw: Raw) -> Raw:
    """Shares as a file writes them, upon those of the mix they are `based_on`. Raises ContentError."""
    below = raw.get("based_on")
    return raw if below is None else {**read_mix(root, below), **raw}


def _of_province(source: Source) -> bool:
    return source.desk == PROV


def _lying(shares: Shares[Source], fits: Callable[[str], bool]) -> Shares[Source]:
    """Of a kabupaten's desks, the sources in the governments that fit, each as often as it lies there."""
    found = []
    for source, weight in shares:
        there = source.governments.where(fits)
        if source.desk == KAB and there:
            part = there.sums[-1] / source.governments.sums[-1]
            found.append((replace(source, governments=there), weight * part))
    return Shares(found)


def _decision_of(source: Source) -> Decision:
    if source.case.decision is not None:
        return source.case.decision
    return Decision.VERIFIKASI if source.own else Decision.BUKAN_WEWENANG


def _sources_of(
    topic: Topic, case: Case, governments: Mapping[str, float], region: Region
) -> Iterable[tuple[Source, float]]:
    whole = sum(case.desks.values())
    for desk, weight in case.desks.items():
        fit = Shares((code, w) for code, w in governments.items() if _fits(case, code, region))
        if fit:
            yield Source(topic, case, desk, fit), case.weight / 100 * weight / whole


def _fits(case: Case, code: str, region: Region) -> bool:
    """Whether a case may lie in a government: its kind, its code, and every agency of the key is there."""
    kota = code.partition(".")[2] >= "71"
    if case.kind is not None and (case.kind == "kota") != kota:
        return False
    if case.only and code not in case.only:
        return False
    ids = [case.owner, *case.supporting, case.accused[0] if case.accused else None]
    return all(placed(each, code) in region.agencies for each in ids if each is not None)


def placed(agency: str, code: str) -> str:
    """The id of an agency as a topic writes it, for a government."""
    return agency.replace("{kab}", code)


def _decisions(raw: Mapping[str, float]) -> Shares[Decision]:
    return Shares((Decision(name), float(weight)) for name, weight in raw.items())


def _weights(raw: Mapping[str, float]) -> list[tuple[str, float]]:
    return [(name, float(weight)) for name, weight in raw.items()]
