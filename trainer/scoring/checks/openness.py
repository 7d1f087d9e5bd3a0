"""Whether a report was hidden from everybody that nobody had to be protected in: by *Jadikan rahasia*, or by *Eskalasi*.

What the reporter hid, what the key wants secret, and what holds an identity to be masked is the question of `secrecy`; a link
to a secret report hides by itself. It only costs.
"""

from __future__ import annotations

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import SUPERVISORY
from trainer.scoring.course import Course
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged
from trainer.scoring.protecting import to_mask
from trainer.scoring.registry import check

HIDDEN = 1

EXAMPLES = (
    Example("h0 09.00 verifikasi unit=99.01-pu", 4, "Laporan biasa tetap dapat diikuti warga."),
    Example("h0 09.00 verifikasi rahasia=ya unit=99.01-pu", 1, "Lubang di jalan dirahasiakan."),
    Example(
        "h0 09.00 eskalasi", 0, "Lubang di jalan dikunci pada Inspektorat, yang tidak menanganinya."
    ),
    Example(
        "h0 09.00 verifikasi kelas=pengaduan_bp rahasia=ya unit=99.01-inspektorat",
        None,
        "Yang memang harus dirahasiakan.",
        {"classification": "pengaduan_bp", "lead": "99.01-inspektorat", "set_secret": True},
    ),
    Example("h0 09.00 arsipkan", None, "Tidak terbit, dan tidak dirahasiakan."),
)


@check("openness", needs=("touched",), only_costs=True)
def openness(course: Course) -> Finding:
    """The act of a person by which a report became secret for nobody's sake."""
    truth, report = course.truth, course.report
    protected = report.secret or truth.set_secret or truth.accused is not None
    if protected or truth.classification in SUPERVISORY or to_mask(course):
        return NOT_APPLICABLE
    locked = course.by_people(e.ReportEscalated)
    if locked:
        return judged(0, "locked", locked[0][0].seq)
    hidden = next((each for each in course.moves if _hides(course, each)), None)
    if hidden is not None:
        return judged(HIDDEN, "hidden", hidden.seq)
    verified = course.verified
    if verified is None or not course.dossier.public:
        return NOT_APPLICABLE
    return judged(4, "open", verified.seq)


def _hides(course: Course, recorded: Recorded) -> bool:
    """Whether a person made the report secret by this; a link that did is none."""
    if recorded.person is None:
        return False
    secret = course.after(recorded).secret and not course.before(recorded).secret
    return secret and course.dossier.linked_to is None
