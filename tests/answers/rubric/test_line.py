"""One line of `bimtek score`: what is read, what is refused, and with which sentence."""

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tables import each_row
from trainer.answers.rubric.line import BadLine, read_line, scored
from trainer.domain.vocabulary import Classification, Privacy

FULL = {
    "id": "r-001",
    "case": {
        "title": "Jalan rusak",
        "body": "Jalan berlubang sejak Maret.",
        "classification": "pengaduan",
        "privacy": "anonim",
        "reporter": {"name": "Nurmala Sangen", "phone": None, "nik": "", "address": None},
        "responder": {"agency": "Dinas PU", "level": "kabupaten"},
        "authority": {"within": False, "owner": "Dinas PU Provinsi", "right_door": "Dinas PU Provinsi",
                      "basis": ["UU 38/2004"]},
        "key_facts": [{"id": "where", "kind": "where", "phrases": ["Jalan Kenanga"]}],
        "expected_actions": [{"id": "patch", "phrases": ["penambalan"]}],
        "asks": [{"id": "when", "phrases": ["kapan"]}],
        "pii": [{"text": "Darlan Uyau", "kind": "name", "of": "third_party"}, {"text": None}],
        "resolved": False,
    },
    "response": "Sudah kami teruskan.",
}  # fmt: skip
OPTIONAL = (
    "classification",
    "reporter",
    "key_facts",
    "expected_actions",
    "asks",
    "pii",
    "resolved",
)


def raw(line: object) -> bytes:
    return json.dumps(line, ensure_ascii=False).encode()


def changed(path: str, value: object) -> dict:
    """A copy of the full line with one value set, or with one key taken out when the value is `...`."""
    line = copy.deepcopy(FULL)
    *parents, last = path.split(".")
    place = line
    for parent in parents:
        place = place[parent]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return line


def test_everything_the_contract_names_is_read():
    line = read_line(raw(FULL))

    assert (line.id, line.response) == ("r-001", "Sudah kami teruskan.")
    assert line.case.privacy is Privacy.ANONIM
    assert line.case.classification is Classification.PENGADUAN
    assert line.case.reporter.name == "Nurmala Sangen"
    assert line.case.reporter.nik is None
    assert (line.case.authority.within, line.case.authority.basis) == (False, ("UU 38/2004",))
    assert line.case.key_facts[0].phrases == ("Jalan Kenanga",)
    assert [pii.text for pii in line.case.pii] == ["Darlan Uyau"]


@each_row("empty", [..., None])
@each_row("key", OPTIONAL)
def test_what_is_not_required_may_be_missing_or_null(key, empty):
    assert read_line(raw(changed(f"case.{key}", empty))).id == "r-001"


def test_what_is_not_required_may_be_empty():
    line = changed("case.classification", "")
    line["case"] |= {
        "reporter": {},
        "key_facts": [],
        "pii": [],
        "responder": {"agency": "Dinas PU", "level": ""},
    }

    assert read_line(raw(line)).case.responder.level is None


def test_unknown_keys_are_ignored_at_every_depth():
    line = changed("case.pii", [{"text": "Darlan", "kind": "name", "of": None, "page": 2}])
    line |= {"extra": {"deep": [1, 2]}}
    line["case"] |= {"notes": "x"}
    line["case"]["authority"] |= {"since": 2004}

    assert scored(raw(line)) == scored(
        raw(changed("case.pii", [{"text": "Darlan", "kind": "name", "of": None}]))
    )


@each_row("response", ["", " ", "😀", "\u0000", "x" * 20_000])
def test_any_text_is_an_answer(response):
    assert scored(raw({**FULL, "response": response}))["levels"]["W8"] == 4


@each_row(
    ("path", "value", "told"),
    [
        ("id", ..., "id belum ada"),
        ("id", 7, "id belum ada"),
        ("id", " ", "id belum ada"),
        ("response", ..., "response belum ada"),
        ("response", None, "response belum ada"),
        ("response", ["a"], "response belum ada"),
        ("case", ..., "case belum ada"),
        ("case", "x", "case tidak terbaca"),
        ("case.title", "", "case.title belum ada"),
        ("case.body", None, "case.body belum ada"),
        (
            "case.privacy",
            "publik",
            "case.privacy tidak dikenal: pilih salah satu dari terbuka, anonim, rahasia",
        ),
        ("case.privacy", ..., "case.privacy tidak dikenal"),
        ("case.classification", "keluhan", "case.classification tidak dikenal"),
        ("case.responder", None, "case.responder belum ada"),
        ("case.responder.agency", "", "case.responder.agency belum ada"),
        ("case.responder.level", "rt", "case.responder.level tidak dikenal"),
        ("case.authority.within", ..., "case.authority.within belum ada"),
        ("case.authority.within", "ya", "case.authority.within harus true atau false"),
        ("case.authority.owner", 3, "case.authority.owner belum ada"),
        ("case.authority.basis", "UU", "case.authority.basis harus berupa daftar teks"),
        ("case.reporter", [], "case.reporter tidak terbaca"),
        ("case.reporter.phone", 812, "case.reporter.phone harus berupa teks"),
        ("case.key_facts", "jalan", "case.key_facts harus berupa daftar objek"),
        (
            "case.key_facts",
            [{"phrases": [1]}],
            "case.key_facts[0].phrases harus berupa daftar teks",
        ),
        ("case.pii", [{"text": 1}], "case.pii[0].text harus berupa teks"),
        ("case.resolved", "no", "case.resolved harus true atau false"),
    ],
)
def test_a_bad_value_is_told_with_its_place(path, value, told):
    with pytest.raises(BadLine) as bad:
        read_line(raw(changed(path, value)))

    assert bad.value.sentence.startswith(told)
    assert bad.value.sentence.endswith(".")
    assert bad.value.line_id == (None if path == "id" else "r-001") or (
        path == "id" and value == " "
    )


@each_row(
    ("line", "told"),
    [
        (b"{", "Baris ini bukan JSON yang utuh: periksa tulisan di sekitar karakter ke-2"),
        (b"[1]", "Baris ini bukan objek JSON"),
        (b'"teks"', "Baris ini bukan objek JSON"),
        (b'{"id": "\xff"}', "Baris ini bukan teks UTF-8: bita ke-9"),
        (b"[" * 100_000, "Baris ini bersarang terlalu dalam"),
        (b'{"id": ' + b"9" * 5_000 + b"}", "Baris ini memuat angka yang terlalu panjang"),
    ],
)
def test_a_line_that_is_no_object_is_told_so(line, told):
    with pytest.raises(BadLine) as bad:
        read_line(line)

    assert bad.value.sentence.startswith(told)
    assert bad.value.line_id is None


FIELDS = st.sampled_from(["id", "case", "response", "title", "pii"])
PLAIN = st.none() | st.booleans() | st.integers() | st.text()
NESTED = st.recursive(
    PLAIN, lambda inner: st.lists(inner) | st.dictionaries(FIELDS, inner), max_leaves=12
)


@given(st.binary(max_size=60) | NESTED.map(raw))
def test_any_line_is_scored_or_refused_with_a_sentence(line):
    try:
        told = scored(line)["scorer"]
    except BadLine as refused:
        told = refused.sentence

    assert told == "1-w8" or told.endswith(".")
