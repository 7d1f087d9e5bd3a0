"""The times that an answer tells of, and whose they are: its words for time, with days put in order and what they hang on.

Reads a plain text. `Time.kind` says how firm the words are; `Time.of` whether they speak of what the office will do, of
something past, of what the reporter has to do, or of office hours. The words next to a date tell; where none does, a day
that is not after another that is surely past is past too. The words themselves are in `time_words`, those beside them in
`time_owners`. What a time is worth is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.clauses import Clauses
from trainer.answers.language.plain import Plain
from trainer.answers.language.time_owners import Of, stated_owner, weak_owner
from trainer.answers.language.time_words import MONTHS, PART, Kind, words_for_time
from trainer.answers.language.words import Span


@dataclass(frozen=True, slots=True)
class Time:
    """One word for time: its offsets in the plain text, how firm it is and whose it is.

    `outside`: it hangs on something that the office does not control or has not decided. `stated`: words beside it say
    whose it is; without them it is taken to be the office's.
    """

    span: Span
    kind: Kind
    of: Of
    outside: bool
    stated: bool = False


TO_COME = compiled(
    r"\b"
    + any_of(
        "akan",
        "nanti",
        "dibuka",
        "buka",
        "dimulai",
        "mulai",
        r"pendaftaran\w*",
        r"jadwal\w*",
        r"rencana\w*",
        "direncanakan",
        r"batas\w*",
        "paling lambat",
        "tenggat",
        "besok",
        "jatuh tempo",
        "deadline",
        "pengumuman",
        "ditutup",
    )
    + r"\b[^.!?]{0,30}$"
)
"""Before a day in a complaint: it lay ahead when the complaint was written."""
PLANNING_STEP = compiled(
    r"\b(?:musrenbang\w*|musdes|musyawarah|rkpd|renja|apbd\w*|usul\w*|diusulkan)\b"
)
OUTSIDE = compiled(
    r"\b"
    + any_of(
        r"anggaran\w*",
        "dana",
        "dananya",
        "biaya",
        r"cuaca\w*",
        "hujan",
        "kehujanan",
        "langit",
        "cerah",
        "terang",
        "bersahabat",
        "persetujuan",
        "disetujui",
        "setuju",
        "menyetujui",
        "acc",
        "di acc",
        "pimpinan",
        "memungkinkan",
        "mendukung",
        "terkendala",
        "ketersediaan",
        "tersedia",
        "cair",
        "surut",
        "pasang",
        "banjir",
        "debit",
        "sungai",
        "air (?:sungai )?(?:tinggi|naik|turun)",
        "material",
        "bahan",
        "stok",
        "bbm",
        "solar",
        "izin",
        "dikabulkan",
        "kebijakan",
        "keputusan",
        "arahan",
        "pusat",
        "server",
        "apbd",
        "refocusing",
        "lolos",
        "diakomodasi",
        "diakomodir",
        "disahkan",
        "kering",
        "dpa",
        "pagu",
        "dewan",
        "dprd",
        "alat(?:nya)?",
        "longgar",
        "lancar",
        "penyedia",
        "vendor",
        "pihak (?:lain|ketiga)",
    )
    + r"\b"
)
IF = compiled(
    r"\b"
    + any_of(
        "bila",
        "jika",
        "apabila",
        "kalau",
        "bilamana",
        "asal",
        "asalkan",
        "sepanjang",
        "dengan catatan",
        "tergantung",
        "bergantung",
        "menunggu",
        "menyesuaikan",
        "setelah (?:ada|mendapat|disetujui|anggaran|dana)",
        "begitu (?:ada|anggaran|dana)",
    )
    + r"\b"
)
HANGS = re.compile(r"\b(?:tergantung|bergantung|menyesuaikan)\b")
SELAMA = compiled(
    r"\bselama (?:\w+ ){1,3}(?:memungkinkan|mendukung|tersedia|mencukupi|cukup|cerah|bersahabat)\b"
)
SHIFTS = compiled(
    r"\b"
    + any_of(
        "mundur",
        "bergeser",
        "digeser",
        "ditunda",
        "tertunda",
        "molor",
        "percuma",
        "diganti",
        "dijadwalkan (?:ulang|kembali)",
        "jadwal (?:baru|ulang|pengganti)",
        "maka kami",
    )
    + r"\b"
)
"""What a condition leads to when it speaks of a delay: then the date itself does not hang on it."""
WINDOW = 400
"""Characters around a time within which its condition stands."""
YEAR = 372
"""Days of a year of twelve months of 31: days are only put in order."""
NEAR = 45
FAR = 120
"""Days before a day that is surely past within which a day without a year counts as past, if that day has a year; if not."""


@dataclass(frozen=True, slots=True)
class _Day:
    """A day to be put in order: of a year, or only in a year (`year` 0)."""

    year: int
    at: int


def times_of(plain: Plain, clauses: Clauses, elsewhere: frozenset[str]) -> tuple[Time, ...]:
    """Every word for time in order. `elsewhere`: days (`10 mei 2026`) that the complaint itself tells of, which are past."""
    read = [
        (match, kind, *stated_owner(match, kind, clauses, elsewhere))
        for kind, match in words_for_time(plain.text)
    ]
    past = [day for each in sorted(elsewhere) for day in _days(each)]
    past += [
        day
        for match, kind, of, _ in read
        if of is Of.PAST and kind is Kind.DATE
        for day in _days(match.group())
    ]
    this_year = max((day.year for day in past), default=0)
    latest = max(past, key=lambda day: (day.year or this_year, day.at), default=None)
    found: list[Time] = []
    for match, kind, of, stated in read:
        if of is None:
            if _not_after(match.group(), latest) and not _planned(match, kind, clauses):
                of, stated = Of.PAST, True
            else:
                of, stated = weak_owner(match, kind, clauses)
        found.append(
            Time(match.span(), kind or Kind.VAGUE, of, _outside(match.span(), clauses), stated)
        )
    return tuple(found)


_NUMBER_OF_MONTH = {
    short: number
    for number, shorts in enumerate(
        "jan feb,peb mar apr mei,may jun jul agu,ags,agt sep okt nov,nop des".split(), start=1
    )
    for short in shorts.split(",")
}
_PARTS = {"awal": 5, "akhir": 25, "ujung": 25, "penghujung": 25}
_DAY = re.compile(
    rf"\b(?P<day>\d{{1,2}}) (?:bulan )?(?P<month>{MONTHS})\b(?: (?P<year>20\d\d))?"
    r"|\b(?P<nday>\d{1,2})[/.-](?P<nmonth>\d{1,2})(?:[/.-](?P<nyear>(?:20)?\d\d))?(?!\d)"
    rf"|\b(?P<part>{PART}) (?:bulan )?(?P<pmonth>{MONTHS})\b(?: (?P<pyear>20\d\d))?"
    rf"|\b(?P<mmonth>{MONTHS})\b(?: (?P<myear>20\d\d))?"
    r"|\b(?P<yyear>20\d\d)\b"
)


def _days(text: str) -> Iterator[_Day]:
    """The days that a few words name, to be put in order. A whole month stands for its first day."""
    for match in _DAY.finditer(text):
        of = match.groupdict()
        name = of["month"] or of["pmonth"] or of["mmonth"]
        month = _NUMBER_OF_MONTH[name[:3]] if name else int(of["nmonth"] or 12)
        part = of["part"]
        day = int(of["day"] or of["nday"] or 0) or _PARTS.get(part or "", 15 if part else 1)
        year = int(of["year"] or of["nyear"] or of["pyear"] or of["myear"] or of["yyear"] or 0)
        yield _Day(year + 2000 if 0 < year < 100 else year, month * 31 + day)


def days_in(text: str) -> Iterator[str]:
    """The days of a month that a complaint tells of, as `10 mei` or `10 mei 2026`; not those that it says are to come."""
    for match in re.finditer(rf"\b\d{{1,2}} (?:{MONTHS})\b(?: 20\d\d)?", text):
        if not TO_COME.search(text[max(0, match.start() - 45) : match.start()]):
            yield match.group()


def _planned(match: re.Match[str], kind: Kind | None, clauses: Clauses) -> bool:
    """Whether a month is that of a planning step: it comes round every year."""
    sentence = clauses.sentence_at(match.start())
    return kind is Kind.MONTH and PLANNING_STEP.search(sentence.text) is not None


def _not_after(text: str, latest: _Day | None) -> bool:
    """Whether a day is not later than one that is surely past."""
    if latest is None:
        return False
    days = list(_days(text))
    if not days:
        return False
    day = days[-1]
    if day.year and latest.year:
        return (day.year, day.at) <= (latest.year, latest.at)
    gap = (latest.at - day.at) % YEAR
    return gap <= (NEAR if latest.year and not day.year else FAR)


def _outside(span: Span, clauses: Clauses) -> bool:
    """Whether a condition that nobody here controls governs a time: in its own part of the sentence, or in the next."""
    sentence = clauses.sentence_at(span[0])
    first = max(0, span[0] - sentence.start - WINDOW)
    text = sentence.text[first : span[1] - sentence.start + WINDOW]
    if SELAMA.search(text):
        return True
    at = span[0] - sentence.start - first
    for condition in IF.finditer(text):
        reach = text[condition.end() : condition.end() + 90]
        end = re.search(r" [,;:)]", reach)
        part = reach[: end.start()] if end else reach
        then = reach[end.end() : end.end() + 40] if end else ""
        if SHIFTS.search(part) or (SHIFTS.search(then) and not IF.search(then)):
            continue
        if not OUTSIDE.search(part):
            continue
        if HANGS.match(condition.group()):
            return True
        between = text[min(at, condition.end() + len(part)) : max(at, condition.start())]
        if len(re.findall(r"[,;:]", between)) <= 1:
            return True
    return False
