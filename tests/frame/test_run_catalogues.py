"""run.py compiles translations that are newer than their compiled form."""

import gettext
import os
import sys
from pathlib import Path

import pytest

from tests.frame.test_run_becoming import load_run

PO = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Laporan"
msgstr "{translated}"
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    module = load_run()
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module.SERVING, "python", Path(sys.executable))
    return module


@pytest.fixture
def catalogue(tmp_path):
    place = tmp_path / "trainer" / "translations" / "en" / "LC_MESSAGES" / "messages.po"
    place.parent.mkdir(parents=True)
    place.write_text(PO.format(translated="Report"))
    return place


def translate(catalogue: Path) -> str:
    with catalogue.with_suffix(".mo").open("rb") as compiled:
        return gettext.GNUTranslations(compiled).gettext("Laporan")


def test_translation_without_a_compiled_form_is_compiled(run, catalogue):
    run.compile_catalogues(run.SERVING)

    assert translate(catalogue) == "Report"
    assert sorted(path.name for path in catalogue.parent.iterdir()) == [
        "messages.mo",
        "messages.po",
    ]


def test_only_a_newer_translation_is_compiled_again(run, catalogue):
    run.compile_catalogues(run.SERVING)
    compiled = catalogue.with_suffix(".mo").stat().st_mtime
    catalogue.write_text(PO.format(translated="Complaint"))

    os.utime(catalogue, (compiled - 1, compiled - 1))
    run.compile_catalogues(run.SERVING)
    assert translate(catalogue) == "Report"

    os.utime(catalogue, (compiled + 1, compiled + 1))
    run.compile_catalogues(run.SERVING)
    assert translate(catalogue) == "Complaint"


def test_broken_translation_ends_with_its_name(run, catalogue, capfd):
    catalogue.write_text('msgid "x"\nmsgstr nonsense')

    with pytest.raises(SystemExit):
        run.compile_catalogues(run.SERVING)
    assert str(catalogue) in capfd.readouterr().err
