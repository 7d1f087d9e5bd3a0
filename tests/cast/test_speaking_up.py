"""What a citizen says before anything else, and what they answer to a question in a comment."""

from __future__ import annotations

from dataclasses import replace

from tests.cast.conftest import history
from tests.tables import each_row
from trainer.cast import accused, reporter
from trainer.cast.words import phrases_in
from trainer.domain.commands import Comment
from trainer.domain.dossier import DeliveredNote
from trainer.domain.history import History

ANSWER = "h1 08.00 catatan; h1 14.00 pu: tindak_lanjut teks='Lubang sudah ditambal pada 5 Mei oleh regu pemeliharaan.'"
NAMED = {
    "pii_spans": [
        {
            "field": "body",
            "start": 0,
            "end": 4,
            "text": "Supian Darmawi",
            "kind": "name",
            "of": "third_party",
        }
    ]
}
KNOWN = {
    "reporter": {
        "ref": "p-1",
        "name": "Rusmini Sapuani",
        "phone": None,
        "nik": None,
        "address": None,
    }
}
ACCUSED = {"accused": {"agency": "99.01-dishub", "post": "petugas"}}


def said(told: History) -> str:
    """What the reporter writes next, "" when nothing."""
    texts = [
        due.command.text
        for due in reporter.plan(told.run, told.world, 0)
        if isinstance(due.command, Comment)
    ]
    return texts[0] if texts else ""


def of(occasion: str) -> tuple[str, ...]:
    return tuple(text for texts in phrases_in("pelapor")[occasion].values() for text in texts)


@each_row(
    ("log", "truth", "occasion"),
    [
        (f"h0 08.30 verifikasi unit=99.01-pu judul='Obat Supian Darmawi'; {ANSWER}", NAMED, "others_exposed"),
        (f"h0 08.30 verifikasi unit=99.01-pu; {ANSWER}; h1 14.10 komentar teks='Pak Supian sudah didatangi.'", NAMED, "others_exposed"),
        (f"h0 08.30 verifikasi unit=99.01-pu rahasia=ya judul='Obat Supian Darmawi'; {ANSWER}", NAMED, "akhir_good"),
        (f"h0 08.30 verifikasi unit=99.01-pu judul='Pungli Supian Darmawi'; {ANSWER}", NAMED | ACCUSED, "akhir_good"),
        (f"h0 08.30 verifikasi unit=99.01-pu; {ANSWER}", NAMED, "akhir_good"),
    ],
)  # fmt: skip
def test_whoever_wrote_for_somebody_minds_that_the_name_stands_where_all_can_read_it(
    log, truth, occasion
) -> None:
    assert said(history(log, truth=truth)) in of(occasion)


def test_whose_name_must_stay_hidden_by_the_key_says_so_before_any_thanks() -> None:
    log = f"h0 08.30 verifikasi unit=99.01-pu; h0 08.40 komentar teks='Terima kasih Bu Rusmini.'; {ANSWER}"
    assert said(history(log, truth={"set_secret": True}, report=KNOWN)) in of("exposed")
    assert said(history(log, report=KNOWN)) in of("akhir_good")


ASKS = "h0 08.30 verifikasi unit=99.01-pu; h0 09.00 pu: komentar teks="
KNOWS_ALL = {
    "replies": [{"on": "tunda_asked", "text": "sudah saya tulis semua", "fills": [], "then": None}]
}


@each_row(
    ("log", "words"),
    [
        (f"{ASKS}'Di sebelah mana tepatnya?'", ("sudah saya tulis semua",)),
        (f"{ASKS}'Di sebelah mana tepatnya?'; h0 10.00 pu: komentar teks='Sudah kami temukan.'", ("",)),
        (f"{ASKS}'Apakah Bapak sehat?'", ("",)),
        (f"{ASKS}'Apakah lampunya sudah menyala?'", of("stands")),
        ("h0 08.30 verifikasi unit=99.01-pu; h1 08.00 catatan; h1 09.00 pu: komentar teks='Apakah sudah ditambal?'", of("stands_over")),
    ],
)  # fmt: skip
def test_a_question_in_a_comment_is_answered_by_what_the_citizen_knows_or_sees(log, words) -> None:
    assert said(history(log, truth=KNOWS_ALL)) in words


TO_DISHUB = "h0 08.30 verifikasi unit=99.01-dishub"
OF_DISHUB = ACCUSED | {"classification": "pengaduan_bp", "lead": "99.01-inspektorat"}


def test_an_office_that_went_to_work_does_not_say_that_it_has_not_begun() -> None:
    told = history(TO_DISHUB, truth=OF_DISHUB)
    dossier = next(iter(told.run.dossiers.values()))
    at = dossier.report.received_at
    found = DeliveredNote(0, at, "99.01-dishub", "Rambu dipasang.", False, ())
    worked = replace(told.run, dossiers={dossier.id: replace(dossier, notes=(found,))})
    words = {
        run is worked: {
            due.command.text
            for seed in range(40)
            for due in accused.plan(replace(run, seed=seed), told.world, 0)
            if isinstance(due.command, Comment)
        }
        for run in (told.run, worked)
    }
    assert any(text.startswith(accused.NOT_BEGUN) for text in words[False])
    assert words[True]
    assert not any(text.startswith(accused.NOT_BEGUN) for text in words[True])


def test_the_angry_say_at_once_that_the_day_is_put_off_from_one_interim_answer_to_the_next() -> (
    None
):
    news = "pu: tindak_lanjut jenis=sementara teks='Regu mengukur lubang hari ini.' kabar=2026-05"
    log = f"h0 08.30 verifikasi unit=99.01-pu; h0 14.00 {news}-06; h1 08.20 {news}-07"
    truth = {"temper": 5, "field_notes": []}
    assert said(history(log, truth=truth)) not in of("sementara_again")
    assert said(history(f"{log}; h2 08.20 {news}-08", truth=truth)) in of("sementara_again")
    assert said(history(f"{log}; h2 08.20 {news}-08", truth=truth | {"temper": 3})) not in of(
        "sementara_again"
    )
    assert said(history(f"{log}; h2 08.20 {news}-07", truth=truth)) not in of("sementara_again")
