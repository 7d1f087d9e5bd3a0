"""What the judges say: title, sentence, advice and rule of a check or a critical failure, filled with its values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.scoring.failures import message_key, rule_wording
from trainer.scoring.registry import check_named
from trainer.web.marks.voice import ALONE, Voice
from trainer.wording import Wording


@dataclass(frozen=True, slots=True)
class WordedFinding:
    """One judgement in words. `advice` is "" when there is nothing to do better; `rule` says its own confidence."""

    title: str
    says: str
    advice: str
    rule: str


def check_title(check: str) -> str:
    """The name of a check as a reader knows it."""
    return check_named(check).wording.title


def check_question(check: str) -> str:
    """What a check asks, as one sentence."""
    return check_named(check).wording.question


def check_wording(
    check: str, message: str, values: Mapping[str, str], voice: Voice = ALONE, seat: str = ""
) -> WordedFinding:
    """What a check says with one of its messages, about whoever sat at `seat` ("": about all who played)."""
    return _worded_finding(check_named(check).wording, message, values, voice, seat)


def critical_wording(
    rule: str, values: Mapping[str, str], voice: Voice = ALONE, seat: str = ""
) -> WordedFinding:
    """What is said about a critical failure, be it a rule of the process or a gate of an answer, as the report stood then."""
    wording = rule_wording(rule)
    return _worded_finding(wording, message_key(wording, rule, values), values, voice, seat)


def _worded_finding(
    wording: Wording, key: str, values: Mapping[str, str], voice: Voice, seat: str
) -> WordedFinding:
    message = wording.message(key)
    return WordedFinding(
        wording.title,
        voice.of(message.says, seat).format_map(values),
        voice.of(message.advice, seat).format_map(values),
        wording.rule.sentence,
    )
