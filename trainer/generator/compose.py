"""Makes the report of a plan: its words, its text, its key, and what goes along with it.

Whoever plans decides what a report is about; here it is written down. Nothing is kept from one report to the next.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from trainer.domain.chance import Draw
from trainer.domain.region import Region
from trainer.domain.replacing import replace
from trainer.domain.report import Location, Report
from trainer.domain.vocabulary import Classification, Privacy
from trainer.generator.keys import report_id, truth_of
from trainer.generator.language import Language
from trainer.generator.narration import Narrator
from trainer.generator.places import Gazetteer
from trainer.generator.plan import Plan
from trainer.generator.titles import SMALL_WORDS, fitting, head_of
from trainer.generator.words import Words

NOTHING_TOLD = "kronologi_belum_lengkap"
"""Why a report is postponed whose text holds no fact: its title names the subject and no more."""
NOTHING: Mapping[str, str] = MappingProxyType({})


class Composer:
    """Writes plans down as reports, in a language and a region."""

    def __init__(self, language: Language, gazetteer: Gazetteer, region: Region) -> None:
        self._language = language
        self._gazetteer = gazetteer
        self._region = region
        self._narrator = Narrator(language)

    def composed(self, plan: Plan, draw: Draw, given: Mapping[str, str] = NOTHING) -> Report:
        """The report of a plan, numbered as the plan is. `given`: words that are settled beforehand, by their slot."""
        case, topic = plan.source.case, plan.source.topic
        words = Words(draw, plan, topic, case, self._gazetteer, self._language.times)
        words.update(given)
        other = self._other_words(plan, draw)
        narrated = self._narrator.narrate(draw, plan, words, other)
        title = topic.label
        if plan.reason != NOTHING_TOLD:
            titles = fitting(draw, case.titles or topic.titles, narrated.plain, words)
            title = _title(words.realise(titles) if titles else head_of(narrated.matter))
        location = _location(plan)
        whole_text = " | ".join((title, narrated.plain, location.text or ""))
        truth = truth_of(draw, plan, words, narrated, whole_text, self._language, self._region)
        carried = self._language.pictures.drawn(
            draw, plan, words, truth.urgency, passed_on=narrated.passed_on
        )
        if carried:
            truth = replace(truth, attachments=tuple(key for _attachment, key in carried))
        ref = f"p-{plan.number + 1}"
        return Report(
            id=report_id(plan.number),
            title=title,
            body=narrated.body,
            classification=Classification(plan.ticked),
            category=case.category,
            topic=topic.id,
            channel=plan.channel,
            register=plan.register,
            anonymous=plan.anonymous,
            secret=plan.secret,
            privacy=_privacy(plan),
            reporter=plan.person.reporter(ref, anonymous=plan.anonymous),
            addressed_to=plan.desk,
            location=location,
            event_date=words.began if case.event else None,
            received_at=plan.received_at,
            attachments=tuple(attachment for attachment, _key in carried),
            arrives="counter" if plan.channel in ("tatap_muka", "surat", "medsos") else "system",
            truth=truth,
        )

    def _other_words(self, plan: Plan, draw: Draw) -> Words | None:
        """The words of a second matter; it is in the same place, which is not named again."""
        if plan.second is None:
            return None
        source = plan.second
        words = Words(draw, plan, source.topic, source.case, self._gazetteer, self._language.times)
        words["di"] = ""
        return words


def _privacy(plan: Plan) -> Privacy:
    if plan.secret:
        return Privacy.RAHASIA
    return Privacy.ANONIM if plan.anonymous else Privacy.TERBUKA


def _location(plan: Plan) -> Location:
    """What the reporter filled in; nothing where the place is missing, or typed as an SMS."""
    if "where" in plan.missing or plan.channel in ("sms", "whatsapp"):
        return Location(None, None)
    return Location(plan.spot.kecamatan, plan.spot.words["area"])


def _title(text: str) -> str:
    """A title as the form shows it: capitals on all but small words."""
    words = text.split()
    return " ".join(
        word if word.lower() in SMALL_WORDS and number else word[:1].upper() + word[1:]
        for number, word in enumerate(words)
    )
