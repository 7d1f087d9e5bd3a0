"""A reply to a message gave away who reported, that there is a report of theirs, or where somebody hides.

Which reply does so stands in the scenario beside the reply itself (`exposes`). It is judged on the report that it is about,
also where the message came without one.
"""

from __future__ import annotations

from trainer.scoring.course import Course
from trainer.scoring.failures import CriticalExample
from trainer.scoring.findings import AnswerMark, Critical
from trainer.scoring.giving_away import giving_away

EXAMPLES = (
    CriticalExample(
        "h0 09.00 pesan; h0 10.00 balas pilihan=beri", True, "Balasannya menunjuk pelapor."
    ),
    CriticalExample(
        "h0 09.00 pesan; h0 15.00 balas pilihan=beri", True, "Juga ketika dibalas sore hari."
    ),
    CriticalExample(
        "h0 09.00 pesan; h0 10.00 balas pilihan=tolak", False, "Permintaannya ditolak."
    ),
    CriticalExample(
        "h0 09.00 pesan; h1 16.00 diam", False, "Tidak dibalas: tidak ada yang terbuka."
    ),
)


def find(course: Course, _marks: tuple[AnswerMark, ...]) -> tuple[Critical, ...]:
    """Every reply of a person that gave this report away."""
    return tuple(
        Critical("given_away", course.report.id, recorded.seq, {"title": title})
        for recorded, title in giving_away(course)
    )
