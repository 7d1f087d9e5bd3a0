"""The choice between the reports of a scenario as they were written, and new ones that teach the same."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l

from trainer.usecases.exercises import HIGHEST_VARIANT

WRITTEN, NEW = "ditulis", "baru"

REPORT_WORDS = {
    WRITTEN: (
        _l("Seperti ditulis"),
        _l("Laporan yang ditulis untuk skenario ini; sama setiap kali."),
    ),
    NEW: (
        _l("Laporan baru"),
        _l(
            "Orang, tempat, dan cerita lain, pelajarannya sama. Nomor variannya tertulis pada judul latihan."
        ),
    ),
}
"""How each is offered: its name and what it means."""

NOT_MADE = _l("Laporan baru untuk skenario ini tidak dapat dibuat. Pilih laporan seperti ditulis.")


def report_hints() -> dict[str, str]:
    """What stands under each choice."""
    return {which: str(words[1]) for which, words in REPORT_WORDS.items()}


def written_number(text: str | None) -> int | None:
    """The number of a variant as somebody typed it. Raises ValueError for anything but 1 to 9999; None for nothing."""
    typed = (text or "").strip()
    if not typed:
        return None
    number = int(typed) if typed.isascii() and typed.isdigit() else 0
    if not 1 <= number <= HIGHEST_VARIANT:
        raise ValueError(typed)
    return number
