"""Whatever stands where, lint answers with defects in Indonesian: it never falls over and never speaks English."""

import re

import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.content.conftest import CHECKS, ROOT, SMALL
from tests.tables import each_row
from trainer.content.defects import Read
from trainer.content.files import Folder, read_folder
from trainer.content.lint import lint_scenario
from trainer.content.profile import read_profile
from trainer.content.region import read_region

ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from([-1, 0, 10**9, 1.5, 62.12]),
    st.sampled_from(["", " ", "verivikasi", "62.99", "SIM-12", "SIM-0000009", "admin", "kelola"]),
    st.sampled_from(
        ["2026-13-40", "2026-04-12", "2025-01-02T08:00:00+07:00", "0001-01-01T00:00:00+07:00"]
    ),
    st.sampled_from(
        ["9999-12-31T23:59:00-11:00", "2027-12-31T23:59:00+07:00", "hari 1 08.20", "hari 99999"]
    ),
    st.sampled_from([[], {}, {"x": 1}, [None], ["x", "x"], {"1": {"2": []}}]),
)
ENGLISH = re.compile(r"\b(input|should|valid|required|expected|must|unable)\b", re.IGNORECASE)


def paths_in(data, path=()):
    yield path
    if isinstance(data, dict | list):
        items = data.items() if isinstance(data, dict) else enumerate(data)
        for key, item in items:
            yield from paths_in(item, (*path, key))


def replaced(data, path, value):
    if not path:
        return value
    copy = dict(data) if isinstance(data, dict) else list(data)
    copy[path[0]] = replaced(data[path[0]], path[1:], value)
    return copy


def places_in(folder):
    """Every value of every yaml file: file, its data, the path to the value."""
    for file, text in folder.texts.items():
        if file.endswith(".yaml"):
            data = yaml.safe_load(text)
            yield from ((file, data, path) for path in paths_in(data))


def written(data):
    return yaml.dump(data, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper))


def speaks_indonesian(defects):
    return [str(each) for each in defects if ENGLISH.search(f"{each.sentence} {each.advice}")] == []


SCENARIO = read_folder(SMALL, SMALL.name).required()
REGION = read_folder(ROOT / "seed_data/regions/62", "62").required()
PROFILE = yaml.safe_load((ROOT / "seed_data/profiles/default-latihan.yaml").read_text("utf-8"))


@given(st.sampled_from(list(places_in(SCENARIO))), ODD)
def test_an_odd_value_anywhere_in_a_scenario_is_told(packs, place, value):
    file, data, path = place
    texts = {**SCENARIO.texts, file: written(replaced(data, path, value))}

    assert speaks_indonesian(lint_scenario(Read(Folder(SMALL.name, texts)), packs, CHECKS))


@given(st.sampled_from(list(paths_in(PROFILE))), ODD)
def test_an_odd_value_anywhere_in_a_profile_is_told(path, value):
    assert speaks_indonesian(read_profile("p", written(replaced(PROFILE, path, value))).defects)


@given(st.sampled_from(list(places_in(REGION))), ODD)
def test_an_odd_value_anywhere_in_a_region_is_told(place, value):
    file, data, path = place
    texts = {**REGION.texts, file: written(replaced(data, path, value))}

    assert speaks_indonesian(read_region(Folder("62", texts)).defects)


@each_row("table", [file for file in REGION.texts if file.endswith(".csv")])
@each_row("cell", ["", "x", '"', "62", "\x00"])
def test_an_odd_cell_in_every_column_of_a_table_is_told(table, cell):
    lines = REGION.texts[table].splitlines(keepends=True)
    odd = ",".join([cell] * len(lines[0].split(",")))

    found = read_region(Folder("62", {**REGION.texts, table: "".join([*lines, odd, "\n"])})).defects

    assert speaks_indonesian(found)
