"""Do the tests notice when the code is wrong? Changes the code in small ways, one at a time, and runs the tests on it.

    python benchmarks/mutants.py FOLDER --reach                    # copy the project, note which test reaches which line
    python benchmarks/mutants.py FOLDER [--count 200] [--seed 13]  # draw mutants and try them; --resume goes on
    python benchmarks/mutants.py FOLDER --table docs/mutan.md --section Before

FOLDER lies outside the project and keeps everything: the copy in `tree`, where alone the code is changed, what the
tests reach in `reach`, the mutants in `drawn.jsonl`, and a line for each that was tried in `results.jsonl`. How mutants
are drawn and which tests run against them: docs/mutan.md. Needs the environment of the tests; POSIX only.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.mutation.drawing import Mutant, draw
from benchmarks.mutation.reaching import Reached
from benchmarks.mutation.running import NO_TEST, BrokenCopy, failing, restore, run_reach, try_mutant
from benchmarks.mutation.table import Row, put_section, section_of

ROOT = Path(__file__).parents[1]
NOT_COPIED = shutil.ignore_patterns(
    ".git",
    ".venv*",
    "__pycache__",
    ".*_cache",
    ".hypothesis",
    "instance",
    "dist",
    "build",
    "test-results",
)
SOUND = 5
"""So many tests must pass in the copy before anything in it is changed."""


class Study:
    """One folder: the copy of the project, what reaches it, the mutants and how they fared."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.tree = folder / "tree"
        self._reach = folder / "reach"
        self._origin = folder / "origin.json"
        self._drawn = folder / "drawn.jsonl"
        self._results = folder / "results.jsonl"
        self._unsteady = folder / "unsteady.json"

    def reach(self, project: Path, processes: int) -> int:
        """Copy the project and run its suite; pytest's code."""
        if self.tree.exists():
            sys.exit(f"{self.tree} is there already: name another folder, or go on with --resume.")
        shutil.copytree(project, self.tree, ignore=NOT_COPIED)
        self._origin.write_text(json.dumps({"commit": _commit(project)}), encoding="utf-8")
        return run_reach(self.tree, self._reach, processes)

    def mutants(self, count: int, seed: int) -> list[Mutant]:
        """The mutants of this folder, drawn when they are first asked for."""
        if not any(self._reach.glob("contexts.*.jsonl")):
            sys.exit(f"{self._reach} does not say which test reaches what: run with --reach first.")
        if not self._drawn.exists():
            drawn = draw(self.tree, count, seed)
            self._drawn.write_text(
                "".join(json.dumps(asdict(each)) + "\n" for each in drawn), encoding="utf-8"
            )
            origin = self.origin() | {"seed": seed}
            self._origin.write_text(json.dumps(origin), encoding="utf-8")
        return [Mutant(**line) for line in _lines(self._drawn)]

    def origin(self) -> Row:
        found: Row = json.loads(self._origin.read_text(encoding="utf-8"))
        return found

    def results(self) -> list[Row]:
        return _lines(self._results) if self._results.exists() else []

    def run(self, mutants: Sequence[Mutant]) -> None:
        """Try the mutants that were not tried yet, and again those that only an unsteady test has killed.

        Raises BrokenCopy when the copy's tests do not pass where nothing is changed.
        """
        restore(self.tree)
        reached = Reached(self.tree, self._reach)
        if failed := failing(self.tree, reached.quickest(SOUND)):
            raise BrokenCopy(f"{failed[0]} fails in {self.tree}, where nothing is changed.")
        while waiting := self._not_tried(mutants):
            for mutant in waiting:
                self._try(mutant, reached)
            self._forget_unsteady(reached)

    def _not_tried(self, mutants: Sequence[Mutant]) -> list[Mutant]:
        tried = {row["key"] for row in self.results()}
        return [mutant for mutant in mutants if mutant.key not in tried]

    def _try(self, mutant: Mutant, reached: Reached) -> None:
        unsteady = self._unsteady_tests()
        reaching = reached.by(mutant.file, range(mutant.line, mutant.last + 1))
        outcome = try_mutant(
            self.tree, mutant, [test for test in reaching if test.name not in unsteady]
        )
        row = {"key": mutant.key, **asdict(mutant), **asdict(outcome)}
        del row["source"]
        with self._results.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
        place = f"{mutant.file}:{mutant.line}"
        sys.stdout.write(f"{outcome.result:9} {outcome.seconds:6.1f} s  {place}  {outcome.by}\n")
        sys.stdout.flush()

    def _forget_unsteady(self, reached: Reached) -> None:
        """Strike what was killed by tests that fail in the unchanged copy as well."""
        killers = {row["by"] for row in self.results()} - {"", *NO_TEST}
        if not killers:
            return
        found = set(failing(self.tree, reached.named(killers), first_only=False)) - set(NO_TEST)
        self._unsteady.write_text(
            json.dumps(sorted(self._unsteady_tests() | found)), encoding="utf-8"
        )
        kept = [row for row in self.results() if row["by"] not in found]
        self._results.write_text("".join(json.dumps(row) + "\n" for row in kept), encoding="utf-8")

    def _unsteady_tests(self) -> set[str]:
        return (
            set(json.loads(self._unsteady.read_text(encoding="utf-8")))
            if self._unsteady.exists()
            else set()
        )

    def write_table(self, page: Path, section: str) -> None:
        """Put the results so far into a section of the page."""
        origin = self.origin()
        body = section_of(
            self.results(),
            len(_lines(self._drawn)),
            f"Commit `{origin['commit']}`, seed {origin['seed']}.",
        )
        before = page.read_text(encoding="utf-8") if page.exists() else ""
        page.write_text(put_section(before, section, body), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns 0; after --reach what pytest returns; 2 where the copy's own tests do not run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--reach", action="store_true", help="copy the project and run its suite once, watched"
    )
    parser.add_argument("--project", type=Path, default=ROOT, help="what --reach copies")
    parser.add_argument("--processes", type=int, default=2, help="of the run with --reach")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--resume", action="store_true", help="go on where the results end")
    parser.add_argument("--table", type=Path, metavar="FILE.md")
    parser.add_argument("--section", default="Results")
    options = parser.parse_args(arguments)
    study = Study(options.folder.resolve())
    if options.reach:
        return study.reach(options.project.resolve(), options.processes)
    if options.table:
        study.write_table(options.table, options.section)
        return 0
    if study.results() and not options.resume:
        parser.error(
            "there are results already: --resume goes on with them, another folder begins anew."
        )
    try:
        mutants = study.mutants(options.count, options.seed)
        study.run(mutants)
    except BrokenCopy as broken:
        sys.stderr.write(f"{broken}\n")
        return 2
    return 0


def _lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _commit(project: Path) -> str:
    """The commit of the project, with a plus where files differ from it; "" outside a repository."""
    named, changed = (
        subprocess.run(  # noqa: S603 -- git
            ["git", "-C", project, *asked],  # noqa: S607 -- the one of this machine
            capture_output=True,
            text=True,
            check=False,
        )
        for asked in (("rev-parse", "--short", "HEAD"), ("status", "--porcelain"))
    )
    return named.stdout.strip() + ("+" if changed.stdout.strip() else "")


if __name__ == "__main__":
    raise SystemExit(main())
