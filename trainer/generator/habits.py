"""How often which habit of typing shows, by register. Shares are tuned to the measured bands (docs/mesin-laporan.md)."""

from __future__ import annotations

from trainer.domain.chance import Draw
from trainer.generator.voice import Habits

SHORTENS = {
    "formal": 0.14, "legalistic": 0.1, "activist": 0.24, "elderly": 0.3, "story": 0.36, "plain": 0.44, "chatty": 0.55,
    "angry": 0.48, "capitals": 0.45, "sms": 0.85,
}  # fmt: skip
"""Share of people who abbreviate at all."""


def habits_of(draw: Draw, register: str) -> Habits:
    """The habits of somebody who writes in a register."""
    careful = register in ("formal", "legalistic", "activist")
    short = 0.0
    if draw() < SHORTENS[register]:
        short = 0.3 + 0.45 * draw() if register == "sms" else 0.08 + 0.6 * draw() * draw()
    bare = draw() < (0.03 if careful else 0.3 if register == "sms" else 0.13)
    lists = draw()
    stop = ". "
    if not careful:
        stop = (
            ", "
            if lists < 0.09
            else ".. "
            if lists < 0.19
            else "... "
            if lists < 0.305
            else " "
            if lists < 0.345
            else ". "
        )
    elif lists < 0.22:
        stop = "\n"
    case = _case(draw, register)
    point = draw()
    return Habits(
        case=case,
        short=short,
        stop=stop,
        end=_end(draw, register),
        squeezed=(0.12 + 0.6 * draw() * draw()) if draw() < 0.35 else 0.0,
        loosened=1 + int(draw() * 2) if draw() < 0.11 else 0,
        bare=bare,
        twos=_twos(draw, careful=careful),
        commas=_commas(draw, careful=careful),
        split_di=0.7 if draw() < 0.34 else 0.0,
        slips=draw() * 1.9 if draw() < 0.62 else 0.0,
        misspelt=0.5 if draw() < 0.4 else 0.0,
        loud_words=1 + int(draw() * 2) if draw() < (0.38 if register == "angry" else 0.125) else 0,
        stretched=draw() < (0.03 if register in ("angry", "chatty", "sms") else 0.004),
        doubled="!" if point < 0.02 else "?" if point < 0.12 else "," if point < 0.15 else "",
        loose_days=draw() < 0.74,
        digits=draw() < (0.7 if careful else 0.97),
        alone=draw() < 0.675,
    )


def _end(draw: Draw, register: str) -> str:
    """What closes the text where its last sentence does not."""
    point = draw()
    loud = 0.14 if register in ("angry", "capitals") else 0.02
    if point < loud:
        return "!" if point < loud * 0.6 else "!!" if point < loud * 0.85 else "!!!"
    return "." if point < 0.38 else ""


def _twos(draw: Draw, *, careful: bool) -> str:
    point = draw()
    if careful:
        return "-" if point < 0.46 else "2" if point < 0.72 else " " if point < 0.88 else ""
    return "-" if point < 0.14 else "2" if point < 0.52 else " " if point < 0.84 else ""


def _commas(draw: Draw, *, careful: bool) -> float:
    """Share of commas that a person sets; real texts hold half as many as good writing would."""
    point = draw()
    if careful:
        return 0.32 + 0.6 * point
    return 0.05 if point < 0.2 else 0.13 + 0.6 * draw()


def _case(draw: Draw, register: str) -> str:
    if register == "capitals":
        return "caps"
    point = draw()
    lower, small_start = (0.005, 0.01) if register in ("formal", "legalistic") else (0.05, 0.075)
    if register == "sms":
        lower, small_start = 0.16, 0.16
    return (
        "lower" if point < lower else "small_start" if point < lower + small_start else "sentence"
    )
