"""The words of one report: what its slots become, drawn when first asked for and kept through the text.

A mapping, so that a phrase may ask for any slot. Slots of place and time know whether the writer forgets them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from trainer.domain.chance import Draw
from trainer.domain.replacing import replace
from trainer.generator.grammar import Phrase, realise
from trainer.generator.mix import PROV
from trainer.generator.offices import Offices
from trainer.generator.places import Gazetteer
from trainer.generator.plan import Plan
from trainer.generator.times import ANY_DAY, Limits, Times, number_words, spoken
from trainer.generator.topic import Case, Topic

SAYS_SINCE = 0.5
"""How often a writer says how long it has lasted where the telling would allow it (any date: 22 to 36 % of texts)."""
SAYS_CLOCK = 0.9
DEMANDED = (20, 500)
"""Thousands of rupiah that are asked for at a counter, where a topic does not say."""
BARE_PLACE = 0.62
"""How often a place is told without street, RT, desa or kecamatan (an address in 22 to 68 % of texts)."""
MONEY_IN_WORDS = 0.82
"""How often an amount is written in words (digits: 3 to 7 % of texts)."""

WITH_NAME = {
    "sd": ("sekolah itu", "SD itu"),
    "smp": ("sekolah itu", "SMP itu"),
    "sma": ("SMA itu", "sekolah itu"),
    "smk": ("SMK itu", "sekolah itu"),
    "puskesmas": ("puskesmas", "puskesmas itu", "tempat berobat"),
    "pangkalan": ("pangkalan", "pangkalan itu"),
    "pasar": ("pasar", "pasar itu"),
    "spbu": ("SPBU", "SPBU itu"),
    "pt": ("perusahaan", "perusahaan itu"),
}
"""Institutions, and what stands for them when the writer forgets which."""

FEW_WORDS = 12
"""Words of a text that mostly names its place and says no more of it."""
MOST_PLACES = 6
PLAINLY = 0.7
"""How often the place of a school, market or the like is told by no other house: its pupils live all over the place."""
LANDMARK = re.compile(
    r"\b(?:depan|belakang|samping|seberang|dekat|sebelah|sebelum|setelah|lewat|antara|arah|jurusan|jauh|meter)\b"
)
HOUSES = {
    "sekolah": re.compile(r"\b(?:SDN|SMPN|SMAN|SMKN)\b"),
    "puskesmas": re.compile(r"\b(?:Puskesmas|poskesdes|posyandu)\b"),
    "pasar": re.compile(r"\bPasar\b"),
    "spbu": re.compile(r"\bSPBU\b"),
    "masjid": re.compile(r"\bMasjid\b"),
    "gereja": re.compile(r"\bGereja\b"),
    "pangkalan": re.compile(r"\bpangkalan\b"),
    "perusahaan": re.compile(r"\bPT\b"),
    "perumahan": re.compile(r"\b(?:komplek|kompleks|perumahan|Gang)\b"),
}
"""Kinds of houses by which a place may be told."""
BARE = {
    "di": "di {area_name}",
    "tempat": "{area_name}",
    "daerah": "{area_name}",
    "jalan": "{street}",
    "patokan": "dekat rumah ketua RT",
}
"""The place where nothing else was found."""

HIDES_NAME = frozenset({"who", "where"})
"""Missing elements that the name of an institution would tell."""

BETWEEN_NAMES = (" ", ", ", " Desa ", ", Desa ", " Kelurahan ", ", Kelurahan ")
"""What may stand between the name of a house and the same name of its place."""

HERE = {
    "di": ("di sini", "di sana"),
    "daerah": ("sini", "sana"),
    "tempat": ("tempat ini", "tempat itu"),
}
"""How a place is said when it was named before, by a writer who is there and by one who is not."""

TIME_WORDS = ("sejak", "kapan", "jam")
STREET_WORDS = ("jalan", "patokan", "tempat", "daerah", "di")


class Words(dict[str, str]):
    """Slots of one report as words. `began`: the day the matter began or happened, once a slot has said it."""

    def __init__(
        self, draw: Draw, plan: Plan, topic: Topic, case: Case, gazetteer: Gazetteer, times: Times
    ) -> None:
        super().__init__()
        self._draw = draw
        self._plan = plan
        self._topic = topic
        self._case = case
        self._gazetteer = gazetteer
        self._times = times
        self.began: date | None = None
        self.avoid: frozenset[str] = frozenset()
        """Kinds of houses that the place is not told by, as `HOUSES` names them: the matter is about one of that kind."""

    def __missing__(self, slot: str) -> str:
        word = self[slot] = self._word(slot)
        return word

    @property
    def area_name(self) -> str:
        """The name of the desa or kelurahan, which its school and its puskesmas bear, too."""
        return self._plan.spot.words["area_name"]

    def nearby(self, text: str, *, there: bool, twice: bool) -> Mapping[str, str]:
        """These words after `text` was said: a place that it names in the same words is *here*, or *there*.

        `twice`: the sentence names the place two times; what is more than its name is said the second time.
        """
        if not (text or twice):
            return self
        otherwise = {}
        for slot, places in HERE.items():
            place = self.get(slot)
            # What is no name, as *di sini*, may be said twice.
            if place and place in text and not place.islower():
                otherwise[slot] = places[there]
        # From the province's desk nobody could tell which government is meant without all of it.
        whole = self._plan.source.handed_down or "where" in self._plan.missing
        if twice and not whole and "di" not in otherwise and self["di"]:
            spot = self._plan.spot
            otherwise["di"] = (
                f"di {spot.words['street']}" if spot.in_town else f"di RT {spot.words['rt']}"
            )
        return Nearby(self, otherwise) if otherwise else self

    def _word(self, slot: str) -> str:
        if slot in WITH_NAME and HIDES_NAME & set(self._plan.missing):
            names = WITH_NAME[slot]
            return names[int(self._draw() * len(names))]
        own = self._case.words.get(slot) or self._topic.slots.get(slot)
        if own is not None:
            return self.realise(own)
        if slot in self._topic.numbers:
            low, high = self._topic.numbers[slot]
            return number_words(self._draw, low + int(self._draw() * (high - low + 1)))
        if slot in self._topic.money:
            return rupiah(self._draw, *self._topic.money[slot])
        if slot in STREET_WORDS:
            return self._place(slot)
        if slot in TIME_WORDS:
            return self._time(slot)
        return self._known(slot)

    def _known(self, slot: str) -> str:
        """A word that every report has. KeyError for a slot that nobody knows."""
        match slot:
            case "yth":
                return self._addressee()
            case "uang":
                return rupiah(self._draw, *DEMANDED)
            case "number":
                return str(2 + int(self._draw() * 4))
            case "bagian_hari":
                return part_of_day(self._plan.received_at.hour)
            case "kab_lain":
                return self._plan.spot.land.name
        return self._plan.spot.words["river" if slot == "sungai" else slot]

    def _addressee(self) -> str:
        """Whom a letter is for: the head of the government, an office, or whoever reads."""
        land, draw = self._plan.spot.land, self._draw
        if self._plan.source.desk == PROV and draw() < 0.6:
            return "Bapak Gubernur Kalimantan Tengah"
        head = f"Wali Kota {land.name}" if land.kota else f"Bupati {land.name}"
        options = (
            f"Bapak {head}", f"Bapak {head}", head, f"Bapak/Ibu {head}", f"Pemerintah Kabupaten {land.name}",
            "Kepala Dinas terkait", "Bapak/Ibu Kepala Dinas", f"Admin LAPOR {land.name}", "Bapak/Ibu pimpinan",
            "instansi yang berwenang", f"Camat {self._plan.spot.words['kec']}",
        )  # fmt: skip
        chosen = options[int(draw() * len(options))]
        return chosen.replace("Kabupaten", "Kota") if land.kota else chosen

    def realise(self, phrases: Sequence[Phrase]) -> str:
        """One of some phrases, with the words of this report."""
        return realise(phrases, self._draw, self)

    def _place(self, slot: str) -> str:
        """The place in a slot's form, drawn again where it names a house of a kind that the matter is about."""
        spot = self._plan.spot
        for _ in range(MOST_PLACES):
            place = _named_once(self._placed(slot), spot.words["area_name"])
            around = place.replace(spot.words["area_name"], "")
            if self.avoid and self._draw() < PLAINLY and LANDMARK.search(around):
                continue
            if not any(HOUSES[kind].search(around) for kind in self.avoid):
                return place
        bare = BARE[slot].format(**spot.words)
        return (
            f"{bare}, {spot.land.name}" if slot == "di" and self._plan.source.handed_down else bare
        )

    def _placed(self, slot: str) -> str:
        draw, spot, places = self._draw, self._plan.spot, self._gazetteer
        vague = "where" in self._plan.missing
        if slot == "di" and self._plan.source.handed_down and not vague:
            # From the province's desk nobody could tell which government is meant.
            place = places.at(draw, spot, bare=True)
            return place if spot.land.name in place else f"{place}, {spot.land.name}"
        if slot == "di" and not vague and self._plan.words <= FEW_WORDS and draw() < PLAINLY:
            return f"di {places.name(draw, spot)}"
        if slot == "di":
            return (
                places.vague(draw, "at")
                if vague
                else places.at(
                    draw, spot, bare=draw() < (BARE_PLACE if self._plan.words > 20 else 0.85)
                )
            )
        if slot == "tempat":
            return places.vague(draw, "spot") if vague else places.noun(draw, spot)
        if slot == "daerah":
            return places.vague(draw, "short") if vague else places.name(draw, spot)
        if slot == "jalan":
            return places.vague(draw, "street") if vague else spot.words["street"]
        return places.vague(draw, "near") if vague else spot.words["near"]

    def _time(self, slot: str) -> str:
        draw, now = self._draw, self._plan.received_at
        if "when" in self._plan.missing:
            return ""
        if slot == "jam":
            return self._hour()
        if slot == "sejak" and draw() >= SAYS_SINCE:
            return ""
        storm = self._plan.storm
        if storm is not None:
            self.began = storm.began
            return self._times.on(draw, now, storm.began, storm.hour, ongoing=slot == "sejak")
        time_words, self.began = self._drawn_time(ongoing=slot == "sejak")
        return time_words

    def _drawn_time(self, *, ongoing: bool) -> tuple[str, date]:
        """When it happened or since when it lasts, and the day of that."""
        draw, now = self._draw, self._plan.received_at
        within = limits(self._case, now.date(), self._gazetteer.offices)
        if ongoing:
            return self._times.since(draw, now, within)
        time_words, day = self._times.when(draw, now, within)
        if self._case.hour_told:
            time_words = self._times.on(draw, now, day, None, ongoing=False)
        return time_words, day

    def a_day(self, *, ongoing: bool = False) -> str:
        """A day on which it may have happened, or since which it lasts, for a writer who is asked for it later."""
        return self._drawn_time(ongoing=ongoing)[0]

    def completed(self) -> Words:
        """The words of the same report once nothing is missing: those of the matter, place and time not yet drawn."""
        plan = replace(self._plan, missing=())
        found = Words(self._draw, plan, self._topic, self._case, self._gazetteer, self._times)
        open_slots = {*STREET_WORDS, *TIME_WORDS, *WITH_NAME}
        found.update({slot: word for slot, word in self.items() if slot not in open_slots})
        return found

    def _hour(self) -> str:
        """An hour of the day; in a storm the one at which it began."""
        storm = self._plan.storm
        if storm is None or storm.hour is None:
            return self._times.clock.time_words(self._draw) if self._draw() < SAYS_CLOCK else ""
        return self._times.clock.time_words(self._draw, (storm.hour, storm.hour))


