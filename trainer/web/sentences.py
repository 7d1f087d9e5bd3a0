"""What the core says in codes, said in sentences: why a move is refused, what is wrong with a field, who does what.

Every code of `domain.refusals` has a sentence here (a house test compares the lists). What an action is called and how its
events are worded stands with it, in `trainer.web.actions`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trainer.domain.errors import NotAllowed, Problem
from trainer.domain.inject import InjectKind
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.vocabulary import Action, Role, State
from trainer.uploads.refusing import Unfit
from trainer.web.action_registry import NAMES
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.language import ngettext

ROLES: Mapping[Role, str] = {
    Role.PELAPOR: _l("Pelapor"),
    Role.PEJABAT_PENGHUBUNG: _l("Pejabat Penghubung"),
    Role.ADMIN_INSTANSI: _l("Admin Instansi"),
    Role.ADMIN_KOORDINATOR: _l("Admin Koordinator"),
    Role.ADMIN_NASIONAL: _l("Admin Nasional"),
    Role.INSPEKTORAT: _l("Inspektorat"),
    Role.PENGAWAS: _l("Pengawas"),
}


WORK: Mapping[Role, str] = {
    Role.ADMIN_KOORDINATOR: _l("Meneruskan laporan kepada instansi yang berwenang"),
    Role.ADMIN_INSTANSI: _l("Memeriksa laporan dan membaginya kepada unit"),
    Role.PEJABAT_PENGHUBUNG: _l("Menjawab pelapor"),
    Role.INSPEKTORAT: _l("Menangani laporan pengawasan"),
}
"""What somebody in a seat does, in one line."""

MESSAGE_KINDS: Mapping[InjectKind, str] = {
    InjectKind.MEMO: _l("Memo pimpinan"),
    InjectKind.PRESS: _l("Pertanyaan media"),
    InjectKind.OMBUDSMAN: _l("Surat Ombudsman"),
    InjectKind.MESSAGE: _l("Pesan"),
}

ACTIONS: Mapping[Action, str] = {
    **NAMES,
    Action.LAPOR: _l("Mengirim laporan"),
    Action.DUKUNG: _l("Dukung"),
    Action.LIHAT_RAHASIA: _l("Melihat laporan rahasia"),
    Action.LIHAT_IDENTITAS: _l("Melihat identitas pelapor"),
    Action.BUAT_AKUN: _l("Membuat akun"),
    Action.DASBOR: _l("Dasbor"),
}
"""What each row of the rights matrix is called, also those that no command makes."""

STATES: Mapping[State, str] = {
    State.MASUK: _l("belum diverifikasi"),
    State.TUNDA: _l("sedang ditunda"),
    State.TERVERIFIKASI: _l("sudah diverifikasi dan belum didisposisikan"),
    State.DISPOSISI: _l("sudah didisposisikan dan belum ditindaklanjuti"),
    State.PROSES: _l("sedang diproses"),
    State.SELESAI: _l("sudah selesai"),
    State.ARSIP: _l("sudah diarsipkan"),
}
"""Where a report stands, as the end of a sentence: "laporan ini sedang diproses"."""

REFUSALS: Mapping[Refusal, str] = {
    Refusal.RUN_FINISHED: _l(
        "Latihan ini sudah selesai. Laporan masih dapat dibaca, tetapi tidak ada lagi yang dapat diubah."
    ),
    Refusal.PAUSED: _l(
        "Jam latihan sedang berhenti. Laporan dapat dibaca; tindakan dapat dilakukan setelah jam berjalan lagi."
    ),
    Refusal.NOT_STARTED: _l(
        "Latihan ini belum dimulai. Tindakan dapat dilakukan setelah jam latihan berjalan."
    ),
    Refusal.CLASS_ENDED: _l(
        "Kelas ini sudah berakhir, sehingga tidak dapat diikuti atau diubah lagi."
    ),
    Refusal.CLASS_CLOSED: _l(
        "Kelas ini sudah dimulai, dan instruktur tidak menerima peserta baru lagi."
    ),
    Refusal.NO_RUN_LEFT: _l("Tidak ada latihan yang masih berjalan di kelas ini."),
    Refusal.NOT_YOURS: _l(
        "Hanya instruktur kelas ini, atau peserta yang belajar mandiri, yang dapat melakukannya."
    ),
    Refusal.ROLE: _l(
        "%(action)s bukan tugas %(role)s. Yang dapat Anda lakukan tampak pada halaman laporan."
    ),
    Refusal.SCOPE: _l(
        "%(action)s tidak dapat dilakukan dari meja Anda, karena laporan ini berada di meja atau unit lain."
    ),
    Refusal.STATE: _l("%(action)s tidak dapat dilakukan sekarang, karena laporan ini %(state)s."),
    Refusal.LEFT_RUN: _l(
        "Laporan ini sudah diteruskan ke luar meja Anda. Isinya masih dapat dibaca, tetapi yang menangani adalah instansi penerimanya."
    ),
    Refusal.ESCALATED: _l(
        "Laporan ini sedang ditangani Inspektorat. Admin hanya melihat nomor, tanggal, dan statusnya."
    ),
    Refusal.ALREADY_SECRET: _l("Laporan ini sudah rahasia."),
    Refusal.ALREADY_ESCALATED: _l("Laporan ini sudah diserahkan kepada Inspektorat."),
    Refusal.NOT_SECRET: _l("Laporan ini tidak rahasia, jadi tidak ada yang perlu dibuka."),
    Refusal.SECRECY_STAYS: _l(
        "Kerahasiaan laporan ini tidak dapat dicabut, karena melindungi pelapor atau orang lain."
    ),
    Refusal.NO_FINAL_ANSWER: _l(
        "Laporan belum dapat ditutup, karena belum ada tanggapan akhir. Kirim Tindak Lanjut akhir lebih dahulu."
    ),
    Refusal.WINDOW_OVER: _l(
        "Waktunya sudah lewat: laporan yang selesai hanya dapat dibuka kembali atau dinilai dalam masa yang ditentukan profil."
    ),
    Refusal.ALREADY_RATED: _l("Penanganan laporan ini sudah dinilai."),
    Refusal.NO_REQUEST: _l("Tidak ada permohonan hapus yang menunggu keputusan pada laporan ini."),
    Refusal.REQUEST_OPEN: _l("Permohonan hapus yang lama belum diputuskan."),
    Refusal.DELETED: _l("Laporan yang dihapus atas permintaan pelapor tidak dapat dipulihkan."),
    Refusal.MAIN_UNFIT: _l(
        "Laporan utama yang dipilih tidak dapat dipakai: laporan itu belum diverifikasi, sudah diarsipkan, sudah tertaut ke laporan lain, atau berada di meja lain."
    ),
    Refusal.NO_SUPERVISOR: _l(
        "Tidak ada Inspektorat yang dikenal bagi pemerintah ini. Pilih pengawas yang dituju."
    ),
    Refusal.NOTHING_ASKED: _l("Pesan ini hanya memberi kabar dan tidak menunggu jawaban."),
    Refusal.ALREADY_REPLIED: _l(
        "Pesan ini sudah dijawab. Jawaban yang terkirim tidak dapat diubah."
    ),
    Refusal.REPLY_TOO_LATE: _l(
        "Waktu menjawab pesan ini sudah lewat. Pengirimnya tidak lagi menunggu."
    ),
    Refusal.ALREADY_ELSEWHERE: _l("Pelapor sudah pernah membawa laporan ini ke sana."),
    Refusal.BOTH_HAVE_MARKED: _l(
        "Anda berdua sudah menilai jawaban ini, sehingga nilainya tidak dapat diubah sendiri. Yang berbeda disepakati bersama."
    ),
    Refusal.ROUND_ENDED: _l("Putaran penilaian ini sudah diakhiri. Nilainya tidak bertambah lagi."),
    Refusal.SECOND_IS_THERE: _l("Putaran ini sudah mempunyai penilai kedua."),
    Refusal.OWN_CLASS: _l(
        "Di peramban ini Anda peserta kelas itu. Jawaban sebuah kelas dinilai orang di luar kelasnya."
    ),
    Refusal.ALREADY_APPEALED: _l(
        "Keberatan atas nilai ini sudah pernah diajukan. Jawabannya tampak pada pembahasan."
    ),
    Refusal.NOT_BOTH_HAVE_MARKED: _l(
        "Penilai yang lain belum menilai jawaban ini. Nilai yang disepakati dapat ditulis setelah Anda berdua menilai."
    ),
}

WRONGS: Mapping[str, str] = {
    Wrong.REQUIRED: _l("Bagian ini perlu diisi."),
    Wrong.TOO_SHORT: _l("Isinya terlalu pendek."),
    Wrong.TOO_LONG: _l("Isinya terlalu panjang; paling banyak %(max)s karakter."),
    Wrong.UNKNOWN: _l("Pilihan ini tidak dikenal. Pilih dari daftar."),
    Wrong.NOT_A_CHOICE: _l("Pilihan ini tidak tersedia. Pilih dari daftar."),
    Wrong.NOT_OWN_UNIT: _l("Penanggung jawab harus perangkat daerah pemerintah Anda sendiri."),
    Wrong.TOO_MANY: _l("Terlalu banyak; paling banyak %(max)s."),
    Wrong.TWICE: _l(
        "Satu instansi hanya dapat disebut sekali, dan unit pendukung tidak sama dengan penanggung jawab."
    ),
    Wrong.IN_THE_PAST: _l("Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya."),
    Wrong.IN_THE_FUTURE: _l("Waktu ini belum tiba. Pilih waktu yang sudah berlalu."),
    Wrong.NOT_NEEDED: _l("Bagian ini tidak dipakai di sini. Kosongkan."),
    Wrong.OUT_OF_TEXT: _l("Bagian yang disamarkan harus berasal dari tulisan pelapor."),
    Wrong.SAME_REPORT: _l("Laporan tidak dapat ditautkan dengan dirinya sendiri."),
    Wrong.REAL_IDENTITY: _l(
        "Tulisan ini memuat “%(found)s”, yang dapat menjadi milik orang sungguhan. Hapus lebih dahulu."
    ),
    Wrong.NOTHING_CHANGED: _l("Tidak ada yang berubah. Ubah isinya, atau batalkan."),
    Wrong.UNCONFIRMED: _l("Tegaskan lebih dahulu."),
    Wrong.OUT_OF_RANGE: _l("Nilainya di luar batas yang dapat dipakai."),
    "taken": _l("Sudah dipakai. Pilih yang lain."),
    "no_date": _l("Tanggal ini tidak terbaca. Tulis seperti 31/12/2026."),
    "no_hour": _l("Jam ini tidak terbaca. Tulis seperti 09.40."),
    Unfit.EMPTY: _l("Berkas “%(name)s” kosong. Pilih berkas lain."),
    Unfit.KIND: _l(
        "“%(name)s” bukan foto atau PDF, sehingga tidak disimpan. Kirim sebagai foto (JPEG, PNG, WebP) atau PDF."
    ),
    Unfit.BROKEN: _l(
        "Berkas “%(name)s” rusak atau tidak lengkap. Buka berkasnya, simpan atau potret sekali lagi, lalu pilih kembali."
    ),
    Unfit.TOO_LARGE: _l(
        "Berkas “%(name)s” lebih dari %(max)s MB. Perkecil berkasnya, atau kirim bagian yang perlu saja."
    ),
    Unfit.STAYS_TOO_LARGE: _l(
        "Gambar “%(name)s” tetap lebih dari %(max)s MB setelah diperkecil. Potong bagian yang perlu, lalu pilih kembali."
    ),
    Unfit.TOO_MANY_PIXELS: _l(
        "Gambar “%(name)s” lebih dari %(max)s juta titik. Perkecil ukurannya, lalu pilih kembali."
    ),
    Unfit.LOCKED: _l(
        "PDF “%(name)s” terkunci. Simpan tanpa kata sandi dan tanpa pembatasan, lalu pilih kembali."
    ),
    Unfit.TOO_MANY_PAGES: _l(
        "PDF “%(name)s” lebih dari %(max)s halaman. Kirim halaman yang perlu saja."
    ),
    "not_in_text": _l(
        "Tidak ditemukan dalam tulisan pelapor: %(words)s. Tulis persis seperti aslinya."
    ),
}
"""What is wrong with a field, whichever it is: codes of the core, of the store and of our own forms.

