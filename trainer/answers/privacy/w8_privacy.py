"""W8, privacy: whether an answer prints something that tells who or whose, or hints at it.

Level 0: a known identity, one that the case does not list (`unlisted`, `named_people`), the listed state of health of
somebody's kin, private facts from the office's files (`told_of_reporter`), or so many traits of the reporter that they tell
who it is (`traits`). Level 2: fewer traits, or a wish to know who it is (`quasi_identifiers`, `asked`).
Level 4 waits for a person: what no list thinks of may still tell who it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.answers.case import Authority, Case, CasePii, CaseReporter, Responder
from trainer.answers.language.names import name_words
from trainer.answers.language.plain import Plain, plain
from trainer.answers.language.words import Span, merged
from trainer.answers.privacy.about_reporter import (
    Writer,
    from_files,
    lists_of_people,
    writer_revealed,
)
from trainer.answers.privacy.identities import Identity, find_identity, identities_of
from trainer.answers.privacy.quasi_identifiers import (
    QuasiIdentifiers,
    ill_kin,
    named_illness,
    quasi_identifiers_of,
)
from trainer.answers.privacy.unlisted import illnesses, names_somebody, unlisted
from trainer.answers.rubric.example import AnswerExample
from trainer.answers.rubric.reading import words_of_case
from trainer.answers.verdict import Evidence
from trainer.domain.vocabulary import Privacy
from trainer.wording import wording_next_to

WORDING = wording_next_to(__file__)

NUMBER_CONFIDENCE = 0.98
WORD_CONFIDENCE = 0.9
"""A name can be somebody else's, a number hardly."""
SHAPE_CONFIDENCE = 0.8
TRAITS_CONFIDENCE = 0.7
ASKED_CONFIDENCE = 0.75
HINT_CONFIDENCE = 0.6
DOUBTED_CONFIDENCE = 0.5
GUESS = 0.95
NUMBERS = frozenset(("nik", "kk", "phone", "account", "plate", "email"))


@dataclass(frozen=True, slots=True)
class Look:
    """W8 of an answer. `doubted`: places that a person has to look at, for they may tell who somebody is; the evidence is then that
    which holds without them, at a confidence that waits for a person, too.
    """

    evidence: Evidence
    doubted: tuple[Span, ...] = ()


def judge(case: Case, text: str) -> Evidence:
    """Level 0 with the places of every identity, 2 with those of every hint, else 4."""
    return look(case, text).evidence


def look(case: Case, text: str) -> Look:
    """The same, with what is only suspected to tell who somebody is."""
    known = _printed(case, text)
    plain_text = plain(text, words_of_case(case))
    quasi, writer = quasi_identifiers_of(case, plain_text), writer_revealed(case, plain_text.text)
    people, doubted = _people(case, text, plain_text), _doubted(case, plain_text)
    filed = [plain_text.place(*span) for span in from_files(case, plain_text.text)]
    revealing = [plain_text.place(*span) for span in (*quasi.identifying, *writer.certain)]
    if known or people:
        spans = [span for places in known.values() for span in places]
        everything = merged([*spans, *people, *filed, *revealing, *doubted])
        return Look(_evidence(0, "identity_printed", _sureness(tuple(known)), everything))
    if filed:
        return Look(_evidence(0, "file_told", SHAPE_CONFIDENCE, merged([*filed, *revealing])))
    if revealing:
        return Look(_evidence(0, "traits_tell_who", TRAITS_CONFIDENCE, merged(revealing)))
    without = _without_identity(quasi, writer, plain_text)
    if doubted:
        return Look(replace(without, confidence=DOUBTED_CONFIDENCE), merged(doubted))
    return Look(without)


