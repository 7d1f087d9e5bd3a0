"""The page of all judges is what the code makes of itself today."""

from pathlib import Path

from trainer.answers.total import GATES
from trainer.scoring.failures import all_failures
from trainer.scoring.handbook import handbook
from trainer.scoring.registry import all_checks

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_is_current():
    written = (DOCS / "pemeriksaan.md").read_text(encoding="utf-8")

    assert written == handbook(), (
        "tulis ulang: python3 run.py dev -m trainer.scoring.handbook > docs/pemeriksaan.md"
    )


def test_the_page_names_every_judge_and_every_code():
    page = handbook()

    for name in (*all_checks(), *all_failures(), *GATES):
        assert f"(`{name}`)" in page
    for code in (
        "level_0",
        "level_4",
        "limit_unfilled",
        "empty_answer",
        "identity_printed",
        "if_not",
    ):
        assert f"| `{code}` |" in page
