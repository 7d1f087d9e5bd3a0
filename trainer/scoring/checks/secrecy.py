"""Whether what must be hidden was hidden before everybody could read it: the whole report, or the identities in it.

Making a report secret protects the identities in it too, at the price that nobody can follow it. What happens after a
leak counts in favour, but does not undo it (ref. 3.5, *A leak*).
"""

from __future__ import annotations

from trainer.domain.events import Recorded
from trainer.domain.report import PiiSpan
from trainer.domain.rules import CAPPED
from trainer.domain.vocabulary import SUPERVISORY, Decision
from trainer.scoring import labels
from trainer.scoring.course import Course, Stage
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged
from trainer.scoring.protecting import (
    OF_SOMEBODY,
    became_public,
    may_be_known,
    over_masked,
    tells_who,
    to_mask,
    unmasked,
)
from trainer.scoring.registry import check

HIDDEN_BY_STATE = 2
REPAIRED_SAME_DAY, REPAIRED_LATER = 2, 1
HALF_MASKED = 1
UNNAMED = 2
TOO_MUCH = 3

SECRET: dict[str, object] = {
    "classification": "pengaduan_bp",
    "lead": "99.01-inspektorat",
    "set_secret": True,
}
NAME = {
    "pii_spans": [
        {
            "field": "body",
            "start": 99,
            "end": 110,
            "text": "Darlan Uyau",
            "kind": "name",
            "of": "third_party",
        }
    ]
}
NAME_AND_KIN = {
    "pii_spans": [
        {
            "field": "body",
            "start": 85,
            "end": 98,
            "text": "tetangga saya",
            "kind": "relation",
            "of": "third_party",
        },
        *NAME["pii_spans"],
    ]
}

EXAMPLES = (
    Example(
        "h0 09.00 verifikasi kelas=pengaduan_bp rahasia=ya unit=99.01-inspektorat",
        4,
        "Dirahasiakan sebelum terbit.",
        SECRET,
    ),
    Example("h0 09.00 eskalasi", 4, "Eskalasi merahasiakan laporan.", SECRET),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub",
        2,
        "Tetap terbuka, tetapi tidak seorang pun dapat dikenali.",
        {"set_secret": True},
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub",
        0,
        "Keadaan seseorang terbuka bersama namanya.",
        {"set_secret": True, **NAME},
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub; h0 09.30 rahasiakan",
        2,
        "Namanya sempat terbaca, dirahasiakan pada hari yang sama.",
        {"set_secret": True, **NAME},
    ),
    Example("h0 09.00 verifikasi unit=99.01-pu", 0, "Terbit tanpa dirahasiakan.", SECRET),
    Example(
        "h0 09.00 verifikasi; h0 09.30 rahasiakan",
        2,
        "Sempat terbuka, dirahasiakan pada hari yang sama.",
        SECRET,
    ),
    Example("h0 09.00 verifikasi; h2 09.00 rahasiakan", 1, "Sempat terbuka dua hari.", SECRET),
    Example(
        "h0 09.00 arsipkan",
        0,
        "Diarsipkan dengan keliru; yang harus dilindungi tidak dilindungi.",
        SECRET,
    ),
    Example(
        "h0 09.00 arsipkan",
        2,
        "Tidak terbit karena diarsipkan, tetapi tidak dirahasiakan.",
        SECRET,
        rules=CAPPED,
    ),
    Example(
        "h0 09.00 tunda",
        2,
        "Tunda sudah tepat dan laporan belum terbaca umum, tetapi belum dirahasiakan.",
        SECRET | {"decision": "tunda", "missing": ["what"]},
    ),
    Example(
        "h0 09.00 tunda",
        0,
        "Ditunda tanpa perlu; merahasiakannya tidak bergantung pada keputusan itu.",
        SECRET,
    ),
    Example(
        'h0 09.00 verifikasi samarkan="Darlan Uyau" unit=99.01-pu',
        4,
        "Nama orang lain disamarkan.",
        NAME,
    ),
    Example("h0 09.00 verifikasi unit=99.01-pu", 0, "Nama orang lain ikut terbit.", NAME),
    Example(
        "h0 09.00 verifikasi rahasia=ya unit=99.01-pu",
        3,
        "Semua dirahasiakan, padahal cukup satu nama disamarkan.",
        NAME,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu",
        2,
        "Hanya sebuah alamat yang terbaca, tidak diketahui milik siapa.",
        {"pii_spans": [NAME["pii_spans"][0] | {"kind": "address"}]},
    ),
    Example(
        'h0 09.00 verifikasi samarkan="Darlan Uyau" unit=99.01-pu',
        1,
        "Namanya disamarkan, hubungan keluarganya belum.",
        NAME_AND_KIN,
    ),
    Example("h0 09.00 verifikasi samarkan=semua unit=99.01-pu", 3, "Seluruh isi disamarkan.", NAME),
    Example(
        'h0 09.00 verifikasi; h0 15.00 samarkan samarkan="Darlan Uyau"',
        2,
        "Disamarkan setelah sempat terbit.",
        NAME,
    ),
    Example(
        "h0 09.00 rahasiakan; h0 09.05 tunda",
        4,
        "Ditunda untuk menanyakan fakta, tetapi dirahasiakan lebih dahulu.",
        SECRET | {"decision": "tunda", "missing": ["what"]},
    ),
    Example("h3 16.00 selesai", 0, "Tidak pernah diputuskan, tidak pernah dilindungi.", SECRET),
    Example(
        "h0 16.00 selesai karena=instruktur",
        0,
        "Sehari kantor di meja tanpa dirahasiakan, lalu instruktur mengakhiri kelas.",
        SECRET,
    ),
    Example(
        "h0 15.00 selesai karena=instruktur",
        None,
        "Belum sehari kantor di meja ketika instruktur mengakhiri kelas.",
        SECRET,
    ),
)


