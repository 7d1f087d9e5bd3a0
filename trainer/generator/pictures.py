"""Pictures that go with reports: which, with what to be seen and what the writer types beneath, and the key of each.

A picture is made of facts; what it looks like is drawn when somebody looks (`trainer.pictures.drawings`). Most show what
the text says. Some contradict it, and a few show what tells who somebody is: the key says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from trainer.domain.chance import Draw
from trainer.domain.errors import ContentError
from trainer.domain.report import Attachment, AttachmentTruth
from trainer.domain.vocabulary import Decision, Urgency
from trainer.generator.bank import Raw
from trainer.generator.grammar import Phrase, compiled, realise
from trainer.generator.plan import Plan
from trainer.generator.topic import FAMILIES
from trainer.generator.words import Words
from trainer.pictures.facts import FACE, HIDDEN, NIGHT, Facts
from trainer.pictures.words import BROKEN, BROKEN_ALT, VOCABULARY, alt_of

CARRYING = ("website", "android", "whatsapp")
"""Channels through which pictures come."""
ONE, TWO = 22.0, 4.0
"""How many of a hundred reports of those channels carry one picture, and two."""
FITTING = 0.575
"""The share of those reports whose matter some picture fits; counted on the default mix."""
PAIRED = 0.54
"""How often a second picture is found that shows something else; counted on the default mix."""
MAPS = 0.25
"""How often a map is drawn where something can be shown."""
AGAINST = 0.12
"""How often a picture that can contradict the text does (5 of a hundred pictures and more)."""
BARE = {"face": 0.06, "plate": 0.06, "nik": 0.09, "medical": 0.26}
"""How often a picture that can tell who somebody is, or what ails them, does (4 of a hundred pictures)."""
OTHER_YEAR = 0.3
"""Of photos that contradict: how many by the date that the camera printed."""
STAMPED = 0.14
"""How often a camera prints the right date."""
LATELY = timedelta(days=120)
"""How old a letter may be that is of the day of its matter."""
WEEKS = timedelta(days=33)
"""How old a letter or a chat is at the most where the matter lasts."""
DAYS = 3
"""On how many days a photo of a matter that lasts may have been taken."""
MORNING, EVENING = 10, 20
"""From which hour a photo may be of the day of its report: one by day, and one at night."""
WEEKEND = 5
ANY_CAPTION = 0.3
"""How often a caption says no more than that it is a photo."""

PHOTOS = frozenset(VOCABULARY) - {"surat", "obrolan", "peta"}
IN_DANGER = PHOTOS - {"antrean"}
"""Kinds of pictures that come with an emergency: whoever is in danger draws no map and looks for no letter."""
UNREADABLE = "lampiran_tidak_dapat_dibuka"
CLOSED = frozenset({"what", "evidence"})
"""Elements without which no picture comes: it would tell what the report leaves out."""
TELLS: Mapping[str, frozenset[str]] = {
    "where": frozenset({"peta"}),
    "when": frozenset({"surat", "obrolan"}),
    "who": frozenset({"surat", "obrolan", "antrean"}),
    "service_number": frozenset({"surat"}),
}
"""Kinds of pictures that would tell a missing element."""

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
DIAGNOSES: Mapping[str, tuple[str, ...]] = {
    "jantung": ("penyakit jantung koroner", "gagal jantung"),
    "paru": ("TB paru", "asma"),
    "saraf": ("stroke ringan", "saraf terjepit"),
    "mata": ("katarak", "glaukoma"),
    "THT": ("radang telinga tengah", "sinusitis"),
    "ortopedi": ("patah tulang lengan", "patah tulang kaki"),
    "tulang": ("patah tulang lengan", "patah tulang kaki"),
    "pen": ("patah tulang lengan", "patah tulang kaki"),
    "hernia": ("hernia",),
    "ginjal": ("batu ginjal",),
    "benjolan": ("tumor jinak",),
    "bedah": ("hernia", "tumor jinak"),
}
"""What somebody suffers from, by a word of the report."""
AILMENTS = ("hipertensi", "diabetes melitus tipe 2", "gastritis", "anemia")
"""What somebody suffers from where the report has no such word."""

Carried = tuple[Attachment, AttachmentTruth]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture as `pictures.yaml` describes it; that file explains the fields."""

    kind: str
    scene: str
    seen: tuple[frozenset[str], ...]
    heard: Mapping[str, frozenset[str]]
    fits: tuple[str, ...]
    unless: tuple[str, ...]
    against: frozenset[str]
    people: tuple[int, int] | None
    lines: tuple[tuple[str, ...], ...]
    bare: str | None
    bare_line: str
    captions: Mapping[str, tuple[Phrase, ...]]

    @property
    def dated(self) -> bool:
        """Whether its date stands on it, so that another year contradicts."""
        if self.kind in PHOTOS or self.kind == "obrolan":
            return True
        return any("{tanggal}" in line for lines in self.lines for line in lines)

    def goes_with(self, text: str) -> bool:
        """Whether it may come with a report that `text` such words."""
        if any(word in text for word in self.unless):
            return False
        return not self.fits or any(word in text for word in self.fits)


