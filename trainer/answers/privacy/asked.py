"""Wishes to know who it is: where an answer asks for a name, a number or evidence that would tell.

Source: response rubric, W8 and its note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.answers.case import Case
from trainer.answers.language.alternatives import any_of
from trainer.answers.language.words import Span
from trainer.answers.privacy.asked_words import (
    ASKS_NAME,
    ASKS_PROOF,
    BY_OFFICE,
    DIAL,
    ERRAND,
    FROM_OTHERS,
    GETS,
    NAME_ASKED,
    NEEDS,
    NOT_ASKED,
    OF_OTHERS,
    OFFICE_DID,
    PAPERS,
    PROOF_ASKED,
    RUMOUR,
    SENDS,
    WHAT_IT_SAYS,
)
from trainer.answers.privacy.traits import body_of, matter_text
from trainer.answers.privacy.traits_words import SENTENCE
from trainer.domain.vocabulary import Privacy


def asked(case: Case, text: str) -> Iterator[Span]:
    """Where the answer asks for a name or number, and on an anonymous report that is not secret for evidence."""
    matter = matter_text(case)
    patterns = [ASKS_NAME, NAME_ASKED]
    if case.privacy is Privacy.ANONIM:
        patterns += [ASKS_PROOF, PROOF_ASKED]
    for sentence in SENTENCE.finditer(text):
        for pattern in patterns:
            match = pattern.search(sentence.group())
            if match and _is_request(sentence.group(), match, matter, body_of(case)):
                yield sentence.start() + match.start(), sentence.start() + match.end()
                break


def _is_no_wish(match: re.Match[str], before: str, after: str) -> bool:
    """Whether something else is asked than who it is: what a paper says, a paper from others; or nothing at all is."""
    return (
        WHAT_IT_SAYS.search(match.group()) is not None
        or (GETS.search(match.group()) is not None and FROM_OTHERS.match(after) is not None)
        or (match.group().startswith("siapa") and RUMOUR.search(before) is not None)
    )


def _is_request(sentence: str, match: re.Match[str], matter: str, body: str) -> bool:
    """Whether the reader is asked: not refused, not done by the office, no number to dial, no paper that the case is about."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    clause = before.split(",")[-1]
    if NOT_ASKED.search(clause[-40:]) or NOT_ASKED.search(f"{match.group()}{after[:30]}"):
        return False
    if DIAL.match(after) or re.search(r"\b(?:kami|dinas|petugas|layanan|posko)\b", after[:12]):
        return False
    if OFFICE_DID.search(before[-40:] + match.group()) and not NEEDS.search(
        before[-30:] + match.group()
    ):
        return False
    if BY_OFFICE.search(before) and not NEEDS.search(before[-30:] + match.group()):
        return False
    if ERRAND.search(match.group()) or _is_no_wish(match, before, after):
        return False
    if match.re in (ASKS_NAME, NAME_ASKED) and OF_OTHERS.match(after):
        return False
    last = match.group().split()[-1]
    if last == "nama" and re.match(
        " "
        + any_of(
            "obat",
            "desa",
            "jalan",
            "sekolah",
            "petugas",
            "kegiatan",
            "toko",
            "perusahaan",
            "barang",
            "tempat",
            "lokasi",
            "produk",
            "baik",
            "program",
            "dokter",
            "pejabat",
            "oknum",
            "pelaku",
        ),
        after,
    ):
        return False
    if last not in PAPERS:
        return True
    named_by_writer = re.search(rf"\b{last}\b", body) is not None and not SENDS.search(
        match.group()
    )
    return not named_by_writer and not re.search(rf"\b{last}\b", matter)
