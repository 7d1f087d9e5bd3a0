"""`bimtek lint` as authors and machines call it: codes, lines, JSON, and one file out of many."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.content.conftest import ROOT, SMALL, swap
from trainer.cli import bimtek, lint
from trainer.content.targets import Kind, Target, root_of, targets_of
from trainer.domain.errors import ContentError


@pytest.fixture(autouse=True)
def two_checks(monkeypatch):
    """The scoring room stands in with two checks, one of which takes no parameter at all."""

    class Known:
        def params_of(self, raw):
            if raw:
                raise ContentError("Pemeriksaan secrecy tidak mengenal parameter “batas”.")

    monkeypatch.setattr(lint, "all_checks", lambda: {"decision": Known(), "secrecy": Known()})


@pytest.fixture
def run(world, monkeypatch):
    """Call the command inside a root of its own."""
    monkeypatch.chdir(world)
    monkeypatch.setattr(lint, "find_root", lambda: world)
    return lambda *arguments: CliRunner().invoke(
        bimtek, ["lint", *arguments], standalone_mode=False
    )


def code_of(result):
    return result.return_value


REPORT = "scenarios/latihan-kecil/reports/01-dermaga.yaml"


def test_sound_content_ends_with_zero_and_says_so_beside_the_output(run):
    result = run()

    assert (code_of(result), result.stdout) == (0, "")
    assert result.stderr == "4 konten diperiksa, tidak ada cacat.\n"


def test_a_defect_ends_with_one_and_is_one_line_with_place_and_remedy(run, world):
    swap(world / REPORT, "lead: 62.12-dishub", "lead: 62.12-dishup")

    result = run()

    assert code_of(result) == 1
    assert result.stdout == (
        f"{REPORT}:36: [instansi-asing] instansi “62.12-dishup” tidak ada di paket wilayah 62;"
        " mungkin maksud Anda “62.12-dishub”.\n"
    )
    assert "1 cacat" in result.stderr


def test_json_is_one_object_a_line_and_nothing_else(run, world):
    swap(world / REPORT, "lead: 62.12-dishub", "lead: 62.12-dishup")
    swap(world / REPORT, "temper: 2", "temper: 2 ")

    result = run("--json")

    assert (code_of(result), result.stderr) == (1, "")
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {
            "file": REPORT,
            "line": 36,
            "defect": "instansi-asing",
            "message": "instansi “62.12-dishup” tidak ada di paket wilayah 62",
            "advice": "mungkin maksud Anda “62.12-dishub”",
        }
    ]


def test_sound_content_as_json_is_nothing_at_all(run):
    result = run("--json")

    assert (code_of(result), result.output) == (0, "")


def test_one_file_shows_only_its_own_defects(run, world):
    swap(world / REPORT, "temper: 2", "temper: 9")
    swap(world / "scenarios/latihan-kecil/rubric.yaml", "check: secrecy", "check: secresy")

    assert "rubric.yaml" not in run(REPORT).stdout
    assert code_of(run(REPORT)) == 1
    assert code_of(run("scenarios/latihan-kecil/reports/02-lampu.yaml")) == 0
    assert code_of(run("scenarios/latihan-kecil/playthroughs")) == 0


def test_unfit_parameters_of_a_check_are_named(run, world):
    rubric = world / "scenarios/latihan-kecil/rubric.yaml"
    swap(rubric, "{check: secrecy, points: 5}", "{check: secrecy, points: 5, params: {batas: 3}}")

    assert run().stdout == (
        "scenarios/latihan-kecil/rubric.yaml:5: [parameter-keliru] Pemeriksaan secrecy tidak mengenal"
        " parameter “batas”; perbaiki atau hapus params.\n"
    )


@pytest.mark.parametrize("path", ["tidak-ada", "scenarios/latihan-kecil/lagi.yaml"])
def test_a_path_that_does_not_exist_ends_with_two_and_a_sentence(world, path):
    done = subprocess.run(
        [sys.executable, "-m", "trainer", "lint", path],
        cwd=world,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"bimtek: Jalur “{path}” tidak ada.")


def test_a_folder_without_content_ends_with_two_and_a_sentence(run, world):
    (world / "kosong").mkdir()

    result = run("kosong")

    assert "tidak ada skenario atau bagian seed_data" in str(result.exception)
    assert result.exception.exit_code == 2


def test_a_scenario_elsewhere_is_examined_with_the_packs_of_the_trainer(run, tmp_path_factory):
    far = tmp_path_factory.mktemp("far") / SMALL.name
    far.mkdir()
    for file in SMALL.rglob("*"):
        if file.is_file():
            (far / file.relative_to(SMALL)).parent.mkdir(parents=True, exist_ok=True)
            (far / file.relative_to(SMALL)).write_bytes(file.read_bytes())

    result = run(str(far))

    assert (code_of(result), result.stdout) == (0, "")


def test_the_same_content_named_twice_is_examined_once(run, world):
    swap(world / REPORT, "temper: 2", "temper: 9")

    assert len(run(REPORT, "scenarios", ".").stdout.splitlines()) == 1


def test_paths_lead_to_what_they_belong_to(world):
    scenario, region = world / "scenarios/latihan-kecil", world / "seed_data/regions/62"
    profile = world / "seed_data/profiles/default-latihan.yaml"

    assert targets_of(scenario) == (Target(Kind.SCENARIO, scenario),)
    assert targets_of(scenario / "texts/id") == (
        Target(Kind.SCENARIO, scenario, scenario / "texts/id"),
    )
    assert targets_of(region / "areas.csv") == (Target(Kind.REGION, region, region / "areas.csv"),)
    assert targets_of(profile) == (Target(Kind.PROFILE, profile),)
    other = world / "seed_data/profiles/sop-kabupaten-contoh.yaml"
    assert {target.path for target in targets_of(world)} == {scenario, region, profile, other}
    assert root_of(scenario / "texts") == world


def test_a_scenario_that_lost_its_main_file_is_still_examined(run, world):
    (world / "scenarios/latihan-kecil/scenario.yaml").unlink()

    assert "scenario.yaml:1: [berkas-hilang]" in run("scenarios").stdout


def test_lint_starts_without_web_and_database():
    script = (
        "import sys, trainer.cli.lint\n"
        "print([name for name in ('flask', 'sqlalchemy', 'jinja2', 'faker') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


def test_paths_are_shown_below_the_current_folder(world, monkeypatch):
    monkeypatch.chdir(world)

    assert lint.shown(Path("scenarios")) == "scenarios"
    assert lint.shown(world / "scenarios") == "scenarios"
    assert lint.shown(Path("/elsewhere/x")) == "/elsewhere/x"