class Pictures:
    """Draws the pictures of reports. Raises ContentError for a word of `raw` that nobody can draw."""

    def __init__(self, raw: Raw) -> None:
        self._by_category: Mapping[str, tuple[str, ...]] = {
            name: tuple(names) for name, names in raw["by_category"].items()
        }
        self._pictures = {name: _picture(name, each) for name, each in raw["pictures"].items()}
        self._any = _captions(raw["any"])
        self._broken = _captions(raw["broken"])
        for where, names in self._by_category.items():
            self._known(names, where)

    def drawn(
        self, draw: Draw, plan: Plan, words: Words, urgency: Urgency, *, passed_on: bool
    ) -> tuple[Carried, ...]:
        """The pictures of one report, which may have been told with `words`.

        `passed_on`: the writer only knows of it, and has seen nothing.
        """
        if plan.reason == UNREADABLE:
            return (self._unreadable(draw, plan),)
        if passed_on or plan.channel not in CARRYING:
            return ()
        point = draw() * 100 * FITTING
        if point >= ONE + TWO:
            return ()
        fitting = self._fitting(plan, words, urgency)
        if not fitting:
            return ()
        first = self._carried(draw, plan, _chosen(draw, fitting), words, urgency)
        if point * PAIRED >= TWO:
            return (first,)
        return self._with_second(draw, plan, fitting, first, words, urgency)

    def _with_second(
        self,
        draw: Draw,
        plan: Plan,
        fitting: Sequence[Picture],
        first: Carried,
        words: Words,
        urgency: Urgency,
    ) -> tuple[Carried, ...]:
        """A second picture that shows something else: two photos may be of one kind, two maps or two chats are not sent."""
        for _attempt in range(6):
            second = self._carried(draw, plan, _chosen(draw, fitting), words, urgency)
            other = second[0].kind in PHOTOS or second[0].kind != first[0].kind
            if other and second[0].alt != first[0].alt:
                return first, second
        return (first,)

    def _fitting(self, plan: Plan, words: Words, urgency: Urgency) -> tuple[Picture, ...]:
        """The pictures that fit a matter and tell nothing that the report leaves out on purpose."""
        case = plan.source.case
        if case.calm or CLOSED & set(plan.missing):
            return ()
        names = case.pictures
        if names is None:
            names = (
                ()
                if case.decision is Decision.ARSIPKAN
                else self._by_category.get(case.category, ())
            )
        revealing = frozenset().union(*(TELLS.get(element, ()) for element in plan.missing))
        found = (self._pictures[name] for name in self._known(names, plan.source.topic.id))
        kinds = (IN_DANGER if urgency is Urgency.P1 else frozenset(VOCABULARY)) - revealing
        heard = " ".join(words.values())
        return tuple(
            picture for picture in found if picture.kind in kinds and picture.goes_with(heard)
        )

    def _known(self, names: Sequence[str], where: str) -> Sequence[str]:
        for name in names:
            if name not in self._pictures:
                raise ContentError(f"{where}: gambar “{name}” tidak ada di pictures.yaml")
        return names

    def _unreadable(self, draw: Draw, plan: Plan) -> Carried:
        caption = realise(self._broken[plan.family], draw, {}).strip()
        return Attachment(BROKEN, caption, BROKEN_ALT), AttachmentTruth(False, None)

    def _carried(
        self, draw: Draw, plan: Plan, picture: Picture, words: Words, urgency: Urgency
    ) -> Carried:
        when = "when" not in plan.missing
        against = self._contradicts(draw, picture, urgency, dated=when)
        bare = (
            picture.bare is not None
            and draw() < BARE[picture.bare]
            and not (plan.anonymous and picture.bare == "nik")
        )
        urgent = urgency is Urgency.P1
        facts = _facts(draw, plan, picture, words, against=against, bare=bare, urgent=urgent)
        options = self._any if picture.kind in PHOTOS and draw() < ANY_CAPTION else picture.captions
        caption = realise(options[plan.family], draw, {}).strip()
        truth = AttachmentTruth(bool(against), facts.sensitive)
        return Attachment(picture.kind, caption, alt_of(facts)), truth

    def _contradicts(self, draw: Draw, picture: Picture, urgency: Urgency, *, dated: bool) -> str:
        """“seen” or “year” for a picture that contradicts the text, else ""; none does in an emergency."""
        dated = dated and picture.dated
        if urgency is Urgency.P1 or not (picture.against or dated) or draw() >= AGAINST:
            return ""
        if not picture.against:
            return "year"
        return "year" if dated and draw() < OTHER_YEAR else "seen"


