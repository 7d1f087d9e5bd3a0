"""Scenarios for the use cases: what is on offer now, and the world of a run that began with earlier content.

Satisfies ScenarioLibrary of the use cases by its shape; it may not import them. Content is read once per process:
whoever edits a scenario restarts the server.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from trainer.content.bench import Bench, CheckBook
from trainer.content.defects import Defect, Read, lines_of
from trainer.content.files import Folder
from trainer.content.files import content_hash as files_hash
from trainer.content.fitting import fitting_defects
from trainer.content.keeping import Kept, as_bytes, from_bytes, hash_of
from trainer.content.making import MakerFor
from trainer.content.packs import Packs
from trainer.content.playthrough import Playthrough, read_playthroughs
from trainer.content.region import RegionPack
from trainer.content.scenario import read_scenario
from trainer.content.slots import worded
from trainer.content.workbench import lay_out
from trainer.domain.errors import NotFound
from trainer.domain.profile import Profile
from trainer.domain.scenario import Scenario, World

SOME, MANY = 16, 256
"""Variants laid out, and worlds of runs, that are kept at hand: there may be one for every learner."""


def _nothing_kept(_content_hash: str) -> bytes | None:
    return None


class FileLibrary:
    """Scenarios in files. Regions always come from the files, also for a run with kept content."""

    def __init__(
        self,
        root: Path,
        kept: Callable[[str], bytes | None] = _nothing_kept,
        checks: CheckBook | None = None,
        make: MakerFor | None = None,
    ) -> None:
        """`root` holds scenarios/ and seed_data/.

        `kept` gives the source of a scenario by content hash, None when none was kept; `checks` are the process
        checks a rubric may name, None: any; `make` gives the maker of a region's reports, None: whatever asks for
        reports is not on offer.
        """
        self._packs = Packs(root)
        self._kept = kept
        self._checks = checks
        self._make = make
        self._benches: dict[tuple[str, str | None], Read[Bench]] = {}
        self._variant = lru_cache(maxsize=SOME)(self._laid)
        self._known = lru_cache(maxsize=MANY)(self._world)

    def slugs(self) -> tuple[str, ...]:
        """Scenarios on offer, by level then title. Defective ones are not among them: see `refused`."""
        sound = [bench.value.scenario for bench in self._all() if bench.value and not bench.defects]
        return tuple(each.slug for each in sorted(sound, key=lambda each: (each.level, each.title)))

    def refused(self) -> tuple[str, ...]:
        """Sentences about every defect that keeps a scenario from being offered."""
        return lines_of(defect for bench in self._all() for defect in bench.defects)

    def profiles(self) -> tuple[Profile, ...]:
        """The rule profiles on offer: those that stand alone first, then by name. Defective ones are not among them."""
        read = (self._packs.profile(each) for each in self._packs.profile_ids())
        sound = [each.value for each in read if each is not None and each.value is not None]
        return tuple(sorted(sound, key=lambda each: (each.based_on is not None, each.name)))

    def current(
        self, slug: str, profile: str | None = None, variant: int | None = None
    ) -> Scenario:
        """The scenario as it stands in the files, played by its own rule profile or by another one.

        `variant`: with other reports that teach the same; one number always gives the same reports. Its content hash
        covers all of that. Raises NotFound, also for a variant of a scenario that does not vary; ContentError when it
        is defective or unfit for the profile.
        """
        return self._sound(slug, profile, variant).scenario

    def source(self, slug: str, profile: str | None = None, variant: int | None = None) -> bytes:
        """What a run keeps of a scenario and its profile: `kept` must give it back for the content hash of `current`.

        Raises NotFound, ContentError.
        """
        bench = self._sound(slug, profile, variant)
        return as_bytes(self._to_keep(bench.manuscript.folder, bench.profile.id))

    def playthroughs(self, slug: str, variant: int | None = None) -> tuple[Playthrough, ...]:
        """The scripted ways through a scenario, by name. Raises NotFound, ContentError when one is defective."""
        return read_playthroughs(self._sound(slug, variant=variant)).required()

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

    def world(self, slug: str, content_hash: str, profile: str | None = None) -> World:
        """The world of a run that was opened with this content: from the kept source when the files have changed.

        The profile is the one that the content was kept with, or `profile`; the region comes from the files. Raises
        NotFound when the content is neither in the files nor kept, or when there is no such profile.
        """
        return self._known(slug, content_hash, profile)

    def world_of(self, slug: str, variant: int | None) -> World:
        """The world of a scenario as it stands, or of a variant of it, without anything kept. Raises NotFound,
        ContentError.
        """
        bench = self._sound(slug, variant=variant)
        return self._in(bench.scenario, bench.profile)

    def _world(self, slug: str, content_hash: str, profile: str | None) -> World:
        own = self._profile_in_files(slug, content_hash)
        if own is not None:
            bench = self._bench(slug, profile or own).value
            if bench is not None and bench.scenario.content_hash == content_hash:
                return self._in(bench.scenario, bench.profile)
        kept = self._kept_with(slug, content_hash)
        if kept is None and own is not None:
            # Opened before profiles were kept, or asked for by another profile than it was opened with.
            kept = Kept(self._packs.scenario_folder(slug).required(), None, {})
        if kept is None:
            raise NotFound("scenario", f"{slug}@{content_hash}")
        scenario = self._read(kept.folder)
        chosen = profile or kept.profile or scenario.profile
        rules = kept.rules(chosen) or self._packs.profile(chosen)
        if rules is None:
            raise NotFound("profile", chosen)
        as_opened = replace(scenario, profile=chosen, content_hash=content_hash)
        return self._in(as_opened, rules.required())

    def _read(self, folder: Folder) -> Scenario:
        scenario = read_scenario(folder).required().scenario
        return worded(scenario, self._region(scenario).region)

    def _region(self, scenario: Scenario) -> RegionPack:
        region = self._packs.region(scenario.region)
        if region is None:
            raise NotFound("region", scenario.region)
        return region.required()

    def _in(self, scenario: Scenario, rules: Profile) -> World:
        pack = self._region(scenario)
        return World(scenario, rules, pack.region, pack.calendar(rules.hours))

    def _laid_with(self, slug: str, content_hash: str) -> Bench | None:
        """The scenario of this content on its bench; None when it is gone or cannot be laid out any more."""
        own = self._profile_in_files(slug, content_hash)
        if own is not None:
            return self._bench(slug, own).value
        kept = self._kept_with(slug, content_hash)
        if kept is None:
            return None
        rules = kept.rules(kept.profile) if kept.profile else None
        return lay_out(Read(kept.folder), self._packs, self._checks, rules).value

    def _kept_with(self, slug: str, content_hash: str) -> Kept | None:
        data = self._kept(content_hash)
        return None if data is None else from_bytes(data, f"{slug}@{content_hash[:12]}")

    def _profile_in_files(self, slug: str, content_hash: str) -> str | None:
        """The profile with which the scenario's files have this hash; None when they have changed or are gone."""
        if slug not in self._packs.scenario_slugs():
            return None
        plain = self._bench(slug).value
        if plain is None:
            return None
        folder, own = plain.manuscript.folder, plain.profile.id
        if content_hash == files_hash(folder):
            return own
        for each in dict.fromkeys((own, *self._packs.profile_ids())):
            if hash_of(self._to_keep(folder, each)) == content_hash:
                return each
        return None

    def _to_keep(self, folder: Folder, profile: str) -> Kept:
        return Kept(folder, profile, self._packs.profile_texts(profile))

    def _all(self) -> tuple[Read[Bench], ...]:
        return tuple(self._bench(slug) for slug in self._packs.scenario_slugs())

    def _sound(self, slug: str, profile: str | None = None, variant: int | None = None) -> Bench:
        if slug not in self._packs.scenario_slugs():
            raise NotFound("scenario", slug)
        plain = self._bench(slug, profile).required()
        if variant is None:
            return plain
        if not plain.scenario.varies or self._make is None:
            raise NotFound("variant", f"{slug} {variant}")
        return self._variant(slug, plain.profile.id, variant).required()

    def _bench(self, slug: str, profile: str | None = None) -> Read[Bench]:
        if profile is not None:
            plain = self._bench(slug).value
            # Its own profile by name is the same bench, not a second one.
            profile = None if plain is not None and plain.profile.id == profile else profile
        key = (slug, profile)
        if key not in self._benches:
            self._benches[key] = self._laid(slug, profile)
        return self._benches[key]

    def _laid(self, slug: str, profile: str | None, variant: int | None = None) -> Read[Bench]:
        """The scenario under a profile of the files, None: its own, with every defect that keeps it from being played."""
        rules = None if profile is None else self._packs.profile(profile)
        if profile is not None and rules is None:
            raise NotFound("profile", profile)
        folder = self._packs.scenario_folder(slug)
        laid = lay_out(folder, self._packs, self._checks, rules, self._make, variant)
        if laid.value is None:
            return laid
        found: tuple[Defect, ...] = tuple(fitting_defects(laid.value))
        written, rules_id = laid.value.manuscript, laid.value.profile.id
        opened = replace(
            written.scenario,
            profile=rules_id,
            content_hash=hash_of(self._to_keep(written.folder, rules_id)),
        )
        bench = replace(laid.value, manuscript=replace(written, scenario=opened))
        return Read(bench, laid.defects + found)
