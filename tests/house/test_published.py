"""The figures that come along were measured on the gold set, the scorer and the weights that come along."""

from tests.house.sources import ROOT
from trainer.answers.evaluation.published import FILE, fingerprint, gold_folder, read_report


def test_the_scorers_figures_are_of_these_files():
    """Otherwise every installation would measure anew: run `python3 run.py agreement --write` and commit its file."""
    report = read_report(gold_folder(ROOT) / FILE)

    assert report is not None
    assert report.fingerprint == fingerprint(gold_folder(ROOT))
