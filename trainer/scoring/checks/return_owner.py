"""Whether a returned report was sent on with its owner named and a basis given: a return is routing, never a refusal.

Judged at a desk that may not decide the report, and at a played unit that was sent somebody else's. Returning the same
report more often than the profile allows is ping-pong.
"""

from __future__ import annotations

from trainer.domain import events as e
from trainer.domain.dossier import Disposition
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import Decision
from trainer.scoring import labels
from trainer.scoring.answering import limit_from
from trainer.scoring.course import Course
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.registry import check
from trainer.scoring.returning import misdirected, returned_by_key, returns_by
from trainer.scoring.stays import Stay

WORDS_OF_A_BASIS = 3
THIN_BASIS, DESK_NAMED, SAME_GOVERNMENT = 3, 3, 2

RETURN = {"decision": "bukan_wewenang", "lead": None, "return_to": "99-pu", "answer": None}
LIGHTS = {"lead": "99.01-dishub"}

EXAMPLES = (
    Example("h0 09.00 bukan_wewenang pemilik=99-pu", 4, "Pemilik dan dasarnya disebut.", RETURN),
    Example(
        "h0 09.00 bukan_wewenang pemilik=99-pu dasar=provinsi",
        3,
        "Pemilik tepat, dasarnya hanya satu kata.",
        RETURN,
    ),
    Example(
        "h0 09.00 bukan_wewenang pemilik=99-sosial",
        4,
        "Instansi lain yang menurut kunci juga berwenang.",
        RETURN | {"defensible": ["99-sosial"]},
    ),
    Example(
        "h0 09.00 bukan_wewenang pemilik=99",
        3,
        "Pemerintahnya tepat, perangkat daerahnya belum.",
        RETURN,
    ),
    Example(
        "h0 09.00 bukan_wewenang pemilik=99-sosial",
        2,
        "Pemerintahnya tepat, perangkat daerahnya keliru.",
        RETURN,
    ),
    Example(
        "h0 09.00 bukan_wewenang pemilik=listrik",
        0,
        "Dikirim ke pihak yang tidak ada hubungannya.",
        RETURN,
    ),
    Example("h0 09.00 verifikasi unit=99.01-pu", 0, "Tidak dikembalikan sama sekali.", RETURN),
    Example(
        "h0 09.00 bukan_wewenang pemilik=99-pu; h0 10.00 koordinator: teruskan ke=99.01; "
        "h0 11.00 bukan_wewenang pemilik=99-pu",
        0,
        "Dikembalikan dua kali dari meja yang sama.",
        RETURN,
    ),
    Example("h3 16.00 selesai", 0, "Tidak dikembalikan sampai latihan berakhir.", RETURN),
    Example(
        "h1 09.00 selesai karena=instruktur",
        0,
        "Sehari kantor di meja dan belum diantar, lalu instruktur mengakhiri kelas.",
        RETURN,
    ),
    Example(
        "h0 15.00 selesai karena=instruktur",
        None,
        "Belum sehari kantor di meja ketika instruktur mengakhiri kelas.",
        RETURN,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h0 10.00 pu: kembalikan pemilik=99.01-dishub",
        4,
        "Unit mengembalikan dengan mengusulkan unit yang tepat.",
        LIGHTS,
        people=("pu",),
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h0 10.00 pu: kembalikan",
        0,
        "Unit mengembalikan tanpa menyebut pemilik.",
        LIGHTS,
        people=("pu",),
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h6 16.00 selesai",
        0,
        "Unit membiarkan laporan yang bukan tugasnya.",
        LIGHTS,
        people=("pu",),
    ),
)


@check("return_owner", needs=("returned",))
def return_owner(course: Course) -> Finding:
    """The worst return of this report, or the lack of one."""
    units = (_by_unit(course, each) for each in misdirected(course))
    desks = (
        (_by_desk(course, stay) for stay in course.stays if _must_return(stay))
        if returned_by_key(course)
        else ()
    )
    return lowest((*desks, *units))


def _must_return(stay: Stay) -> bool:
    return stay.best.decision is Decision.BUKAN_WEWENANG and not stay.excused


def _by_desk(course: Course, stay: Stay) -> Finding:
    """A report that was verified first and returned later is judged by its return."""
    returns = [
        (r, fact) for r, fact in course.by_people(e.ReportDeclined) if fact.desk == stay.desk
    ]
    if returns:
        recorded, fact = returns[0]
        return _judge(course, stay.desk, recorded, fact.owner or None, fact.basis)
    if stay.decision is None and not course.horizon.given_up(stay.since, stay.due):
        return NOT_APPLICABLE
    return judged(0, "not_returned", stay.decided or stay.entered, **_values(course, None))


def _by_unit(course: Course, held: Disposition) -> Finding:
    returns = [
        (r, fact) for r, fact in course.by_people(e.ReportGivenBack) if fact.agency == held.unit
    ]
    if returns:
        recorded, fact = returns[0]
        return _judge(course, held.unit, recorded, fact.owner, fact.basis)
    answered = held.first_answer_at is not None
    if held.ended_at is not None and not answered:
        return NOT_APPLICABLE
    if not answered and not course.horizon.given_up(held.since, limit_from(course, held.since)):
        return NOT_APPLICABLE
    return judged(0, "kept_by_unit", *course.turning_points, **_values(course, None))


def _judge(
    course: Course, agency: str, recorded: Recorded, owner: str | None, basis: str
) -> Finding:
    if returns_by(course, agency) > course.world.profile.limit("maks_pengembalian"):
        return judged(0, "pingpong", recorded.seq, **_values(course, owner))
    right, region = _owner(course), course.world.region
    if owner is None:
        return judged(0, "no_owner", recorded.seq, **_values(course, owner))
    if owner == right or owner in course.defensible:
        thin = len(basis.split()) < WORDS_OF_A_BASIS
        return judged(
            THIN_BASIS if thin else 4,
            "thin_basis" if thin else "right",
            recorded.seq,
            **_values(course, owner),
        )
    if owner == region.desk_of(right):
        return judged(DESK_NAMED, "desk_named", recorded.seq, **_values(course, owner))
    if region.desk_of(owner) == region.desk_of(right) and region.agency(right).government:
        return judged(SAME_GOVERNMENT, "same_government", recorded.seq, **_values(course, owner))
    return judged(0, "wrong_owner", recorded.seq, **_values(course, owner))


def _owner(course: Course) -> str:
    return course.truth.return_to or course.truth.lead or ""


def _values(course: Course, owner: str | None) -> dict[str, str]:
    return {
        "right": labels.agency(course.world, _owner(course)),
        "done": labels.agency(course.world, owner),
    }
