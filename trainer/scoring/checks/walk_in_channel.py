"""Whether what came on paper, by talk or by post was typed in that day, under its channel and its stamp.

The day of receipt is the office's stamp; how soon it was typed in is counted from the end of a jump to the next day that
passed over it. The title is the officer's: it names the matter, without anger. The text and
the desk it reaches are settled by the rules: the words stay the citizen's, and another's paper cannot be typed in.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import any_of
from trainer.scoring import labels
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, About, Finding, judged, lowest
from trainer.scoring.jumps import workable_since
from trainer.scoring.letters import Letter
from trainer.scoring.registry import check

DAYS_TO_LEVEL = ((0, 4), (1, 3), (3, 2))
"""(working days after the stamp's day 0, level)."""
LATER = 1
OTHER_CHANNEL, OTHER_STAMP, LOADED = 2, 1, 3

LOUD = re.compile(r"!|\?{2,}")
ABUSE = re.compile(
    r"\b"
    + any_of(
        "bodoh",
        "goblok",
        "tolol",
        "dungu",
        "bangsat",
        "brengsek",
        "bajingan",
        "kurang ajar",
        "tidak becus",
        "nggak becus",
        "gak becus",
        "busuk",
        "bobrok",
        "memalukan",
        "biadab",
        "maling",
        "rampok",
        "sontoloyo",
        "omong kosong",
    )
    + r"\b"
)
"""Words that accuse or insult: the text may keep them, the office's title does not."""

COUNTER: dict[str, object] = {
    "arrives": "counter",
    "channel": "surat",
    "received_at": "2026-05-04T09:00:00+07:00",
}
CHANNELS = {"tatap_muka": "tatap muka", "surat": "surat", "medsos": "media sosial"}

EXAMPLES = (
    Example("h0 10.00 input", 4, "Dicatat pada hari suratnya dicap.", report=COUNTER),
    Example("h1 10.00 input", 3, "Dicatat keesokan harinya.", report=COUNTER),
    Example(
        "h0 08.30 lompat; h1 10.00 input",
        4,
        "Suratnya tiba ketika waktu dimajukan, dan dicatat pada hari kerja pertama sesudahnya.",
        report=COUNTER,
    ),
    Example("h3 10.00 input", 2, "Dicatat tiga hari kemudian.", report=COUNTER),
    Example("h6 10.00 input", 1, "Dicatat enam hari kemudian.", report=COUNTER),
    Example("h0 10.00 input kanal=medsos", 2, "Suratnya dicatat sebagai media sosial.", report=COUNTER),
    Example(
        "h1 10.00 input cap='h1 09.30'",
        1,
        "Tanggal diterima memakai hari pengetikan, bukan cap kantor.",
        report=COUNTER,
    ),
    Example(
        "h0 10.00 input judul='Jalan Kenanga Ujung rusak, pemerintah tidak becus!'",
        3,
        "Judulnya ikut marah.",
        report=COUNTER,
    ),
    Example("h0 16.00 @2 buka; h2 16.00 selesai", 0, "Suratnya tidak pernah dicatat.", report=COUNTER),
    Example("h0 15.00 @2 buka", None, "Masih hari yang sama.", report=COUNTER),
    Example("h2 10.00 @2 buka", None, "Mejanya dipegang rekan simulasi.", report=COUNTER, people=("pu",)),
)  # fmt: skip


@check("walk_in_channel", about=About.LETTER)
def walk_in_channel(letter: Letter) -> Finding:
    """The worst of day, channel, stamp and title; or that it was left lying."""
    if letter.typed is None or letter.entered is None:
        return _left(letter)
    typed, seq = letter.typed, letter.entered.seq
    found = [_how_soon(letter)]
    if typed.channel != letter.report.channel:
        values = {"right": _channel(letter.report.channel), "done": _channel(typed.channel)}
        found.append(judged(OTHER_CHANNEL, "other_channel", seq, **values))
    calendar = letter.world.calendar
    stamp = calendar.in_zone(letter.report.received_at).date()
    if calendar.in_zone(typed.received_at).date() != stamp:
        found.append(judged(OTHER_STAMP, "other_stamp", seq, right=labels.day(stamp)))
    if loaded(typed.title):
        found.append(judged(LOADED, "loaded_title", seq))
    return lowest(found)


def _left(letter: Letter) -> Finding:
    calendar = letter.world.calendar
    limit = letter.world.profile.limit("anjuran_input_luring")
    due = calendar.limit_end(workable_since(letter, letter.report.received_at), limit)
    if not letter.horizon.ran_out(due):
        return NOT_APPLICABLE
    return judged(0, "left", stamp=labels.day(calendar.day_zero(letter.report.received_at)))


def _how_soon(letter: Letter) -> Finding:
    assert letter.entered is not None
    calendar = letter.world.calendar
    received, at = letter.report.received_at, letter.entered.at_sim
    since = workable_since(letter, received)
    days = calendar.working_days_between(calendar.day_zero(since), calendar.in_zone(at).date())
    level = next((level for most, level in DAYS_TO_LEVEL if days <= most), LATER)
    values = {"stamp": labels.day(calendar.day_zero(received)), "at": labels.moment(at)}
    soon = "same_day" if since == received else "after_jump"
    return judged(level, soon if level == 4 else "late", letter.entered.seq, **values)


def loaded(title: str) -> bool:
    """Whether a title shouts or insults."""
    letters = [each for each in title if each.isalpha()]
    shouts = len(letters) > 12 and sum(each.isupper() for each in letters) * 2 > len(letters)
    return shouts or bool(LOUD.search(title) or ABUSE.search(title.lower()))


def _channel(code: str) -> str:
    return CHANNELS.get(code, code)