def _without_identity(quasi: QuasiIdentifiers, writer: Writer, plain_text: Plain) -> Evidence:
    """The evidence of an answer in which nobody can be told: what it asks, what it hints at, or nothing."""
    if quasi.asked:
        places = [plain_text.place(*span) for span in quasi.asked]
        return _evidence(2, "identity_asked", ASKED_CONFIDENCE, merged(places))
    if quasi.narrowing or writer.guessed:
        places = [plain_text.place(*span) for span in (*quasi.narrowing, *writer.guessed)]
        return _evidence(2, "hint_at_person", HINT_CONFIDENCE, merged(places))
    return _evidence(4, "no_known_identity", GUESS)


def _people(case: Case, text: str, plain_text: Plain) -> list[Span]:
    """Places of what tells who or whose though it is no identity string of the case."""
    told = (
        *named_illness(case, plain_text.text),
        *lists_of_people(plain_text.text),
        *(each for each in _ill(case, plain_text) if names_somebody(text, plain_text, each)),
    )
    return [*unlisted(case, text, plain_text), *(plain_text.place(*span) for span in told)]


def _doubted(case: Case, plain_text: Plain) -> list[Span]:
    """Places that may tell who somebody is: whose illness it is hangs on what readers know of the place."""
    return [plain_text.place(*span) for span in _ill(case, plain_text)]


def _ill(case: Case, plain_text: Plain) -> tuple[Span, ...]:
    """Where the plain text tells of somebody's illness."""
    return (*illnesses(case, plain_text.text), *ill_kin(case, plain_text))


def _sureness(known: tuple[Identity, ...]) -> float:
    if any(identity.kind in NUMBERS for identity in known):
        return NUMBER_CONFIDENCE
    return WORD_CONFIDENCE if known else SHAPE_CONFIDENCE


def printed_identities(case: Case, text: str) -> tuple[Identity, ...]:
    """The identity strings of the case that stand in a text."""
    return tuple(_printed(case, text))


def _printed(case: Case, text: str) -> dict[Identity, tuple[Span, ...]]:
    """Identity strings to their places. What is only near to the name by which an open report's writer is called is none."""
    own = frozenset(name_words(case.reporter.name or ""))
    greeted = own if case.privacy is Privacy.TERBUKA else frozenset()
    found = {}
    for identity in identities_of(case):
        places = find_identity(identity, text)
        if identity.kind == "name":
            places = tuple(
                at for at in places if not greeted.issuperset(name_words(text[slice(*at)]))
            )
        if places:
            found[identity] = places
    return found


