"""What is said of a level: which of two things it was, where the codes of what is missing tell it, and what the machine made of it.

A line of the rubric is a rule for people. Of a level that the machine gave it would claim more than was found, so such a level has a
sentence of its own that is true of every answer with it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from trainer.answers.explaining.looking import unseen
from trainer.web.language import lazy_gettext as _l

WHICH: Mapping[tuple[str, int], Mapping[str, str]] = {
    ("W1", 1): {
        "greeting": _l("Sapaan tidak ditemukan."),
        "thanks": _l("Ucapan terima kasih dan permintaan maaf tidak ditemukan."),
    },
    ("W3", 2): {
        "action": _l("Tindakan yang jelas tidak ditemukan."),
        "unit": _l("Nama unit yang bertanggung jawab tidak ditemukan."),
    },
    ("W4", 2): {
        "time": _l("Waktu yang pasti tidak ditemukan."),
        "contact": _l("Cara menanyakan kelanjutannya tidak ditemukan."),
    },
}
"""By dimension and level: what is said where this code is missing and the other one is not."""


BY_MACHINE: Mapping[str, tuple[str, ...]] = {
    "W1": (
        _l("Menurut taksiran mesin, pembukanya belum menyapa pelapor atau menghargai laporannya."),
        _l("Menurut taksiran mesin, pembukanya baru memuat sebagian dari yang diharapkan."),
        _l("Menurut taksiran mesin, pembukanya ada, tetapi sebatas rumusan baku."),
        _l("Menurut taksiran mesin, pembukanya baik dan menyebut pokok laporannya."),
        _l(
            "Menurut taksiran mesin, pembukanya baik, menyebut pokok laporannya, dan menunjukkan pengertian."
        ),
    ),
    "W2": (
        _l("Menurut taksiran mesin, isi laporannya tidak dikenali dalam jawaban ini."),
        _l("Menurut taksiran mesin, fakta kunci yang tepat belum cukup."),
        _l(
            "Menurut taksiran mesin, sedikitnya satu fakta kunci disebut; tidak ditemukan yang bertentangan."
        ),
        _l(
            "Menurut taksiran mesin, sedikitnya dua fakta kunci disebut; tidak ditemukan yang bertentangan."
        ),
        _l("Menurut taksiran mesin, semua fakta kunci disebut; tidak ditemukan yang bertentangan."),
    ),
    "W3": (
        _l("Menurut taksiran mesin, belum ada tindakan yang dapat dipegang pelapor."),
        _l("Menurut taksiran mesin, tindakannya belum jelas."),
        _l(
            "Menurut taksiran mesin, tindakan yang jelas dan unit yang bertanggung jawab belum tersebut keduanya."
        ),
        _l("Menurut taksiran mesin, tindakan dan unit yang bertanggung jawab disebut."),
        _l(
            "Menurut taksiran mesin, tindakan dan unitnya disebut, dan yang ditanyakan terjawab dengan hasil."
        ),
    ),
    "W4": (
        _l("Menurut taksiran mesin, waktu dan cara menanyakan kelanjutannya tidak ditemukan."),
        _l("Menurut taksiran mesin, waktunya belum pasti."),
        _l(
            "Menurut taksiran mesin, waktu yang pasti dan cara menanyakan kelanjutannya belum tersebut keduanya."
        ),
        _l("Menurut taksiran mesin, waktu dan cara menanyakan kelanjutannya disebut."),
        _l(
            "Menurut taksiran mesin, disebut waktu, cara menanyakan, dan apa yang berlaku bila janji tidak ditepati."
        ),
    ),
    "W5": (
        _l("Menurut taksiran mesin, ada janji atau pernyataan wewenang yang tidak dapat dipegang."),
        _l("Menurut taksiran mesin, belum jelas siapa yang berwenang atas perkara ini."),
        _l("Menurut taksiran mesin, penjelasan tentang wewenangnya belum lengkap."),
        _l("Mesin tidak menemukan kekeliruan tentang wewenangnya."),
        _l("Menurut taksiran mesin, wewenangnya diterangkan beserta dasarnya."),
    ),
    "W6": (
        _l("Menurut taksiran mesin, jawaban ini tidak dapat dimengerti."),
        _l("Menurut taksiran mesin, jawaban ini sulit dibaca."),
        _l("Menurut taksiran mesin, jawaban ini dapat dimengerti dengan usaha."),
        _l("Menurut taksiran mesin, jawaban ini jelas."),
        _l("Menurut taksiran mesin, jawaban ini jelas, runtut, dan cermat ejaannya."),
    ),
    "W7": (
        _l("Menurut taksiran mesin, ada kalimat yang tidak menghormati pelapor."),
        _l("Menurut taksiran mesin, nadanya kurang menghargai pelapor."),
        _l("Menurut taksiran mesin, nadanya netral."),
        _l("Menurut taksiran mesin, nadanya hormat."),
        _l("Menurut taksiran mesin, nadanya hormat dan hangat."),
    ),
    "W8": (
        _l("Mesin menemukan data pribadi yang tidak boleh disebut."),
        _l("Mesin menemukan petunjuk tentang identitas seseorang."),
        _l("Mesin menemukan bagian yang menyangkut identitas seseorang."),
        _l("Tidak ditemukan data pribadi yang tidak boleh disebut."),
        _l("Tidak ditemukan data pribadi yang tidak boleh disebut."),
    ),
}
"""By dimension, level 0 to 4: what is said of a level that the machine gave."""

LEAST_AIM = {"W6": 3, "W7": 3, "W5": 3}
LEAST_AIM_ELSE = 2
"""Levels below which a line names a fault rather than a merit: nobody is told to write that."""


def by_machine(dimension: str, level: int, missing: Collection[str], text: str) -> str:
    """What is said of a level that the machine gave an answer, by the codes of what it did not find."""
    return exactly(dimension, level, unseen(text, missing), str(BY_MACHINE[dimension][level]))


def aim(dimension: str, level: int, lines: Mapping[int, str]) -> tuple[int, str]:
    """The next level whose line says what a better answer holds, and that line; 0 and "" at the top."""
    least = max(level + 1, LEAST_AIM.get(dimension, LEAST_AIM_ELSE))
    better = min((each for each in lines if each >= least), default=0)
    return better, lines[better] if better else ""


def exactly(dimension: str, level: int, missing: Collection[str], line: str) -> str:
    """What is said of a level; `line`, the rubric's own, where the codes do not tell which half of it applies."""
    sentences = WHICH.get((dimension, level), {})
    found = [code for code in sentences if code in missing]
    return str(sentences[found[0]]) if len(found) == 1 else line
