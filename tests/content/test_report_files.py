"""A report file and the domain's Report are one shape: nothing is lost either way, nothing is missing in either."""

from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

import yaml
from hypothesis import given

from tests.content.conftest import ROOT, SMALL
from tests.content.strategies import REPORTS
from tests.tables import each_row
from trainer.content.schema import report as schema
from trainer.content.schema.report import ReportShape
from trainer.content.shapes import fit
from trainer.content.yaml_lines import read_yaml
from trainer.domain import report as domain
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.report import Report
from trainer.domain.vocabulary import SUPERVISORY, Classification

MAY_BE_LEFT_AWAY = {
    "FieldNote": {"of_call"},
    "Emergency": {"only_call"},
    "Reply": {"from_note", "to_note", "unless_told"},
    "Truth": {"emergency", "defensible"},
}
"""Keys that only few reports have a use for, by kind; every other key is written out in every file."""

FILES = sorted([*SMALL.glob("reports/*.yaml"), *ROOT.glob("scenarios/*/reports/*.yaml")])


def keys_of(model):
    return [info.alias or name for name, info in model.model_fields.items()]


@each_row(
    "kind",
    [
        kind
        for kind in vars(domain).values()
        if is_dataclass(kind) and kind.__module__ == domain.__name__
    ],
    ids=lambda kind: kind.__name__,
)
def test_a_shape_has_the_fields_of_the_domain_and_only_the_named_are_optional(kind):
    model = getattr(schema, f"{kind.__name__}Shape")
    optional = {
        info.alias or name for name, info in model.model_fields.items() if not info.is_required()
    }
    spared = {field.name for field in fields(kind) if field.metadata.get("spared")}

    assert keys_of(model) == [field.name for field in fields(kind)]
    assert optional == spared == MAY_BE_LEFT_AWAY.get(kind.__name__, set())


@each_row(
    "kind",
    [
        kind
        for kind in vars(domain).values()
        if is_dataclass(kind) and kind.__module__ == domain.__name__
    ],
    ids=lambda kind: kind.__name__,
)
def test_what_may_be_null_is_the_same_in_both(kind):
    model, hints = getattr(schema, f"{kind.__name__}Shape"), get_type_hints(kind)
    nullable = {
        info.alias or name: type(None) in get_args(info.annotation)
        for name, info in model.model_fields.items()
    }

    assert nullable == {name: type(None) in get_args(hint) for name, hint in hints.items()}


def test_the_classes_of_a_truth_are_all_but_the_ticked_complaint():
    assert set(get_args(schema.Decided)) == {str(each) for each in Classification} - {"pengaduan"}
    assert set(get_args(schema.Decided)) >= set(SUPERVISORY)


@given(REPORTS)
def test_a_report_written_as_yaml_is_read_back_unchanged(report):
    text = yaml.safe_dump(to_plain(report), sort_keys=False)

    assert from_plain(Report, read_yaml("x.yaml", text).required().data) == report


@each_row("file", FILES, ids=lambda file: file.stem)
def test_a_report_file_is_read_whole(file):
    document = read_yaml(file.name, file.read_text(encoding="utf-8")).required()

    assert fit(ReportShape, document).defects == ()
    report = from_plain(Report, document.data)
    assert from_plain(Report, to_plain(report)) == report
