"""Reads topics and word lists; each text once in a process, when it is first asked for.

Of a topic file the cases are read first, which decide keys and shares; the words are read when a report needs them. So a
few reports need not wait for three megabytes of prose. A file that cannot be used is refused with its name and what is
wrong in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeVar

import yaml

from trainer.domain.errors import ContentError
from trainer.domain.report import Emergency, Stage, Wording
from trainer.domain.vocabulary import AnswerKind, Classification, Decision, Urgency
from trainer.generator.grammar import Part, Phrase, PhraseError, Slot, compiled, slots
from trainer.generator.season import season_of
from trainer.generator.shares import Shares
from trainer.generator.topic import (
    FAMILIES,
    PLANS,
    Case,
    Narration,
    NoteText,
    Sentence,
    Topic,
    TopicWords,
)
from trainer.generator.writers import signs_of

Raw = Mapping[str, Any]

T = TypeVar("T")

PLAIN_TEXT = "tag:yaml.org,2002:str"
WORDS_BEGIN = "\nslots:"
"""Where the words of a topic begin in its file."""
NEEDS = {"? ": 1, "+ ": 2}
VILLAGE = {"desa": True, "kota": False}
"""Kinds of place that a case may ask for."""
PLACES = frozenset({"daerah", "tempat", "di"})
"""Slots that name the desa or kelurahan."""
PLACES_ARE_WORDS = 4
"""About how many words a slot becomes."""


class Later(Mapping[str, T]):
    """What authors wrote, by family, made ready when it is first asked for."""

    def __init__(self, raw: Raw, made: Callable[[Any], T]) -> None:
        self._raw, self._made = raw, made
        self._found: dict[str, T] = {}

    def __getitem__(self, family: str) -> T:
        if family not in self._found:
            self._found[family] = self._made(self._raw[family])
        return self._found[family]

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)


class Bank:
    """Topics by id, read when first asked for. `root` is the folder that holds `topics/` and `language/`."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._topics: dict[str, Topic] = {}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The ids of all topics, in the order of the alphabet."""
        return tuple(sorted(path.stem for path in (self._root / "topics").glob("*.yaml")))

    def topic(self, name: str) -> Topic:
        """One topic. Raises ContentError when there is no such file or it cannot be used."""
        if name not in self._topics:
            path = self._root / "topics" / f"{name}.yaml"
            self._topics[name] = _topic_in(text_of(path), path.name)
        return self._topics[name]

    def words(self, name: str) -> Raw:
        """A file of the language: `language/id/<name>.yaml`. Raises ContentError."""
        return read(self._root / "language" / "id" / f"{name}.yaml")


def read(path: Path) -> Raw:
    """A yaml file whose top is a mapping. Raises ContentError with the file's name."""
    return _known_mapping(text_of(path), path.name)


def text_of(path: Path) -> str:
    """The text of a file. Raises ContentError where there is none."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ContentError(f"{path.name}: berkas ini tidak ada") from None


def mapping_in(text: str, file: str) -> Raw:
    """The mapping that a yaml text holds. Raises ContentError with the file's name."""
    loader = yaml.CSafeLoader(text)
    try:
        root = loader.get_single_node()
        found = None if root is None else _value(root, loader)
    except (yaml.YAMLError, TypeError) as error:
        raise ContentError(f"{file}: {error}") from None
    finally:
        loader.dispose()
    if not isinstance(found, dict):
        raise ContentError(f"{file}: isinya bukan daftar kunci dan nilai")
    return found


@lru_cache(maxsize=256)
def _known_mapping(text: str, file: str) -> Raw:
    """`mapping_in`, for what every generator reads: nobody writes into it."""
    return mapping_in(text, file)


def _value(node: yaml.Node, loader: yaml.CSafeLoader) -> Any:
    """What a node stands for. Most of a file is plain text, for which PyYAML's own way takes three times as long."""
    if isinstance(node, yaml.ScalarNode):
        return node.value if node.tag == PLAIN_TEXT else loader.construct_object(node)
    if isinstance(node, yaml.SequenceNode):
        return [_value(each, loader) for each in node.value]
    return {_value(key, loader): _value(value, loader) for key, value in node.value}


def _halves(text: str) -> tuple[str, str]:
    """What decides the key of a topic, and from `slots` on the words it is told in, on the lines where they stand.

    Words are the larger half, and of most topics nobody asks for them when few reports are made.
    """
    head, found, words = text.partition(WORDS_BEGIN)
    return (head, "\n" * (head.count("\n") + 1) + found[1:] + words) if found else (text, text)


