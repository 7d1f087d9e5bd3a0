"""Hints: what an answer says of a person without naming them, so that those who know the place could guess.

On an anonymous or secret report the reporter's traits are hints (`traits`), and so is asking for a name, a number or
(anonymous) evidence. Several traits together tell who it is. On any report the state of health of somebody's family is one.
Source: response rubric, W8 and its note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.language.names import name_words
from trainer.answers.language.plain import Plain, plain
from trainer.answers.language.spelling import is_known, stem
from trainer.answers.language.words import Span
from trainer.answers.privacy.asked import asked
from trainer.answers.privacy.traits import (
    NUMERALS,
    TOLD,
    addressed_as,
    body_of,
    hits_of,
    matter_text,
    matters_of,
    posts_of,
    stems,
    trades_named,
    traits_of,
)
from trainer.answers.privacy.traits_words import AT_LARGE, IDLE, READER, SENTENCE
from trainer.answers.rubric.conditions import same
from trainer.answers.rubric.conditions_words import (
    AILMENTS,
    ALL_ALONG,
    CHILD,
    FAMILIES,
    HEALTH_OF_KIN,
    IF,
    ILLNESS_WORD,
    KIN_AFTER,
    KIN_ANYWHERE,
    KIN_BEFORE,
    KIN_OF_SOMEBODY,
    KIN_SAID,
    KIN_WORD,
    OLD,
    ON_DUTY,
    PARENT,
    SAYS_OLD,
    WHOSE_KIN,
)
from trainer.domain.vocabulary import Privacy

TRADE_OF_READER = compiled(
    alternation(
        rf"\b(?:sebagai|selaku|{READER}) "
        + any_of(
            "yang ",
            "orang ",
            "warga ",
            "juga ",
            "sendiri ",
            "pihak ",
            "sehari - hari ",
            "memang ",
        )
        + "{0,3}"
        + any_of(
            "bekerja",
            "kerja",
            "berprofesi",
            "bertugas",
            "mengajar",
            "berjualan",
            "berdagang",
            "tinggal",
            "bertempat tinggal",
            "berdomisili",
            "berkantor",
            "mengabdi",
        )
        + r"(?: (?:di|sebagai|dekat|pada|dalam)| \w+ di)\b",
        r"\b"
        + any_of(
            "profesi",
            "pekerjaan",
            "jabatan",
            "tempat kerja",
            "tempat tinggal",
            "atasan",
            "rekan kerja",
            "tempat usaha",
            "warung",
            "lapak",
            "kios",
            "toko",
            "dagangan",
            "jualan",
        )
        + rf" {READER}\b(?! (?:kami|dirahasiakan|tidak))",
        r"\bmampir ke ?(?:warung|lapak|kios|toko|rumah)(?:nya)?\b",
    )
)

BESIDE = 90
"""Characters beside a condition in which it is said whose it is."""
MANY = 2
"""So many listed conditions in one answer tell whose they are."""
MUCH = 3
"""So many are more than advice needs."""
SHORTEST = 4
"""Letters of a word for a condition."""
SENTENCE_END = re.compile(r"[.!?;\n]")


@dataclass(frozen=True, slots=True)
class QuasiIdentifiers:
    """`identifying`: spans of the plain text that together tell who it is. `narrowing`: those that narrow down. `asked`: wishes to know."""

    identifying: tuple[Span, ...]
    narrowing: tuple[Span, ...]
    asked: tuple[Span, ...]


def quasi_identifiers_of(case: Case, plain_text: Plain) -> QuasiIdentifiers:
    """Every hint of an answer, by the privacy of its case."""
    text = plain_text.text
    narrowing = [*_health(case, text), *_retold(case, plain_text)]
    if not _is_advice(case, plain_text):
        narrowing += [each.span for each in _ailing(case, plain_text)]
    narrowing += _parents(case, text)
    if case.privacy is Privacy.TERBUKA:
        return QuasiIdentifiers((), _in_order(narrowing), ())
    traits = traits_of(case)
    hits = tuple(hits_of(traits, plain_text))
    spans, kin = [hit.span for hit in hits], tuple(_kin(case, text))
    known = {hit.word for hit in hits}
    kinds = {(hit.trait, hit.word in FAMILIES and hit.word) for hit in hits}
    more = any(all(at < start or at >= end for at, _ in spans) for start, end in kin)
    enough = len(known) + more >= TOLD and len(kinds) + more > 1
    revealing = _in_order((*spans, *kin)) if enough else ()
    narrowing += [*spans, *kin, *_stories(case, plain_text)]
    narrowing += trades_named(case, plain_text)
    narrowing += [match.span() for match in TRADE_OF_READER.finditer(text)]
    if SAYS_OLD.search(body_of(case)):
        narrowing += [match.span() for match in OLD.finditer(text)]
    narrowing += [
        match.span() for post in posts_of(case) for match in addressed_as(post).finditer(text)
    ]
    return QuasiIdentifiers(revealing, _in_order(narrowing), _in_order(asked(case, text)))


def _health(case: Case, text: str) -> Iterator[Span]:
    """What is said of the health of one family, not of children at large or of those the case is about."""
    for match in HEALTH_OF_KIN.finditer(text):
        kin = KIN_SAID.findall(match.group())
        if _at_large(text, match.start()) or any(_is_matter(each, case) for each in kin):
            continue
        if not ALL_ALONG.search(match.group()) and not _of_officer(text, match):
            yield match.span()


def _of_officer(text: str, match: re.Match[str]) -> bool:
    """Whether it is the family of one who works for the office: *polhut yang di sana, istrinya …*."""
    sentence = SENTENCE_END.split(text[: match.start()])[-1]
    return KIN_OF_SOMEBODY.match(match.group()) is not None and bool(ON_DUTY.search(sentence))


def _at_large(text: str, at: int) -> bool:
    return AT_LARGE.search(SENTENCE_END.split(text[:at])[-1][-40:]) is not None


@lru_cache(maxsize=256)
def _about(case: Case) -> str:
    """Title and key facts as they are compared, without children at large."""
    case_text = " . ".join(
        [case.title, *(phrase for fact in case.key_facts for phrase in fact.phrases)]
    )
    return plain(case_text).text.replace("anak - anak", "")


def _is_matter(kin: str, case: Case) -> bool:
    """Whether the complaint is about this member of the family: what happened to them has to be spoken of."""
    bare = kin.removesuffix("nya")
    same_kin = "|".join(sorted(CHILD)) if bare in CHILD or bare == "adik" else re.escape(bare)
    return re.search(rf"\b(?:{same_kin})\b", _about(case)) is not None


@lru_cache(maxsize=256)
def _conditions(case: Case) -> frozenset[str]:
    """Words for the listed state of somebody else's health, without those for the matter and everyday ones, and on an open
    report without what its reporter told: that may be spoken of.
    """
    listed = " . ".join(
        each.text for each in case.pii if each.kind == "health" and each.of != "reporter"
    )
    matter = frozenset(stems(matter_text(case)))
    found = (
        same(token.text)
        for token in plain(listed).tokens
        if len(token.text) >= SHORTEST
        and (stem(token.text) in AILMENTS or not is_known(token.text))
        and token.text.isalpha()
    )
    told = frozenset(stems(body_of(case))) if case.privacy is Privacy.TERBUKA else frozenset()
    return frozenset(found) - (IDLE | CHILD | matter | told)


@dataclass(frozen=True, slots=True)
class _Ailing:
    """A listed condition that an answer names in a sentence about kin. `whose`: it is said to be theirs, without an if."""

    word: str
    span: Span
    whose: bool


def _ailing(case: Case, plain_text: Plain) -> Iterator[_Ailing]:
    conditions = _conditions(case)
    for sentence in SENTENCE.finditer(plain_text.text) if conditions else ():
        kin = KIN_ANYWHERE.search(sentence.group()) is not None
        for token in plain_text.tokens[plain_text.token_at(sentence.start()) :]:
            if token.at >= sentence.end():
                break
            word = same(token.text)
            if token.at < sentence.start() or word not in conditions:
                continue
            end = token.at + len(token.text)
            before = plain_text.text[max(sentence.start(), token.at - BESIDE) : token.at]
            after = plain_text.text[end : min(sentence.end(), end + BESIDE)]
            if AT_LARGE.search(before[-40:]):
                continue
            whose = (KIN_BEFORE.search(before) or KIN_AFTER.match(after)) is not None
            if whose or token.text.endswith("nya") or kin:
                yield _Ailing(word, (token.at, end), whose and not IF.search(before))


def ill_kin(case: Case, plain_text: Plain) -> tuple[Span, ...]:
    """Where the listed state of health of somebody's kin is told as theirs, or so much of it that it is clear whose it is."""
    found = tuple(_ailing(case, plain_text))
    if len({each.word for each in found}) >= (MUCH if _is_advice(case, plain_text) else MANY):
        return tuple(each.span for each in found)
    return tuple(each.span for each in found if each.whose and not _is_advice(case, plain_text))


