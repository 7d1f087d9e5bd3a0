"""What the judges say: title, sentence, advice and rule of a check or a critical failure, filled with its values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from trainer.scoring.answer.gates import leak
from trainer.scoring.failures import all_failures
from trainer.scoring.registry import check_named
from trainer.scoring.wording import Wording


@dataclass(frozen=True, slots=True)
class Said:
    """One judgement in words. `advice` is "" when there is nothing to do better; `rule` says its own confidence."""

    title: str
    says: str
    advice: str
    rule: str


MARKED_GATES: Mapping[str, tuple[str, str, str]] = {
    "threat": (
        _l("Ancaman dalam jawaban"),
        _l("Jawaban ini memuat ancaman, atau menyebut hukuman karena pelapor mengadu."),
        _l("Jelaskan akibat suatu tindakan tanpa mengarahkannya kepada orang yang melapor."),
    ),
    "overpromise": (
        _l("Janji di luar wewenang"),
        _l(
            "Jawaban ini menjanjikan hal yang bukan wewenang instansi, atau hasil yang tidak dapat dijamin."
        ),
        _l(
            "Janjikan langkah yang Anda pegang sendiri: siapa mengerjakan apa, dan kapan kabar berikutnya."
        ),
    ),
    "false_closure": (
        _l("Dinyatakan selesai padahal belum"),
        _l("Jawaban ini menyatakan masalahnya selesai, sedangkan catatan lapangan berkata lain."),
        _l(
            "Baca catatan lapangan sebelum menulis tanggapan akhir. Bila belum selesai, beri tanggapan sementara."
        ),
    ),
    "withdraw": (
        _l("Pelapor diminta mencabut laporan"),
        _l(
            "Jawaban ini meminta pelapor mencabut, menghapus, atau mendamaikan laporannya diam-diam."
        ),
        _l(
            "Laporan milik pelapor. Tawarkan penyelesaian di dalam utas yang sama, tanpa syarat mencabutnya."
        ),
    ),
    "gratuity": (
        _l("Permintaan atau penerimaan imbalan"),
        _l("Jawaban ini meminta atau menerima uang, hadiah, atau jasa."),
        _l(
            "Sebutkan biaya resmi bila ada, beserta dasarnya. Di luar itu tidak ada yang boleh diminta."
        ),
    ),
}
"""Gates that only a person's marks can raise: title, what it means, what to do instead."""


def check_title(check: str) -> str:
    """The name of a check as a reader knows it."""
    return check_named(check).wording.title


def check_question(check: str) -> str:
    """What a check asks, as one sentence."""
    return check_named(check).wording.question


def said_of_check(check: str, message: str, values: Mapping[str, str]) -> Said:
    """What a check says with one of its messages."""
    return _said(check_named(check).wording, message, values)


def said_of_critical(rule: str, values: Mapping[str, str]) -> Said:
    """What is said about a critical failure, be it a rule of the process or a gate of an answer."""
    failure = all_failures().get(rule)
    if failure is not None:
        return _said(failure.wording, rule, values)
    if rule in MARKED_GATES:
        title, says, advice = MARKED_GATES[rule]
        return Said(
            str(title),
            str(says),
            str(advice),
            _("Rubrik jawaban latihan ini. (Default latihan, bukan ketentuan hukum.)"),
        )
    return _said(leak.WORDING, "identity_printed", values)


def _said(wording: Wording, key: str, values: Mapping[str, str]) -> Said:
    message = wording.message(key)
    return Said(
        wording.title,
        message.says.format_map(values),
        message.advice.format_map(values),
        wording.rule.told,
    )
