"""`bimtek play`: a scenario's written playthroughs, played through the use cases on a log that keeps nothing.

With --json one object a line and nothing else on standard output. Ends with 1 when a score lies outside the band that
the playthrough states, when a band is wider than a fifth of what can be reached, or when a way loses points elsewhere than
its `loses` says.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

import click

from trainer.cli.indonesian import Command, Refusal
from trainer.content.library import FileLibrary
from trainer.content.losing import MISTAKE, loses_flaws
from trainer.content.playthrough import Playthrough
from trainer.domain.errors import ContentError, NotFound
from trainer.domain.scenario import World
from trainer.scenario_library import new_store, open_library
from trainer.scoring.sheet import sheet_to_plain
from trainer.settings import find_root
from trainer.usecases.debriefing import IDEAL
from trainer.usecases.exercises import HIGHEST_VARIANT
from trainer.usecases.rehearsing import Rehearsal, RehearsalError, losses, rehearse

WIDEST_BAND = 0.2
"""A band may span a fifth of the maximum at most."""


@dataclass(frozen=True, slots=True)
class Played:
    """A way that was played. `lost`: the checks that took more from it than from `ideal`; None where it is no mistake."""

    scenario: str
    playthrough: Playthrough
    rehearsal: Rehearsal
    lost: frozenset[str] | None

    @property
    def band(self) -> tuple[float, float]:
        """Lowest and highest points that will do."""
        return self.playthrough.points(self.rehearsal.sheet.max_points)

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong with the score or with what it is made of, as sentences."""
        sheet, (low, high) = self.rehearsal.sheet, self.band
        found: list[str] = []
        if not low <= sheet.points <= high:
            found.append(f"nilai {sheet.points:g} di luar rentang {low:g}–{high:g}")
        if round(high - low - WIDEST_BAND * sheet.max_points, 4) > 0:
            found.append(
                f"rentang {low:g}–{high:g} lebih lebar dari seperlima {sheet.max_points:g}"
            )
        return (*found, *self._losses())

    def _losses(self) -> Iterator[str]:
        script = self.playthrough
        checks = [each.check for each in self.rehearsal.history.world.scenario.rubric.checks]
        for flaw in loses_flaws(script.name, script.loses, checks, self.lost):
            yield f"{flaw.sentence}; {flaw.advice}"

    def as_plain(self) -> dict[str, object]:
        """The line that --json prints."""
        return sheet_to_plain(self.rehearsal.sheet, self.scenario, self.playthrough.name, self.band)


@click.command(
    name="play", cls=Command, help="Mainkan contoh jalannya sebuah skenario dan tunjukkan nilainya."
)
@click.argument("slug", required=False, metavar="[SKENARIO]")
@click.argument("name", required=False, metavar="[CONTOH]")
@click.option("--all", "everything", is_flag=True, help="Semua contoh dari semua skenario.")
@click.option(
    "--seed",
    type=click.IntRange(1, HIGHEST_VARIANT),
    default=None,
    help="Nomor varian: laporan lain dengan pelajaran yang sama; bawaan: laporan seperti ditulis.",
)
@click.option("--without-marks", is_flag=True, help="Tanpa nilai jawaban: pemeriksaan proses saja.")
@click.option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
def command(
    slug: str | None,
    name: str | None,
    everything: bool,
    seed: int | None,
    without_marks: bool,
    as_json: bool,
) -> int:
    """Play one playthrough, all of a scenario, or all there are."""
    if everything == bool(slug):
        raise click.UsageError("Sebut satu skenario, atau pakai --all untuk semuanya.")
    wrong = 0
    for played in _played(slug, name, seed, marked=not without_marks):
        click.echo(
            json.dumps(played.as_plain(), ensure_ascii=False) if as_json else _summary(played)
        )
        for problem in played.problems:
            wrong += 1
            click.echo(f"{played.scenario} {played.playthrough.name}: {problem}.", err=True)
    return 1 if wrong else 0


def _played(
    slug: str | None, name: str | None, seed: int | None, *, marked: bool
) -> Iterator[Played]:
    library = open_library(find_root())
    slugs = (slug,) if slug else library.slugs()
    for each in slugs:
        world, playthroughs = _scenario(library, each, seed)
        chosen = [p for p in playthroughs if name in (None, p.name)]
        if not chosen:
            known = ", ".join(p.name for p in playthroughs)
            raise Refusal(f"Contoh “{name}” tidak ada di {each}. Yang ada: {known}.")
        scripts = {p.name: p for p in playthroughs}
        rehearsed = cache(partial(_rehearsed, each, world, scripts, seed, marked))
        for playthrough in chosen:
            played = rehearsed(playthrough.name)
            compared = playthrough.name.startswith(MISTAKE) and IDEAL in scripts
            lost = losses(played, rehearsed(IDEAL)) if compared else None
            yield Played(each, playthrough, played, lost)


def _rehearsed(
    slug: str,
    world: World,
    scripts: Mapping[str, Playthrough],
    seed: int | None,
    marked: bool,
    name: str,
) -> Rehearsal:
    try:
        return rehearse(world, scripts[name], new_store, seed=seed, marked=marked)
    except RehearsalError as error:
        raise Refusal(
            f"{slug} {error.script}: langkah {error.step} tidak dapat dimainkan ({error.why})."
        ) from error


def _scenario(
    library: FileLibrary, slug: str, seed: int | None
) -> tuple[World, tuple[Playthrough, ...]]:
    try:
        variant = seed if library.current(slug).varies else None
        return library.world_of(slug, variant), library.playthroughs(slug, variant)
    except NotFound as error:
        known = ", ".join(library.slugs())
        raise Refusal(f"Skenario “{slug}” tidak ada. Yang ada: {known}.") from error
    except ContentError as error:
        raise Refusal("\n".join(error.lines)) from error


def _summary(played: Played) -> str:
    sheet, playthrough = played.rehearsal.sheet, played.playthrough
    lines = [
        f"{played.scenario} · {playthrough.name} · {playthrough.title}",
        f"  nilai {sheet.points:g} dari {sheet.max_points:g} ({sheet.share:.0%}),"
        f" rentang {played.band[0]:g}–{played.band[1]:g}",
    ]
    lines += [
        f"  -{line.lost:g} {line.check} pada {line.report} (tingkat {line.finding.level})"
        for line in sheet.lines
        if line.lost
    ]
    lines += [f"  kesalahan berat: {each.rule} pada {each.report}" for each in sheet.critical]
    return "\n".join(lines)
