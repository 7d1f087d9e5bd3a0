"""Every page that a person can come to, in every state it has: who looks, where, and what is done there first.

The accessibility and layout tests and the pictures walk through this list; a test holds it against the application's
own list of addresses.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.browser.desk_page import open_door, open_everything
from tests.browser.stage import Stage
from trainer.web.reference.views import SECTIONS

LONGER_THAN_A_NAME = "Yuliana " * 9
OLD = "1"


@dataclass(frozen=True)
class Place:
    """`address` may name things of the stage in braces. `statuses`: answers of 400 and above that belong to it.

    `like` another place: made of the same parts, so that it is pictured for a person's eye but not tested once more.
    `akin`: of the same parts but for a few, so that the deep profile alone looks at it.
    """

    name: str
    endpoint: str
    who: str
    address: str
    first: Callable[[Page], None] | None = None
    statuses: frozenset[int] = frozenset()
    like: str = ""
    akin: bool = False

    def of(self, stage: Stage) -> str:
        return self.address.format(**stage.names)


def send(page: Page, button: str) -> None:
    """Press a button that sends its form, and wait for the page that answers: a click alone returns before that."""
    with page.expect_navigation():
        page.locator(button).first.click()


def send_empty(page: Page) -> None:
    """Send the page's main form as it stands."""
    send(page, "main form[method=post] button[type=submit]")


def send_wrong_password(page: Page) -> None:
    page.get_by_label("Nama pengguna").fill("siapa-saja")
    page.get_by_label("Kata sandi").fill("bukan kata sandinya")
    send_empty(page)


def send_wrong_words(page: Page) -> None:
    page.get_by_label("Kode pribadi").fill("rumah rumah rumah rumah")
    send_empty(page)


def send_empty_registration(page: Page) -> None:
    page.get_by_label("Nama Anda").fill(LONGER_THAN_A_NAME)
    send_empty(page)


def invite_anew(page: Page) -> None:
    """Make an invitation, so that its link is told."""
    send(page, "form[action$='/undangan'] button[type=submit]")


def send_no_words(page: Page) -> None:
    open_door(page, "pesan")
    send(page, "#pesan button[type=submit]")


def send_wild_pace(page: Page) -> None:
    open_door(page, "kecepatan")
    page.locator("#kecepatan input[name=pace]").fill("kilat")
    send(page, "#kecepatan button[type=submit]")


def send_empty_verification(page: Page) -> None:
    open_door(page, "verifikasi")
    page.locator("#verifikasi textarea").first.fill("Lampu")
    send(page, "#verifikasi form > div button.btn-primary")
    page.locator("#verifikasi .bt-error-summary").wait_for()


def send_empty_marks(page: Page) -> None:
    send_empty(page)
    page.locator(".bt-error-summary").wait_for()
    open_everything(page)


def send_late_answer(page: Page) -> None:
    """Answer from a page that was made before the report moved."""
    open_door(page, "tindak-lanjut")
    page.locator("#tindak-lanjut textarea").fill("Terima kasih, sudah kami teruskan.")
    page.locator("#tindak-lanjut [type=radio][value=akhir]").check()
    page.locator("#tindak-lanjut [name=seen_seq]").evaluate(f"field => field.value = '{OLD}'")
    send(page, "#tindak-lanjut button.btn-primary")
    page.locator("#ditolak").wait_for()


def lose_the_token(page: Page) -> None:
    page.locator("main [name=csrf_token]").first.evaluate("field => field.remove()")
    send_empty(page)


def show_keys(page: Page) -> None:
    page.keyboard.press("?")
    page.locator("[data-keys][open]").wait_for()


