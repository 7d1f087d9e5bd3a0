"""Every move of the desk as a door: name, case (always "Bila …", so that none reads as a finding), form, consequence said before pressing, and what is said after.

A flat list. Which doors a seat gets on which report stands in `doors`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import lazy_gettext as _l

from trainer.domain.vocabulary import Action
from trainer.web.desk.forms import handling, intake, protection
from trainer.web.desk.forms.base import DeskForm

PUTUSAN, JAWABAN, LAIN = "putusan", "jawaban", "lain"
"""Groups of doors: decisions, answers, and everything else. One door of a group is open at a time."""


@dataclass(frozen=True, slots=True)
class Door:
    """One move. `slug` ends its address, `consequence` is said before, `done` after. `key` is its shortcut letter."""

    slug: str
    group: str
    name: str
    when: str
    icon: str
    form: type[DeskForm]
    button: str
    consequence: str
    done: str
    key: str = ""


VERIFY = Door(
    "verifikasi",
    PUTUSAN,
    _l("Verifikasi"),
    _l("Bila laporan jelas dan menjadi wewenang pemerintah Anda"),
    "verify",
    intake.VerifyForm,
    _l("Verifikasi laporan"),
    _l(
        "laporan tampil untuk umum kecuali dirahasiakan, dan pelapor menerima kabar. Bila didisposisikan, jam unit mulai"
        " berjalan. Laporan berkadar pengawasan atau WBS yang didisposisikan kepada Inspektorat dirahasiakan, dan hanya"
        " Inspektorat yang masih membacanya."
    ),
    _l("Laporan diverifikasi."),
    "v",
)
DISPOSE = Door(
    "disposisi",
    PUTUSAN,
    _l("Disposisi"),
    _l("Bila sudah jelas unit mana yang menangani"),
    "branch",
    intake.DisposeForm,
    _l("Disposisikan laporan"),
    _l(
        "unit menerima laporan dan jam unit mulai berjalan. Laporan berkadar pengawasan atau WBS yang didisposisikan kepada"
        " Inspektorat dirahasiakan, dan hanya Inspektorat yang masih membacanya."
    ),
    _l("Laporan didisposisikan."),
    "d",
)
PASS_ON = Door(
    "teruskan",
    PUTUSAN,
    _l("Teruskan"),
    _l("Bila urusannya milik kabupaten/kota, atau di luar provinsi"),
    "right",
    intake.PassOnForm,
    _l("Teruskan laporan"),
    _l("laporan pindah ke meja instansi itu dan tidak lagi berada di meja Anda."),
    _l("Laporan diteruskan."),
)
POSTPONE = Door(
    "tunda",
    PUTUSAN,
    _l("Tunda"),
    _l("Bila ada keterangan yang hanya dapat dilengkapi pelapor"),
    "hourglass",
    intake.PostponeForm,
    _l("Tunda dan tanyakan"),
    _l(
        "pelapor membaca pertanyaan Anda, dan batas penyelesaian berhenti selama menunggu. Bila tidak dilengkapi sampai batasnya,"
        " laporan diarsipkan. Menunggu klarifikasi instansi lain tidak menghentikan batas."
    ),
    _l("Laporan ditunda; pertanyaan Anda dikirim kepada pelapor."),
    "t",
)
DECLINE = Door(
    "bukan-wewenang",
    PUTUSAN,
    _l("Bukan Wewenang"),
    _l("Bila urusannya milik pemerintah atau instansi lain"),
    "return",
    intake.DeclineForm,
    _l("Kembalikan sebagai Bukan Wewenang"),
    _l(
        "laporan kembali kepada admin di atas Anda bersama usulan ini, dan tidak lagi berada di meja Anda."
    ),
    _l("Laporan dikembalikan sebagai Bukan Wewenang."),
    "b",
)
ARCHIVE = Door(
    "arsipkan",
    PUTUSAN,
    _l("Arsipkan"),
    _l("Bila tidak dapat atau tidak perlu ditindaklanjuti"),
    "archive",
    intake.ArchiveForm,
    _l("Arsipkan laporan"),
    _l(
        "pelapor membaca alasan dan penjelasan Anda, semua jam berhenti, dan laporan tidak dihitung sebagai ditangani."
    ),
    _l("Laporan diarsipkan."),
    "a",
)
RESUME = Door(
    "lanjutkan",
    PUTUSAN,
    _l("Lanjutkan"),
    _l("Bila tidak perlu lagi menunggu pelapor"),
    "play",
    intake.ResumeForm,
    _l("Lanjutkan laporan"),
    _l(
        "laporan kembali ke kotak masuk. Jedanya batal: semua hari dihitung kembali, dan jam verifikasi mulai lagi."
    ),
    _l("Penundaan diakhiri; laporan kembali ke kotak masuk."),
)
FOLLOW_UP = Door(
    "tindak-lanjut",
    JAWABAN,
    _l("Tindak Lanjut"),
    _l("Bila ada jawaban resmi untuk pelapor; dihitung sebagai kinerja"),
    "reply",
    handling.FollowUpForm,
    _l("Kirim Tindak Lanjut"),
    _l(
        "pelapor menerima jawaban ini, dan umum dapat membacanya kecuali laporannya rahasia. Jawaban yang sudah terkirim tidak"
        " dapat diubah. Tanggapan sementara menjanjikan kabar berikutnya; tanggapan akhir memulai hitung mundur penutupan."
    ),
    _l("Tindak Lanjut terkirim kepada pelapor."),
    "l",
)
COMMENT = Door(
    "komentar",
    JAWABAN,
    _l("Komentar"),
    _l("Bila cukup bercakap; bukan jawaban, dan batas tetap berjalan"),
    "chat",
    handling.CommentForm,
    _l("Kirim komentar"),
    _l(
        "komentar tampil pada laporan seperti percakapan biasa. Batas waktu jawaban tetap berjalan."
    ),
    _l("Komentar terkirim. Komentar bukan tindak lanjut: batas waktu jawaban tetap berjalan."),
)
CLOSE = Door(
    "tutup",
    JAWABAN,
    _l("Tutup laporan"),
    _l("Bila penanganan selesai dan tanggapan akhir sudah terkirim"),
    "check",
    handling.CloseForm,
    _l("Tutup laporan"),
    _l(
        "laporan berstatus selesai dan semua jam berakhir, termasuk jam unit yang belum menjawab. Pelapor diminta memberi nilai."
    ),
    _l("Laporan ditutup."),
)
GIVE_BACK = Door(
    "kembalikan",
    PUTUSAN,
    _l("Kembalikan"),
    _l("Bila bukan tugas unit ini; Anda mengusulkan unit yang tepat"),
    "return",
    handling.GiveBackForm,
    _l("Kembalikan kepada admin"),
    _l("laporan kembali ke meja admin bersama alasan Anda, dan unit ini tidak lagi membacanya."),
    _l("Laporan dikembalikan kepada admin."),
    "b",
)
WITHDRAW = Door(
    "tarik-kembali",
    LAIN,
    _l("Tarik kembali"),
    _l("Bila unit tidak bergerak atau disposisinya keliru"),
    "undo",
    handling.WithdrawForm,
    _l("Tarik kembali disposisi"),
    _l(
        "unit tidak lagi memegang laporan, dan laporan menunggu disposisi baru. Jawaban yang sudah terbit tetap ada."
    ),
    _l("Disposisi ditarik kembali."),
)
ADD_UNITS = Door(
    "tambah-instansi",
    LAIN,
    _l("Tambah instansi terkait"),
    _l("Bila unit lain perlu ikut menangani"),
    "plus",
    handling.AddUnitsForm,
    _l("Tambahkan instansi"),
    _l(
        "setiap unit yang ditambahkan menerima laporan dan memiliki jamnya sendiri. Instansi di luar pemerintah ini diberi tahu, tanpa jam."
    ),
    _l("Instansi terkait ditambahkan."),
)
LINK = Door(
    "tautkan",
    LAIN,
    _l("Tautkan duplikat"),
    _l("Bila kejadian yang sama sudah dilaporkan"),
    "link",
    intake.LinkForm,
    _l("Tautkan laporan"),
    _l(
        "dari pelapor yang sama, laporan ini diarsipkan sebagai duplikat. Dari pelapor lain, laporan ini diverifikasi dengan klasifikasi dan kategori laporan utamanya, tampil untuk umum kecuali rahasia, dan diserahkan kepada unit penanggung jawab yang sama; unit pendukungnya tidak ikut."
    ),
    _l("Laporan ditautkan."),
)
ESCALATE = Door(
    "eskalasi",
    LAIN,
    _l("Eskalasi ke Inspektorat"),
    _l("Bila ada dugaan pelanggaran oleh aparat"),
    "shield",
    protection.EscalateForm,
    _l("Serahkan kepada Inspektorat"),
    _l(
        "laporan menjadi rahasia dan berkadar pengawasan. Semua unit kehilangan akses; Anda sendiri hanya melihat nomor, tanggal, dan statusnya."
    ),
    _l("Laporan diserahkan kepada Inspektorat."),
)
MAKE_SECRET = Door(
    "jadikan-rahasia",
    LAIN,
    _l("Jadikan rahasia"),
    _l("Bila isinya dapat membahayakan pelapor atau orang lain"),
    "lock",
    protection.MakeSecretForm,
    _l("Jadikan rahasia"),
    _l(
        "seluruh laporan hilang dari daftar umum, juga laporan yang tertaut. Petugas tidak dapat mencabutnya lagi."
    ),
    _l("Laporan dirahasiakan."),
)
MASK = Door(
    "samarkan",
    LAIN,
    _l("Samarkan lebih lanjut"),
    _l("Bila masih ada data pribadi yang perlu ditutup"),
    "edit",
    protection.MaskFurtherForm,
    _l("Samarkan"),
    _l("bagian itu ditutup dalam versi publik. Tulisan aslinya tetap dan tidak berubah."),
    _l("Versi publik disamarkan."),
)
RECLASSIFY = Door(
    "ubah-klasifikasi",
    LAIN,
    _l("Ubah klasifikasi"),
    _l("Bila judul, klasifikasi, kategori, atau tag perlu dibetulkan"),
    "tag",
    intake.ReclassifyForm,
    _l("Simpan perubahan"),
    _l(
        "batas penyelesaian dihitung ulang sejak laporan diterima, dan sisanya paling sedikit lima hari kerja. Laporan tidak berpindah; hanya WBS yang selalu menjadi rahasia."
    ),
    _l("Klasifikasi laporan diubah."),
)
EMERGENCY = Door(
    "panggilan-darurat",
    LAIN,
    _l("Catat panggilan darurat"),
    _l("Bila keselamatan terancam: hubungi dahulu, lalu catat"),
    "phone",
    handling.EmergencyForm,
    _l("Catat panggilan"),
    _l(
        "panggilan tercatat pada jejak laporan dan tidak tampil untuk umum. LAPOR! bukan layanan darurat: hubungi dahulu, lalu catat."
    ),
    _l("Panggilan darurat dicatat."),
)
REOPEN = Door(
    "buka-kembali",
    LAIN,
    _l("Buka kembali"),
    _l("Bila penanganannya ternyata belum selesai"),
    "undo",
    handling.ReopenForm,
    _l("Buka kembali laporan"),
    _l("laporan diproses lagi, dan penanggung jawabnya wajib menjawab dalam batas jawaban ulang."),
    _l("Laporan dibuka kembali."),
)
RESTORE = Door(
    "pulihkan",
    LAIN,
    _l("Pulihkan"),
    _l("Bila laporan ternyata masih perlu ditangani"),
    "undo",
    handling.RestoreForm,
    _l("Pulihkan dari arsip"),
    _l("laporan kembali ke kotak masuk dan menunggu keputusan baru."),
    _l("Laporan dipulihkan dari arsip."),
)
DELETION = Door(
    "putuskan-hapus",
    PUTUSAN,
    _l("Putuskan permohonan hapus"),
    _l("Bila pelapor meminta laporannya dihapus"),
    "flag",
    protection.DeletionForm,
    _l("Putuskan permohonan"),
    _l(
        "bila dikabulkan, isi laporan tidak lagi terlihat oleh siapa pun; nomor dan tanggalnya tetap tercatat. Bila ditolak, pelapor membaca alasan Anda."
    ),
    _l("Permohonan hapus diputuskan."),
)

DOORS: Mapping[Action, Door] = {
    Action.VERIFIKASI: VERIFY,
    Action.DISPOSISI: DISPOSE,
    Action.TUNDA: POSTPONE,
    Action.LANJUTKAN: RESUME,
    Action.BUKAN_WEWENANG: DECLINE,
    Action.KEMBALIKAN: GIVE_BACK,
    Action.ARSIPKAN: ARCHIVE,
    Action.PUTUSKAN_HAPUS: DELETION,
    Action.TINDAK_LANJUT: FOLLOW_UP,
    Action.KOMENTAR: COMMENT,
    Action.TUTUP: CLOSE,
    Action.PANGGILAN_DARURAT: EMERGENCY,
    Action.JADIKAN_RAHASIA: MAKE_SECRET,
    Action.ESKALASI: ESCALATE,
    Action.TAUTKAN: LINK,
    Action.SAMARKAN: MASK,
    Action.UBAH_KLASIFIKASI: RECLASSIFY,
    Action.TAMBAH_INSTANSI: ADD_UNITS,
    Action.TARIK_KEMBALI: WITHDRAW,
    Action.BUKA_KEMBALI: REOPEN,
    Action.PULIHKAN: RESTORE,
}
"""Every action that a seat may have, in the order of the page. *Buka* happens by reading; *Input* has no report yet."""

BY_SLUG: Mapping[str, Door] = {door.slug: door for door in (*DOORS.values(), PASS_ON)}
