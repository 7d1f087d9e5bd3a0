"""The critical failures: their examples, their wording, and the gates that count as such."""

from tests.tables import each_row
from trainer.answers.total import GATES
from trainer.scoring.answers import answer_marks
from trainer.scoring.course import Course, courses
from trainer.scoring.example_world import REPORT
from trainer.scoring.examples import Example, history_of
from trainer.scoring.failures import all_failures, gate_wordings, rule_wording

RULES = {
    "identity_published",
    "secret_left_public",
    "sent_to_accused",
    "given_away",
    "emergency_not_called",
    "emergency_put_off",
    "emergency_left",
    "reporter_sought",
    "accused_told",
}
EXAMPLES = [
    (failure, example) for failure in all_failures().values() for example in failure.examples
]


def course(log: str, truth: object = None, report: object = None) -> Course:
    return courses(history_of(Example(log, None, "", truth or {}, report or {})))[REPORT]  # type: ignore[arg-type]


@each_row(
    ("failure", "example"), EXAMPLES, ids=lambda each: getattr(each, "rule", None) or each.why
)
def test_an_example_fires_or_does_not(failure, example):
    played = course(example.log, example.truth, example.report)
    found = failure.find(played, answer_marks(played))

    assert bool(found) is example.fires
    for each in found:
        recorded = played.history.events[each.event - 1]
        message = failure.wording.message(failure.rule)
        assert (each.rule, each.report) == (failure.rule, REPORT)
        # A reply to a message is about the report that it gives away, not an event of that report.
        assert recorded.report == (None if failure.rule == "given_away" else REPORT)
        assert recorded.person is not None
        assert "{" not in (message.says + message.advice).format_map(each.values)


def test_the_rules_and_the_six_gates_can_be_told():
    assert set(all_failures()) == RULES
    assert set(gate_wordings()) == set(GATES)
    for rule in (*RULES, *GATES):
        wording = rule_wording(rule)
        assert wording.message(rule).advice.endswith(".")
        assert wording.rule.source.startswith("ref. ")
        assert wording.rule.default_latihan or wording.rule.cites


def test_every_rule_shows_when_it_fires_and_when_not():
    for failure in all_failures().values():
        fires = [example.fires for example in failure.examples]
        assert len(fires) >= 4
        assert set(fires) == {True, False}


def test_one_act_that_shows_an_identity_twice_is_one_failure():
    truth = {
        "pii_spans": [
            {
                "field": "body",
                "start": 99,
                "end": 110,
                "text": "Darlan Uyau",
                "kind": "name",
                "of": "third_party",
            }
        ]
    }
    played = course('h0 09.00 verifikasi judul="Darlan Uyau jatuh di jalan"', truth)

    assert len(all_failures()["identity_published"].find(played, ())) == 1


def test_only_acts_of_people_are_failures():
    truth = {
        "set_secret": True,
        "accused": {"agency": "99.01-pu", "post": "petugas"},
        "urgency": "P1",
        "call_out": ["112"],
    }
    history = history_of(
        Example(
            "h0 09.00 verifikasi unit=99.01-pu; h0 10.00 tarik; h0 11.00 tunda",
            None,
            "",
            truth,
            people=("pu",),
        )
    )
    played = courses(history)[REPORT]

    assert [rule for rule, each in all_failures().items() if each.find(played, ())] == []
