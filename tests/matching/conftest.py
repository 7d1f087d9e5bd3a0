"""Reports at one desk, made by hand: who wrote what, where and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from itertools import count

import pytest

from trainer.matching.reading import Traces

WIB = timezone(timedelta(hours=7))
FIRST = datetime(2026, 3, 2, 8, 0, tzinfo=WIB)


@pytest.fixture
def report() -> Callable[..., Traces]:
    """Makes a report; numbers follow one another."""
    numbers = count(1)

    def make(
        text: str,
        place: str | None = None,
        *,
        title: str = "Laporan warga",
        area: str | None = None,
        day: float = 0,
    ) -> Traces:
        received_at = FIRST + timedelta(days=day)
        return Traces(f"SIM-{next(numbers):07d}", title, text, place, area, received_at)

    return make


@pytest.fixture
def others(report) -> tuple[Traces, ...]:
    """What else lies at the desk: other matters in other places."""
    return (
        report("Lampu jalan di depan langgar mati sejak minggu lalu.", "Desa Batu Rangan"),
        report("KTP anak saya belum jadi, blangko habis terus.", "Kelurahan Beriwit"),
        report("Sampah di pasar tidak diangkut, baunya sampai ke rumah.", "Pasar Handep"),
        report("Bantuan sembako ibu saya berhenti sejak Januari.", "Desa Olung Tarai"),
        report("Mohon jembatan kayu diperbaiki, dua papan lepas.", "Desa Muara Layung"),
    )
