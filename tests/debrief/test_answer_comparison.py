"""Answers of a class side by side: something to compare, and nobody to recognise."""

from __future__ import annotations

from tests.debrief.making import answer, keep
from tests.debrief.playing import INTERNET, Play, at, sheet, world
from trainer.answers.verdict import DIMENSIONS
from trainer.debrief.answer_comparison import AT_MOST, answer_comparisons
from trainer.debrief.class_view import Member
from trainer.debrief.identities import without_identities
from trainer.debrief.titles import HIDDEN
from trainer.domain import events as e
from trainer.scoring.findings import AnswerMark


def member(key: str, text: str, total: float | None = None) -> Member:
    play = Play(person=f"orang-{key}").do(at(17, "09.00"), keep(INTERNET))
    play.do(at(17, "10.00"), answer(INTERNET, text))
    marks = ()
    if total is not None:
        seq = play.seq(e.FollowUpPosted, INTERNET)
        levels = dict.fromkeys(DIMENSIONS, 3)
        marks = (
            AnswerMark(INTERNET, seq, levels, (), total, "penilai", (), None, total or 0.0, 100.0),
        )
    return Member(key, play.history(), sheet(answers=marks))


def letter(words: str) -> str:
    return f"Yth. Pelapor, terima kasih. {words}"


def test_one_answer_alone_is_not_laid_beside_anything():
    assert answer_comparisons(world(), [member("1", letter("Satu."))], None) == ()


def test_the_best_and_the_poorest_are_among_at_most_four():
    class_ = [member(str(n), letter(f"Jawaban {n}."), 10.0 * n) for n in range(1, 8)]
    (found,) = answer_comparisons(world(), class_, None)
    totals = sorted(each.total for each in found.answers)
    assert (found.report, found.given, len(totals)) == (INTERNET, 7, AT_MOST)
    assert (totals[0], totals[-1]) == (10, 70)
    assert all(each.levels == dict.fromkeys(DIMENSIONS, 3) for each in found.answers)


def test_the_same_words_stand_there_once():
    class_ = [
        member("1", letter("Sama.")),
        member("2", letter("Sama.")),
        member("3", letter("Lain.")),
    ]
    (found,) = answer_comparisons(world(), class_, None)
    assert len(found.answers) == 2
    assert all(each.total is None and not each.levels for each in found.answers)


def test_their_order_follows_neither_people_nor_marks():
    class_ = [member(str(n), letter(f"Jawaban {n}."), 10.0 * n) for n in range(1, 5)]
    (there,) = answer_comparisons(world(), class_, None)
    (back,) = answer_comparisons(world(), class_[::-1], None)
    assert there.answers == back.answers


def test_names_of_the_class_of_the_reporter_and_numbers_are_hidden():
    report = next(each for each in world().scenario.reports if each.reporter.name)
    who = report.reporter
    text = f"Yth. {who.name}, nomor {who.phone}. Salam, Norhayati Lampung."
    shown = without_identities(text, report, ("Norhayati Lampung",))
    assert "Norhayati" not in shown
    assert (who.name or "?") not in shown
    assert not who.phone or who.phone not in shown
    assert HIDDEN in shown


def test_a_class_name_in_an_answer_is_hidden():
    class_ = [
        member("1", letter("Salam, Bambang Ulin.")),
        member("2", letter("Salam dari kami.")),
    ]
    (found,) = answer_comparisons(world(), class_, None, ("Bambang Ulin",))
    assert "Ulin" not in " ".join(each.text for each in found.answers)
