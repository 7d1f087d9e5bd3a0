"""Who says something about a case to its reporter, and the frames in which it is said: the wording stands in `additions.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from trainer.answers.case import Case
from trainer.answers.explaining import frames, slots
from trainer.answers.explaining.looking import ASKS_BACK, SETS_TIME
from trainer.domain.vocabulary import Classification, Privacy


@cache
def _wording() -> Mapping[str, Any]:
    path = Path(__file__).with_name("additions.yaml")
    return dict(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))


@cache
def sentence_templates() -> Mapping[str, Mapping[str, str]]:
    """Dimension to name to frame with slots and blanks."""
    return {str(code): dict(each) for code, each in _wording().items() if code != "blanks"}


@cache
def blank_stand_ins() -> tuple[tuple[frozenset[str], str], ...]:
    """Words that name what a blank is for, with what stands for it."""
    return tuple((frozenset(each[:-1]), str(each[-1])) for each in _wording()["blanks"])


TONES: Mapping[Classification | None, str] = {
    Classification.PERMINTAAN_INFORMASI: "asks",
    Classification.ASPIRASI: "wishes",
    Classification.PENGADUAN_BP: "trusts",
    Classification.WBS: "trusts",
}
SENT = {"asks": "pertanyaan", "wishes": "aspirasi"}
"""What was sent is called, where it is no *laporan*."""
_OFFICE = r"(?:Dinas|Dis[a-z]+|Badan|Kabupaten|Kota|Provinsi|[A-Z]{4,})\b"
UNIT = re.compile(rf"\b(?:Bidang|Seksi|Bagian|Subbagian|UPTD?)(?: (?!{_OFFICE})[A-Z][\w-]+)+")
"""Part of an office, without the office that is named behind it."""
UNIT_BLANK = re.compile(r"\[([Bb]idang atau (?:seksi|tim|loket))=")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks of a case, how the reporter is addressed, and what the answer says already (`text`)."""

    case: Case
    you: str
    text: str = ""

    @property
    def open(self) -> bool:
        return self.case.privacy is Privacy.TERBUKA

    @property
    def tone(self) -> str:
        """What the reporter is up to: *asks*, *wishes*, *trusts* the office with what others do, or has a *hardship*."""
        return TONES.get(self.case.classification, "hardship")

    @property
    def sent(self) -> str:
        """What was sent is called."""
        return SENT.get(self.tone, "laporan")

    @property
    def waits(self) -> bool:
        """Whether the answer asks its reporter for something first."""
        return ASKS_BACK.search(self.text) is not None

    @property
    def times(self) -> bool:
        """Whether the answer sets a day to which what is added can point back."""
        return SETS_TIME.search(self.text) is not None

    def say(self, code: str, name: str, **values: str) -> str:
        """The frame of that name, its slots filled and its blanks as they stand in the yaml; the unit that a field note names
        is given as an example.
        """
        template = sentence_templates()[code][name]
        said = slots.sentence(template.format(you=self.you, sent=self.sent, **values))
        return UNIT_BLANK.sub(self._unit_blank, said)

    def _unit_blank(self, match: re.Match[str]) -> str:
        # Whoever is named first in a note did it; a unit that comes later may have done something else.
        first = " ".join(each.split(". ")[0] for each in self.case.notes)
        known = UNIT.search(first) if self.open else None
        return frames.blank(match[1], known.group() if known else "", "")[:-1]
