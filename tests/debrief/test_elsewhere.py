"""An act that stands alone in its row, and that the other way holds: told as done, and parting no ways."""

from __future__ import annotations

from tests.debrief.making import BP, PLN, call, postpone, verify, verify_tree
from tests.debrief.playing import BRIBE, DISHUB, INTERNET, LAMP, TREE, Play, at, line
from trainer.debrief.elsewhere import How
from trainer.debrief.steps import Step, steps_of
from trainer.debrief.ways import Kind, Links, Ways, compare
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.commands import Mask

NONE = Links()


def ways(own: Play, expert: Play, report: str, *lines, links: Links = NONE) -> Ways:
    expert_steps = steps_of(expert.history(), report)
    return compare(steps_of(own.history(), report), expert_steps, lines, links, flawless=False)


def held(found: Ways, kind: type[e.Fact], *, own: bool) -> How | None:
    """How the other way holds the step of this kind that stands alone on a side."""
    sides = [(row.own if own else row.expert, row) for row in found.rows]
    rows = [row for step, row in sides if step is not None and step.kind is kind]
    alone = [row for row in rows if row.own is None or row.expert is None]
    return alone[-1].elsewhere.how if alone and alone[-1].elsewhere else None


def test_the_right_step_after_a_wrong_decision_is_the_same_as_the_experts():
    own = Play().do(at(14, "08.20"), postpone(LAMP)).do(at(15, "09.00"), c.Resume(LAMP))
    own.do(at(15, "09.10"), verify(LAMP))
    expert = Play().do(at(14, "08.10"), verify(LAMP))
    found = ways(own, expert, LAMP, line("decision", LAMP, 4, own.seq(e.ReportPostponed, LAMP)))
    assert held(found, e.ReportVerified, own=True) is How.SAME
    assert found.divergence is not None
    assert (found.divergence.kind, found.divergence.aspect) == (Kind.OTHER_CHOICE, "act")


def test_what_was_done_beside_another_step_was_not_left_out():
    own = Play().do(at(14, "08.10"), verify(LAMP))
    expert = Play().do(at(14, "08.10"), postpone(LAMP)).do(at(15, "09.00"), c.Resume(LAMP))
    expert.do(at(15, "15.00"), verify(LAMP))
    assert held(ways(own, expert, LAMP), e.ReportVerified, own=False) is How.SAME


def test_an_escalation_is_a_verification_too():
    own = Play().do(at(16, "08.30"), c.Escalate(BRIBE))
    expert = Play().do(at(16, "08.30"), verify(BRIBE, classification=BP, handle=None, lead=None))
    expert.do(at(16, "08.40"), c.Escalate(BRIBE))
    found = ways(own, expert, BRIBE, line("category", BRIBE, 1))
    assert held(found, e.ReportVerified, own=False) is How.PART
    assert found.divergence is None
    turned = ways(expert, own, BRIBE)
    assert held(turned, e.ReportVerified, own=True) is How.PART


def test_a_repair_that_the_expert_did_at_once_is_part_of_the_experts_step():
    mask = (Mask("body", 3, 9),)
    own = Play().do(at(14, "08.30"), verify_tree(TREE, category="perhubungan", supporting=()))
    own.do(at(14, "09.00"), c.MaskFurther(TREE, mask), c.AddUnits(TREE, (PLN,)))
    own.do(
        at(14, "09.10"),
        c.Reclassify(TREE, "Judul yang ditulis petugas", TBP_OF_TREE, "lingkungan_hidup_kehutanan"),
    )
    expert = Play().do(at(14, "08.30"), verify_tree(TREE, masks=mask))
    found = ways(own, expert, TREE, line("category", TREE, 1, own.seq(e.ReportReclassified, TREE)))
    for kind in (e.PublicVersionMasked, e.UnitsAdded, e.ReportReclassified):
        assert held(found, kind, own=True) is How.PART, kind


TBP_OF_TREE = verify_tree(TREE).classification


def test_another_number_is_close_to_the_experts_call_and_no_partner_where_the_order_differs():
    own = Play().do(at(14, "08.30"), verify_tree(TREE)).do(at(14, "09.00"), call(TREE, "123"))
    expert = Play().do(at(14, "08.20"), call(TREE)).do(at(14, "08.30"), verify_tree(TREE))
    found = ways(own, expert, TREE)
    assert held(found, e.EmergencyCallNoted, own=True) is How.CLOSE
    assert held(found, e.EmergencyCallNoted, own=False) is How.CLOSE
    assert not found.same


def test_the_same_steps_in_another_order_are_told_as_such():
    own = Play().do(at(14, "08.30"), verify_tree(TREE)).do(at(14, "09.00"), call(TREE))
    expert = Play().do(at(14, "08.20"), call(TREE)).do(at(14, "08.30"), verify_tree(TREE))
    found = ways(own, expert, TREE)
    assert (found.same, found.reordered) == (False, True)
    assert ways(expert, expert, TREE).same


def test_one_link_has_two_ends():
    link = Step(9, at(17, "09.00"), e.DuplicateLinked(LAMP, INTERNET, False), True, "g", "admin")
    own = Play().do(at(17, "08.30"), verify(LAMP)).do(at(17, "08.40"), verify(INTERNET))
    expert = (
        Play()
        .do(at(17, "08.30"), verify(LAMP))
        .do(at(17, "08.40"), c.LinkDuplicate(INTERNET, LAMP))
    )
    found = ways(own, expert, INTERNET, line("category", LAMP, 1), links=Links(own=(link,)))
    assert held(found, e.DuplicateLinked, own=False) is How.TURNED


def test_secrecy_after_everybody_could_read_it_is_not_the_experts():
    own = Play().do(at(14, "08.30"), verify(LAMP)).do(at(14, "11.00"), c.MakeSecret(LAMP))
    expert = Play().do(at(14, "08.30"), c.MakeSecret(LAMP), verify(LAMP))
    seq = own.seq(e.MadeSecret, LAMP)
    found = ways(own, expert, LAMP, line("secrecy", LAMP, 5, seq))
    assert not found.same
    assert found.divergence is not None
    assert (found.divergence.kind, found.divergence.own.seq) == (Kind.LATE, seq)


def test_the_reporters_words_are_found_whatever_they_came_as():
    own = Play().do(at(14, "08.30"), verify(LAMP, DISHUB))
    expert = Play().do(at(14, "08.30"), postpone(LAMP))
    text = "Di depan balai desa."
    own.world_does(at(16, "09.00"), e.CommentPosted(LAMP, "reporter", "", text, thanks=False))
    expert.world_does(at(15, "09.00"), e.ReportCompleted(LAMP, text, ("where",), None))
    found = ways(own, expert, LAMP)
    assert held(found, e.CommentPosted, own=True) is How.WORDS
    assert held(found, e.ReportCompleted, own=False) is How.WORDS


def test_a_reporter_who_wrote_something_else_there_did_not_keep_silent():
    plays = []
    for text, thanks in (("Kapan?", False), ("Terima kasih.", True)):
        play = Play().do(at(14, "08.30"), verify(LAMP, DISHUB))
        said = e.CommentPosted(LAMP, "reporter", "", text, thanks=thanks)
        plays.append(play.world_does(at(16, "09.00"), said))
    found = ways(plays[0], plays[1], LAMP)
    assert held(found, e.CommentPosted, own=True) is How.OTHER_WORDS
    assert held(found, e.CommentPosted, own=False) is How.OTHER_WORDS
