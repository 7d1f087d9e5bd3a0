"""The hooks of a commit read the code with the same tools, in the same way, as the check before a change is taken."""

import re

import yaml

from tests.house.sources import ROOT

PLACES = {'"$TOOLS': ".venv-test/bin", '"$PYTHON"': "python3"}
READING = re.compile(r'^(?:"\$TOOLS/(?!python)|"\$PYTHON" run\.py lint).*$', re.MULTILINE)
"""Lines of .ci/run that start a tool which reads the files; tests and measurements take too long for a commit."""


def of_the_check() -> list[str]:
    """The commands of .ci/run, as a person would type them."""
    found = READING.findall((ROOT / ".ci" / "run").read_text("utf-8"))
    for variable, place in PLACES.items():
        found = [line.replace(variable, place) for line in found]
    return [line.replace('"', "") for line in found]


def test_hooks_and_check_start_the_same_tools():
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    hooks = [hook for place in config["repos"] for hook in place["hooks"]]

    assert len(of_the_check()) >= 6
    assert [hook["entry"] for hook in hooks] == of_the_check()
    assert all(hook["language"] == "system" for hook in hooks), "a hook would fetch its tool"
    assert {place["repo"] for place in config["repos"]} == {"local"}
