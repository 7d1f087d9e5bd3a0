"""What is wrong with a form: each field that lacks something is named, and all of them at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.acts import (
    final,
    hand,
    interim,
    keep,
    postpone,
    verify,
)
from tests.domain.games import make_run, play
from tests.domain.worlds import (
    ADMIN,
    DESK,
    FIRST,
    HEALTH,
    OTHER_WORKS,
    PUBLIC_WORKS,
    REPORTER,
    ROAD_BODY,
    WATER_COMPANY,
    WORKS_OFFICER,
    wib,
)
from tests.tables import each_row
from trainer.domain import commands as c
from trainer.domain.errors import InvalidInput
from trainer.domain.refusals import Wrong
from trainer.domain.vocabulary import AnswerKind, Classification, Handle

MARCH_2 = wib(3, 2, 10)
LATER = wib(3, 5, 10)
NEWS = wib(3, 12).date()

NEW = make_run()
VERIFIED = play(NEW, (MARCH_2, ADMIN, verify()))
HANDED = play(NEW, (MARCH_2, ADMIN, hand()))
ASKED = play(NEW, (MARCH_2, ADMIN, postpone()))
ANSWERED = play(HANDED, (wib(3, 3), WORKS_OFFICER, final()))
CLOSED = play(ANSWERED, (wib(3, 4), ADMIN, c.Close(FIRST)))
ARCHIVED = play(NEW, (MARCH_2, ADMIN, c.Archive(FIRST, "masukan_terlalu_umum", "Belum jelas.")))
DELETION = play(HANDED, (wib(3, 3), REPORTER, c.AskDeletion(FIRST, "Salah kirim.")))

CASES = [
    # Verifikasi
    (NEW, ADMIN, replace(verify(), title=""), [("title", Wrong.REQUIRED)]),
    (NEW, ADMIN, replace(verify(), title="  Pendek  "), [("title", Wrong.TOO_SHORT)]),
    (NEW, ADMIN, replace(verify(), title="a" * 151), [("title", Wrong.TOO_LONG)]),
    (NEW, ADMIN, replace(verify(), classification=None), [("classification", Wrong.REQUIRED)]),
    (
        NEW,
        ADMIN,
        verify(classification=Classification.PENGADUAN),
        [("classification", Wrong.NOT_A_CHOICE)],
    ),
    (NEW, ADMIN, replace(verify(), category=""), [("category", Wrong.REQUIRED)]),
    (NEW, ADMIN, replace(verify(), category="cuaca"), [("category", Wrong.NOT_A_CHOICE)]),
    (NEW, ADMIN, replace(keep(), lead=PUBLIC_WORKS), [("lead", Wrong.NOT_NEEDED)]),
    (NEW, ADMIN, verify(handle=Handle.DISPOSISI), [("lead", Wrong.REQUIRED)]),
    (NEW, ADMIN, hand(FIRST, "90.77"), [("lead", Wrong.UNKNOWN)]),
    (NEW, ADMIN, hand(FIRST, OTHER_WORKS), [("lead", Wrong.NOT_OWN_UNIT)]),
    (NEW, ADMIN, hand(FIRST, DESK), [("lead", Wrong.NOT_OWN_UNIT)]),
    (NEW, ADMIN, hand(FIRST, PUBLIC_WORKS, HEALTH, HEALTH), [("supporting", Wrong.TWICE)]),
    (
        NEW,
        ADMIN,
        hand(
            FIRST,
            PUBLIC_WORKS,
            HEALTH,
            WATER_COMPANY,
            ROAD_BODY,
            OTHER_WORKS,
            "90-pu",
            "b-listrik",
        ),
        [("supporting", Wrong.TOO_MANY)],
    ),
    (
        NEW,
        ADMIN,
        c.Verify(FIRST, "", None, ""),
        [
            ("title", Wrong.REQUIRED),
            ("classification", Wrong.REQUIRED),
            ("category", Wrong.REQUIRED),
        ],
    ),
    # Tunda, Bukan Wewenang, Arsipkan, Kembalikan
    (
        NEW,
        ADMIN,
        c.Postpone(FIRST, "", " "),
        [("reason", Wrong.REQUIRED), ("question", Wrong.REQUIRED)],
    ),
    (NEW, ADMIN, postpone(reason="hujan"), [("reason", Wrong.NOT_A_CHOICE)]),
    (
        NEW,
        ADMIN,
        c.Decline(FIRST, "", None, ""),
        [("reason", Wrong.REQUIRED), ("owner", Wrong.REQUIRED), ("basis", Wrong.REQUIRED)],
    ),
    (
        NEW,
        ADMIN,
        c.Archive(FIRST, "", ""),
        [("reason", Wrong.REQUIRED), ("explanation", Wrong.REQUIRED)],
    ),
    (
        NEW,
        ADMIN,
        c.Archive(FIRST, "tidak_dilengkapi_pelapor", "Tidak dilengkapi."),
        [("reason", Wrong.NOT_A_CHOICE)],
    ),
    (
        HANDED,
        WORKS_OFFICER,
        c.GiveBack(FIRST, "malas", "90.77", ""),
        [("reason", Wrong.NOT_A_CHOICE), ("owner", Wrong.UNKNOWN)],
    ),
    (HANDED, ADMIN, c.Withdraw(FIRST, ""), [("reason", Wrong.REQUIRED)]),
    (ASKED, REPORTER, c.Complete(FIRST, " "), [("text", Wrong.REQUIRED)]),
    (ARCHIVED, ADMIN, c.Restore(FIRST, ""), [("reason", Wrong.REQUIRED)]),
    # Tindak Lanjut, Komentar
    (
        HANDED,
        WORKS_OFFICER,
        c.FollowUp(FIRST, None, ""),
        [("kind", Wrong.REQUIRED), ("text", Wrong.REQUIRED)],
    ),
    (
        HANDED,
        WORKS_OFFICER,
        c.FollowUp(FIRST, AnswerKind.SEMENTARA, "Sedang diperiksa."),
        [("next_news", Wrong.REQUIRED)],
    ),
    (HANDED, WORKS_OFFICER, interim(wib(3, 4).date()), [("next_news", Wrong.IN_THE_PAST)]),
    (
        HANDED,
        WORKS_OFFICER,
        c.FollowUp(FIRST, AnswerKind.AKHIR, "Selesai.", NEWS),
        [("next_news", Wrong.NOT_NEEDED)],
    ),
    (HANDED, REPORTER, c.Comment(FIRST, "\n"), [("text", Wrong.REQUIRED)]),
    # The rest
    (VERIFIED, ADMIN, c.MaskFurther(FIRST, ()), [("masks", Wrong.REQUIRED)]),
    (HANDED, ADMIN, c.AddUnits(FIRST, ()), [("supporting", Wrong.REQUIRED)]),
    (HANDED, ADMIN, c.AddUnits(FIRST, (PUBLIC_WORKS,)), [("supporting", Wrong.TWICE)]),
    (HANDED, REPORTER, c.AskDeletion(FIRST, ""), [("reason", Wrong.REQUIRED)]),
    (DELETION, ADMIN, c.DecideDeletion(FIRST, False, ""), [("reason", Wrong.REQUIRED)]),
    (CLOSED, REPORTER, c.Reopen(FIRST, ""), [("reason", Wrong.REQUIRED)]),
    (CLOSED, REPORTER, c.Rate(FIRST, 0), [("stars", Wrong.OUT_OF_RANGE)]),
    (CLOSED, REPORTER, c.Rate(FIRST, 6), [("stars", Wrong.OUT_OF_RANGE)]),
    (
        HANDED,
        ADMIN,
        c.Reclassify(FIRST, "Pendek", None, ""),
        [
            ("title", Wrong.TOO_SHORT),
            ("classification", Wrong.REQUIRED),
            ("category", Wrong.REQUIRED),
        ],
    ),
    (NEW, ADMIN, c.Escalate(FIRST, HEALTH), [("to", Wrong.NOT_A_CHOICE)]),
]


@each_row(
    ("game", "actor", "command", "wrong"),
    CASES,
    ids=[f"{type(case[2]).__name__}-{case[3][0][0]}-{case[3][0][1]}" for case in CASES],
)
def test_every_wrong_field_is_named(game, actor, command, wrong) -> None:
    with pytest.raises(InvalidInput) as refused:
        play(game, (LATER, actor, command))

    assert [(problem.field, problem.code) for problem in refused.value.problems] == wrong


def test_titles_of_10_and_150_characters_are_accepted() -> None:
    for length in (10, 150):
        game = play(NEW, (LATER, ADMIN, replace(verify(), title=f"  {'a' * length}  ")))
        assert game.dossier().title == "a" * length


def test_a_promise_for_the_same_day_is_a_promise() -> None:
    game = play(HANDED, (LATER, WORKS_OFFICER, interim(LATER.date())))

    assert game.dossier().promised == LATER.date()


def test_five_supporting_bodies_are_accepted() -> None:
    five = (HEALTH, WATER_COMPANY, ROAD_BODY, OTHER_WORKS, "90-pu")
    game = play(NEW, (LATER, ADMIN, hand(FIRST, PUBLIC_WORKS, *five)))

    assert [d.unit for d in game.dossier().active] == [PUBLIC_WORKS, *five]
