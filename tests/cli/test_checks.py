"""The command that explains what is judged."""

from click.testing import CliRunner

from trainer.cli.checks import command


def test_all_checks_are_explained():
    shown = CliRunner().invoke(command, []).output

    assert shown.startswith("# Pemeriksaan dan kesalahan berat")
    assert "(`decision`)" in shown
    assert "(`emergency_not_called`)" in shown


def test_one_check_and_one_failure_are_explained_alone():
    shown = CliRunner().invoke(command, ["category", "emergency_not_called"]).output

    assert shown.startswith("### Kategori (`category`)")
    assert "(`emergency_not_called`)" in shown
    assert "(`decision`)" not in shown


def test_a_name_that_does_not_exist_is_refused_with_the_way_to_all_names():
    refused = CliRunner().invoke(command, ["category", "kategori"])

    assert refused.exit_code == 2
    assert "Tidak ada pemeriksaan “kategori”" in refused.output
    assert "### Kategori" not in refused.output
