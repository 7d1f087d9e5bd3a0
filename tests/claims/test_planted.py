"""Sixty sentences in wrong places, six of each of the ten causes of false sentences: each is true at home and refused there."""

import pytest

from tests.claims.planting import Plant, Run, holds
from trainer.domain import events as e

PU, DISHUB = "verifikasi unit=99.01-pu", "verifikasi unit=99.01-dishub"
RETURN = {"decision": "bukan_wewenang", "lead": None, "return_to": "99-pu", "answer": None}
TUNDA = {
    "decision": "tunda",
    "reason": "lokasi_tidak_jelas",
    "missing": ["where"],
    "replies": [{"on": "tunda_asked", "text": "Di balai desa.", "fills": ["where"], "then": None}],
}
SECRET = {"classification": "pengaduan_bp", "lead": "99.01-inspektorat", "set_secret": True}
ACCUSED = SECRET | {"accused": {"agency": "99.01-pu", "post": "petugas loket"}}
P1 = {"urgency": "P1", "call_out": ["112", "119"], "lead": "99.01-bpbd"}
OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}
NAME = {
    "pii_spans": [
        {"field": "body", "start": 99, "end": 110, "text": "Darlan Uyau", "kind": "name", "of": "third_party"}
    ]
}  # fmt: skip
ASTRAY = {"unit": "Dinas Perhubungan Kabupaten", "lead": "Dinas PU Kabupaten"}
TO_DISHUB = {"done": "Dinas Perhubungan Kabupaten"}
TO_PU, TO_SOSIAL = "bukan_wewenang pemilik=99-pu", "bukan_wewenang pemilik=99-sosial"
KEPT = "h0 09.00 verifikasi kelola=ya"
BACK = "h0 09.00 bukan_wewenang pemilik=99-pu; h0 10.00 koordinator: teruskan ke=99.01"


def at(*acts: str) -> str:
    """Acts on the first day, an hour apart."""
    return "; ".join(f"h0 {9 + n:02d}.00 {act}" for n, act in enumerate(acts))


def own(truth: dict, *acts: str) -> Run:
    return Run(at(*acts), truth)


def asks(code: str) -> Plant:
    """An advice that a desk can follow, given to a unit."""
    held = "h0 08.30 admin: verifikasi unit=99.01-pu; h0 09.00 pu: buka"
    return Plant(f"role.{code}", own({}, "buka"), Run(held, people=("pu",)))


CALLED, COMMENT = "panggilan nomor=112", "komentar teks='Kami pantau dulu ya Pak.'"
REPLY, OTHER_REPLY = "pelapor: komentar teks='Lalu syaratnya?'", "pelapor: komentar teks='Kapan?'"
REPLIED = ("tunda", "pelapor: lengkapi isi=where")
KELOLA = "verifikasi kelola=ya"
FINAL, INTERIM = "tindak_lanjut jenis=akhir", "tindak_lanjut jenis=sementara"


def paired(own_acts: tuple[str, ...], wrong_acts: tuple[str, ...], expert: tuple[str, ...], code: str,
           own_kind: type, expert_kind: type, truth: dict | None = None) -> Plant:  # fmt: skip
    """Two acts in one row."""
    known = truth or {}
    return Plant(
        code, own(known, *own_acts), own(known, *wrong_acts), expert=own(known, *expert),
        own_kind=own_kind, expert_kind=expert_kind,
    )  # fmt: skip