More exact sentences stand in `FIELD_WRONGS`."""

FIELD_WRONGS: Mapping[tuple[str, str], str] = {
    ("title", Wrong.REQUIRED): _l("Tulis judul laporan."),
    ("title", Wrong.TOO_SHORT): _l(
        "Judul sekurang-kurangnya %(min)s karakter; sekarang %(length)s."
    ),
    ("title", Wrong.TOO_LONG): _l("Judul paling banyak %(max)s karakter; sekarang %(length)s."),
    ("classification", Wrong.REQUIRED): _l("Pilih satu klasifikasi menurut isi laporan."),
    ("classification", Wrong.NOT_A_CHOICE): _l(
        "Klasifikasi ini tidak tersedia. Pilih satu dari daftar."
    ),
    ("category", Wrong.REQUIRED): _l("Pilih satu kategori menurut pokok masalah."),
    ("reason", Wrong.REQUIRED): _l("Tulis alasannya."),
    ("question", Wrong.REQUIRED): _l("Tulis pertanyaan yang akan dibaca pelapor."),
    ("owner", Wrong.REQUIRED): _l("Sebutkan instansi yang menurut Anda berwenang."),
    ("owner", Wrong.UNKNOWN): _l("Instansi ini tidak ada dalam daftar. Pilih dari daftar Rujukan."),
    ("basis", Wrong.REQUIRED): _l("Tulis satu kalimat yang menjadi dasar penilaian Anda."),
    ("explanation", Wrong.REQUIRED): _l("Tulis penjelasan yang akan dibaca pelapor."),
    ("lead", Wrong.REQUIRED): _l("Pilih satu penanggung jawab."),
    ("lead", Wrong.NOT_NEEDED): _l(
        "Penanggung jawab hanya dipilih bila laporan didisposisikan. Pilih Disposisi, atau kosongkan."
    ),
    ("supporting", Wrong.REQUIRED): _l("Pilih sekurang-kurangnya satu instansi."),
    ("supporting", Wrong.TOO_MANY): _l("Unit pendukung paling banyak %(max)s."),
    ("supporting", Wrong.UNKNOWN): _l(
        "Instansi ini tidak dapat menjadi unit pendukung. Pilih dari daftar."
    ),
    ("kind", Wrong.REQUIRED): _l("Pilih jenis tanggapan: sementara atau akhir."),
    ("text", Wrong.REQUIRED): _l("Tulis isinya lebih dahulu."),
    ("next_news", Wrong.REQUIRED): _l(
        "Tanggapan sementara wajib menyebut tanggal kabar berikutnya."
    ),
    ("next_news", Wrong.IN_THE_PAST): _l(
        "Tanggal kabar berikutnya sudah lewat menurut jam simulasi. Pilih hari ini atau sesudahnya."
    ),
    ("next_news", Wrong.NOT_NEEDED): _l(
        "Tanggapan akhir tidak menjanjikan kabar berikutnya. Kosongkan tanggalnya, atau pilih sementara."
    ),
    ("attachments", Wrong.TOO_MANY): _l(
        "Lampiran paling banyak %(max)s berkas. Kurangi berkasnya, atau hilangkan centang pada yang tidak jadi dikirim."
    ),
    ("caption", Wrong.REQUIRED): _l(
        "Tulis keterangan lampiran: apa yang tampak pada foto, atau apa isi berkasnya."
    ),
    ("caption", Wrong.NOT_NEEDED): _l(
        "Ada keterangan, tetapi tidak ada berkasnya. Pilih berkasnya, atau kosongkan keterangan ini."
    ),
    ("number", Wrong.REQUIRED): _l("Pilih nomor yang dihubungi."),
    ("told", Wrong.REQUIRED): _l("Tulis siapa yang menerima panggilan."),
    ("called_at", Wrong.IN_THE_FUTURE): _l("Waktu panggilan belum tiba menurut jam simulasi."),
    ("channel", Wrong.NOT_A_CHOICE): _l("Pilih lewat mana laporan ini datang."),
    ("received_at", Wrong.REQUIRED): _l("Salin tanggal dari cap terima."),
    ("received_hour", Wrong.REQUIRED): _l("Salin jam dari cap terima."),
    ("received_at", Wrong.IN_THE_FUTURE): _l(
        "Tanggal dan jam ini belum tiba menurut jam simulasi. Salin dari cap terima."
    ),
    ("received_at", Wrong.IN_THE_PAST): _l(
        "Tahun ini tidak ada dalam kalender kerja latihan. Salin tanggal dari cap terima, bukan dari suratnya."
    ),
    ("option", Wrong.REQUIRED): _l("Pilih satu jawaban, atau biarkan pesan ini tanpa jawaban."),
    ("main", Wrong.REQUIRED): _l("Pilih laporan utamanya."),
    ("main", Wrong.UNKNOWN): _l("Nomor laporan ini tidak ada di meja Anda."),
    ("masks", Wrong.REQUIRED): _l("Pilih atau tulis bagian yang disamarkan."),
    ("to", Wrong.NOT_A_CHOICE): _l("Pilih Inspektorat atau pengawas di atasnya."),
    ("to", Wrong.UNKNOWN): _l("Instansi ini tidak ada dalam daftar. Pilih dari daftar Rujukan."),
    ("to", Wrong.REQUIRED): _l("Pilih kepada siapa laporan diserahkan."),
    ("handle", Wrong.REQUIRED): _l("Pilih siapa yang menangani laporan ini."),
    ("grant", Wrong.REQUIRED): _l("Pilih: kabulkan atau tolak."),
    ("other_masks", Wrong.REQUIRED): _l(
        "Tandai atau tulis sekurang-kurangnya satu bagian yang disamarkan."
    ),
    ("name", Wrong.REQUIRED): _l("Tulis nama Anda."),
    ("name", Wrong.TOO_LONG): _l("Nama paling banyak %(max)s karakter."),
    ("user_name", "taken"): _l("Nama pengguna ini sudah dipakai. Pilih nama lain."),
    ("password", Wrong.TOO_SHORT): _l("Kata sandi sekurang-kurangnya %(min)s karakter."),
    ("minutes_per_working_day", Wrong.OUT_OF_RANGE): _l(
        "Lama satu hari kerja antara %(min)s dan %(max)s menit."
    ),
    ("stars", Wrong.OUT_OF_RANGE): _l("Nilai antara 1 dan 5."),
}


def refused(error: NotAllowed) -> str:
    """Why a move was refused, as one or two sentences with the way on."""
    values = {
        "action": ACTIONS[Action(error.action)]
        if error.action in set(Action)
        else _("Tindakan ini"),
        "state": STATES[State(error.state)] if error.state else "",
        "role": ROLES[Role(error.values["role"])] if "role" in error.values else _("Anda"),
    }
    return str(REFUSALS[Refusal(error.code)]) % values


CHOICE_WRONGS: Mapping[tuple[str, str], str] = {
    ("reason", Wrong.REQUIRED): _l("Pilih alasannya."),
}
"""What is wrong with a field that is chosen from a list in one form and written in another."""


def wrong(problem: Problem, *, chosen: bool = False) -> str:
    """What is wrong with one field, and the remedy. `chosen`: the field is a list to choose from."""
    key = (problem.field, problem.code)
    listed = CHOICE_WRONGS.get(key) if chosen else None
    sentence = listed or FIELD_WRONGS.get(key) or WRONGS[problem.code]
    return str(sentence) % _Values(problem.values)


def heading_of(problems: Sequence[Problem]) -> str:
    """What a refused form lacks: fields that are merely unfilled are not called wrong. "" where all of them are wrong."""
    empty = sum(each.code == Wrong.REQUIRED for each in problems)
    wrong_ones = len(problems) - empty
    if not empty:
        return ""
    heading = ngettext("%(num)d isian belum diisi", "%(num)d isian belum diisi", empty)
    if not wrong_ones:
        return f"{heading}."
    more = ngettext("%(num)d perlu diperbaiki", "%(num)d perlu diperbaiki", wrong_ones)
    return f"{heading}, {more}."


class _Values(dict[str, str]):
    """Values of a sentence; one that the core did not give is left out rather than an error on an error page."""

    def __missing__(self, _key: str) -> str:
        return ""