@check("secrecy", needs=("protection",))
def secrecy(course: Course) -> Finding:
    """Secrecy where the whole report needs it, masking where only identities do."""
    public = became_public(course) or _opened_elsewhere(course)
    if course.truth.set_secret:
        return _judge_secret(course, public)
    return _judge_masks(course, public)


def _opened_elsewhere(course: Course) -> tuple[Recorded, ...]:
    """The act by which another desk verified, and so opened to everybody, what people had sent away unprotected."""
    back = course.brought_back
    return (back,) if back is not None and course.after(back).public else ()


def _judge_secret(course: Course, public: tuple[Recorded, ...]) -> Finding:
    if public and course.stood and not may_be_known(course, course.after_act(public[0])):
        return judged(UNNAMED, "open_unnamed", public[0].seq)
    if public:
        accused = course.truth.accused is not None or course.truth.classification in SUPERVISORY
        what = "secret" if accused else "person"
        return _after_leak(course, public[0], _made_secret(course, public[0]), what)
    if course.dossier.secret:
        return judged(4, "made_secret", *_seqs(_made_secret(course, course.moves[0])))
    return _undecided(course) or _hidden_by_state(course)


def _judge_masks(course: Course, public: tuple[Recorded, ...]) -> Finding:
    if not public:
        return _never_public(course)
    first = public[0]
    then = course.after_act(first)
    open_then, whole = unmasked(course, then), to_mask(course)
    if not open_then:
        too_much = over_masked(course, then)
        return judged(
            TOO_MUCH if too_much else 4, "masked_too_much" if too_much else "masked", first.seq
        )
    if len(open_then) < len(whole):
        level = UNNAMED if _of_nobody(course, open_then) else HALF_MASKED
        return judged(level, "half_masked", first.seq, open=_span_names(open_then))
    return _after_leak(course, first, _hidden_at(course, first), "mask")


def _of_nobody(course: Course, spans: tuple[PiiSpan, ...]) -> bool:
    """Whether what stayed open is only an address, an illness or a school, and nothing tells whose (rules `STOOD`)."""
    return course.stood and all(
        span.kind in OF_SOMEBODY and not tells_who(course, span) for span in spans
    )


def _never_public(course: Course) -> Finding:
    """Not public at the end: secret beyond need, not decided yet, or hidden by where the report lies."""
    if course.verification is Stage.DONE:
        return judged(TOO_MUCH, "secret_beyond_need", *_seqs(_made_secret(course, course.moves[0])))
    if course.verification is Stage.ELSEWHERE:
        return _hidden_by_state(course)
    return _undecided(course) or NOT_APPLICABLE


def _hidden_by_state(course: Course) -> Finding:
    """Nobody could read it, because of where it lay. By the rules `COUNTED` that is no work of whoever decided wrongly.

    A wrong archive or return ends the work on a report, and the protection with it; a *Tunda* keeps it on the desk, where
    protecting it waits for nothing.
    """
    last = course.stays[-1]
    level = HIDDEN_BY_STATE if not course.counted or last.right else 0
    ended = not last.right and last.decision in (Decision.ARSIPKAN, Decision.BUKAN_WEWENANG)
    key = "hidden_by_decision" if ended else "hidden_by_state"
    return judged(level, key, *course.turning_points)


def _undecided(course: Course) -> Finding | None:
    """What to say while the last decision is missing; None once it was made."""
    last = course.stays[-1]
    if last.decided is not None:
        return None
    if last.excused:
        return NOT_APPLICABLE
    return (
        judged(0, "undecided", last.entered)
        if course.horizon.given_up(last.since, last.due)
        else NOT_APPLICABLE
    )


def _after_leak(course: Course, leak: Recorded, repair: Recorded | None, what: str) -> Finding:
    if repair is None:
        shown = unmasked(course, course.dossier)
        level = UNNAMED if what == "mask" and _of_nobody(course, shown) else 0
        return judged(level, f"left_open_{what}", leak.seq, open=_span_names(shown))
    same_day = repair.at_sim.date() == leak.at_sim.date()
    level = REPAIRED_SAME_DAY if same_day else REPAIRED_LATER
    values = {"since": labels.moment(leak.at_sim), "until": labels.moment(repair.at_sim)}
    return judged(level, f"repaired_{what}", leak.seq, repair.seq, **values)


def _made_secret(course: Course, after: Recorded) -> Recorded | None:
    """The first event from then on after which the report is secret."""
    later = (r for r in course.moves if r.seq >= after.seq)
    return next((r for r in later if course.after(r).secret), None)


def _hidden_at(course: Course, after: Recorded) -> Recorded | None:
    """The first event after which nothing is readable any more that had to be masked."""
    later = (r for r in course.moves if r.seq > after.seq)
    return next(
        (r for r in later if course.after(r).secret or not unmasked(course, course.after(r))), None
    )


def _seqs(recorded: Recorded | None) -> tuple[int, ...]:
    return (recorded.seq,) if recorded is not None else ()


def _span_names(spans: tuple[PiiSpan, ...]) -> str:
    """What kind of identity stayed readable; never the identity itself."""
    return ", ".join(dict.fromkeys(KINDS.get(span.kind, "data pribadi") for span in spans))


KINDS = {
    "name": "nama orang",
    "nik": "NIK",
    "kk": "nomor KK",
    "phone": "nomor telepon",
    "email": "alamat surel",
    "address": "alamat rumah",
    "plate": "nomor kendaraan",
    "account": "nomor rekening",
    "health": "keterangan kesehatan",
    "child": "data anak",
    "relation": "hubungan keluarga",
}
