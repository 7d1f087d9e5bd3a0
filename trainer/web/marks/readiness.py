"""The verdict of a run in words: what it is, what to practise, and the condition behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.debrief.readiness import HEAVY_SHARE, READY_FROM, WRITTEN, Readiness, Verdict
from trainer.scoring.failures import rule_wording
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.marks.judges import check_title

VERDICTS: Mapping[Verdict, str] = {
    Verdict.READY: _l("Siap"),
    Verdict.PRACTISE: _l("Perlu latihan"),
    Verdict.UNSAFE: _l("Belum aman"),
}


@dataclass(frozen=True, slots=True)
class ReadinessWords:
    """`verdict` in a word or two, `on` what to practise ("" for nothing), `why` the condition, as a sentence."""

    verdict: str
    on: str
    why: str

    @property
    def short(self) -> str:
        """For a cell of a table."""
        return f"{self.verdict} {self.on}".rstrip()


def readiness_words(readiness: Readiness) -> ReadinessWords:
    """A verdict in words."""
    verdict = str(VERDICTS[readiness.verdict])
    if readiness.verdict is Verdict.UNSAFE:
        titles = _listed([rule_wording(rule).title for rule in readiness.things])
        return ReadinessWords(
            verdict,
            "",
            _(
                "Ada kesalahan berat (%(titles)s). Akibatnya menimpa orang lain, berapa pun poin yang diperoleh.",
                titles=titles,
            ),
        )
    if readiness.verdict is Verdict.READY:
        return ReadinessWords(
            verdict,
            "",
            _(
                "Tidak ada kesalahan berat, poinnya paling sedikit %(bound)s%%, dan tidak ada bagian penting yang kehilangan separuh poinnya.",
                bound=round(100 * READY_FROM),
            ),
        )
    things = _listed([_thing(each) for each in readiness.things])
    why = _practise(things, heavy=readiness.heavy)
    return ReadinessWords(verdict, _("pada %(things)s", things=things), why)


def _practise(things: str, *, heavy: bool) -> str:
    """The condition by itself: it stands above the verdict, where "itu" would point at nothing."""
    if heavy:
        return _(
            "Pada %(things)s hilang paling sedikit %(share)s%% poinnya.",
            things=things,
            share=round(100 * HEAVY_SHARE),
        )
    return _(
        "Poinnya di bawah %(bound)s%%; paling banyak hilang pada %(things)s.",
        things=things,
        bound=round(100 * READY_FROM),
    )


def _thing(check: str) -> str:
    title = _("Jawaban tertulis") if check == WRITTEN else check_title(check)
    return f"{title[:1].lower()}{title[1:]}"


def _listed(words: Sequence[str]) -> str:
    return _(" dan ").join(words)
