"""A scenario that several people play together: the project's first one with a coordinator and a unit beside the admin."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.parts import without_variants
from trainer.content.library import FileLibrary
from trainer.scenario_library import open_library
from trainer.settings import find_root

TEAM = "hari-bersama"
SEATS = ("admin", "koordinator", "dishub")

MORE_SEATS = """\
  - id: koordinator
    role: admin_koordinator
    agency: "62"
    title: Admin Koordinator Provinsi Kalimantan Tengah
  - id: dishub
    role: pejabat_penghubung
    agency: "62.12-dishub"
    title: Pejabat Penghubung Dinas Perhubungan
expects:
"""


def team_library(folder: Path) -> FileLibrary:
    """A library in `folder` that offers the project's scenarios and `TEAM`, which does not vary."""
    root = find_root()
    (folder / "seed_data").symlink_to(root / "seed_data")
    shutil.copytree(root / "scenarios", folder / "scenarios")
    team = folder / "scenarios" / TEAM
    shutil.copytree(root / "scenarios" / "hari-pertama", team)
    main = team / "scenario.yaml"
    text = main.read_text(encoding="utf-8").replace("slug: hari-pertama", f"slug: {TEAM}")
    text = text.replace("Hari pertama di kotak masuk", "Hari bersama")
    main.write_text(without_variants(text).replace("expects:\n", MORE_SEATS, 1), encoding="utf-8")
    return open_library(folder)
