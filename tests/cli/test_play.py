"""`bimtek play`: what a way loses is compared with what its file says."""

import shutil

import pytest
from click.testing import CliRunner

from tests.content.conftest import swap
from trainer.cli import bimtek, play
from trainer.settings import find_root

SLUG, NAME = "hari-pertama", "salah-data-orang-lain-terbuka"


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A root with one scenario of the project, to be edited."""
    home = find_root()
    shutil.copytree(home / "scenarios" / SLUG, tmp_path / "scenarios" / SLUG)
    (tmp_path / "seed_data").symlink_to(home / "seed_data")
    monkeypatch.setattr(play, "find_root", lambda: tmp_path)
    return tmp_path


def played(name):
    return CliRunner().invoke(bimtek, ["play", SLUG, name], standalone_mode=False)


def test_a_mistake_that_loses_elsewhere_than_it_says_ends_with_one_and_the_remedy(root):
    script = root / "scenarios" / SLUG / "playthroughs" / f"{NAME}.yaml"
    swap(script, "loses: [secrecy]", "loses: [category]")

    done = played(NAME)

    assert done.return_value == 1
    assert done.stderr.splitlines() == [
        f"{SLUG} {NAME}: loses menyebut category, padahal alur ini tidak kehilangan poin lebih banyak di sana daripada"
        " ideal; hapus category dari loses, atau betulkan langkahnya.",
        f"{SLUG} {NAME}: alur ini kehilangan poin lebih banyak pada secrecy daripada ideal, tetapi loses tidak"
        " menyebutnya; tambahkan secrecy, atau betulkan langkahnya.",
    ]


@pytest.mark.parametrize("name", [NAME, "clumsy"])
def test_a_way_that_loses_where_it_says_is_left_alone(root, name):
    done = played(name)

    assert (done.return_value, done.stderr) == (0, "")
