"""The library of scenarios as the product has it, files with the generator making what scenarios ask for; and the empty store in
which a way through one is rehearsed.

Apart from `wiring`, so that commands that only read content need neither web nor database.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.content.bench import CheckBook
from trainer.content.library import FileLibrary
from trainer.content.making import MakerFor
from trainer.domain.asked import ReportMaker
from trainer.domain.region import Region

if TYPE_CHECKING:
    from trainer.usecases.rehearsing import RehearsalStore


def open_library(
    root: Path,
    kept: Callable[[str], bytes | None] | None = None,
    checks: CheckBook | None = None,
) -> FileLibrary:
    """The scenarios below `root`; `kept` and `checks` as in FileLibrary."""
    if kept is None:
        return FileLibrary(root, checks=checks, make=maker_for(root))
    return FileLibrary(root, kept, checks, maker_for(root))


def maker_for(root: Path) -> MakerFor:
    """Gives the maker of a region's reports from the seed data below `root`; its words are read when first asked."""
    words = root / "seed_data"

    makers: dict[str, ReportMaker] = {}

    def make(region: Region) -> ReportMaker:
        if region.code not in makers:
            # Only whoever asks for reports waits for the words they are made of.
            from trainer.generator.scribe import Scribe

            makers[region.code] = Scribe(words, region)
        return makers[region.code]

    return make


def new_store() -> RehearsalStore:
    """An empty store in memory, for one rehearsal."""
    # Only whoever rehearses waits for the library of the database.
    from trainer.store.in_memory import in_memory

    return in_memory()