PLACES = (
    Place("beranda", "home.page", "guest", "/"),
    Place("beranda-instruktur", "home.page", "owner", "/"),
    Place("beranda-peserta", "home.page", "halted 1", "/", like="beranda"),
    Place("gabung", "join.code", "guest", "/gabung"),
    Place("gabung-kosong", "join.code", "guest", "/gabung?kode=", statuses=frozenset({422})),
    Place(
        "gabung-tak-dikenal",
        "join.code",
        "guest",
        "/gabung?kode=AAAAAA",
        statuses=frozenset({404}),
        like="gabung-kosong",
    ),
    Place("nama", "join.name", "guest", "/gabung/{waiting_code}", like="nama-kosong"),
    Place(
        "nama-kosong", "join.name", "guest", "/gabung/{waiting_code}", send_empty, frozenset({422})
    ),
    Place(
        "nama-sudah-masuk", "join.name", "waiting 1", "/gabung/{waiting_code}", like="nama-kosong"
    ),
    Place(
        "nama-kelas-berakhir",
        "join.name",
        "guest",
        "/gabung/{ended_code}",
        statuses=frozenset({410}),
        akin=True,
    ),
    Place("kartu-menunggu", "join.card", "waiting 2", "/gabung/{waiting_code}/kartu"),
    Place(
        "kartu-dijeda",
        "join.card",
        "halted 1",
        "/gabung/{halted_code}/kartu",
        like="kartu-menunggu",
    ),
    Place("kartu-berakhir", "join.card", "ended 1", "/gabung/{ended_code}/kartu"),
    Place("kembali", "join.back", "guest", "/kembali", like="kembali-tak-dikenal"),
    Place(
        "kembali-tak-dikenal", "join.back", "guest", "/kembali", send_wrong_words, frozenset({404})
    ),
    Place("layar-kosong", "join.wall", "guest", "/kelas/{empty_code}/layar", akin=True),
    Place("layar-bertiga", "join.wall", "guest", "/kelas/{waiting_code}/layar"),
    Place("layar-penuh", "join.wall", "guest", "/kelas/{full_code}/layar"),
    Place(
        "layar-berakhir", "join.wall", "guest", "/kelas/{ended_code}/layar", like="layar-bertiga"
    ),
    Place("masuk", "account.sign_in", "guest", "/akun/masuk"),
    Place("masuk-kosong", "account.sign_in", "guest", "/akun/masuk", send_empty, frozenset({422})),
    Place(
        "masuk-tak-cocok",
        "account.sign_in",
        "guest",
        "/akun/masuk",
        send_wrong_password,
        frozenset({401}),
        like="masuk-kosong",
    ),
    Place("daftar", "account.register", "guest", "/akun/daftar", like="daftar-salah"),
    Place(
        "daftar-salah",
        "account.register",
        "guest",
        "/akun/daftar",
        send_empty_registration,
        frozenset({422}),
    ),
    Place("akun", "account.password", "learner", "/akun/sandi", like="akun-kosong"),
    Place(
        "akun-kosong", "account.password", "learner", "/akun/sandi", send_empty, frozenset({422})
    ),
    Place("latihan-baru", "practice.home", "newcomer", "/latihan", like="latihan"),
    Place("latihan", "practice.home", "returning", "/latihan"),
    Place("mulai", "practice.start", "newcomer", "/latihan/mulai/hari-pertama"),
    Place("mulai-lagi", "practice.start", "returning", "/latihan/mulai/hari-pertama", like="mulai"),
    Place("pengarahan", "desk.briefing", "beginner", "/meja/{fresh}/pengarahan"),
    Place(
        "pengarahan-menunggu",
        "desk.briefing",
        "waiting 1",
        "/meja/{waiting_run1}/pengarahan",
        like="pengarahan",
    ),
    Place("kotak-baru", "desk.inbox", "beginner", "/meja/{fresh}/", akin=True),
    Place("kotak-berjalan", "desk.inbox", "learner", "/meja/{mid}/"),
    Place("kotak-cari-kosong", "desk.inbox", "learner", "/meja/{mid}/?q=mustahil", akin=True),
    Place("kotak-dijeda", "desk.inbox", "resting", "/meja/{paused}/", akin=True),
    Place("kotak-berakhir", "desk.inbox", "graduate", "/meja/{done}/", akin=True),
    Place(
        "kotak-menunggu", "desk.inbox", "waiting 1", "/meja/{waiting_run1}/", like="kotak-dijeda"
    ),
    Place(
        "kotak-kelas-dijeda", "desk.inbox", "halted 1", "/meja/{halted_run1}/", like="kotak-dijeda"
    ),
    Place("kotak-dilihat-instruktur", "desk.inbox", "owner", "/meja/{shown_run1}/", akin=True),
    Place("kotak-pintasan", "desk.inbox", "beginner", "/meja/{fresh}/", show_keys),
    Place("kotak-dengan-pesan", "desk.inbox", "clerk", "/meja/{counter}/"),
    Place("pesan", "messages.messages", "clerk", "/meja/{counter}/pesan", like="pesan-salah-isi"),
    Place(
        "pesan-salah-isi",
        "messages.messages",
        "clerk",
        "/meja/{counter}/pesan",
        send_empty,
        frozenset({422}),
    ),
    Place("pesan-kosong", "messages.messages", "beginner", "/meja/{fresh}/pesan", akin=True),
    Place("loket", "counter.papers", "clerk", "/meja/{counter}/loket"),
    Place("loket-kosong", "counter.papers", "beginner", "/meja/{fresh}/loket"),
    Place(
        "berkas",
        "counter.paper",
        "clerk",
        "/meja/{counter}/loket/SIM-0000204",
        like="berkas-salah-isi",
    ),
    Place(
        "berkas-salah-isi",
        "counter.paper",
        "clerk",
        "/meja/{counter}/loket/SIM-0000204",
        send_empty,
        frozenset({422}),
    ),
    Place("publik", "public.listing", "learner", "/meja/{mid}/publik"),
    Place("publik-kosong", "public.listing", "beginner", "/meja/{fresh}/publik", akin=True),
    Place(
        "sebagai-pelapor",
        "public.view",
        "learner",
        "/meja/{mid}/laporan/SIM-0000107/sebagai/pelapor",
    ),
    Place(
        "sebagai-warga",
        "public.view",
        "learner",
        "/meja/{mid}/laporan/SIM-0000107/sebagai/warga",
        like="sebagai-pelapor",
    ),
    Place(
        "sebagai-warga-bergambar",
        "public.view",
        "looker",
        "/meja/{pictured}/laporan/SIM-0000101/sebagai/warga",
    ),
    Place(
        "sebagai-pers-tidak-ditemukan",
        "public.view",
        "beginner",
        "/meja/{fresh}/laporan/SIM-0000101/sebagai/pers",
    ),
    Place(
        "laporan-bergambar",
        "desk.report",
        "looker",
        "/meja/{pictured}/laporan/SIM-0000101",
    ),
    Place(
        "laporan-baru",
        "desk.report",
        "beginner",
        "/meja/{fresh}/laporan/SIM-0000101",
        like="laporan-semua-pintu",
    ),
    Place(
        "laporan-semua-pintu",
        "desk.report",
        "beginner",
        "/meja/{fresh}/laporan/SIM-0000102",
        open_everything,
    ),
    Place(
        "laporan-formulir",
        "desk.form",
        "beginner",
        "/meja/{fresh}/laporan/SIM-0000102/tautkan?cari=pohon",
        like="laporan-semua-pintu",
    ),
    Place(
        "laporan-salah-isi",
        "desk.report",
        "beginner",
        "/meja/{fresh}/laporan/SIM-0000102",
        send_empty_verification,
        frozenset({422}),
    ),
    Place(
        "laporan-berubah",
        "desk.report",
        "learner",
        "/meja/{mid}/laporan/SIM-0000107",
        send_late_answer,
        frozenset({409}),
        akin=True,
    ),
    Place("laporan-jejak", "desk.line", "learner", "/meja/{mid}/laporan/SIM-0000107/jejak"),
    Place(
        "laporan-disposisi",
        "desk.report",
        "learner",
        "/meja/{mid}/laporan/SIM-0000107",
        open_everything,
    ),
    Place(
        "laporan-dikembalikan",
        "desk.report",
        "learner",
        "/meja/{mid}/laporan/SIM-0000103",
        akin=True,
    ),
    Place(
        "laporan-tertaut",
        "desk.report",
        "learner",
        "/meja/{mid}/laporan/SIM-0000104",
        like="laporan-disposisi",
    ),
    Place(
        "laporan-diarsipkan",
        "desk.report",
        "learner",
        "/meja/{mid}/laporan/SIM-0000105",
        open_everything,
        akin=True,
    ),
    Place(
        "laporan-dieskalasi", "desk.report", "learner", "/meja/{mid}/laporan/SIM-0000106", akin=True
    ),
    Place(
        "laporan-dijawab",
        "desk.report",
        "learner",
        "/meja/{mid}/laporan/SIM-0000108",
        like="laporan-berubah",
    ),
    Place(
        "laporan-dijeda", "desk.report", "resting", "/meja/{paused}/laporan/SIM-0000103", akin=True
    ),
    Place(
        "laporan-kelas-dijeda",
        "desk.report",
        "halted 1",
        "/meja/{halted_run1}/laporan/SIM-0000101",
        lambda page: open_door(page, "verifikasi"),
    ),
    Place(
        "laporan-berakhir", "desk.report", "graduate", "/meja/{done}/laporan/SIM-0000107", akin=True
    ),
    Place(
        "laporan-dilihat-instruktur",
        "desk.report",
        "owner",
        "/meja/{shown_run1}/laporan/SIM-0000102",
        akin=True,
    ),
    Place(
        "rujukan", "reference.index", "beginner", "/meja/{fresh}/rujukan", like="rujukan-instansi"
    ),
    *(
        Place(
            f"rujukan-{section}",
            "reference.section",
            "beginner",
            f"/meja/{{fresh}}/rujukan/{section}",
        )
        for section in SECTIONS
    ),
    Place(
        "rujukan-cari-kosong",
        "reference.section",
        "beginner",
        "/meja/{fresh}/rujukan/istilah?q=mustahil",
        akin=True,
    ),
    Place("rujukan-profil", "profiles.in_run", "beginner", "/meja/{fresh}/rujukan/profil"),
    Place(
        "profil-aturan", "profiles.for_classes", "owner", "/profil-aturan", like="rujukan-profil"
    ),
    Place("hasil-belum", "debrief.person", "beginner", "/hasil/{fresh}", statuses=frozenset({404})),
    Place("hasil", "debrief.person", "graduate", "/hasil/{done}", akin=True),
    Place("jawaban-baik", "debrief.answer", "graduate", "/hasil/{done}/jawaban/{done_answer}"),
    Place(
        "jawaban-kurang",
        "debrief.answer",
        "ended 2",
        "/hasil/{ended_run2}/jawaban/{ended_answer2}",
        like="jawaban-baik",
    ),
    Place("hasil-terbuka", "debrief.person", "ended 2", "/hasil/{ended_run2}", open_everything),
    Place(
        "hasil-cetak",
        "debrief.person",
        "ended 3",
        "/hasil/{ended_run3}?cetak=ya",
        like="hasil-terbuka",
    ),
    Place(
        "hasil-dilihat-instruktur",
        "debrief.person",
        "owner",
        "/hasil/{ended_run2}",
        like="hasil-terbuka",
    ),
    Place(
        "keberatan",
        "debrief.appeal",
        "ended 2",
        "/hasil/{ended_run2}/keberatan/{ended_answer2}",
        send_empty,
        frozenset({422}),
    ),
    Place(
        "hasil-keberatan",
        "debrief.person",
        "ended 1",
        "/hasil/{ended_run1}",
        open_everything,
        like="hasil-terbuka",
    ),
    Place(
        "penilaian-keberatan",
        "instructor.marking",
        "owner",
        "/instruktur/kelas/{ended}/penilaian",
        like="penilaian",
    ),
    Place("hasil-kelas", "debrief.whole_class", "owner", "/hasil/kelas/{ended}"),
    Place(
        "hasil-kelas-peserta",
        "debrief.whole_class",
        "ended 1",
        "/hasil/kelas/{ended}",
        like="hasil-kelas",
    ),
    Place(
        "hasil-kelas-belum",
        "debrief.whole_class",
        "owner",
        "/hasil/kelas/{waiting}",
        statuses=frozenset({404}),
        akin=True,
    ),
    Place("kelas-kosong", "instructor.classes", "new owner", "/instruktur"),
    Place("kelas", "instructor.classes", "owner", "/instruktur"),
    Place("kelas-baru", "instructor.new", "owner", "/instruktur/kelas/baru"),
    Place("konsol-kosong", "instructor.console", "owner", "/instruktur/kelas/{empty}", akin=True),
    Place(
        "konsol-menunggu",
        "instructor.console",
        "owner",
        "/instruktur/kelas/{waiting}",
        like="konsol-dijeda",
    ),
    Place(
        "konsol-berjalan",
        "instructor.console",
        "owner",
        "/instruktur/kelas/{shown}",
        open_everything,
    ),
    Place(
        "konsol-salah-kecepatan",
        "instructor.console",
        "owner",
        "/instruktur/kelas/{shown}",
        send_wild_pace,
        frozenset({422}),
        akin=True,
    ),
    Place("konsol-dijeda", "instructor.console", "owner", "/instruktur/kelas/{halted}", akin=True),
    Place("konsol-penuh", "instructor.console", "owner", "/instruktur/kelas/{full}"),
    Place("konsol-berakhir", "instructor.console", "owner", "/instruktur/kelas/{ended}", akin=True),
    Place("penilaian", "instructor.marking", "owner", "/instruktur/kelas/{shown}/penilaian"),
    Place(
        "penilaian-semua",
        "instructor.marking",
        "owner",
        "/instruktur/kelas/{ended}/penilaian?tampil=semua&nama=ya",
        like="penilaian",
    ),
    Place(
        "penilaian-kosong",
        "instructor.marking",
        "owner",
        "/instruktur/kelas/{empty}/penilaian",
        like="kelas-kosong",
    ),
    Place(
        "nilai-jawaban",
        "instructor.mark",
        "owner",
        "/instruktur/kelas/{shown}/penilaian/{shown_run1}/{shown_answer1}",
        like="nilai-jawaban-kosong",
    ),
    Place(
        "nilai-jawaban-kosong",
        "instructor.mark",
        "owner",
        "/instruktur/kelas/{shown}/penilaian/{shown_run1}/{shown_answer1}",
        send_empty_marks,
        frozenset({422}),
    ),
    Place("latihan-menilai", "instructor.calibration", "new owner", "/instruktur/kalibrasi"),
    Place(
        "latihan-menilai-jawaban",
        "instructor.calibrate",
        "new owner",
        "/instruktur/kalibrasi/2/2",
        like="nilai-jawaban-kosong",
    ),
    Place(
        "latihan-menilai-banding",
        "instructor.calibrate",
        "new owner",
        "/instruktur/kalibrasi/2/1",
    ),
    Place("ganda", "instructor.rounds", "owner", "/instruktur/kelas/{shown}/penilaian-ganda"),
    Place(
        "ganda-sendiri",
        "instructor.rounds",
        "owner",
        "/instruktur/kelas/{shown}/penilaian-ganda",
        send_empty,
        frozenset({422}),
        like="ganda",
    ),
    Place(
        "nilai-jawaban-lagi",
        "instructor.mark",
        "owner",
        "/instruktur/kelas/{shown}/penilaian/{shown_run2}/{both_answer}",
        like="putaran-sepakat",
    ),
    Place("putaran", "instructor.round_here", "owner", "/instruktur/penilaian-ganda/{round}"),
    Place(
        "putaran-menunggu",
        "instructor.round_here",
        "owner",
        "/instruktur/penilaian-ganda/{waiting_round}",
        invite_anew,
    ),
    Place("undangan", "instructor.invitation", "guest", "/menilai/{invitation}"),
    Place(
        "undangan-diterima", "instructor.invitation", "newcomer", "/menilai/{invitation}", akin=True
    ),
    Place(
        "undangan-tidak-berlaku",
        "instructor.invitation",
        "guest",
        "/menilai/tidak-ada",
        statuses=frozenset({404}),
        akin=True,
    ),
    Place(
        "putaran-menilai",
        "instructor.round_answer",
        "new owner",
        "/instruktur/penilaian-ganda/{round}/{rest}",
        like="nilai-jawaban-kosong",
    ),
    Place(
        "putaran-sepakat",
        "instructor.round_answer",
        "owner",
        "/instruktur/penilaian-ganda/{round}/{both}",
    ),
    Place(
        "nilai-ulang",
        "instructor.rescoring",
        "owner",
        "/instruktur/kelas/{ended}/nilai-ulang",
        open_everything,
    ),
    Place(
        "nilai-ulang-kosong",
        "instructor.rescoring",
        "owner",
        "/instruktur/kelas/{shown}/nilai-ulang",
        like="kelas-kosong",
    ),
    Place("penilai", "scorer.health", "owner", "/penilai", open_everything),
    Place("peserta", "instructor.people", "owner", "/instruktur/kelas/{waiting}/peserta"),
    Place(
        "peserta-kosong",
        "instructor.people",
        "owner",
        "/instruktur/kelas/{empty}/peserta",
        like="kelas-kosong",
    ),
    Place(
        "pilih-meja", "join.seats", "team 3", "/gabung/{team_code}/meja", like="pilih-meja-kosong"
    ),
    Place(
        "pilih-meja-kosong",
        "join.seats",
        "team 3",
        "/gabung/{team_code}/meja",
        send_empty,
        frozenset({422}),
    ),
    Place(
        "kartu-bersama", "join.card", "team 2", "/gabung/{team_code}/kartu", like="kartu-menunggu"
    ),
    Place("layar-bersama", "join.wall", "guest", "/kelas/{team_code}/layar", like="layar-bertiga"),
    Place("konsol-bersama", "instructor.console", "owner", "/instruktur/kelas/{team}"),
    Place(
        "konsol-pesan-kosong",
        "instructor.console",
        "owner",
        "/instruktur/kelas/{team}",
        send_no_words,
        frozenset({422}),
        like="konsol-bersama",
    ),
    Place("peserta-bersama", "instructor.people", "owner", "/instruktur/kelas/{team}/peserta"),
    Place(
        "bebaskan-meja",
        "instructor.free_or_not",
        "owner",
        "/instruktur/kelas/{team}/bebaskan/admin",
    ),
    Place(
        "kelas-disalin", "instructor.new", "owner", "/instruktur/kelas/baru?salin={team}", akin=True
    ),
    Place(
        "mulai-memilih-meja",
        "practice.start",
        "newcomer",
        "/latihan/mulai/laporan-rahasia",
        like="mulai",
    ),
    Place(
        "kode-pribadi",
        "instructor.personal_code",
        "owner",
        "/instruktur/kelas/{waiting}/kode/{waiting_person1}",
    ),
    Place("tak-ada", "desk.inbox", "guest", "/meja/{mid}/", statuses=frozenset({404})),
    Place(
        "formulir-basi", "account.sign_in", "guest", "/akun/masuk", lose_the_token, frozenset({400})
    ),
)
