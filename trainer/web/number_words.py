"""Numbers as people read them, in the language of the page."""

from __future__ import annotations

from trainer.web.language import language


def number_words(number: float) -> str:
    """At most one decimal, with a comma where the language has one: "1,5"."""
    return _local(f"{number:.1f}".removesuffix(".0"))


def point_words(points: float) -> str:
    """At most two decimals: points come in quarters, and parts have to add up to their sum as they are read."""
    return _local(f"{points:.2f}".rstrip("0").rstrip("."))


def figure_words(value: float | None, places: int = 3) -> str:
    """“0,713”; a dash for what is not defined."""
    return "–" if value is None else _local(f"{value:.{places}f}").replace("-", "−")


def share_words(value: float | None, places: int = 1) -> str:
    """“97,1%” of a share from 0 to 1."""
    return "–" if value is None else _local(f"{100 * value:.{places}f}%")


def count_words(count: int) -> str:
    """“4.136”."""
    grouped = f"{count:,}"
    return grouped if language() == "en" else grouped.replace(",", ".")


def _local(written: str) -> str:
    return written if language() == "en" else written.replace(".", ",")