def _is_advice(case: Case, plain_text: Plain) -> bool:
    """Whether the complaint is about what befell the child, and the answer names neither the child nor the reporter.

    What follows from it may then be spoken of: *demamnya sekalian diperiksakan*.
    """
    return _is_matter("anak", case) and _names_of(case).isdisjoint(
        token.text for token in plain_text.tokens
    )


@lru_cache(maxsize=256)
def _names_of(case: Case) -> frozenset[str]:
    """The words by which the reporter or a listed child is called, without everyday ones."""
    names = [each.text for each in case.pii if each.kind in ("child", "name")]
    words = [word for each in (case.reporter.name or "", *names) for word in name_words(each)]
    matter = matter_text(case)
    return frozenset(
        word for word in words if word.isalpha() and not is_known(word) and word not in matter
    )


WHOLE, MOST = 3, 0.6
"""So many words, and so great a part, of what is listed about a child or an illness tell the same in other words."""


@lru_cache(maxsize=256)
def _listed(case: Case) -> tuple[frozenset[str], ...]:
    """The words of each child or illness that the case lists and that is not its matter."""
    idle = IDLE - NUMERALS.keys() - {"anak", "bayi"}
    matter = frozenset(stems(matter_text(case)))
    phrases = (
        frozenset(map(_counted, stems(each.text))) - idle - matter
        for each in case.pii
        if each.kind in ("child", "health")
    )
    return tuple(each for each in phrases if len(each) >= WHOLE)