class Nearby(dict[str, str]):
    """The words of a report, some of which are said otherwise this once."""

    def __init__(self, words: Words, otherwise: Mapping[str, str]) -> None:
        super().__init__(otherwise)
        self._words = words

    def __missing__(self, slot: str) -> str:
        return self._words[slot]


def _named_once(place: str, name: str) -> str:
    """A place without its name right after a house that bears it: *SDN 2 Sei Bakung Sei Bakung*."""
    if place.count(name) < 2:
        return place
    for between in BETWEEN_NAMES:
        place = place.replace(f"{name}{between}{name}", name)
    return place


def limits(case: Case, today: date, offices: Offices) -> Limits:
    """What the day must be like on which a matter of a case began or happened."""
    least, most = case.since or (ANY_DAY.least, ANY_DAY.most)
    if case.season.first is not None:
        most = max(least, min(most, (today - case.season.first).days))
    return Limits(least, most, offices.open_on if case.at_office else None)


def rupiah(draw: Draw, low: int, high: int) -> str:
    """An amount in thousands, in one of the ways people write it."""
    step = 5 if high - low >= 10 else 1
    thousands = low + step * int(draw() * ((high - low) // step + 1))
    if draw() < MONEY_IN_WORDS:
        return (
            f"{spoken(thousands)} ribu" if thousands < 1000 else f"{spoken(thousands // 1000)} juta"
        )
    way = draw()
    if thousands >= 1000 and way < 0.5:
        millions = thousands / 1000
        return f"{millions:g} juta".replace(".", ",")
    if way < 0.5:
        return f"Rp{thousands:,}.000".replace(",", ".")
    if way < 0.68:
        return f"{thousands} ribu"
    if way < 0.93:
        return f"Rp {thousands:,}.000".replace(",", ".")
    return f"{thousands}rb"


def part_of_day(hour: int) -> str:
    """The part of the day as greetings name it."""
    if hour < 11:
        return "pagi"
    return "siang" if hour < 15 else "sore" if hour < 18 else "malam"
