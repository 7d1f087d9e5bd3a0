"""One deed on linked reports counts once."""

from dataclasses import replace

from trainer.domain import events as e
from trainer.domain.history import History
from trainer.scoring.course import Course, courses
from trainer.scoring.example_world import OTHER, REPORT
from trainer.scoring.registry import check_named

LINKED = (
    "h0 09.00 @2 verifikasi kelola=ya; h0 09.10 tautkan; "
    "h1 09.00 @2 tindak_lanjut teks='Segera kami proses.'; h1 09.00 tindak_lanjut teks='Segera kami proses.'"
)


def in_one_act(history: History) -> dict[str, Course]:
    """The same log, with both answers sent by one act."""
    events = tuple(
        replace(each, command_id="kirim") if isinstance(each.fact, e.FollowUpPosted) else each
        for each in history.events
    )
    return dict(courses(History.of(events, history.world)))


def test_the_same_words_to_a_linked_report_cost_where_they_were_written_first(play):
    history = play(LINKED, {"duplicate_of": OTHER})
    check = check_named("final_answers")
    one_by_one, together = courses(history), in_one_act(history)
    other_words = courses(play(f"{LINKED[:-1]} Terima kasih.'", {"duplicate_of": OTHER}))

    assert [check.finding(other_words[each], {}).level for each in (OTHER, REPORT)] == [0, 0]
    assert [check.finding(one_by_one[each], {}).level for each in (OTHER, REPORT)] == [0, None]
    assert [check.finding(together[each], {}).level for each in (OTHER, REPORT)] == [0, None]
