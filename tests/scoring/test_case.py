"""The scorer's case as it is made from a report, its key, and the seat that answers."""

from datetime import datetime, timedelta

import pytest

from tests.tables import each_row
from trainer.domain.dossier import DeliveredNote
from trainer.domain.report import Fact
from trainer.domain.vocabulary import Privacy
from trainer.scoring import example_world as tiny
from trainer.scoring.cases import case_of

REGION = tiny.world().region
AT = tiny.STARTS_AT


def report(truth: dict | None = None, **changes: object):
    return tiny.report(tiny.REPORT, AT, changes, truth or {})


def note(resolves: bool, *facts: Fact, at: datetime = AT + timedelta(days=1)) -> DeliveredNote:
    return DeliveredNote(0, at, "99.01-pu", "Lubang sudah ditambal.", resolves, facts)


@each_row(
    ("responder", "truth", "within"),
    [
        ("99.01-pu", {}, True),
        ("99.01", {}, True),
        ("99.01-dishub", {}, False),
        ("99.01-dishub", {"supporting": ["99.01-dishub"]}, True),
        ("listrik", {"supporting": ["listrik"]}, True),
        ("99", {}, False),
        ("99", {"lead": "99-pu"}, True),
        ("99.01", {"lead": "listrik"}, False),
        ("nasional", {"lead": "listrik"}, False),
        ("99.01", {"lead": None, "decision": "bukan_wewenang", "return_to": "99-pu"}, False),
    ],
)
def test_the_lead_its_helpers_and_their_desk_have_the_authority(responder, truth, within):
    assert case_of(report(truth), responder, (), REGION).authority.within is within


@pytest.mark.parametrize(
    ("truth", "owner"),
    [
        ({}, "Dinas PU Kabupaten"),
        ({"lead": None, "decision": "bukan_wewenang", "return_to": "99-pu"}, "Dinas PU Provinsi"),
        ({"lead": None, "decision": "arsipkan"}, "Pemerintah Kabupaten Contoh"),
    ],
)
def test_the_owner_is_the_lead_else_where_it_returns_else_the_addressee(truth, owner):
    assert case_of(report(truth), "99.01", (), REGION).authority.owner == owner


def test_the_class_is_the_keys_and_the_responder_the_seats():
    case = case_of(
        report({"classification": "wbs", "right_door": "Loket A", "basis": ["UU 1"]}),
        "99.01-pu",
        (),
        REGION,
    )

    assert case.classification == "wbs"
    assert (case.responder.agency, case.responder.level) == ("Dinas PU Kabupaten", "kabupaten")
    assert (case.authority.right_door, case.authority.basis) == ("Loket A", ("UU 1",))


@each_row(
    ("sent", "now", "privacy"),
    [
        ({}, None, Privacy.TERBUKA),
        ({}, True, Privacy.RAHASIA),
        ({"anonymous": True}, None, Privacy.ANONIM),
        ({"anonymous": True}, True, Privacy.RAHASIA),
        ({"secret": True}, None, Privacy.RAHASIA),
        ({"secret": True}, False, Privacy.TERBUKA),
    ],
)
def test_a_report_that_is_secret_by_now_is_rahasia_also_when_anonymous(sent, now, privacy):
    assert case_of(report(**sent), "99.01-pu", (), REGION, secret=now).privacy is privacy


def test_findings_that_came_join_the_facts_and_may_resolve():
    patched = Fact("patched", "what", ("ditambal",))

    without = case_of(report(), "99.01-pu", (), REGION)
    with_note = case_of(report(), "99.01-pu", (note(True, patched),), REGION)

    assert [fact.id for fact in without.key_facts] == ["where"]
    assert [fact.id for fact in with_note.key_facts] == ["where", "patched"]
    assert (without.resolved, with_note.resolved) == (False, True)
    assert not case_of(report(), "99.01-pu", (note(False),), REGION).resolved


def test_identities_of_the_key_and_of_the_reporter_are_known_to_the_scorer():
    span = {
        "field": "body",
        "start": 99,
        "end": 110,
        "text": "Darlan Uyau",
        "kind": "name",
        "of": "third_party",
    }
    case = case_of(report({"pii_spans": [span]}), "99.01-pu", (), REGION)

    assert [(pii.text, pii.kind, pii.of) for pii in case.pii] == [
        ("Darlan Uyau", "name", "third_party")
    ]
    assert case.reporter.name == "Nurmala Sangen"