def _retold(case: Case, plain_text: Plain) -> Iterator[Span]:
    """What is listed about a child or somebody's health, told in other words. A number may be written either way."""
    listed = _listed(case)
    for sentence in SENTENCE.finditer(plain_text.text) if listed else ():
        words = {_counted(same(word)) for word in sentence.group().split()}
        if any(len(phrase & words) >= max(WHOLE, MOST * len(phrase)) for phrase in listed):
            yield sentence.span()


def _counted(word: str) -> str:
    return NUMERALS.get(word, word)


def _kin(case: Case, text: str) -> Iterator[Span]:
    """Members of the reporter's family of whom the complaint tells."""
    body = body_of(case)
    for match in WHOSE_KIN.finditer(text):
        kin = match["kin"]
        if match.group() == "ananda" or _is_matter(kin or "anak", case):
            continue
        child = kin in (None, "anak", "putra", "putri")
        kin_words = r"(?:anak|putra|putri|bayi|balita|kecil|bungsu|sulung)" if child else kin
        if re.search(rf"\b{kin_words} (?:\w+ )?(?:saya|kami)\b", body) or (
            child and re.search(r"\banak (?:saya|kami)|\banaknya\b", body)
        ):
            yield match.span()


def _parents(case: Case, text: str) -> Iterator[Span]:
    """Where the reader is told by a child whom the case lists, or by the parent's standing."""
    if any(each.kind == "child" for each in case.pii) and not _is_matter("anak", case):
        yield from (match.span() for match in PARENT.finditer(text))


STORY = 2
"""So many words of what befell a member of the family, beside a word for them, tell of whom the answer speaks."""


@lru_cache(maxsize=256)
def _stories_of(case: Case) -> tuple[tuple[str, frozenset[str]], ...]:
    """What the complaint tells of the reporter's family: the kin, and the words of the sentence."""
    matter = frozenset(stems(" . ".join(matters_of(case))))
    idle = (IDLE - {"depan", "kelas", "malu", "takut", "belakang"}) | matter
    stories = []
    for sentence in SENTENCE.finditer(body_of(case)):
        match = re.search(rf"\b({KIN_WORD}) (?:saya|kami)\b", sentence.group())
        if match:
            stories.append((match[1], frozenset(stems(sentence.group())) - idle - {match[1]}))
    return tuple(stories)


def _stories(case: Case, plain_text: Plain) -> Iterator[Span]:
    for kin, story in _stories_of(case):
        for sentence in SENTENCE.finditer(plain_text.text):
            found = frozenset(map(same, sentence.group().split()))
            if (kin in found or f"{kin}nya" in sentence.group()) and len(found & story) >= STORY:
                yield sentence.span()


def _in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans)))


def named_illness(case: Case, text: str) -> tuple[Span, ...]:
    """The illness that the case lists as somebody's, printed though it is not the matter."""
    if case.privacy is Privacy.TERBUKA:
        return ()
    matter = matter_text(case)
    listed = " ".join(each.text for each in case.pii if each.kind == "health").casefold()
    return tuple(
        match.span()
        for match in ILLNESS_WORD.finditer(text)
        if re.search(rf"\b{match.group()}\b", listed) and match.group() not in matter
    )