@lru_cache(maxsize=256)
def _topic_in(text: str, file: str) -> Topic:
    """The topic that a file's text tells: the same one for all generators of a process. Raises ContentError."""
    head, words = _halves(text)
    return topic_of(mapping_in(head, file), lambda: mapping_in(words, file), file)


def topic_of(head: Raw, words: Callable[[], Raw], file: str) -> Topic:
    """The topic in a file's content, whose words are read when first asked for.

    Raises ContentError, for its words when they are asked for: a key is missing, a phrase cannot be read, a word is unknown.
    """
    return _checked(
        lambda: _topic(head, cache(lambda: _checked(lambda: _words(head, words()), file)), file),
        file,
    )


def _checked(made: Callable[[], T], file: str) -> T:
    try:
        return made()
    except KeyError as missing:
        raise ContentError(
            f"{file}: kunci atau nilai {missing} tidak ada atau tidak dikenal"
        ) from None
    except (PhraseError, ValueError, TypeError, AttributeError) as error:
        raise ContentError(f"{file}: {error}") from None


def _topic(raw: Raw, words: Callable[[], TopicWords], file: str) -> Topic:
    return Topic(
        id=raw["id"],
        label=raw["label"],
        rows=tuple(raw["rows"]),
        ticked=Shares(raw["ticked"].items()),
        temper=(raw["temper"][0], raw["temper"][1]),
        must_say=raw["must_say"],
        urgency_why=raw["urgency_why"],
        trap=raw["trap"],
        missing=tuple(raw["typically_missing"]),
        wrong_owners=tuple(raw["wrong_owners"]),
        cases=tuple(_case({**raw, **case}, case, file) for case in raw["cases"]),
        words=words,
    )


def _words(head: Raw, raw: Raw) -> TopicWords:
    return TopicWords(
        slots=_all_slots(head["cases"], raw["slots"]),
        numbers={name: (low, high) for name, (low, high) in (raw["numbers"] or {}).items()},
        money={name: (low, high) for name, (low, high) in (raw["money"] or {}).items()},
        titles=tuple(compiled(title) for title in raw["titles"]),
        narrations={family: narrations_of(raw["tellings"].get(family, ())) for family in FAMILIES},
        details={
            family: sentences(raw["details"].get(family, ())) for family in ("resmi", "biasa")
        },
        vague=sentences(raw["vague"] or ()),
    )


def _case(raw: Raw, own: Raw, file: str) -> Case:
    """A case of a topic, whose `own` keys stand above those of the topic."""
    accused = raw.get("accused")
    desks = raw["desk"]
    decision = raw.get("decision")
    return Case(
        id=raw["id"],
        weight=float(raw["weight"]),
        desks=_desks(desks),
        owner=raw["owner"],
        classification=Classification(raw["class"]),
        supporting=tuple(raw.get("supporting") or ()),
        basis=tuple(raw.get("basis") or ()),
        urgency=Urgency(raw["urgency"]),
        call_out=tuple(str(number) for number in raw.get("call_out") or ()),
        set_secret=bool(raw.get("set_secret", False)),
        road_status=raw.get("road_status"),
        answer=None if raw["answer"] is None else AnswerKind(raw["answer"]),
        event=bool(raw["event"]),
        category=raw["category"],
        what=tuple(raw["what"]),
        asks=wordings(raw["asks"]),
        actions=wordings(raw["expected_actions"]),
        notes=notes_of(raw["notes"]),
        kind=raw.get("kab"),
        only=tuple(raw.get("kab_code") or ()),
        words=phrases_of(raw.get("words")),
        accused=(accused["agency"], accused["post"]) if accused else None,
        told_enough=tuple(raw.get("told_enough") or ()),
        defensible=tuple(raw.get("defensible") or ()),
        tell=Later(
            raw.get("tell") or {},
            lambda raw_sentences: _checked(lambda: sentences(raw_sentences), file),
        ),
        decision=None if decision is None else Decision(decision),
        reason=raw.get("reason"),
        flip=bool(raw.get("flip", False)),
        village=VILLAGE.get(raw.get("place", "")),
        narrations=Later(
            raw.get("own_tellings") or {},
            lambda raw_narrations: _checked(lambda: narrations_of(raw_narrations), file),
        ),
        titles=tuple(compiled(title) for title in own.get("titles") or ()),
        pictures=tuple(raw["pictures"] or ()) if "pictures" in raw else None,
        season=season_of(raw),
        since=_span(raw.get("since")),
        at_office=bool(raw.get("at_office", False)),
        hour_told=bool(raw.get("hour_told", False)),
        label=own.get("label", ""),
        trap=own.get("trap", ""),
        must_say=own.get("must_say", ""),
        emergency=_emergency(raw.get("emergency")),
    )


