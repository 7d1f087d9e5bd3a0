"""What was tried on an answer and raised a level, in words: add, write otherwise, take away, write anew."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.answers.explaining.changing import Edit, applied, sentences
from trainer.answers.explaining.raising import Raise, Way
from trainer.web.language import gettext as _

MOST_WORDS = 6
"""Small mendings that are listed one by one."""


@dataclass(frozen=True, slots=True)
class Trial:
    """`label` says what to do, `take` what goes and `give` what comes ("" for nothing); `level`: what it raises to."""

    label: str
    take: str
    give: str
    level: int


def trial_of(raised: Raise, text: str) -> Trial:
    """A change that raised a level."""
    match raised.way:
        case Way.ADD:
            return Trial(_("Tambahkan, bila memang benar:"), "", raised.added, raised.level)
        case Way.MEND:
            return Trial(_("Tulis begini:"), "", _mended(raised, text), raised.level)
        case Way.TAKE:
            taken = " … ".join(
                text[e.start : e.end].strip() for e in raised.edits if e.end > e.start
            )
            label = (
                _("Hapus, lalu tulis bila memang benar:")
                if raised.added
                else _("Hapus atau tulis ulang:")
            )
            return Trial(label, taken, raised.added, raised.level)
        case Way.ANEW:
            return Trial(_("Tulis dari awal, misalnya:"), "", raised.added, raised.level)


def _mended(raised: Raise, text: str) -> str:
    """The words that changed; of a text written anew the sentences that changed."""
    if len(raised.edits) > 1 or raised.edits[0].end - raised.edits[0].start < len(text):
        words = tuple(dict.fromkeys(_pair(edit, text) for edit in raised.edits))
        return ", ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")
    new = applied(text, raised.edits)
    old = {text[start:end] for start, end in sentences(text)}
    changed = [new[s:e] for s, e in sentences(new) if new[s:e] not in old]
    return " ".join(changed)


def _pair(edit: Edit, text: str) -> str:
    return f"{text[edit.start : edit.end]} → {edit.text}"
