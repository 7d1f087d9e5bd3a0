"""What of the citizen's words the *versi publik* hides: places that may need it, and words as ranges of the text.

Candidates are found by shape alone (numbers, addresses, words behind a form of address): the key of a report plays no
part, and whether one must be hidden is for the officer to judge. The text itself is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from trainer.domain.commands import Mask
from trainer.domain.dossier import Dossier
from trainer.domain.report import Report

BLOCK = "█"
"""What stands in the public version for each hidden letter."""

NUMBER = re.compile(r"(?<![\w.,])(?<![A-Z]-)\+?\d(?:[ -]?\d){5,}(?!\w)")
"""Six digits or more: numbers of people, families, phones, accounts, but not of reports (SIM-0000101). Amounts of money begin with Rp and are passed over."""

MONEY_BEFORE = re.compile(r"Rp\.?\s?$", re.IGNORECASE)
PLATE = re.compile(r"\b[A-Z]{1,2} ?\d{3,4} ?[A-Z]{1,3}\b")
MAIL = re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.]+\b")
NAME = r"(?:(?:H|Hj|Dr|drg|dr|Ir)\.\s*)?[A-Z][\w'’-]+(?:\s+[A-Z](?:[a-z'’-]+|\.)){0,3}"
ADDRESSED = re.compile(
    r"(?:\b(?:(?:[Bb]apak|[Pp]ak|[Ii]bu|[Bb]u|[Ss]audara|[Ss]audari|[Bb]ang|[Mm]as|[Mm]bak|[Kk]ak|[Aa]nak|"
    r"[Aa]tas nama|[Bb]ernama|[Nn]ama)\b:?|(?:[Ss]dri?|[Bb]pk|an|a\.n)\b\.?:?)\s+)"
    rf"({NAME})"
)
"""A full stop behind a form of address ends a sentence, unless the form is cut short."""
SIGNED = re.compile(
    r"\b(?:[Kk]etua|[Ss]ekretaris|[Bb]endahara|[Pp]elapor|[Hh]ormat (?:saya|kami))\b[^,.\n]{0,30},\s+"
    r"([A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+){1,3})"
)
"""A name of two words or more under a letter."""
SHORTEST_MASK = 2
OFFICES = frozenset(
    "Bupati Gubernur Wali Walikota Wakil Camat Lurah Kepala Kades Kadis Kabid Kasi Kapolres Kapolsek Menteri Presiden "
    "Ketua Sekretaris Sekda Direktur Rektor Anggota Dewan DPR DPRD RT RW Pj Plt Pjs "
    "Dinas Admin Petugas Panitia Guru Dokter Kota Kelas Ibu Bapak Saudara Yth".split()
)
"""Words behind *Bapak* that name an office, a post or a group, not a person."""


class UnknownWords(Exception):
    """`words` are to be hidden and stand nowhere in the text."""

    def __init__(self, words: tuple[str, ...]) -> None:
        super().__init__(", ".join(words))
        self.words = words


def candidates(report: Report) -> tuple[str, ...]:
    """Stretches of title and body that may tell who somebody is, each once, in order of appearance."""
    found: dict[str, None] = {}
    for text in (report.title, report.body):
        for _start, words in sorted(_found(text)):
            found.setdefault(words)
    return tuple(found)


def open_candidates(dossier: Dossier) -> tuple[str, ...]:
    """The candidates of a report that are not hidden everywhere yet."""
    return tuple(
        words
        for words in candidates(dossier.report)
        if not all(_covered(mask, dossier.masks) for mask in masks_for(dossier.report, [words]))
    )


def masks_for(report: Report, words: Iterable[str]) -> tuple[Mask, ...]:
    """Every occurrence of these words in title and body, as ranges. Raises UnknownWords for those that do not occur."""
    masks: list[Mask] = []
    unknown: list[str] = []
    for each in dict.fromkeys(word.strip() for word in words if word.strip()):
        places = tuple(_occurrences(report, each))
        if not places:
            unknown.append(each)
        masks.extend(places)
    if unknown:
        raise UnknownWords(tuple(unknown))
    return tuple(dict.fromkeys(sorted(masks, key=lambda m: (m.field != "title", m.start, m.end))))


def written_words(text: str) -> tuple[str, ...]:
    """Words as somebody listed them: one to a line, or parted by semicolons."""
    return tuple(part.strip() for part in re.split(r"[\n;]", text) if part.strip())


def public_text(text: str, field: str, masks: Iterable[Mask]) -> str:
    """The text as everybody reads it: hidden letters as blocks, spaces kept so that lines break as before."""
    letters = list(text)
    for mask in masks:
        if mask.field == field:
            for place in range(mask.start, min(mask.end, len(letters))):
                letters[place] = letters[place] if letters[place].isspace() else BLOCK
    return "".join(letters)


def _found(text: str) -> Iterator[tuple[int, str]]:
    for match in NUMBER.finditer(text):
        if not MONEY_BEFORE.search(text[: match.start()]):
            yield match.start(), match.group()
    for pattern in (PLATE, MAIL):
        for match in pattern.finditer(text):
            yield match.start(), match.group()
    for match in ADDRESSED.finditer(text):
        name = match.group(1).rstrip(".")
        if name.split()[0] not in OFFICES:
            yield match.start(1), name
    for match in SIGNED.finditer(text):
        if match.group(1).split()[0] not in OFFICES:
            yield match.start(1), match.group(1)


def _covered(mask: Mask, hidden: Iterable[Mask]) -> bool:
    return any(
        mask.field == each.field and each.start <= mask.start and mask.end <= each.end
        for each in hidden
    )


def _occurrences(report: Report, words: str) -> Iterator[Mask]:
    """Whole words only, whatever their capitals, and however the spaces between them were typed."""
    if len(words) < SHORTEST_MASK:
        return
    inner = r"\s+".join(re.escape(part) for part in words.split())
    pattern = re.compile(rf"(?<!\w){inner}(?!\w)", re.IGNORECASE)
    for field, text in (("title", report.title), ("body", report.body)):
        for match in pattern.finditer(text):
            yield Mask(field, match.start(), match.end())