def _emergency(raw: Raw | None) -> Emergency | None:
    return None if raw is None else Emergency(raw["helped"], stages_of(raw["stages"]))


def stages_of(raw: Iterable[Raw]) -> tuple[Stage, ...]:
    """How a danger goes on, as authors write it."""
    return tuple(Stage(each["after_hours"], each["sender"], each["text"]) for each in raw)


def _span(raw: Sequence[int] | None) -> tuple[int, int] | None:
    return None if raw is None else (raw[0], raw[1])


def _desks(raw: object) -> Mapping[str, float]:
    if isinstance(raw, dict):
        return {name: float(weight) for name, weight in raw.items()}
    names = raw if isinstance(raw, list) else [raw]
    return dict.fromkeys(map(str, names), 1.0)


def _note(raw: Raw) -> NoteText:
    return NoteText(raw["after_hk"], raw["resolves"], raw["text"], tuple(raw["phrases"]))


def notes_of(raw: Iterable[Raw] | None) -> tuple[NoteText, ...]:
    """Findings from the field as authors write them; none for None."""
    return tuple(map(_note, raw or ()))


def wordings(raw: Iterable[Raw]) -> tuple[Wording, ...]:
    """What is asked or done, by id, in its wordings."""
    return tuple(Wording(each["id"], tuple(each["phrases"])) for each in raw)


def phrases_of(raw: Mapping[str, Sequence[str]] | None) -> Mapping[str, tuple[Phrase, ...]]:
    """Slots with the words that may stand in them; nothing for None."""
    return {
        name: tuple(compiled(str(text)) for text in texts) for name, texts in (raw or {}).items()
    }


def _all_slots(
    cases: Iterable[Raw], own: Mapping[str, Sequence[str]] | None
) -> Mapping[str, tuple[Phrase, ...]]:
    """The words of a topic; a word that only some cases have serves the other cases too."""
    found: dict[str, tuple[Phrase, ...]] = {}
    for case in cases:
        found = {**phrases_of(case.get("words")), **found}
    return {**found, **phrases_of(own)}


def narrations_of(raw: Iterable[Raw]) -> tuple[Narration, ...]:
    """Ways to tell a matter as authors write them."""
    return tuple(_narration(each) for each in raw)


def _narration(raw: Raw) -> Narration:
    if raw["plan"] not in PLANS:
        raise ValueError(f"plan “{raw['plan']}” tidak dikenal; pilih {', '.join(PLANS)}")
    own_sentences = sentences(raw["say"])
    return Narration(
        plan=raw["plan"],
        registers=tuple(raw.get("for") or ()),
        sentences=own_sentences,
        words=sum(each.words for each in own_sentences if not each.need),
        room=sum(each.words for each in own_sentences),
        slots=frozenset(slot for each in own_sentences for slot in slots(each.phrase)),
        signs=signs_of(" ".join(str(each).lstrip("?+ ") for each in raw["say"])),
    )


def sentences(raw: Iterable[str]) -> tuple[Sentence, ...]:
    """Sentences as authors write them: `? ` and `+ ` in front say how much room they need."""
    return tuple(map(sentence, raw))


def sentence(text: str) -> Sentence:
    """One sentence as authors write it."""
    need = NEEDS.get(text[:2], 0)
    phrase = compiled(text[2:] if need else text)
    places = PLACES & set(slots(phrase))
    return Sentence(phrase, need, max(1, round(_length(phrase))), len(places) > 1)


def _length(phrase: Phrase) -> float:
    """About how many words a phrase says."""
    return sum(map(_length_of, phrase))


def _length_of(part: Part) -> float:
    if isinstance(part, str):
        return len(part.split())
    if isinstance(part, Slot):
        return PLACES_ARE_WORDS
    return sum(map(_length, part.options)) / len(part.options)
