"""Scenarios for the use cases: what is on offer now, and the world of a run that began with earlier content.

Satisfies ScenarioLibrary of the use cases by its shape; it may not import them. Content is read once per process:
whoever edits a scenario restarts the server.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from trainer.content.bench import Bench, CheckBook
from trainer.content.defects import Defect, Read, lines_of
from trainer.content.files import packed, unpacked
from trainer.content.fitting import fitting_defects
from trainer.content.packs import Packs
from trainer.content.playthrough import Playthrough, read_playthroughs
from trainer.content.scenario import from_source
from trainer.content.workbench import lay_out
from trainer.domain.errors import NotFound
from trainer.domain.scenario import Scenario, World


def _nothing_kept(_content_hash: str) -> bytes | None:
    return None


class FileLibrary:
    """Scenarios in files. Regions and profiles always come from the files, also for a run with kept content."""

    def __init__(
        self,
        root: Path,
        kept: Callable[[str], bytes | None] = _nothing_kept,
        checks: CheckBook | None = None,
    ) -> None:
        """`root` holds scenarios/ and seed_data/.

        `kept` gives the source of a scenario by content hash, None when none was kept; `checks` are the process
        checks a rubric may name, None: any.
        """
        self._packs = Packs(root)
        self._kept = kept
        self._checks = checks
        self._benches: dict[str, Read[Bench]] = {}
        self._worlds: dict[str, World] = {}

    def slugs(self) -> tuple[str, ...]:
        """Scenarios on offer, by level then title. Defective ones are not among them: see `refused`."""
        sound = [bench.value.scenario for bench in self._all() if bench.value and not bench.defects]
        return tuple(each.slug for each in sorted(sound, key=lambda each: (each.level, each.title)))

    def refused(self) -> tuple[str, ...]:
        """Sentences about every defect that keeps a scenario from being offered."""
        return lines_of(defect for bench in self._all() for defect in bench.defects)

    def current(self, slug: str) -> Scenario:
        """The scenario as it stands in the files. Raises NotFound, ContentError when it is defective."""
        return self._sound(slug).scenario

    def source(self, slug: str) -> bytes:
        """What a run keeps of a scenario: `kept` must give it back for the scenario's content hash.

        Raises NotFound, ContentError.
        """
        return packed(self._sound(slug).manuscript.folder)

    def playthroughs(self, slug: str) -> tuple[Playthrough, ...]:
        """The scripted ways through a scenario, by name. Raises NotFound, ContentError when one is defective."""
        return read_playthroughs(self._sound(slug)).required()

    def playthrough(self, slug: str, content_hash: str, name: str) -> Playthrough:
        """A scripted way as it was written for this content, from the kept source when the files have changed.

        Raises NotFound when there is none of this name, or none that can still be read.
        """
        bench = self._laid_with(slug, content_hash)
        written = read_playthroughs(bench).value if bench is not None else None
        for each in written or ():
            if each.name == name:
                return each
        raise NotFound("playthrough", f"{slug}@{content_hash} {name}")

    def world(self, slug: str, content_hash: str) -> World:
        """The world of a run that was opened with this content: from the kept source when the files have changed.

        Region and profile come from the files in both cases. Raises NotFound when the content is neither in the
        files nor kept.
        """
        if content_hash not in self._worlds:
            self._worlds[content_hash] = self._world(slug, content_hash)
        return self._worlds[content_hash]

    def _world(self, slug: str, content_hash: str) -> World:
        bench = self._bench(slug) if slug in self._packs.scenario_slugs() else None
        if bench and bench.value and bench.value.scenario.content_hash == content_hash:
            return self._in(bench.value.scenario)
        data = self._kept(content_hash)
        if data is None:
            raise NotFound("scenario", f"{slug}@{content_hash}")
        return self._in(from_source(data, f"{slug}@{content_hash[:12]}"))

    def _laid_with(self, slug: str, content_hash: str) -> Bench | None:
        """The scenario of this content on its bench; None when it is gone or cannot be laid out any more."""
        bench = self._bench(slug).value if slug in self._packs.scenario_slugs() else None
        if bench is not None and bench.scenario.content_hash == content_hash:
            return bench
        data = self._kept(content_hash)
        if data is None:
            return None
        label = f"{slug}@{content_hash[:12]}"
        return lay_out(Read(unpacked(data, label)), self._packs, self._checks).value

    def _in(self, scenario: Scenario) -> World:
        region, profile = self._packs.region(scenario.region), self._packs.profile(scenario.profile)
        if region is None:
            raise NotFound("region", scenario.region)
        if profile is None:
            raise NotFound("profile", scenario.profile)
        pack, rules = region.required(), profile.required()
        return World(scenario, rules, pack.region, pack.calendar(rules.hours))

    def _all(self) -> tuple[Read[Bench], ...]:
        return tuple(self._bench(slug) for slug in self._packs.scenario_slugs())

    def _sound(self, slug: str) -> Bench:
        if slug not in self._packs.scenario_slugs():
            raise NotFound("scenario", slug)
        return self._bench(slug).required()

    def _bench(self, slug: str) -> Read[Bench]:
        if slug not in self._benches:
            laid = lay_out(self._packs.scenario_folder(slug), self._packs, self._checks)
            found: tuple[Defect, ...] = tuple(fitting_defects(laid.value)) if laid.value else ()
            self._benches[slug] = Read(laid.value, laid.defects + found)
        return self._benches[slug]
