"""One line of `bimtek score`: JSON in, case and answer out, and the refusals that name the place.

Only shape is checked here; unknown keys are ignored at every depth, and of what is not required everything may be
missing, null or empty. Judging is done by `judge`, streaming by the command.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from trainer.answers.case import Authority, Case, CasePii, CaseReporter, Responder
from trainer.answers.judging import judge
from trainer.answers.language.gazetteer import NOWHERE, Gazetteer
from trainer.domain.errors import TrainerError
from trainer.domain.report import Fact, Wording
from trainer.domain.vocabulary import Classification, Privacy

LEVELS = ("desa", "kabupaten", "kota", "provinsi", "pusat", "vertikal", "bumn", "bumd")


class BadLine(TrainerError):
    """A line that cannot be scored: its id, if it has a readable one, and a sentence that says what and where."""

    def __init__(self, sentence: str, line_id: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.line_id = line_id


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One answer to score."""

    id: str
    case: Case
    response: str


def scored(raw: bytes, agencies: Gazetteer = NOWHERE) -> dict[str, object]:
    """The output object of one input line; `agencies` are those of the region. Raises BadLine."""
    line = read_line(raw, agencies)
    return {"id": line.id, **judge(line.case, line.response).plain()}


def read_line(raw: bytes, agencies: Gazetteer = NOWHERE) -> ScoreLine:
    """Read one line of JSON in UTF-8 as a case in the region of `agencies`. Raises BadLine."""
    data = _object_of(raw)
    line_id = data.get("id") if isinstance(data.get("id"), str) else None
    try:
        return ScoreLine(_required(data, "id"), _case(data, agencies), _response(data))
    except BadLine as bad:
        raise BadLine(bad.sentence, line_id or None) from None


def _object_of(raw: bytes) -> Mapping[str, Any]:
    try:
        data = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as wrong:
        raise BadLine(
            f"Baris ini bukan teks UTF-8: bita ke-{wrong.start + 1} tidak terbaca."
        ) from None
    except RecursionError:
        raise BadLine("Baris ini bersarang terlalu dalam untuk dibaca.") from None
    except json.JSONDecodeError as wrong:
        raise BadLine(
            f"Baris ini bukan JSON yang utuh: periksa tulisan di sekitar karakter ke-{wrong.pos + 1}."
        ) from None
    except ValueError:
        raise BadLine("Baris ini memuat angka yang terlalu panjang untuk dibaca.") from None
    if not isinstance(data, dict):
        raise BadLine("Baris ini bukan objek JSON: tulis satu objek {…} pada setiap baris.")
    return data


def case_of_plain(raw: Mapping[str, Any], agencies: Gazetteer = NOWHERE) -> Case:
    """A case in the plain form of the contract, as it stands under `case`. Raises BadLine."""
    return _case({"case": raw}, agencies)


def _case(data: Mapping[str, Any], agencies: Gazetteer) -> Case:
    case = _mapping(data, "case", "case", required=True)
    responder = _mapping(case, "responder", "case.responder", required=True)
    authority = _mapping(case, "authority", "case.authority", required=True)
    return Case(
        title=_required(case, "title", "case.title"),
        body=_required(case, "body", "case.body"),
        privacy=_privacy(case),
        responder=Responder(
            _required(responder, "agency", "case.responder.agency"),
            _choice(responder, "level", "case.responder.level", LEVELS),
        ),
        authority=_authority(authority),
        classification=_classification(case),
        reporter=_reporter(case),
        key_facts=tuple(
            Fact(
                _text(each, "id", where) or "",
                _text(each, "kind", where) or "",
                _texts(each, "phrases", where),
            )
            for where, each in _items(case, "key_facts")
        ),
        expected_actions=_wordings(case, "expected_actions"),
        asks=_wordings(case, "asks"),
        pii=_pii(case),
        resolved=_flag(case, "resolved", "case.resolved") or False,
        agencies=agencies,
    )


def _authority(authority: Mapping[str, Any]) -> Authority:
    within = _flag(authority, "within", "case.authority.within")
    if within is None:
        raise BadLine("case.authority.within belum ada: isi dengan true atau false.")
    return Authority(
        within,
        _required(authority, "owner", "case.authority.owner"),
        _text(authority, "right_door", "case.authority"),
        _texts(authority, "basis", "case.authority"),
    )


def _privacy(case: Mapping[str, Any]) -> Privacy:
    chosen = _choice(case, "privacy", "case.privacy", tuple(Privacy), required=True)
    assert chosen is not None
    return Privacy(chosen)


def _classification(case: Mapping[str, Any]) -> Classification | None:
    chosen = _choice(case, "classification", "case.classification", tuple(Classification))
    return Classification(chosen) if chosen else None


def _reporter(case: Mapping[str, Any]) -> CaseReporter:
    who = _mapping(case, "reporter", "case.reporter")
    return CaseReporter(
        *(_text(who, key, "case.reporter") for key in ("name", "phone", "nik", "address"))
    )


def _pii(case: Mapping[str, Any]) -> tuple[CasePii, ...]:
    listed = ((_text(each, "text", where), each, where) for where, each in _items(case, "pii"))
    return tuple(
        CasePii(text, _text(each, "kind", where), _text(each, "of", where))
        for text, each, where in listed
        if text
    )


def _wordings(case: Mapping[str, Any], key: str) -> tuple[Wording, ...]:
    return tuple(
        Wording(_text(each, "id", where) or "", _texts(each, "phrases", where))
        for where, each in _items(case, key)
    )


def _response(data: Mapping[str, Any]) -> str:
    response = data.get("response")
    if not isinstance(response, str):
        raise BadLine('response belum ada: isi dengan teks jawaban, boleh kosong ("").')
    return response


# One reader per kind of value; `where` is the path that the sentence names.


def _required(data: Mapping[str, Any], key: str, where: str = "") -> str:
    value = data.get(key)
    if not isinstance(value, str) or not value.strip():
        raise BadLine(f"{where or key} belum ada: isi dengan teks yang tidak kosong.")
    return value


def _text(data: Mapping[str, Any], key: str, where: str) -> str | None:
    value = data.get(key)
    if value is not None and not isinstance(value, str):
        raise BadLine(f"{where}.{key} harus berupa teks.")
    return value or None


def _texts(data: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = data.get(key)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise BadLine(f"{where}.{key} harus berupa daftar teks.")
    return tuple(value)


def _choice(
    data: Mapping[str, Any],
    key: str,
    where: str,
    choices: tuple[str, ...],
    *,
    required: bool = False,
) -> str | None:
    value = data.get(key)
    if not required and value in (None, ""):
        return None
    if not isinstance(value, str) or value not in choices:
        raise BadLine(f"{where} tidak dikenal: pilih salah satu dari {', '.join(choices)}.")
    return value


def _flag(data: Mapping[str, Any], key: str, where: str) -> bool | None:
    value = data.get(key)
    if value is not None and not isinstance(value, bool):
        raise BadLine(f"{where} harus true atau false.")
    return value


def _mapping(
    data: Mapping[str, Any], key: str, where: str, *, required: bool = False
) -> Mapping[str, Any]:
    value = data.get(key)
    if value is None and not required:
        return {}
    if not isinstance(value, dict):
        raise BadLine(
            f"{where} {'belum ada' if value is None else 'tidak terbaca'}: isi dengan objek {{…}}."
        )
    return value


def _items(case: Mapping[str, Any], key: str) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    value = case.get(key)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise BadLine(f"case.{key} harus berupa daftar objek.")
    return tuple((f"case.{key}[{index}]", each) for index, each in enumerate(value))
