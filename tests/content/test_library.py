"""What the use cases get from the library: sound scenarios, kept worlds, clear refusals."""

import inspect
import shutil

import pytest

from tests.content.conftest import SMALL, swap
from trainer.content.library import FileLibrary
from trainer.domain.errors import ContentError, NotFound
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