PLANTS: dict[str, tuple[Plant, ...]] = {
    "wrong recipient": (
        Plant("check.disposition.wrong_lead", own({}, DISHUB), own({}, PU), TO_DISHUB),
        Plant("check.closing.astray", own({}, DISHUB), own({}, PU), ASTRAY),
        Plant("check.disposition.not_handed", own({}, "verifikasi"), own({}, PU)),
        Plant("check.return_owner.wrong_owner",
              own(RETURN, TO_SOSIAL), own(RETURN, TO_PU)),
        Plant("service.wrong_door",
              own(RETURN, TO_SOSIAL), own(RETURN, TO_PU)),
        Plant("service.guided",
              own(RETURN, TO_PU), own(RETURN, TO_SOSIAL)),
    ),
    "reader's seat cannot follow": tuple(
        asks(code)
        for code in (
            "classification.not_verified", "disposition.wrong_link", "escalation.not_escalated", "closing.astray",
            "decision.bukan_wewenang.arsipkan", "decision.arsipkan.verifikasi",
        )
    ),
    "secrecy": (
        Plant("check.secrecy.left_open_secret", own(SECRET, PU), own(SECRET, f"{PU} rahasia=ya")),
        Plant("check.secrecy.repaired_secret", own(SECRET, PU, "rahasiakan"), own(SECRET, PU)),
        Plant("safety.exposed", own(SECRET, PU), own(SECRET, f"{PU} rahasia=ya")),
        Plant("safety.protected", own(SECRET, f"{PU} rahasia=ya"), own(SECRET, PU)),
        Plant("check.openness.hidden", own({}, f"{PU} rahasia=ya"), own({}, PU)),
        Plant("grave.secret_left_public", own(SECRET, PU), own(SECRET, f"{PU} rahasia=ya")),
    ),
    "level of the accused": (
        Plant("safety.handed_over", own(ACCUSED, PU), own(ACCUSED, "eskalasi")),
        Plant("grave.sent_to_accused", own(ACCUSED, PU), own(ACCUSED, DISHUB)),
        Plant("check.escalation.past_accused", own(ACCUSED, PU, "eskalasi"), own(ACCUSED, "eskalasi")),
        Plant("cause.sought", own(ACCUSED, PU), own(ACCUSED, DISHUB)),
        Plant("check.escalation.not_supervisory", own({}, "eskalasi"), own(ACCUSED, "eskalasi")),
        Plant("grave.accused_told", own(ACCUSED, COMMENT), own(SECRET, COMMENT)),
    ),
    "first decision instead of last deed": (
        Plant("service.turned_away", own({}, "arsipkan"), own({}, "arsipkan", "pulihkan", PU)),
        Plant("service.asked", own(TUNDA, "tunda"), own(TUNDA, *REPLIED)),
        Plant("service.sent_away", own({}, "bukan_wewenang pemilik=99-pu"), Run(BACK)),
        Plant("service.not_handed", own({}, "verifikasi"), own({}, "verifikasi", "disposisi unit=99.01-pu")),
        Plant("check.classification.not_verified", own({}, "tunda"), own({}, "tunda", "eskalasi")),
        Plant("service.answered_interim", own(OWN, KELOLA, INTERIM),
              own(OWN, KELOLA, INTERIM, FINAL)),
    ),
    "act told twice": (
        Plant("row.own.none", own({}, "tunda"), own({}, "tunda", "buka"),
              expert=own({}, "buka"), expert_kind=e.ReportOpened),
        Plant("row.own.none", own(P1, "buka"), own(P1, "buka", CALLED),
              expert=own(P1, CALLED), expert_kind=e.EmergencyCallNoted),
        Plant("row.own.none", own({}, "verifikasi"), own({}, "verifikasi", "rahasiakan"),
              expert=own({}, "rahasiakan"), expert_kind=e.MadeSecret),
        Plant("row.own.never", own(TUNDA, "tunda"), own(TUNDA, *REPLIED),
              expert=own(TUNDA, *REPLIED), expert_kind=e.ReportCompleted),
        Plant("row.own.never", own(OWN, KELOLA, FINAL), own(OWN, KELOLA, FINAL, REPLY),
              expert=own(OWN, KELOLA, FINAL, REPLY), expert_kind=e.CommentPosted),
        Plant("row.own.none", own({}, PU), own({}, PU, "tambah unit=99.01-dishub"),
              expert=own({}, PU, "tambah unit=99.01-dishub"), expert_kind=e.UnitsAdded),
    ),
    "pairing of different acts": (
        paired((KELOLA, FINAL), (KELOLA, INTERIM), (KELOLA, FINAL), "row.expert.same",
               e.FollowUpPosted, e.FollowUpPosted, OWN),
        paired((PU,), (DISHUB,), (PU,), "row.expert.same", e.ReportDisposed, e.ReportDisposed),
        paired((CALLED,), ("panggilan nomor=119",), (CALLED,), "row.expert.same",
               e.EmergencyCallNoted, e.EmergencyCallNoted, P1),
        paired((KELOLA, FINAL, REPLY), (KELOLA, FINAL, OTHER_REPLY), (KELOLA, FINAL, REPLY), "row.expert.none",
               e.CommentPosted, e.CommentPosted, OWN),
        paired(("tunda",), ("tunda alasan=kronologi_belum_lengkap",), ("tunda",), "row.expert.same",
               e.ReportPostponed, e.ReportPostponed),
        paired((TO_PU,), (TO_SOSIAL,), (TO_PU,), "row.expert.same", e.ReportDeclined, e.ReportDeclined, RETURN),
    ),
    "waiting that does not end": (
        Plant("clock.open", Run("h0 09.00 verifikasi unit=99.01-pu; h2 15.00 selesai"),
              Run(f"{KEPT}; h2 09.00 catatan; h2 09.10 {FINAL}; h2 09.11 skor", OWN)),
        Plant("clock.open", Run("h0 09.00 verifikasi unit=99.01-pu; h2 15.00 selesai"), Run("h2 09.00 arsipkan")),
        Plant("clock.answered", Run(f"{KEPT}; h2 09.00 {FINAL}", OWN),
              Run(f"{KEPT}; h2 09.00 {FINAL}; h3 09.00 {REPLY}", OWN)),
        Plant("clock.answered", Run(f"{KEPT}; h2 09.00 {FINAL}", OWN), Run(f"{KEPT}; h1 09.00 {FINAL}", OWN)),
        Plant("clock.archived", Run("h2 09.00 arsipkan"), Run("h2 09.00 arsipkan; h2 10.00 pulihkan")),
        Plant("service.asked_again", own(OWN, KELOLA, FINAL, REPLY),
              own(OWN, KELOLA, FINAL, REPLY, FINAL)),
    ),
    "quoting what was not written": (
        Plant("beside.words", own(OWN, KELOLA, FINAL, REPLY),
              own(OWN, KELOLA, FINAL, OTHER_REPLY), said="Lalu syaratnya?"),
        Plant("beside.words", own(OWN, KELOLA, "pelapor: komentar teks='Kami pantau dulu ya Pak.'"),
              own(OWN, KELOLA, COMMENT), said="Kami pantau dulu ya Pak."),
        Plant("beside.words", own(TUNDA, *REPLIED), own(TUNDA, "tunda"), said="Di depan balai desa."),
        Plant("check.discretion.in_title", own(NAME, "verifikasi judul='Darlan Uyau meminta uang'"),
              own(NAME, "verifikasi judul='Pungutan di loket'")),
        Plant("check.discretion.in_note", own(NAME, f"{PU} catatan='Periksa Darlan Uyau.'"),
              own(NAME, f"{PU} catatan='Periksa loketnya.'")),
        Plant("row.own.step", own({}, "verifikasi", COMMENT), own({}, "verifikasi", "komentar teks='Besok.'"),
              said="Kami pantau dulu ya Pak.", expert=own({}, "buka"), own_kind=e.CommentPosted),
    ),
    "hidden by state": (
        Plant("check.closing.not_reached", own(OWN, "arsipkan"), own(OWN, KELOLA, FINAL)),
        Plant("check.time_to_verify.never", Run("h0 09.00 buka; h3 16.00 selesai"),
              Run(f"h0 09.00 {PU}; h3 16.00 selesai")),
        Plant("undone.undecided", Run("h0 09.00 buka; h3 16.00 selesai"), Run(f"h0 09.00 {PU}; h3 16.00 selesai")),
        Plant("check.secrecy.hidden_by_decision", own(SECRET, "arsipkan"), Run(BACK, SECRET)),
        Plant("check.class_limit.not_reached", own({}, "arsipkan"), own({}, PU)),
        Plant("check.comment_instead_of_answer.nothing_said", own(OWN, "bukan_wewenang pemilik=99-pu"),
              Run(f"{BACK}; h1 09.00 {FINAL}", OWN)),
    ),
}  # fmt: skip


EVERY = [
    (cause, number, plant) for cause, each in PLANTS.items() for number, plant in enumerate(each)
]


def test_there_are_six_of_each_of_ten_causes():
    assert {cause: len(each) for cause, each in PLANTS.items()} == dict.fromkeys(PLANTS, 6)
    assert len(PLANTS) == 10


@pytest.mark.parametrize(("cause", "number", "plant"), EVERY)
def test_a_sentence_is_true_at_home_and_refused_elsewhere(cause, number, plant):
    assert holds(plant, plant.home)
    assert not holds(plant, plant.wrong)
