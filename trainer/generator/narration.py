"""Puts one text together: greeting, matter, what was tried, what is asked, last words, to about the length planned.

The telling of the topic is the spine. Around it stand sentences of the language; how many depends on the room that is
left, and which on who seems to write. Personal data go in as private-use characters, one for each stretch, and become
text at the very end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.chance import Draw
from trainer.domain.report import PiiSpan
from trainer.domain.vocabulary import Decision, Urgency
from trainer.generator.choosing import TOO_SHORT, fits, houses_of_the_matter, narration_for, nearest
from trainer.generator.citizens import Crowd, Numbers
from trainer.generator.draft import Draft, Line, of_one, of_self, one_of
from trainer.generator.habits import habits_of
from trainer.generator.hidden import Danger
from trainer.generator.language import Language
from trainer.generator.marks import Marks
from trainer.generator.mixing import mixed, mixes
from trainer.generator.personal import SAID_FIRST, data_kind, put_in
from trainer.generator.plan import Plan
from trainer.generator.topic import Narration, Sentence
from trainer.generator.voice import Voice
from trainer.generator.words import Words

GREETS = {
    "formal": 0.52, "plain": 0.3, "chatty": 0.42, "angry": 0.14, "sms": 0.16, "capitals": 0.16, "story": 0.36,
    "elderly": 0.6, "legalistic": 0.5, "activist": 0.4,
}  # fmt: skip
"""How often a register begins with a greeting (31 % of all texts, measured)."""

THANKS = {
    "formal": 0.5, "plain": 0.32, "chatty": 0.34, "angry": 0.1, "sms": 0.2, "capitals": 0.14, "story": 0.3,
    "elderly": 0.5, "legalistic": 0.36, "activist": 0.3,
}  # fmt: skip
"""How often it ends with thanks."""

GREETINGS = {
    "formal": (10, 22, 62, 6), "legalistic": (6, 14, 74, 6), "activist": (16, 30, 40, 14), "elderly": (44, 28, 14, 14),
    "chatty": (24, 36, 4, 36), "sms": (24, 34, 14, 28), "angry": (12, 38, 18, 32), "capitals": (20, 40, 20, 20),
}  # fmt: skip
"""Weights of islamic, time, yth and other greetings; PLAIN_GREETING for the registers not named."""
PLAIN_GREETING = (28, 36, 18, 18)
ASIDE, LONG_ENOUGH = 0.45, 25
"""How often a text holds an aside (a digression, a feeling or a stance; never two), and from how many words on."""
KINDS = ("islamic", "time", "yth", "other")
LISTS, FORWARDS, BRIDGES = 0.3, 0.06, 0.12
"""Where the text allows it: how often it is a numbered list, how often passed on for somebody else, and how often a word
leads to a sentence that adds something."""
FEWEST_POINTS = 3
LISTING = ("formal", "legalistic", "activist", "plain", "capitals")
"""Registers that number what they say."""
ROOM_FOR_MORE = 8
"""Words still to be said from which on another sentence is added."""
LISTED_PLANS = ("masalah", "permohonan", "tuduhan")
"""Plans whose sentences are points and no story."""
OTHERS_WORDS = ("terusan", "daftar", "tanya")
"""Plans that are lists or questions, or pass on what others say, of themselves."""


@dataclass(frozen=True, slots=True)
class NarratedText:
    """A text with where its personal data stand. `plain`: the same sentences before anybody typed them."""

    body: str
    spans: tuple[PiiSpan, ...]
    plain: str
    matter: str
    """The sentence in which the matter begins."""
    danger: Danger | None = None
    """What is told by the way, where somebody is in danger."""
    passed_on: bool = False
    """Whether it happened to somebody else, of whom the writer only knows."""


class Narrator:
    """Tells plans in a language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._numbers = Crowd(Numbers)

    def narrate(self, draw: Draw, plan: Plan, words: Words, other: Words | None) -> NarratedText:
        """The text of a plan. `other`: the words of its second matter, where it has one."""
        marks = Marks()
        danger = self._danger(draw, plan)
        draft = Draft(draw, words, {"kelurahan" if plan.spot.in_town else "desa"})
        lines = self._lines(draw, plan, words, other, marks, danger, draft)
        sentences = [line.text for line in lines if line.text]
        plain = ". ".join(sentences)
        lent = mixes(draw, plan.person.background)
        if lent is not None:
            sentences = mixed(
                draw,
                sentences,
                self._language.mixing[lent],
                greets=draft.greets,
                thanks=draft.thanks,
            )
        habits = habits_of(draw, plan.register)
        body = Voice(draw, habits, self._language.spelling).written(
            sentences, together=draft.of_several
        )
        return NarratedText(
            *marks.filled(body, "body"), plain, draft.matter, danger, draft.passed_on
        )

    def _danger(self, draw: Draw, plan: Plan) -> Danger | None:
        """One of the dangers that fit matter and place, where one is told by the way."""
        if plan.hidden != "emergency":
            return None
        fitting = self._language.dangers.fitting(plan)
        return fitting[int(draw() * len(fitting))]

    def _lines(
        self,
        draw: Draw,
        plan: Plan,
        words: Words,
        other: Words | None,
        marks: Marks,
        danger: Danger | None,
        draft: Draft,
    ) -> list[Line]:
        """The sentences in their order, as they are said."""
        narration, core = self._core(draw, plan, words, draft, danger)
        draft.matter = core[0].text
        if other is not None and plan.second is not None:
            core += self._second(draw, plan, other, draft)
        room = plan.words - sum(each.words for each in core)
        personal = data_kind(draw, plan)
        if personal is not None:
            put_in(self._numbers.drawing_from(draw), plan, words, marks, personal)
        front = self._front(draw, plan, draft, narration, room, personal)
        room -= sum(each.words for each in front)
        back = self._back(draw, plan, draft, room)
        room -= sum(each.words for each in back)
        if not draft.passed_on and self._lists(draw, plan, narration, core):
            core = self._numbered(draft, core)
        else:
            core = self._grown(draw, plan, draft, core, room)
        return [*front, *core, *back, *self._last(draw, plan, draft, room, personal)]

    def _core(
        self, draw: Draw, plan: Plan, words: Words, draft: Draft, danger: Danger | None
    ) -> tuple[Narration | None, list[Line]]:
        """What is always said of the matter, and all that the key needs to be seen; with the telling it comes from."""
        topic, case, family = plan.source.topic, plan.source.case, plan.family
        if plan.reason == "kronologi_belum_lengkap":
            vague = topic.vague
            sentence = one_of(draw, vague) if plan.turn is None else vague[plan.turn % len(vague)]
            return None, [draft.must(sentence)]
        narrations = case.narrations.get(family) or topic.narrations[family]
        narration = narration_for(draw, narrations, plan.register, plan.words, draft, plan.turn)
        chosen = [
            each
            for each in narration.sentences
            if not each.need or fits(draw, each, plan.words, narration)
        ]
        words.avoid = houses_of_the_matter(plan, narration)
        core = [draft.must(each) for each in chosen]
        if family in case.tell:
            seen = [each for each in case.tell[family] if not (draft.passed_on and of_self(each))]
            core.append(draft.should(seen or case.tell[family]))
        return narration, self._with_defects(plan, draft, core, danger)

    def _with_defects(
        self, plan: Plan, draft: Draft, core: list[Line], danger: Danger | None
    ) -> list[Line]:
        """What is missing on purpose, or hidden deep in the text."""
        defects, family = self._language.defects, plan.family
        name = DEFECT_WORDS.get(plan.reason or "")
        if name:
            core.append(draft.should(defects[name][family]))
        if plan.hidden:
            at = max(1, len(core) - 1)
            sentences = danger.narrations if danger else defects[HIDDEN_WORDS[plan.hidden]]
            core.insert(at, draft.should(sentences[family]))
        return core

    def _second(self, draw: Draw, plan: Plan, other: Words, draft: Draft) -> list[Line]:
        """A second matter in the same report, in words of its own."""
        if plan.second is None:
            return []
        narration = narration_for(
            draw, plan.second.topic.narrations[plan.family], plan.register, 0, draft
        )
        bridge = draft.should(self._language.defects["two_matters"][plan.family])
        return [bridge, *(draft.must(each, other) for each in narration.sentences if not each.need)]

    def _front(
        self,
        draw: Draw,
        plan: Plan,
        draft: Draft,
        narration: Narration | None,
        room: int,
        personal: str | None,
    ) -> list[Line]:
        """A greeting, and who writes or whose words are passed on."""
        if plan.words <= TOO_SHORT:
            return []
        kinds, family = self._language.introductions, plan.family
        found: list[Line | None] = []
        if draw() < GREETS[plan.register]:
            found.append(self._greeting(draw, plan, draft))
            draft.greets = found[0] is not None
        if plan.source.case.decision is Decision.ARSIPKAN:
            return _kept(found)
        if narration is not None and _may_be_passed_on(plan, narration) and draw() < FORWARDS:
            found.append(draft.may(self._language.frames[family]))
        elif personal in SAID_FIRST:
            found.append(draft.should(kinds[personal][family]))
        elif personal is None and room > 16 and draw() < 0.22 and not draft.passed_on:
            found.append(draft.may(kinds["plain"][family]))
        return _kept(found)

    def _back(self, draw: Draw, plan: Plan, draft: Draft, room: int) -> list[Line]:
        """What was tried before, and one aside at the most. Nobody in danger has time for that."""
        if _calm(plan) or _grave(plan):
            return []
        language = self._language
        found: list[Line | None] = []
        # What happened to many the day before yesterday was not reported in vain for months.
        if room > 8 and draw() < 0.42 and plan.storm is None and not draft.passed_on:
            found.append(draft.may(language.attempts[plan.family]))
        if plan.words >= LONG_ENOUGH and room > ROOM_FOR_MORE and draw() < ASIDE:
            found.append(draft.may(self._asides(draw, plan)))
        return _kept(found)

    def _asides(self, draw: Draw, plan: Plan) -> Sequence[Sentence]:
        """Sentences that lead away from the matter: where the writer stands, a feeling, or whatever comes to mind."""
        language, register = self._language, plan.register
        if register in language.stances:
            return language.stances[register]
        if register == "elderly":
            return language.digressions["elderly"]
        if register == "sms" or draw() < 0.6:
            return language.feelings[register]
        return language.digressions["biasa" if plan.family == "singkat" else plan.family]

    def _last(
        self, draw: Draw, plan: Plan, draft: Draft, room: int, personal: str | None
    ) -> list[Line]:
        """A plea, how the writer is reached, and thanks or a hope. Who is in danger asks for help and no more."""
        language, register = self._language, plan.register
        found: list[Line | None] = []
        calm, grave = _calm(plan), _grave(plan)
        if room > 6 and draw() < 0.46 and not calm:
            found.append(draft.may(language.pleas[plan.family]))
        if personal is not None and personal not in SAID_FIRST:
            found.append(draft.should(language.introductions[personal][plan.family]))
        if draw() < THANKS[register] and plan.words > TOO_SHORT and not grave:
            found.append(draft.may(language.closings["thanks"][register]))
            draft.thanks = found[-1] is not None
        elif room > 12 and draw() < 0.22 and not calm and not grave:
            kind = "hope" if draw() < 0.6 else "last"
            found.append(draft.may(language.closings[kind][register]))
        return _kept(found)

    def _grown(
        self, draw: Draw, plan: Plan, draft: Draft, core: list[Line], room: int
    ) -> list[Line]:
        """More about the matter, and little wandering, while there is room. Where all facts are missing, none are added."""
        family = "biasa" if plan.family == "singkat" else plan.family
        case = plan.source.case
        bare = case.calm or _grave(plan) or plan.reason == "kronologi_belum_lengkap"
        left = [] if bare else list(plan.source.topic.details.get(family, ()))
        if room <= ROOM_FOR_MORE or not left:
            return core
        core_text, added = " ".join(each.text for each in core).lower(), 0
        bridged = False
        while room > ROOM_FOR_MORE and left and added < plan.details:
            detail = left.pop(nearest(draw, left, core_text))
            more = None if draft.says_again(detail) else draft.may([detail])
            if more is None or (draft.passed_on and of_one(more.text)):
                continue
            if not bridged and draw() < BRIDGES and case.decision is not Decision.ARSIPKAN:
                bridged = True
                more = _led_to(draft.may(self._language.bridges[plan.register]), more)
            core.append(more)
            added += 1
            room -= more.words
        return core

    def _lists(
        self, draw: Draw, plan: Plan, narration: Narration | None, core: Sequence[Line]
    ) -> bool:
        """Whether the matter is told point by point."""
        tells = narration is not None and narration.plan in LISTED_PLANS and not _calm(plan)
        alone = not (plan.second or plan.hidden or plan.missing)
        fits = tells and alone and plan.family != "singkat" and plan.register in LISTING
        return fits and len(core) >= FEWEST_POINTS and draw() < LISTS

    def _numbered(self, draft: Draft, core: Sequence[Line]) -> list[Line]:
        """The matter as a numbered list, with what leads to it."""
        points = [
            Line(f"{number}. {each.text[:1].upper()}{each.text[1:]}", each.words)
            for number, each in enumerate(core, 1)
        ]
        return [draft.should(self._language.lists), *points]

    def _greeting(self, draw: Draw, plan: Plan, draft: Draft) -> Line | None:
        weights = GREETINGS.get(plan.register, PLAIN_GREETING)
        if plan.person.background not in ("Banjar", "Jawa", "Madura", "Bugis"):
            weights = (weights[0] // 8, *weights[1:])
        point = draw() * sum(weights)
        for kind, weight in zip(KINDS, weights, strict=True):
            point -= weight
            if point < 0 and self._language.openings[kind][plan.register]:
                return draft.may(self._language.openings[kind][plan.register])
        return draft.may(self._language.openings["time"][plan.register])


DEFECT_WORDS = {
    "bukti_pendukung_belum_ada": "said_proof",
    "nomor_identitas_layanan_belum_ada": "no_number",
    "identitas_perlu_dikonfirmasi": "for_another",
    "lampiran_tidak_dapat_dibuka": "see_attachment",
}
HIDDEN_WORDS = {
    "other_region": "elsewhere",
    "accusation": "between_lines",
    "insult": "rude",
}


def _kept(lines: Sequence[Line | None]) -> list[Line]:
    return [line for line in lines if line is not None]


def _led_to(bridge: Line | None, line: Line) -> Line:
    """A sentence after a word that leads to it."""
    if bridge is None:
        return line
    first = line.text.partition(" ")[0]
    small = line.text if first[1:2].isupper() else line.text[:1].lower() + line.text[1:]
    return Line(f"{bridge.text} {small}", bridge.words + line.words)


def _calm(plan: Plan) -> bool:
    """Whether nobody is to be moved: a question, a wish, or nothing that an office could do."""
    return plan.source.case.calm or plan.source.case.decision is Decision.ARSIPKAN


def _grave(plan: Plan) -> bool:
    """Whether somebody is in danger now."""
    return plan.source.case.urgency is Urgency.P1 or plan.hidden == "emergency"


def _may_be_passed_on(plan: Plan, narration: Narration) -> bool:
    """Whether the words may be another's: of a matter of all, that needs no number of a customer and is no danger."""
    mine = "service_number" in plan.source.topic.missing or plan.source.case.set_secret
    return not (
        mine or _calm(plan) or _grave(plan) or plan.reason or narration.plan in OTHERS_WORDS
    )
