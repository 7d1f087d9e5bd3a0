"""The choice between the reports of a scenario as they were written, and new ones that teach the same."""

from __future__ import annotations

from trainer.domain.scenario import Scenario
from trainer.usecases.exercises import HIGHEST_VARIANT
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

WRITTEN, NEW = "ditulis", "baru"

REPORT_WORDS = {
    WRITTEN: (
        _l("Seperti ditulis"),
        _l("Laporan yang ditulis untuk skenario ini; sama setiap kali."),
    ),
    NEW: (
        _l("Laporan baru"),
        _l(
            "Orang, tempat, dan cerita lain pada laporan yang dapat berganti, pelajarannya sama. Nomor variannya tertulis pada judul latihan."
        ),
    ),
}
"""How each is offered: its name and what it means."""

NOT_MADE = _l("Laporan baru untuk skenario ini tidak dapat dibuat. Pilih laporan seperti ditulis.")


def report_hints(scenario: Scenario | None = None) -> dict[str, str]:
    """What stands under each choice; of one scenario, what changes in it."""
    hints = {which: str(words[1]) for which, words in REPORT_WORDS.items()}
    if scenario is not None:
        hints[NEW] = f"{_changes(scenario)} {_numbered()}"
    return hints


def changes_words(scenario: Scenario) -> str:
    """How many of the reports of a scenario a variant changes, as “1 dari 2”; "" where every one is new."""
    number, of = len(scenario.replaced), len(scenario.reports)
    if not number or number == of:
        return ""
    return _("%(number)s dari %(of)s", number=number, of=of)


def _changes(scenario: Scenario) -> str:
    share = changes_words(scenario)
    if not share:
        return _("Orang, tempat, dan cerita lain, pelajarannya sama.")
    return _(
        "%(share)s laporan berganti orang, tempat, dan cerita; yang lain tetap seperti ditulis. Pelajarannya sama.",
        share=share,
    )


def _numbered() -> str:
    return _("Nomor variannya tertulis pada judul latihan.")


def written_number(text: str | None) -> int | None:
    """The number of a variant as somebody typed it. Raises ValueError for anything but 1 to 9999; None for nothing."""
    typed = (text or "").strip()
    if not typed:
        return None
    number = int(typed) if typed.isascii() and typed.isdigit() else 0
    if not 1 <= number <= HIGHEST_VARIANT:
        raise ValueError(typed)
    return number
