"""What the use cases get from the library: sound scenarios, kept worlds, clear refusals."""

import inspect
import shutil

import pytest

from tests.content.conftest import ROOT, SMALL, swap
from trainer.content.files import content_hash, packed, read_folder
from trainer.content.library import FileLibrary
from trainer.domain.errors import ContentError, NotFound
from trainer.scenario_library import open_library
from trainer.usecases.ports import ScenarioLibrary


@pytest.fixture
def second(world):
    """Another scenario beside the small one, of a higher level."""
    folder = shutil.copytree(SMALL, world / "scenarios" / "abc")
    swap(folder / "scenario.yaml", "slug: latihan-kecil", "slug: abc")
    swap(folder / "scenario.yaml", "level: 1", "level: 2")
    return folder


def test_the_library_has_the_shape_that_the_use_cases_ask_for():
    for name, asked in inspect.getmembers(ScenarioLibrary, inspect.isfunction):
        if not name.startswith("_"):
            given = getattr(FileLibrary, name)
            assert list(inspect.signature(given).parameters) == list(
                inspect.signature(asked).parameters
            )


def test_scenarios_are_offered_by_level_then_title(world, second):
    assert FileLibrary(world).slugs() == ("latihan-kecil", "abc")


def test_a_defective_scenario_is_not_offered_and_says_why(world, second):
    swap(second / "reports/01-dermaga.yaml", "lead: 62.12-dishub", "lead: 62.12-dishup")
    library = FileLibrary(world)

    assert library.slugs() == ("latihan-kecil",)
    assert [line.split(": ")[0] for line in library.refused()] == [
        "scenarios/abc/reports/01-dermaga.yaml:36"
    ]
    with pytest.raises(ContentError, match=r"62\.12-dishup"):
        library.current("abc")


def test_a_sound_library_refuses_nothing(world):
    assert FileLibrary(world).refused() == ()


@pytest.mark.parametrize("slug", ["tidak-ada", "", "..", "../seed_data"])
def test_a_scenario_that_is_not_there_is_not_found(world, slug):
    with pytest.raises(NotFound):
        FileLibrary(world).current(slug)


def test_the_world_of_the_present_content_comes_from_the_files(world):
    library = FileLibrary(world)
    scenario = library.current("latihan-kecil")

    found = library.world("latihan-kecil", scenario.content_hash)

    assert found.scenario is scenario
    assert found.profile.id == "default-latihan"
    assert found.region.code == found.scenario.region
    assert found.calendar.is_working_day(scenario.starts_at.date())


def test_a_run_keeps_its_scenario_when_the_files_change(world):
    before = FileLibrary(world)
    old, kept = before.current("latihan-kecil"), before.source("latihan-kecil")
    swap(world / "scenarios/latihan-kecil/scenario.yaml", "title: Latihan kecil", "title: Lain")
    after = FileLibrary(world, kept={old.content_hash: kept}.get)

    assert after.current("latihan-kecil").title == "Lain"
    assert after.world("latihan-kecil", old.content_hash).scenario == old


def test_a_run_keeps_its_scenario_when_the_folder_is_gone(world):
    before = FileLibrary(world)
    old, kept = before.current("latihan-kecil"), before.source("latihan-kecil")
    shutil.rmtree(world / "scenarios/latihan-kecil")

    after = FileLibrary(world, kept={old.content_hash: kept}.get)

    assert after.slugs() == ()
    assert after.world("latihan-kecil", old.content_hash).scenario == old


EXAMPLE, DEFAULT = "sop-kabupaten-contoh", "default-latihan"


def change_profile(world, profile, old, new):
    swap(world / "seed_data/profiles" / f"{profile}.yaml", old, new)


def test_profiles_are_offered_the_whole_ones_first(world):
    assert [each.id for each in FileLibrary(world).profiles()] == [DEFAULT, EXAMPLE]


def test_a_defective_profile_is_not_offered(world):
    change_profile(world, EXAMPLE, "batas_verifikasi:", "batas_verivikasi:")
    library = FileLibrary(world)

    assert [each.id for each in library.profiles()] == [DEFAULT]
    with pytest.raises(ContentError, match="batas_verivikasi"):
        library.current("latihan-kecil", EXAMPLE)


def test_a_scenario_can_be_played_by_another_profile(world):
    library = FileLibrary(world)
    own, other = library.current("latihan-kecil"), library.current("latihan-kecil", EXAMPLE)

    assert own.content_hash != other.content_hash
    assert (own.profile, other.profile) == (DEFAULT, EXAMPLE)
    assert library.current("latihan-kecil", DEFAULT) is own
    assert library.world("latihan-kecil", own.content_hash).profile.limit("batas_verifikasi") == 3
    played = library.world("latihan-kecil", other.content_hash)
    assert played.profile.limit("batas_verifikasi") == 1
    assert played.scenario == other
    assert library.playthrough("latihan-kecil", other.content_hash, "ideal").name == "ideal"