def _chosen(draw: Draw, fitting: Sequence[Picture]) -> Picture:
    """One of the pictures that fit: a photo or a paper rather than a map."""
    shown = [picture for picture in fitting if picture.kind != "peta"]
    options = shown or fitting
    if shown and len(shown) < len(fitting) and draw() < MAPS:
        options = [picture for picture in fitting if picture.kind == "peta"]
    return options[int(draw() * len(options))]


def _facts(
    draw: Draw,
    plan: Plan,
    picture: Picture,
    words: Words,
    *,
    against: str,
    bare: bool,
    urgent: bool,
) -> Facts:
    """What is to be seen in a picture."""
    quiet = against == "seen"
    seen = picture.against if quiet else _fitting_facts(draw, picture, words)
    day = _day(draw, plan, picture, words, other_year=against == "year")
    face = bare and picture.bare == "face"
    low, high = picture.people or (0, 0)
    return Facts(
        picture.kind,
        picture.scene,
        seen | {FACE} if face else seen,
        people=low + int(draw() * (high - low + 1)) if high and not quiet else 0,
        lines=_lines(draw, plan, picture, words, day, bare=bare),
        plate=_plate(draw) if bare and picture.bare == "plate" else "",
        stamp=_stamp(draw, plan, picture, day, other_year=against == "year", urgent=urgent),
    )


def _fitting_facts(draw: Draw, picture: Picture, words: Words) -> frozenset[str]:
    """What is seen where the words of the report say so, else one of what may be seen."""
    if picture.heard:
        text = " ".join(words.values())
        for word, seen in picture.heard.items():
            if word in text:
                return seen
    return picture.seen[int(draw() * len(picture.seen))]


