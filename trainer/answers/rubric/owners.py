"""Who else the matter belongs to: how the owner or the right door of a case is named in an answer, and how it is reached.

What the answer says of whose matter it is is read in `explanation`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.plain import plain
from trainer.answers.language.units import names_agency
from trainer.answers.language.words import Span
from trainer.answers.rubric.reading import Answer, once

_NOWHERE = frozenset("kalimantan tengah dinas kantor badan lapor melalui telepon".split())
GENERIC = frozenset(
    (
        "balai",
        "besar",
        "pelaksanaan",
        "jalan",
        "nasional",
        "dinas",
        "kantor",
        "badan",
        "kabupaten",
        "kota",
        "provinsi",
        "kecamatan",
        "kelurahan",
        "desa",
        "unit",
        "layanan",
        "pelayanan",
        "pusat",
        "daerah",
        "wilayah",
        "aplikasi",
        "mobile",
        "atau",
        "dan",
        "untuk",
        "dua",
        "satu",
        "lampu",
        "loket",
        "bagian",
        "bidang",
        "seksi",
        "pemerintah",
        "pt",
        "persero",
        "cabang",
        "upt",
        "uptd",
        "negeri",
        "sp4n",
        "lapor",
        "kalimantan",
        "tengah",
        "lewat",
        "melalui",
        "telepon",
        "nomor",
    )
)
"""Words of an agency's name that name no agency by themselves."""


def _head_of(name: str) -> str:
    """The name of an agency without what it is for and how it is reached."""
    return re.split(
        r"\b(?:untuk|bagi|di Jalan|agar|terkait|melalui|lewat)\b|[;,(]", name, maxsplit=1
    )[0].strip()


@lru_cache(maxsize=512)
def _terms_of(name: str) -> tuple[str, ...]:
    """Patterns of what names an agency in a plain text: its short names in capitals, its first word and another near it."""
    head = _head_of(name)
    short = [
        plain(each).text
        for each in re.findall(r"\b[A-Z][A-Z0-9]{2,}\b", name.replace("SP4N-LAPOR", ""))
    ]
    whole = [w for w in re.findall(r"[a-z0-9]+", plain(head).text) if w not in ("pt", "persero")]
    terms = [re.escape(each) for each in short if each not in GENERIC]
    if len(whole) > 1:
        distinctive = [word for word in whole[1:] if word not in GENERIC and len(word) > 3]
        rest = "|".join(re.escape(w) for w in distinctive[:1] or whole[1:] if len(w) > 3)
        if rest:
            terms.append(rf"{re.escape(whole[0])}(?: \w+){{0,2}} (?:{rest})")
    elif whole and whole[0] not in GENERIC:
        terms.append(re.escape(whole[0]))
    return tuple(dict.fromkeys(terms))


@once
def other_terms(answer: Answer) -> tuple[str, ...]:
    """What names the owner of the matter, or the right door of a part of it; nothing where that is the agency itself."""
    own, names = plain(answer.case.responder.agency).text, _right_owners_of(answer.case)
    found = [
        term
        for owner in names
        for term in _terms_of(owner)
        if not re.search(rf"\b(?:{term})\b", own)
    ]
    if not found:
        found = [
            re.escape(word)
            for owner in names
            for word in re.findall(r"[a-z]{4,}", plain(owner).text)
            if word not in own and word not in _NOWHERE
        ][:2]
    return tuple(dict.fromkeys(found))


def _right_owners_of(case: Case) -> list[str]:
    """The right door, and the owner where it is another than who answers, as the case has them."""
    owners = [case.authority.right_door or ""]
    if not case.authority.within:
        owners.append(case.authority.owner)
    return [owner for owner in owners if owner]


@once
def other_named(answer: Answer) -> tuple[Span, ...]:
    """Where the answer names the owner of the matter, or the right door of a part of it, by any of its names."""
    terms = other_terms(answer)
    if not terms:
        return ()
    pattern = "|".join(sorted(terms, key=len, reverse=True))
    found = [match.span() for match in re.finditer(rf"\b(?:{pattern})\b", answer.plain.text)]
    return tuple(sorted((*found, *_by_other_names(answer, found))))


def _by_other_names(answer: Answer, found: Iterable[Span]) -> Iterator[Span]:
    """Where the region's names for it stand that the case does not have, beside what was found."""
    agencies = answer.case.agencies
    own = agencies.forms_of(answer.case.responder.agency)
    forms = {
        form
        for owner in _right_owners_of(answer.case)
        for form in agencies.forms_of(_head_of(owner))
    } - own
    for place, form in agencies.named_in(answer.plain.text) if forms else ():
        if form in forms and all(place[1] <= start or end <= place[0] for start, end in found):
            yield place


def right_door_contact(answer: Answer, other: tuple[Span, ...]) -> tuple[Span, ...]:
    """A way to reach the right door: its own number, or one named together with it."""
    owner = answer.case.authority.right_door
    if owner is None:
        return answer.contacts[:1] if answer.case.authority.within else ()
    text = answer.plain.text
    numbers = re.findall(r"\d{3,}", owner)
    near = [answer.clauses.sentence_at(start) for start, _ in other]
    return tuple(
        span
        for span in answer.contacts
        if any(number in text[span[0] : span[1]] for number in numbers)
        or any(each.start <= span[0] < each.end + 160 for each in near)
    )[:1]


@once
def owner_named(answer: Answer) -> bool:
    """Whether the owner of the matter is named."""
    case = answer.case
    return names_agency(case.authority.owner, answer.plain.text, case.agencies)
