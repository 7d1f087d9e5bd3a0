"""What the tests of answers share: a case to answer."""

from collections.abc import Callable

import pytest

from trainer.answers.case import Authority, Case, CasePii, CaseReporter, Responder
from trainer.domain.vocabulary import Privacy

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