def test_every_scenario_of_the_project_can_be_opened_under_every_profile():
    library = open_library(ROOT)

    for slug in library.slugs():
        for profile in library.profiles():
            opened = library.current(slug, profile.id)
            assert library.world(slug, opened.content_hash).profile is profile
            assert library.playthrough(slug, opened.content_hash, "ideal").steps


def test_the_profile_can_also_be_named_beside_the_content(world):
    library = FileLibrary(world)
    own = library.current("latihan-kecil")

    found = library.world("latihan-kecil", own.content_hash, EXAMPLE)

    assert (found.profile.id, found.scenario.profile) == (EXAMPLE, EXAMPLE)
    assert found.scenario.content_hash == own.content_hash


@pytest.mark.parametrize("name", ["tidak-ada", "", "../glosarium"])
def test_a_profile_that_is_not_there_is_not_found(world, name):
    library = FileLibrary(world)
    with pytest.raises(NotFound):
        library.current("latihan-kecil", name)
    with pytest.raises(NotFound):
        library.world("latihan-kecil", library.current("latihan-kecil").content_hash, name or "-")


@pytest.mark.parametrize(
    ("chosen", "changed", "old", "new"),
    [
        (EXAMPLE, EXAMPLE, "value: 1", "value: 2"),
        (EXAMPLE, DEFAULT, "value: 5000", "value: 4000"),
        (DEFAULT, DEFAULT, "value: 5000", "value: 4000"),
    ],
)
def test_a_run_keeps_the_rules_it_began_with_when_the_files_change(
    world, chosen, changed, old, new
):
    before = FileLibrary(world)
    opened = before.current("latihan-kecil", chosen)
    kept = {opened.content_hash: before.source("latihan-kecil", chosen)}
    began = before.world("latihan-kecil", opened.content_hash)
    change_profile(world, changed, old, new)

    after = FileLibrary(world, kept=kept.get)

    again = after.world("latihan-kecil", opened.content_hash)
    assert again.profile == began.profile
    assert again.scenario == opened
    assert after.current("latihan-kecil", chosen).content_hash != opened.content_hash
    assert after.playthrough("latihan-kecil", opened.content_hash, "ideal").steps


def test_a_run_keeps_its_rules_when_the_profile_is_gone(world):
    before = FileLibrary(world)
    opened = before.current("latihan-kecil", EXAMPLE)
    kept = {opened.content_hash: before.source("latihan-kecil", EXAMPLE)}
    began = before.world("latihan-kecil", opened.content_hash)
    (world / "seed_data/profiles" / f"{EXAMPLE}.yaml").unlink()

    after = FileLibrary(world, kept=kept.get)

    assert after.world("latihan-kecil", opened.content_hash).profile == began.profile


def test_what_was_kept_before_profiles_were_is_played_by_the_files_rules(world):
    folder = read_folder(world / "scenarios/latihan-kecil", "latihan-kecil").required()
    old_hash, old_bytes = content_hash(folder), packed(folder)

    for_now = FileLibrary(world).world("latihan-kecil", old_hash)
    swap(world / "scenarios/latihan-kecil/scenario.yaml", "title: Latihan kecil", "title: Lain")
    later = FileLibrary(world, kept={old_hash: old_bytes}.get).world("latihan-kecil", old_hash)

    assert for_now.scenario.content_hash == later.scenario.content_hash == old_hash
    assert (later.scenario.title, later.profile.id) == ("Latihan kecil", DEFAULT)


def test_content_that_nobody_kept_is_not_found(world):
    with pytest.raises(NotFound):
        FileLibrary(world).world("latihan-kecil", "0" * 64)


def test_content_is_read_once_per_process(world):
    library = FileLibrary(world)
    first = library.current("latihan-kecil")
    swap(world / "scenarios/latihan-kecil/scenario.yaml", "title: Latihan kecil", "title: Lain")

    assert library.current("latihan-kecil") is first


def test_playthroughs_come_by_name(world):
    names = [each.name for each in FileLibrary(world).playthroughs("latihan-kecil")]

    assert names == ["clumsy", "ideal", "idle", "salah-alamat", "salah-rahasia", "salah-waktu"]


def test_a_defective_playthrough_is_refused_but_the_scenario_plays(world):
    swap(world / "scenarios/latihan-kecil/playthroughs/ideal.yaml", "do: tautkan", "do: gabung")
    library = FileLibrary(world)

    assert library.slugs() == ("latihan-kecil",)
    with pytest.raises(ContentError, match=r"ideal\.yaml:23"):
        library.playthroughs("latihan-kecil")
