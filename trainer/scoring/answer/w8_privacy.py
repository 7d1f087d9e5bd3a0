"""W8, privacy: whether an answer prints a string that tells who or whose.

Level 0 is certain as far as a known string is printed. Level 4 is a guess that waits for a person: hints (level 2) and
identities that the case does not list are not read here.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.domain.vocabulary import Privacy
from trainer.scoring.answer.identities import Identity, find_identity, identities_of
from trainer.scoring.answer.verdict import Evidence
from trainer.scoring.case import Authority, Case, CasePii, CaseReporter, Responder
from trainer.scoring.reading.words import merged
from trainer.scoring.wording import wording_beside

WORDING = wording_beside(__file__)

NUMBER_CONFIDENCE = 0.98
WORD_CONFIDENCE = 0.9
"""A name can be somebody else's, a number hardly."""
GUESS = 0.5
NUMBERS = frozenset(("nik", "kk", "phone", "account", "plate", "email"))


def judge(case: Case, text: str) -> Evidence:
    """Level 0 with the places of every known identity, else 4."""
    printed = printed_identities(case, text)
    if not printed:
        return _evidence(4, "no_known_identity", GUESS)
    spans = merged([span for identity in printed for span in find_identity(identity, text)])
    sure = any(identity.kind in NUMBERS for identity in printed)
    return _evidence(0, "identity_printed", NUMBER_CONFIDENCE if sure else WORD_CONFIDENCE, spans)


def printed_identities(case: Case, text: str) -> tuple[Identity, ...]:
    """The identity strings of the case that stand in a text."""
    return tuple(identity for identity in identities_of(case) if find_identity(identity, text))


def _evidence(
    level: int, rule: str, confidence: float, spans: tuple[tuple[int, int], ...] = ()
) -> Evidence:
    advice = WORDING.message(rule).advice
    return Evidence("W8", None, level, spans, (), rule, advice, confidence)


@dataclass(frozen=True, slots=True)
class AnswerExample:
    """An answer with its level, for the tests and the handbook. `why` is told in the handbook."""

    case: Case
    text: str
    level: int
    why: str


def _case(privacy: Privacy, reporter: CaseReporter, *pii: CasePii, body: str = "") -> Case:
    return Case(
        title="Bantuan beras tidak diterima",
        body=body or "Nama saya ada di daftar, tetapi beras bulan ini tidak kami terima.",
        privacy=privacy,
        responder=Responder("Dinas Sosial Kabupaten Contoh", "kabupaten"),
        authority=Authority(True, "Dinas Sosial Kabupaten Contoh"),
        reporter=reporter,
        pii=pii,
    )


_SECRET = _case(
    Privacy.RAHASIA,
    CaseReporter(
        "Nurmala Sangen",
        "0800000431207",
        "9962014107920003",
        "Jl. Kenanga Ujung No. 12, Desa Tumbang Contoh",
    ),
)
_OPEN = _case(Privacy.TERBUKA, _SECRET.reporter)
_NEIGHBOUR = _case(
    Privacy.TERBUKA,
    CaseReporter(),
    CasePii("Darlan Uyau", "name", "third_party"),
    CasePii("9962011503880002", "nik", "third_party"),
)

EXAMPLES = (
    AnswerExample(
        _SECRET,
        "Yth. Pelapor, data penerima diperiksa Bidang Perlindungan Sosial sampai 8 Mei.",
        4,
        "Tidak ada identitas yang dicetak.",
    ),
    AnswerExample(
        _SECRET,
        "Yth. Ibu Nurmala, data penerima sedang diperiksa.",
        0,
        "Laporan rahasia: nama depan setelah sapaan sudah cukup untuk mengenali pelapor.",
    ),
    AnswerExample(
        _OPEN,
        "Yth. Ibu Nurmala Sangen, data penerima sedang diperiksa.",
        4,
        "Laporan terbuka: nama pelapor sendiri bukan kebocoran.",
    ),
    AnswerExample(
        _OPEN,
        "Petugas akan menghubungi Anda di +62 800-0004-31207.",
        0,
        "Nomor telepon tidak boleh dicetak, juga pada laporan terbuka.",
    ),
    AnswerExample(
        _SECRET,
        "Petugas berkunjung ke Jalan Kenanga Ujung 12 pada 8 Mei.",
        0,
        "Alamat rumah dikenali walaupun singkatannya berbeda.",
    ),
    AnswerExample(
        _NEIGHBOUR,
        "Bantuan atas nama Pak Darlan dengan NIK 9962 0115 0388 0002 sudah dicek.",
        0,
        "Nama dan NIK orang lain tidak boleh dicetak.",
    ),
    AnswerExample(
        _NEIGHBOUR,
        "Kelayakan penerima di Jalan Darlan diperiksa ulang oleh Bidang Perlindungan Sosial.",
        4,
        "Nama jalan bukan nama orang.",
    ),
)
