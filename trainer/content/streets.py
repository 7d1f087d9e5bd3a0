"""Streets that really exist, named in a report: only together with their status (ref. 10.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.region import Street
from trainer.domain.region import Region
from trainer.domain.report import Report


def road_flaws(report: Report, streets: Sequence[Street], region: Region) -> Iterator[Flaw]:
    """The first real street in each text of a report whose truth does not say the road's status.

    Streets of another kabupaten or kota do not count: a name may be invented here and exist there.
    """
    if report.truth.road_status is not None:
        return
    near = [street for street in streets if _near(street, report, region)]
    texts: list[tuple[KeyPath, str]] = [(("title",), report.title), (("body",), report.body)]
    if report.location.text is not None:
        texts.append((("location", "text"), report.location.text))
    for index, note in enumerate(report.truth.field_notes):
        texts.append((("truth", "field_notes", index, "text"), note.text))
    for path, text in texts:
        named = next((street.name for street in near if _names(text, street.name)), None)
        if named is not None:
            yield Flaw(
                DefectCode.ROAD_STATUS,
                path,
                f"jalan {named} benar-benar ada, tetapi statusnya tidak disebut",
                "isi truth.road_status, atau pakai nama jalan rekaan",
            )


def _near(street: Street, report: Report, region: Region) -> bool:
    place = report.location.region_code or report.addressed_to
    government = ".".join(place.split(".")[:2])
    everywhere = region.code in (street.region_code, government)
    return everywhere or street.region_code == government or not place.startswith(region.code)


def _names(text: str, street: str) -> bool:
    """Whether a text names the street: after Jl., jln or jalan, or before a kilometre."""
    name = re.sub(r"\s+", r"\\s+", re.escape(street).replace(r"\ ", " "))
    pattern = rf"\b(?:jl|jln|jalan)\b\.?\s*{name}\b|\b{name}\s+km\b"
    return re.search(pattern, text, re.IGNORECASE) is not None
