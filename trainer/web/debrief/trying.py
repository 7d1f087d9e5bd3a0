"""What was tried on an answer and raised a level, in words: add, fill in, write otherwise, take away, write anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.answers.explaining.changing import Edit, applied, sentences
from trainer.answers.explaining.raising import Raise, Way
from trainer.answers.language.blanks import blanks
from trainer.web.language import gettext as _

MOST_WORDS = 6
"""Small mendings that are listed one by one."""


MOST_SENTENCES = 2
"""Sentences written otherwise that are shown: enough to see how."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of what is offered; `blank`: it is left open, for only the officer knows what is true."""

    text: str
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Trial:
    """`label` says what to do, `take` what goes and `give` what comes ("" for nothing); `level`: what it raises to.
    `point`: what is only pointed at. `pieces`: `give`, its blanks apart.
    """

    label: str
    take: str
    give: str
    level: int
    point: str = ""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(_pieces(self.give))


def _pieces(text: str) -> Iterator[Piece]:
    at = 0
    for start, end in blanks(text):
        if text[at:start]:
            yield Piece(text[at:start])
        yield Piece(text[start:end], blank=True)
        at = end
    if text[at:]:
        yield Piece(text[at:])


def trial_of(raised: Raise, text: str) -> Trial:
    """A change that raised a level."""
    match raised.way:
        case Way.ADD:
            return Trial(_to_add(raised.added), "", raised.added, raised.level)
        case Way.MEND:
            return Trial(_("Tulis begini:"), "", _mended(raised, text), raised.level)
        case Way.FILL:
            label = _("Isi lebih dahulu bagian yang masih kosong:")
            return Trial(label, "", "", raised.level, point=_places(raised, text))
        case Way.REWRITE:
            label = _("Tulis ulang kalimat ini lebih pendek, tanpa mengurangi isinya:")
            return Trial(label, "", "", raised.level, point=_places(raised, text))
        case Way.REWORD:
            label = _("Tulis ulang kalimat ini tanpa bagian yang keliru; isi lainnya tetap ada:")
            return Trial(label, "", "", raised.level, point=_places(raised, text))
        case Way.TAKE:
            label = (
                _("Hapus, lalu tulis bila memang benar:")
                if raised.added
                else _("Hapus atau tulis ulang:")
            )
            return Trial(label, _places(raised, text), raised.added, raised.level)
        case Way.ANEW:
            label = _("Tulis dari awal, misalnya dimulai dengan:")
            return Trial(label, "", raised.added, raised.level)


def _to_add(added: str) -> str:
    if blanks(added):
        return _("Tambahkan dan isi bagian yang kosong, bila memang benar:")
    return _("Tambahkan, bila memang benar:")


def _places(raised: Raise, text: str) -> str:
    """What stands where something goes or is pointed at, each once."""
    places = (text[e.start : e.end].strip() for e in raised.edits if e.end > e.start)
    return " … ".join(dict.fromkeys(places))


def _mended(raised: Raise, text: str) -> str:
    """The words that changed; of a text written anew the sentences that changed."""
    if len(raised.edits) > 1 or raised.edits[0].end - raised.edits[0].start < len(text):
        words = tuple(dict.fromkeys(_pair(edit, text) for edit in raised.edits))
        return ", ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")
    new = applied(text, raised.edits)
    old = {text[start:end] for start, end in sentences(text)}
    changed = [new[s:e] for s, e in sentences(new) if new[s:e] not in old]
    return " ".join(changed[:MOST_SENTENCES]) + (" …" if len(changed) > MOST_SENTENCES else "")


def _pair(edit: Edit, text: str) -> str:
    return f"{text[edit.start : edit.end]} → {edit.text}"
