"""Hours of the day as people write them. Read from times.yaml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from trainer.domain.chance import Draw
from trainer.generator.bank import Raw
from trainer.generator.grammar import Phrase, compiled, realise

TRIES = 24
ALL_DAY = (0, 23)
ABOUT = re.compile(r"sekitar|kira|lebih kurang|antara|hampir|lewat|\}an ")
"""Words that say that an hour is not exact."""
HALF = 30
"""The minute at which the next hour is spoken: *setengah sembilan* is 8.30."""


class Clock:
    """The ways of a language. `parts`: first and last hour of each part of the day, by its name."""

    def __init__(self, raw: Raw) -> None:
        self.parts: Mapping[str, tuple[int, int]] = {
            name: (hours[0], hours[1]) for name, hours in raw["parts"].items()
        }
        self._forms = tuple(map(_clock_form, raw["clock"]))
        self._plain = tuple(
            _clock_form(each) for each in raw["clock"] if not ABOUT.search(each["say"])
        )

    def time_words(
        self, draw: Draw, hours: tuple[int, int] = ALL_DAY, *, plain: bool = False
    ) -> str:
        """An hour of the day, from the first to the last of `hours`; the full hour where there is one only.

        `plain`: in a form that may stand behind *sekitar*.
        """
        low, high = hours
        forms = self._plain if plain else self._forms
        for _ in range(TRIES):
            form = forms[int(draw() * len(forms))]
            first, last = max(low, form.first), min(high, form.last)
            minutes = form.minutes if low < high else form.full
            if first <= last and minutes:
                hour = first + int(draw() * (last - first + 1))
                minute = minutes[int(draw() * len(minutes))]
                later = form.before or minute == HALF
                return realise((form.phrase,), draw, self._words(hour % 24, minute, later=later))
        return f"jam {low:02d}.00"

    def part(self, hour: int) -> str:
        """The part of the day that an hour lies in, as people name it."""
        if hour == 0:
            return "malam"
        return next(name for name, (low, high) in self.parts.items() if low <= hour <= high)

    def _words(self, hour: int, minute: int, *, later: bool) -> Mapping[str, str]:
        """The words of an hour; `later`: the next hour is the one that is spoken."""
        spoken_hour = (hour + 1) % 24 if later else hour
        return {
            "n": str(spoken_hour if 0 < spoken_hour <= 12 else abs(spoken_hour - 12)),
            "n2": str(spoken_hour % 12 + 1),
            "bagian": self.part(hour),
            "hh": f"{hour:02d}",
            "mm": f"{minute:02d}",
        }


@dataclass(frozen=True, slots=True)
class ClockForm:
    """A way to say an hour. `before`: it names the hour that comes next; `full`: minutes of a full hour, () for none."""

    phrase: Phrase
    first: int
    last: int
    minutes: tuple[int, ...]
    before: bool
    full: tuple[int, ...]


def _clock_form(raw: Raw) -> ClockForm:
    minutes = tuple(raw["minutes"])
    return ClockForm(
        phrase=compiled(raw["say"]),
        first=raw["hours"][0],
        last=raw["hours"][1],
        minutes=minutes,
        before="kurang" in raw["say"] or "hampir" in raw["say"],
        full=(0,) if 0 in minutes else (),
    )
