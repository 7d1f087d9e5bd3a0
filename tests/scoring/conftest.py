"""What the tests of scoring share: a case to answer, and ways to play a small log."""

from collections.abc import Callable, Mapping

import pytest

from trainer.answers.case import Authority, Case, CasePii, CaseReporter, Responder
from trainer.domain.history import History
from trainer.domain.vocabulary import Privacy
from trainer.scoring.course import Course, courses
from trainer.scoring.example_world import REPORT
from trainer.scoring.examples import Example, history_of

REPORTER = CaseReporter(
    "Nurmala Sangen",
    "0800000431207",
    "9962014107920003",
    "Jl. Kenanga Ujung No. 12, Desa Tumbang Contoh",
)


@pytest.fixture
def make_case() -> Callable[..., Case]:
    """A case of a social aid complaint; everything can be changed by name."""

    def make(privacy: Privacy = Privacy.TERBUKA, *pii: CasePii, **changes: object) -> Case:
        fields: dict[str, object] = {
            "title": "Bantuan beras tidak diterima",
            "body": "Nama saya ada di daftar, tetapi beras bulan ini tidak kami terima.",
            "privacy": privacy,
            "responder": Responder("Dinas Sosial Kabupaten Contoh", "kabupaten"),
            "authority": Authority(True, "Dinas Sosial Kabupaten Contoh"),
            "reporter": REPORTER,
            "pii": pii,
        }
        return Case(**{**fields, **changes})  # type: ignore[arg-type]

    return make


@pytest.fixture
def play() -> Callable[..., History]:
    """The history of a log in the example language."""

    def make(log: str, truth: Mapping[str, object] | None = None, **fields: object) -> History:
        return history_of(Example(log, None, "", truth or {}, **fields))  # type: ignore[arg-type]

    return make


@pytest.fixture
def course_of(play: Callable[..., History]) -> Callable[..., Course]:
    """The course of the report under test after a log in the example language."""

    def make(log: str, truth: Mapping[str, object] | None = None, **fields: object) -> Course:
        return courses(play(log, truth, **fields))[REPORT]

    return make
