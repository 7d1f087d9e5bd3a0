"""View model of what was written to the reporter: the own answer with its marks, the example, and what a good one holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from trainer.debrief.personal import AnswerDebrief
from trainer.domain.dossier import PostedAnswer
from trainer.domain.vocabulary import AnswerKind
from trainer.web.time_words import number_words, short_moment

DIMENSIONS: Mapping[str, str] = {
    "W1": _l("Sapaan dan pengakuan"),
    "W2": _l("Sesuai kasus"),
    "W3": _l("Tindakan dan penanggung jawab"),
    "W4": _l("Waktu dan langkah berikut"),
    "W5": _l("Kewenangan dan dasar"),
    "W6": _l("Kejelasan"),
    "W7": _l("Nada dan martabat"),
    "W8": _l("Privasi"),
}
"""The eight dimensions of a written answer, as a reader knows them."""

GOOD_ANSWER: Mapping[str, str] = {
    "W1": _l(
        "Pelapor disapa dan diberi terima kasih; pokok laporannya disebut dengan tempat atau tanggalnya."
    ),
    "W2": _l(
        "Yang ditanyakan terjawab, dengan hasil pemeriksaan: siapa memeriksa, kapan, apa temuannya."
    ),
    "W3": _l("Tertulis apa yang sudah atau akan dilakukan, di mana, dan oleh siapa."),
    "W4": _l(
        "Ada tanggal, bukan “segera”; yang perlu dilakukan pelapor disebut, lewat jalan yang paling mudah baginya."
    ),
    "W5": _l("Jelas siapa yang berwenang; aturan yang menentukan disebut bila ada."),
    "W6": _l("Bahasanya sehari-hari; isi pokok ada dalam jawaban, tidak hanya dalam lampiran."),
    "W7": _l(
        "Pelapor tidak disalahkan; ada permintaan maaf bila layanan terganggu, dan jalan untuk bertanya lagi."
    ),
    "W8": _l("Tidak ada nama, NIK, alamat, atau nomor siapa pun; kontaknya kontak unit."),
}
"""What a good answer holds, by dimension (ref. 7.1): what a reader may hold against an answer of their own."""


@dataclass(frozen=True, slots=True)
class DimensionRow:
    name: str
    level: int | None
    provisional: bool


@dataclass(frozen=True, slots=True)
class Aim:
    """One thing that a good answer holds."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Model:
    """The expert's answer to the same reporter."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Written:
    """An answer with its marks. `dimensions` holds what has been judged, () while nothing was."""

    id: str
    kind: str
    when: str
    text: str
    standing: str
    note: str
    dimensions: tuple[DimensionRow, ...]


def written(answer: AnswerDebrief, *, alone: bool, model: bool) -> Written:
    """One answer. `alone`: nobody will mark it; `model`: an example stands beside it."""
    posted = answer.posted
    return Written(
        id=f"jawaban-{posted.seq}",
        kind=_kind(posted),
        when=short_moment(posted.at),
        text=posted.text,
        standing=_standing(answer, alone=alone, model=model),
        note=answer.note,
        dimensions=tuple(_dimensions(answer, alone=alone)),
    )


def _kind(posted: PostedAnswer) -> str:
    return _("Tanggapan akhir") if posted.kind is AnswerKind.AKHIR else _("Tanggapan sementara")


def _standing(answer: AnswerDebrief, *, alone: bool, model: bool) -> str:
    most = number_words(answer.max_points)
    if answer.points is not None:
        return _("%(points)s dari %(most)s poin.", points=number_words(answer.points), most=most)
    if alone and model:
        return _(
            "Jawaban tertulis tidak ikut dinilai dalam belajar mandiri."
            " Bandingkan dengan contoh berikut."
        )
    if alone:
        return _("Jawaban tertulis tidak ikut dinilai dalam belajar mandiri.")
    return _("Sementara: menunggu penilaian instruktur. Bobotnya %(most)s poin.", most=most)


def _dimensions(answer: AnswerDebrief, *, alone: bool) -> Iterator[DimensionRow]:
    """Every dimension of a marked answer; alone, where nobody marks, what the system found for certain."""
    if answer.mark is None:
        return
    for code, name in DIMENSIONS.items():
        level = answer.mark.levels.get(code)
        waits = code in answer.mark.provisional
        if alone and answer.waiting and (level is None or waits):
            continue
        yield DimensionRow(str(name), level, waits)


def model_of(posted: PostedAnswer) -> Model:
    """The expert's answer as an example."""
    return Model(_kind(posted), posted.text)


def aims() -> Iterator[Aim]:
    """What a good answer holds, one row for each dimension."""
    for code, text in GOOD_ANSWER.items():
        yield Aim(str(DIMENSIONS[code]), str(text))
