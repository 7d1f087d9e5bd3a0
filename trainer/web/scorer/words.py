"""What the health page calls things, and its figures as people read them."""

from __future__ import annotations

from collections.abc import Mapping

from trainer.answers.evaluation.scored import TOTAL
from trainer.answers.evaluation.targets import AT_MOST, Goal, Measure
from trainer.answers.verdict import DIMENSIONS
from trainer.scoring.failures import gate_wordings
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.marks.trust import dimension_words
from trainer.web.number_words import figure_words, share_words

MEASURES: Mapping[Measure, str] = {
    Measure.KAPPA: _l("Kesesuaian tingkat (QWK)"),
    Measure.LOWER: _l("Batas bawah 95 % kesesuaian nilai keseluruhan (QWK)"),
    Measure.MIDDLE: _l("Kesesuaian pada jawaban bertingkat 1 sampai 3 (QWK)"),
    Measure.ADJACENT_SURE: _l("Selisih paling banyak satu tingkat ketika mesin yakin"),
    Measure.PROVISIONAL: _l("Penilaian yang menunggu orang"),
    Measure.CALIBRATION: _l("Jarak antara keyakinan yang disebut dan yang memang tepat"),
    Measure.DIFFERENCE: _l("Kecenderungan nilai pada semua jawaban"),
    Measure.REGISTER: _l("Kecenderungan nilai menurut gaya tulis"),
    Measure.RECALL: _l("Kesalahan berat yang terjaring"),
    Measure.PRECISION: _l("Kesalahan berat yang ditandai dengan tepat"),
    Measure.INSIDE: _l("Jawaban yang tidak boleh bernilai baik, di dalam batasnya"),
    Measure.PARAPHRASE: _l("Perubahan tingkat karena kalimatnya diubah"),
}

SHARES = (
    Measure.ADJACENT_SURE,
    Measure.PROVISIONAL,
    Measure.RECALL,
    Measure.PRECISION,
    Measure.INSIDE,
)
"""Measures that are told in per cent."""

KINDS: Mapping[str, str] = {
    "gibberish": _l("tanpa makna"),
    "another_case": _l("tentang perkara lain"),
    "keywords": _l("tumpukan kata kunci"),
    "pasted": _l("laporan ditempel kembali"),
    "unfilled": _l("templat yang belum diisi"),
    "generic": _l("templat umum"),
    "shuffled": _l("kata atau anak kalimat teracak"),
    "negated": _l("janji yang disangkal"),
    "other_language": _l("bahasa lain"),
    "to_scorer": _l("berbicara kepada penilai"),
}

REGISTERS: Mapping[str, str] = {
    "birokratis": _l("birokratis"),
    "hangat": _l("hangat"),
    "kaku": _l("kaku"),
    "lugas": _l("lugas"),
    "nominal": _l("banyak kata benda"),
    "panjang": _l("kalimat panjang"),
    "salah_ketik": _l("banyak salah ketik"),
    "santai": _l("santai"),
    "sms": _l("seperti SMS"),
    "terburu": _l("terburu-buru"),
}
"""Ways of writing of the gold set that comes along; another set's are told as it names them."""


def thing_words(of: str) -> str:
    """What a goal is about; "" for one that is about everything."""
    if of == TOTAL or of in DIMENSIONS:
        return dimension_words(of)
    gates = gate_wordings()
    if of in gates:
        return gates[of].title
    return str(KINDS.get(of) or REGISTERS.get(of, of))


def goal_value(goal: Goal) -> str:
    """What was measured, in the words of its measure."""
    return share_words(goal.value) if goal.measure in SHARES else figure_words(goal.value)


def target_words(goal: Goal) -> str:
    """“paling sedikit 95 %”, “paling banyak 0,20”."""
    shown = share_words(goal.target, 0) if goal.measure in SHARES else figure_words(goal.target, 2)
    if goal.measure in AT_MOST:
        return _("paling banyak %(target)s", target=shown)
    return _("paling sedikit %(target)s", target=shown)


def interval_words(interval: tuple[float, float] | None) -> str:
    """“0,651–0,770”."""
    if interval is None:
        return "–"
    return _(
        "%(low)s sampai %(high)s", low=figure_words(interval[0]), high=figure_words(interval[1])
    )
