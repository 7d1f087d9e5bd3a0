"""What the figures mean for a class, in a few sentences: with what the machine is trusted, and what a person should check.

Every number is a figure of the report; the sentences hold for any gold set.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from trainer.answers.evaluation.figures import Agreement, GateFigures
from trainer.answers.evaluation.report import Report
from trainer.answers.evaluation.scored import TOTAL
from trainer.answers.total import GATE_LEAVES
from trainer.web.language import gettext as _
from trainer.web.marks.trust import dimension_words
from trainer.web.number_words import count_words, share_words
from trainer.web.scorer.words import thing_words

RARELY = 0.1
"""Share of answers in doubt up to which a dimension is left to the machine (*aturan bawaan*)."""

OFTEN = 0.2
"""Share of answers in doubt from which a dimension is one to check in person (*aturan bawaan*)."""

NEAR = 0.95
"""Share of answers within one level that a dimension needs to be left to the machine (*aturan bawaan*)."""

NAMED = 2
"""So many grave faults are named that are overlooked, or struck wrongly, most often."""


def plain_words(report: Report, advice_only: Collection[str]) -> tuple[str, ...]:
    """Three to five sentences. `advice_only`: dimensions that stepped back."""
    dimensions = [each for each in report.dimensions if each.code != TOTAL]
    return (
        _total_words(report.of(TOTAL)),
        _trusted_words([each for each in dimensions if each.code not in advice_only]),
        _doubtful_words(dimensions, advice_only),
        *_gate_words(report.gates),
    )


def _total_words(total: Agreement) -> str:
    return _(
        "Nilai keseluruhan dari mesin berada dalam rentang dua puluh poin yang sama dengan penilai independen pada %(same)s jawaban, dan lebih jauh dari rentang sebelahnya pada %(far)s.",
        same=share_words(total.exact, 0),
        far=share_words(1 - total.adjacent),
    )


def _trusted_words(dimensions: Sequence[Agreement]) -> str:
    trusted = [each for each in dimensions if each.provisional <= RARELY and each.adjacent >= NEAR]
    if not trusted:
        return _("Tidak ada bagian yang dapat diserahkan sepenuhnya kepada mesin.")
    return _(
        "Paling dapat Anda serahkan kepada mesin: %(parts)s. Di situ ia ragu pada paling banyak %(doubt)s jawaban, dan tingkatnya sama atau berbeda satu pada paling sedikit %(near)s.",
        parts=_listed([_named(each) for each in trusted]),
        doubt=share_words(max(each.provisional for each in trusted), 0),
        near=share_words(min(each.adjacent for each in trusted), 0),
    )


def _doubtful_words(dimensions: Sequence[Agreement], advice_only: Collection[str]) -> str:
    ranked = sorted(dimensions, key=lambda each: -each.provisional)
    doubtful = [each for each in ranked if each.provisional >= OFTEN] or ranked[:1]
    sentence = _(
        "Periksalah sendiri terutama %(parts)s: di situ mesin paling sering ragu. Jawaban yang diragukannya ditandai, dan berada paling depan pada Mulai menilai.",
        parts=_listed(
            [
                _(
                    "%(name)s (ragu pada %(share)s jawaban)",
                    name=_named(each),
                    share=share_words(each.provisional, 0),
                )
                for each in doubtful
            ]
        ),
    )
    stepped = [each for each in dimensions if each.code in advice_only]
    if not stepped:
        return sentence
    advice = _(
        "Pada %(parts)s tingkatnya hanya saran.", parts=_listed([_named(e) for e in stepped])
    )
    return f"{sentence} {advice}"


def _gate_words(gates: Sequence[GateFigures]) -> Iterator[str]:
    there, struck = sum(each.agreed for each in gates), sum(each.machine for each in gates)
    both = sum(each.both for each in gates)
    if there:
        yield _(
            "Kesalahan berat: dari %(there)s yang ada, mesin melewatkan %(missed)s (%(share)s)%(most)s.",
            there=count_words(there),
            missed=count_words(there - both),
            share=share_words((there - both) / there, 0),
            most=_most([(each.gate, each.agreed - each.both, each.agreed) for each in gates]),
        )
    if struck:
        yield _(
            "Dari %(struck)s tanda kesalahan berat yang diberikannya, %(wrong)s keliru (%(share)s)%(most)s. Bacalah jawaban bertanda sebelum membahasnya: tanda itu menyisakan %(left)s persen nilainya.",
            struck=count_words(struck),
            wrong=count_words(struck - both),
            share=share_words((struck - both) / struck, 0),
            most=_most([(each.gate, each.machine - each.both, each.machine) for each in gates]),
            left=round(100 * GATE_LEAVES),
        )


def _most(counts: Sequence[tuple[str, int, int]]) -> str:
    """The gates with most of something, each with how many of how many; "" where there is nothing."""
    ranked = sorted((each for each in counts if each[1]), key=lambda each: -each[1] / each[2])
    if not ranked:
        return ""
    named = [
        _("%(name)s (%(n)s dari %(of)s)", name=thing_words(gate), n=n, of=of)
        for gate, n, of in ranked[:NAMED]
    ]
    return _(", paling sering %(named)s", named=_listed(named))


def _named(figures: Agreement) -> str:
    return f"{figures.code} {dimension_words(figures.code)}"


def _listed(parts: Sequence[str]) -> str:
    *others, last = parts
    return _("%(others)s dan %(last)s", others=", ".join(others), last=last) if others else last