def _day(draw: Draw, plan: Plan, picture: Picture, words: Words, *, other_year: bool) -> date:
    """The day of a picture, which is none before its matter and, for a photo, one that is over or has light enough.

    What happened on a day has letters of that day, what lasts has later ones. One of another year is older than the matter.
    """
    received, began = plan.received_at.date(), words.began
    if began is None and plan.storm is not None:
        began = plan.storm.began
    if other_year:
        return min(began or received, received) - timedelta(days=366 + int(draw() * 1200))
    if picture.kind in PHOTOS:
        night = any(NIGHT in seen for seen in picture.seen)
        over = plan.received_at.hour < (EVENING if night else MORNING)
        taken = received - timedelta(days=over + int(draw() * DAYS))
        return taken if began is None else max(taken, min(began, received))
    recent = began is not None and timedelta() <= received - began <= LATELY
    if recent and plan.source.case.event:
        return began or received
    first = received - WEEKS
    if recent and began is not None:
        first = min(max(first, began + timedelta(days=1)), received)
    day = first + timedelta(days=int(draw() * (received - first).days))
    if picture.kind == "surat" and day.weekday() >= WEEKEND:
        day = max(first, day - timedelta(days=day.weekday() - WEEKEND + 1))
    return day


def _stamp(
    draw: Draw, plan: Plan, picture: Picture, day: date, *, other_year: bool, urgent: bool
) -> str:
    """The date on a chat or a photo; none on a queue, which is told of one day, or on a photo in an emergency."""
    if picture.kind == "obrolan":
        return _long(day)
    if picture.kind not in PHOTOS or "when" in plan.missing:
        return ""
    right = picture.kind != "antrean" and not urgent and draw() < STAMPED
    return f"{day:%d/%m/%Y}" if other_year or right else ""


def _lines(
    draw: Draw, plan: Plan, picture: Picture, text_words: Words, day: date, *, bare: bool
) -> tuple[str, ...]:
    if not picture.lines:
        return ()
    lines = picture.lines[int(draw() * len(picture.lines))]
    if bare and picture.bare_line:
        lines = (*lines[:2], picture.bare_line, *lines[2:])
    words = {
        "tanggal": _long(day),
        "nik": plan.person.nik if bare else HIDDEN,
        "diagnosis": _diagnosis(draw, text_words) if bare else HIDDEN,
        "jalan": plan.spot.words["street"],
        "daerah": plan.spot.words["area"],
    }
    return tuple(line.format_map(words) if "{" in line else line for line in lines)


def _diagnosis(draw: Draw, text_words: Words) -> str:
    heard = set(" ".join(text_words.values()).split())
    fitting = next((found for word, found in DIAGNOSES.items() if word in heard), AILMENTS)
    return fitting[int(draw() * len(fitting))]


def _long(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _plate(draw: Draw) -> str:
    """A number that no vehicle of the region has."""
    letters = "ABCDEFGHJKLMNPRSTUVWXYZ"
    return f"KH 0000 {letters[int(draw() * len(letters))]}{letters[int(draw() * len(letters))]}"


def _picture(name: str, raw: Raw) -> Picture:
    kind, scene = raw["kind"], raw["scene"]
    words = VOCABULARY.get(kind)
    if words is None or scene not in words.scenes:
        raise ContentError(f"pictures.yaml: {name}: tidak ada yang menggambar “{kind}: {scene}”")
    people = raw.get("people")
    return Picture(
        kind,
        scene,
        tuple(_seen(name, each, kind) for each in raw["seen"]),
        {word: _seen(name, each, kind) for word, each in (raw.get("heard") or {}).items()},
        tuple(raw.get("fits") or ()),
        tuple(raw.get("unless") or ()),
        _seen(name, raw.get("against") or "", kind),
        (people[0], people[1]) if people else None,
        tuple(tuple(each) for each in raw.get("lines") or ()),
        raw.get("bare"),
        raw.get("bare_line") or "",
        _captions(raw["captions"]),
    )


def _seen(name: str, listed: str, kind: str) -> frozenset[str]:
    """State words parted by commas. Raises ContentError for one that its kind does not know."""
    seen = frozenset(word.strip() for word in listed.split(",") if word.strip())
    for word in seen - {NIGHT, *VOCABULARY[kind].states}:
        raise ContentError(f"pictures.yaml: {name}: “{word}” tidak dapat digambar")
    return seen


def _captions(raw: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[Phrase, ...]]:
    return {family: tuple(compiled(str(text)) for text in raw[family]) for family in FAMILIES}