def _evidence(
    level: int, rule: str, confidence: float, spans: tuple[tuple[int, int], ...] = ()
) -> Evidence:
    advice = WORDING.message(rule).advice
    return Evidence("W8", None, level, spans, (), rule, advice, confidence)


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
_NAMELESS = _case(
    Privacy.ANONIM,
    CaseReporter(),
    CasePii("Saya buruh cuci", "relation", "reporter"),
    CasePii("di belakang mushola Nurul Iman", "address", "reporter"),
    body="Beras bulan ini tidak kami terima. Saya buruh cuci di belakang mushola Nurul Iman. Jangan sebut saya.",
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
    AnswerExample(
        _NEIGHBOUR,
        "Pak Bahrun, Kepala Bidang Perlindungan Sosial, memeriksa data penerima sampai 8 Mei.",
        4,
        "Nama dan jabatan pejabat bukan kebocoran.",
    ),
    AnswerExample(
        _OPEN,
        "Penerima lain, Sdri. Maridah, juga belum menerima beras.",
        0,
        "Nama orang lain yang tidak ada dalam laporan pun tidak boleh dicetak.",
    ),
    AnswerExample(
        _OPEN,
        "Keterangan itu dibenarkan Ibu Saripah Lunting, penjual kue di depan kantor pos.",
        0,
        "Saksi atau tetangga disebut dengan nama dan pekerjaannya: orang luar tidak boleh dicetak.",
    ),
    AnswerExample(
        _OPEN,
        "Beras terlambat karena sopir kami, Sdr. Hermanus, sedang menjalani cuci darah.",
        0,
        "Penyakit, utang, atau hukuman seseorang yang disebut namanya tidak boleh dicetak, juga milik petugas.",
    ),
    AnswerExample(
        _OPEN,
        "Beras dikirim 8 Mei. Hubungi Ibu Saripah Lunting, Kepala Seksi Bantuan Sosial.",
        4,
        "Nama dengan jabatan adalah pejabat yang dapat dihubungi.",
    ),
    AnswerExample(
        _OPEN,
        "Kejadian yang menimpa Ibu Saripah Lunting, terlambat dirujuk saat melahirkan, menjadi pelajaran bagi kami.",
        0,
        "Yang dialami warga lain tidak boleh diceritakan bersama namanya.",
    ),
    AnswerExample(
        _OPEN,
        "Beras dibawa sopir kami, Pak Hermanus, pada 8 Mei.",
        4,
        "Nama panggilan petugas yang bekerja bukan kebocoran.",
    ),
    AnswerExample(
        _OPEN,
        "Kantor kami beralamat di Jalan Contoh Nomor 9 RT 14, buka 08.00 sampai 15.00.",
        4,
        "Alamat kantor bukan alamat rumah seseorang.",
    ),
    AnswerExample(
        _NEIGHBOUR,
        "Keterangan Kepala Desa Darlan Uyau diminta pada 8 Mei.",
        0,
        "Nama lengkap orang yang diadukan tidak boleh dicetak, walaupun disebut dengan jabatannya.",
    ),
    AnswerExample(
        _OPEN,
        "Contoh formulir dapat diminta kepada penerima lain, saripah.lunting82@surat.contoh.id.",
        0,
        "Alamat surel pribadi orang lain tidak boleh dicetak.",
    ),
    AnswerExample(
        _OPEN,
        "Daftar penerima lengkap dengan nama, NIK, dan nomor HP kami unggah di bawah ini.",
        0,
        "Daftar orang dengan data pribadinya tidak boleh ditempel.",
    ),
    AnswerExample(
        _NAMELESS,
        "Dari arsip kami terbaca pelapor masih menunggak pinjaman koperasi empat bulan.",
        0,
        "Data pribadi pelapor dari berkas kantor tidak boleh ditulis, walaupun tanpa nama.",
    ),
    AnswerExample(
        _OPEN,
        "Kepada warga yang bertanya kami benarkan bahwa penulisnya memang yang rumahnya di tepi sungai.",
        2,
        "Membenarkan kepada orang lain siapa yang menulis adalah petunjuk.",
    ),
    AnswerExample(
        _OPEN,
        "Semoga anak Ibu lekas sembuh. Beras dikirim 8 Mei.",
        2,
        "Keadaan kesehatan anggota keluarga adalah petunjuk tentang orangnya.",
    ),
    AnswerExample(
        _NAMELESS,
        "Sebagai buruh cuci, Ibu tetap berhak menerima beras.",
        2,
        "Pekerjaan pelapor yang tidak ingin dikenal adalah petunjuk.",
    ),
    AnswerExample(
        _NAMELESS,
        "Beras diantar ke buruh cuci yang tinggal di belakang mushola Nurul Iman.",
        0,
        "Pekerjaan dan tempat tinggal bersama-sama sudah menunjukkan orangnya.",
    ),
    AnswerExample(
        _NAMELESS,
        "Mohon cantumkan nama lengkap dan nomor HP agar laporan dapat diproses.",
        2,
        "Pelapor yang tidak ingin dikenal tidak diminta menyebut nama.",
    ),
    AnswerExample(
        _NAMELESS,
        "Dari 80 karung, hanya 60 yang ada KTP penerimanya. Penyalur sudah ditegur.",
        4,
        "KTP orang lain yang diperiksa bukan permintaan identitas pelapor.",
    ),
    AnswerExample(
        _SECRET,
        "Tidak perlu menyebut nama; bukti tambahan dikirim lewat kanal rahasia laporan ini.",
        4,
        "Pada laporan rahasia bukti boleh diminta lewat kanal rahasia.",
    ),
)
