"""Every check: its examples, its wording, its needs, and what holds of all of them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest

from tests.tables import each_row
from trainer.domain.errors import ContentError
from trainer.domain.history import History
from trainer.domain.rules import CAPPED
from trainer.domain.vocabulary import Classification, Decision
from trainer.scoring import labels
from trainer.scoring.course import courses
from trainer.scoring.ending import Horizon
from trainer.scoring.example_world import MEMO, OTHER, REPORT
from trainer.scoring.examples import Example, history_of
from trainer.scoring.findings import NOT_APPLICABLE, About, Finding, Outcome
from trainer.scoring.letters import counter_reports_of, letter_of
from trainer.scoring.messages import asked_messages
from trainer.scoring.needs import NEEDS
from trainer.scoring.people import seating_of
from trainer.scoring.registry import Check, Subject, all_checks, check_named

CHECKS = list(all_checks().values())
EXAMPLES = [(check, example) for check in CHECKS for example in check.examples]
THE_TWENTY = {
    "class_limit", "returns", "consistency", "completeness_request", "escalation", "walk_in_channel", "final_promise",
    "inject_answers", "decision", "classification", "category", "disposition", "return_owner", "time_to_verify",
    "time_to_first_answer",
    "secrecy", "duplicates", "closing", "comment_instead_of_answer", "urgency",
}  # fmt: skip
SHOUTING = re.compile(r"!|\b(?:Anda salah|salah Anda|sukses|gagal|ceroboh)\b", re.IGNORECASE)


def found(check: Check, example: Example) -> Finding:
    """What a check finds in an example: on the report under test, the paper it came on, or the memo."""
    subject = subject_of(history_of(example), check.about)
    return NOT_APPLICABLE if subject is None else check.finding(subject, example.params)


def subject_of(history: History, about: About) -> Subject | None:
    match about:
        case About.REPORT:
            return courses(history).get(REPORT)
        case About.LETTER:
            paper = counter_reports_of(history.world.scenario).get(REPORT)
            return paper and letter_of(history, seating_of(history), Horizon(history), paper)
        case About.MESSAGE:
            return next((m for m in asked_messages(history) if m.inject.id == MEMO.id), None)


def untold(check: Check) -> Iterator[str]:
    """Messages of a check that none of its examples gives, a sentence each."""
    given = {found(check, example).message for example in check.examples}
    for key in check.wording.messages:
        if key not in given:
            yield (
                f"trainer/scoring/checks/{check.name}.yaml: no example gives `{key}`; add an Example to"
                f" {check.name}.py, or remove the message."
            )


def alike(check: Check) -> Iterator[str]:
    """Pairs of examples of a check that show the same, a sentence each."""
    for one, other in combinations(check.examples, 2):
        if shown_by(one) == shown_by(other):
            yield (
                f"trainer/scoring/checks/{check.name}.py: two examples of {check.name} have the same log and fields"
                f" (“{one.why}” and “{other.why}”); change one."
            )


def shown_by(example: Example) -> tuple[object, ...]:
    changed = (str(example.truth), str(example.params), example.people)
    return (example.log, *changed, example.rules, example.defensible)


each_check = each_row("check", CHECKS, ids=lambda check: check.name)


@each_row(("check", "example"), EXAMPLES, ids=lambda each: getattr(each, "name", None) or each.why)
def test_an_example_has_its_level_and_a_sentence(check: Check, example: Example):
    history = history_of(example)
    finding = found(check, example)

    assert finding.level == example.level
    assert (finding.outcome is Outcome.NOT_APPLICABLE) == (example.level is None)
    if finding.level is not None:
        message = check.wording.message(finding.message)
        assert "{" not in message.says.format_map(finding.values)
        assert "{" not in message.advice.format_map(finding.values)
        assert (finding.level == 4) == (message.advice == "")
        assert finding.events or check.about is About.LETTER
        about = (REPORT, OTHER, None) if check.about is About.MESSAGE else (REPORT, OTHER)
        assert all(history.events[seq - 1].report in about for seq in finding.events)


def test_the_twenty_checks_are_there():
    assert set(all_checks()) >= THE_TWENTY
    assert list(all_checks()) == sorted(all_checks())


@each_check
def test_a_check_shows_the_best_the_worst_and_one_that_is_partly_right(check):
    levels = [example.level for example in check.examples]

    assert len(levels) >= 4
    assert {4, 0} <= set(levels)
    assert {1, 2, 3} & set(levels)
    assert not (same := list(alike(check))), "\n".join(same)


@each_check
def test_a_check_is_told_whole_with_its_source(check):
    wording = check.wording

    assert wording.lang == "id"
    assert all((wording.title, wording.question.endswith("?"), wording.applies.endswith(".")))
    assert wording.rule.text.endswith(".")
    assert wording.rule.source.startswith("ref. ")
    assert wording.rule.confidence in "HMLUD"
    assert wording.rule.default_latihan or wording.rule.cites
    assert ("Aturan bawaan" in wording.rule.sentence) == (wording.rule.confidence in "LUD")


@each_check
def test_its_sentences_are_whole_and_blame_nobody(check):
    messages = [
        *check.wording.messages.values(),
        *(c.message for r in check.wording.table.values() for c in r.values()),
    ]

    for message in messages:
        assert message.says.endswith((".", "}"))
        assert message.advice == "" or message.advice.endswith((".", "?", "}"))
        assert not SHOUTING.search(message.says + message.advice)


@each_check
def test_every_message_is_shown_by_an_example(check):
    assert not (lacking := list(untold(check))), "\n".join(lacking)


def test_a_message_without_an_example_and_two_examples_alike_are_named():
    check = check_named("closing")
    messages = dict(check.wording.messages)
    messages["lain"] = next(iter(messages.values()))
    planted = replace(
        check,
        wording=replace(check.wording, messages=messages),
        examples=(*check.examples, check.examples[0]),
    )
    [missing], [same] = untold(planted), alike(planted)

    assert missing.startswith("trainer/scoring/checks/closing.yaml: no example gives `lain`; add")
    assert same.startswith("trainer/scoring/checks/closing.py: two examples of closing have the")


@each_check
def test_what_a_check_needs_has_a_name(check):
    assert set(check.needs) <= set(NEEDS)
    assert all(NEEDS[need].sentence.endswith(".") for need in check.needs)


@pytest.mark.parametrize(
    ("name", "rows", "columns"),
    [
        ("decision", tuple(Decision), tuple(Decision)),
        ("classification", tuple(Classification)[1:], tuple(Classification)),
    ],
)
def test_a_table_of_partial_credit_has_every_pair_and_4_on_its_diagonal(name, rows, columns):
    table = check_named(name).wording.table

    assert set(table) == set(rows)
    for right in rows:
        assert set(table[right]) == set(columns)
        for done, cell in table[right].items():
            assert cell.level == 4 if done == right else 0 <= cell.level <= 2
            assert (cell.message.advice == "") == (done == right)


def test_neighbouring_topics_earn_a_part_in_both_directions(course_of):
    check = check_named("category")
    for key, set_ in (
        ("layanan_air_minum", "pekerjaan_umum_penataan_ruang"),
        ("pekerjaan_umum_penataan_ruang", "layanan_air_minum"),
    ):
        course = course_of(f"h0 09.00 verifikasi kategori={set_}", {"category": key})
        assert check.finding(course, {}).level == 2


def test_an_unknown_check_is_refused_with_the_nearest_name():
    with pytest.raises(ContentError, match="Mungkin maksudnya: decision"):
        check_named("decison")


@pytest.mark.parametrize(
    ("params", "told"),
    [
        ({"answer_word": 9}, "Mungkin maksudnya: answer_words"),
        ({"answer_words": "9"}, "harus berupa int"),
        ({"answer_words": True}, "harus berupa int"),
    ],
)
def test_a_parameter_that_does_not_fit_is_refused(params, told):
    with pytest.raises(ContentError, match=told):
        check_named("comment_instead_of_answer").params_of(params)


def test_a_day_is_told_as_people_say_it(play):
    at = play("h1 09.40 buka").run.last_at

    assert labels.moment(at) == "Selasa, 5 Mei, pukul 09.40"
    assert labels.last_day(at.replace(hour=0, minute=0)) == "Senin, 4 Mei"


def test_a_check_that_only_costs_gives_nothing_and_moves_no_maximum():
    costing, earning = check_named("promises"), check_named("decision")

    assert [costing.weighed(8, level) for level in (4, 2, 0)] == [(0, 0), (-4, 0), (-8, 0)]
    assert [earning.weighed(8, level) for level in (4, 2, 0)] == [(8, 8), (4, 8), (0, 8)]


def test_by_older_rules_nothing_only_costs(course_of):
    log = "h0 09.00 verifikasi unit=99.01-pu; h1 09.00 komentar teks='Di mana lokasinya, Bu?'"
    old = courses(history_of(Example(log, None, "", rules=CAPPED)))[REPORT]

    assert check_named("needless_questions").finding(course_of(log), {}).level == 1
    assert check_named("needless_questions").finding(old, {}) is NOT_APPLICABLE
