"""`bimtek lint`: every defect of scenarios and seed data, one line each with place and remedy.

Ends with 0 when nothing is wrong, 1 with defects, 2 for a path that does not exist or holds no content. With --json
one object a line and nothing else on standard output. What a defect is stands in `trainer.content` and
`trainer.examining`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import click

from trainer.cli.indonesian import Command
from trainer.content.bench import CheckBook
from trainer.content.defects import Defect
from trainer.content.files import read_folder
from trainer.content.lint import lint_profile, lint_region, lint_scenario
from trainer.content.making import MakerFor
from trainer.content.packs import Packs, read_profile_file
from trainer.content.playthrough import Playthrough
from trainer.content.region import read_region_folder
from trainer.content.targets import Kind, Target, root_of, targets_of
from trainer.domain.scenario import World
from trainer.scenario_library import maker_for, new_store
from trainer.scoring.applying import idle_checks
from trainer.scoring.registry import all_checks
from trainer.settings import find_root
from trainer.usecases.rehearsing import RehearsalError, left_alone, rehearse


@click.command(
    name="lint",
    cls=Command,
    help="Periksa skenario dan seluruh seed_data; sebut tiap cacatnya.",
)
@click.argument("paths", nargs=-1, metavar="[JALUR ...]")
@click.option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
def command(paths: tuple[str, ...], as_json: bool) -> int:
    """Examine what lies at these paths, or all content there is."""
    root = find_root()
    folders = (str(root / "scenarios"), str(root / "seed_data"))
    defects: list[Defect] = []
    targets = [target for path in paths or folders for target in _targets(Path(path))]
    packs, makers = {root: Packs(root, shown)}, {root: maker_for(root)}
    checks = check_book()
    for target in dict.fromkeys(targets):
        home = root_of(target.path) or root
        home_packs = packs.setdefault(home, Packs(home, shown))
        defects += examined(target, home_packs, checks, makers.setdefault(home, maker_for(home)))
    for defect in sorted(set(defects)):
        click.echo(json.dumps(as_plain(defect), ensure_ascii=False) if as_json else str(defect))
    if not as_json:
        click.echo(_summary(len(set(defects)), len(targets)), err=True)
    return 1 if defects else 0


def check_book() -> CheckBook:
    """The process checks that the scoring room knows, as content asks for them."""
    return {name: check.params_of for name, check in all_checks().items()}


def examined(target: Target, packs: Packs, checks: CheckBook, make: MakerFor) -> tuple[Defect, ...]:
    """The defects of one target; of one file only, if that is what was asked for."""
    name = shown(target.path)
    match target.kind:
        case Kind.SCENARIO:
            found = lint_scenario(
                read_folder(target.path, name), packs, checks, make, unused_checks
            )
        case Kind.REGION:
            found = lint_region(read_region_folder(target.path, name))
        case Kind.PROFILE:
            found = lint_profile(read_profile_file(target.path, name), name)
        case _:
            found = _of_seed(target, name, packs)
    if target.only is None:
        return found
    only = shown(target.only)
    return tuple(each for each in found if each.file == only or each.file.startswith(f"{only}/"))


def unused_checks(world: World, ideal: Playthrough | None) -> Mapping[str, str]:
    """The checks of a rubric that judge nothing where nobody acts, nor on the ideal way; each with what it asks for."""
    found = idle_checks(left_alone(world, new_store))
    if not found or ideal is None:
        return found
    try:
        well_played = idle_checks(rehearse(world, ideal, new_store, marked=False).history)
    except RehearsalError:  # that it cannot be played is for `play` to tell
        return found
    return {check: needs for check, needs in found.items() if check in well_played}


def _of_seed(target: Target, name: str, packs: Packs) -> tuple[Defect, ...]:
    # Only whoever examines seed data waits for what reads them.
    from trainer.examining.examine import examine
    from trainer.examining.reference_data import ReferenceData

    return examine(target.kind, target.path, name, ReferenceData.of(packs))


def shown(path: Path) -> str:
    """A path as messages write it: below the current folder if it lies there, else whole; forward slashes."""
    whole, here = path.absolute(), Path.cwd()
    below = here in whole.parents
    return (whole.relative_to(here) if below else whole).as_posix()


def as_plain(defect: Defect) -> dict[str, object]:
    """The object that --json prints for a defect."""
    return {
        "file": defect.file,
        "line": defect.line,
        "defect": defect.code.value,
        "message": defect.sentence,
        "advice": defect.advice,
    }


def _targets(path: Path) -> tuple[Target, ...]:
    if not path.exists():
        raise click.UsageError(f"Jalur “{path}” tidak ada. Periksa ejaannya.")
    found = targets_of(path.absolute())
    if not found:
        raise click.UsageError(
            f"Di “{path}” tidak ada skenario atau bagian seed_data. Sebut folder skenario atau seed_data."
        )
    return found


def _summary(defects: int, targets: int) -> str:
    if not defects:
        return f"{targets} konten diperiksa, tidak ada cacat."
    return (
        f"{targets} konten diperiksa, {defects} cacat. Penjelasan tiap cacat: docs/cacat-konten.md"
    )
