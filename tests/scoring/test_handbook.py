"""What is said of the judges is what the code makes of itself today, and leaves nobody out."""

from pathlib import Path

from trainer.answers.total import GATES
from trainer.scoring.failures import all_failures
from trainer.scoring.handbook import answers_page, checks_page
from trainer.scoring.registry import all_checks

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_codes_is_current():
    written = (DOCS / "kode-penilai.md").read_text(encoding="utf-8")

    assert written == answers_page(), (
        "tulis ulang: python3 run.py dev -m trainer.scoring.handbook > docs/kode-penilai.md"
    )


def test_every_check_and_every_critical_failure_is_explained():
    page = checks_page()

    for name in (*all_checks(), *all_failures()):
        assert f"(`{name}`)" in page


def test_every_gate_and_every_code_is_explained():
    page = answers_page()

    for name in GATES:
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
