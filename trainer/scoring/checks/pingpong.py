"""Whether a report was sent to and fro: to whoever had rightly returned it, back twice from one seat, or through several wrong units.

A serious fault (ref. 4.4). What a unit returned although it was its own, or for want of data, may be sent to it again. A wrong
unit that is put right after its return is no ping-pong. It only costs.
"""

from __future__ import annotations

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.scoring import labels
from trainer.scoring.course import Course
from trainer.scoring.examples import Example
from trainer.scoring.findings import Finding, judged, lowest
from trainer.scoring.registry import check
from trainer.scoring.returning import is_business_of, returned_by, sent_again

ROUND = 2

DISHUB = "h0 09.00 verifikasi unit=99.01-dishub; h1 09.00 dishub: kembalikan pemilik=99.01-pu"
RETURN = {"decision": "bukan_wewenang", "lead": None, "return_to": "99-pu", "answer": None}

EXAMPLES = (
    Example(
        f"{DISHUB}; h1 10.00 disposisi unit=99.01-pu",
        4,
        "Kembali satu kali, lalu sampai pada unit yang tepat.",
    ),
    Example(
        f"{DISHUB}; h1 10.00 disposisi unit=99.01-kominfo; h2 09.00 kominfo: kembalikan pemilik=99.01-pu",
        2,
        "Berputar lewat dua unit yang keliru.",
    ),
    Example(
        f"{DISHUB}; h1 10.00 disposisi unit=99.01-dishub",
        0,
        "Dikirim lagi kepada unit yang sudah mengembalikannya dengan benar.",
    ),
    Example(
        "h0 09.00 bukan_wewenang pemilik=99-pu; h0 10.00 koordinator: teruskan ke=99.01; "
        "h0 11.00 bukan_wewenang pemilik=99-pu",
        0,
        "Dikembalikan dua kali dari meja yang sama.",
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h1 09.00 pu: kembalikan pemilik=99.01-dishub; "
        "h1 10.00 disposisi unit=99.01-pu",
        None,
        "Unit keliru mengembalikan tugasnya sendiri; mengirimnya lagi bukan pingpong.",
    ),
    Example("h0 09.00 verifikasi unit=99.01-pu", None, "Tidak ada yang dikembalikan."),
)


@check("pingpong", needs=("touched",), only_costs=True)
def pingpong(course: Course) -> Finding:
    """The worst of what went to and fro through people."""
    return lowest((*_sent_again(course), *_twice_from_one_seat(course), *_round(course)))


def _sent_again(course: Course) -> list[Finding]:
    return [
        judged(0, "sent_again", recorded.seq, done=labels.agency(course.world, agency))
        for recorded, agency in sent_again(course)
    ]


def _twice_from_one_seat(course: Course) -> list[Finding]:
    most = course.world.profile.limit("maks_pengembalian")
    returns = returned_by(course)
    return [
        judged(0, "again_from_one_seat", *seqs, done=labels.agency(course.world, agency))
        for agency, seqs in returns.items()
        if len(seqs) > most
    ]


def _round(course: Course) -> list[Finding]:
    """Units to which people sent it, and which returned what was not theirs."""
    strays = [
        (r, r.fact.agency)
        for r in course.moves
        if isinstance(r.fact, e.ReportGivenBack)
        and not is_business_of(course, r.fact.agency)
        and _sent_by_person(course, r.fact.agency, r.seq)
    ]
    if not strays:
        return []
    if len(strays) > 1:
        sent = (_sending(course, unit, back.seq) for back, unit in strays)
        acts = (each.seq for each in sent if each is not None)
        return [judged(ROUND, "round", *acts, times=str(len(strays)))]
    return [judged(4, "once", strays[0][0].seq)]


def _sent_by_person(course: Course, unit: str, before_seq: int) -> bool:
    sent = _sending(course, unit, before_seq)
    return sent is not None and sent.person is not None


def _sending(course: Course, unit: str, before_seq: int) -> Recorded | None:
    """The last act before another one by which a unit got the report as its own; None where there was none."""
    sent = [
        r
        for r in course.moves
        if r.seq < before_seq and isinstance(r.fact, e.ReportDisposed) and r.fact.lead == unit
    ]
    return sent[-1] if sent else None
