"""What a person did, as the feed of a class says it: the button by its name, the report by its title.

A refused attempt is told as refused. Titles come without identities, because consoles stand on projectors, too.
"""

from __future__ import annotations

from collections.abc import Mapping

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from trainer.domain.overview import Pressed
from trainer.domain.vocabulary import Action

DONE: Mapping[Action, str] = {
    Action.BUKA: _l("membuka %(report)s"),
    Action.VERIFIKASI: _l("memverifikasi %(report)s"),
    Action.DISPOSISI: _l("mendisposisikan %(report)s"),
    Action.TARIK_KEMBALI: _l("menarik kembali disposisi %(report)s"),
    Action.TUNDA: _l("menunda %(report)s"),
    Action.LANJUTKAN: _l("melanjutkan %(report)s"),
    Action.BUKAN_WEWENANG: _l("menyatakan Bukan Wewenang atas %(report)s"),
    Action.KEMBALIKAN: _l("mengembalikan %(report)s"),
    Action.ARSIPKAN: _l("mengarsipkan %(report)s"),
    Action.TINDAK_LANJUT: _l("mengirim Tindak Lanjut untuk %(report)s"),
    Action.KOMENTAR: _l("mengomentari %(report)s"),
    Action.TUTUP: _l("menutup %(report)s"),
    Action.MINTA_HAPUS: _l("memohon penghapusan %(report)s"),
    Action.PUTUSKAN_HAPUS: _l("memutuskan permohonan hapus %(report)s"),
    Action.PUBLIKASIKAN: _l("memublikasikan %(report)s"),
    Action.UBAH_KLASIFIKASI: _l("mengubah klasifikasi %(report)s"),
    Action.SAMARKAN: _l("menyamarkan bagian %(report)s"),
    Action.JADIKAN_RAHASIA: _l("merahasiakan %(report)s"),
    Action.TAMBAH_INSTANSI: _l("menambah instansi pada %(report)s"),
    Action.TAUTKAN: _l("menautkan duplikat: %(report)s"),
    Action.ESKALASI: _l("menyerahkan %(report)s kepada Inspektorat"),
    Action.PANGGILAN_DARURAT: _l("mencatat panggilan darurat untuk %(report)s"),
    Action.BUKA_KEMBALI: _l("membuka kembali %(report)s"),
    Action.PULIHKAN: _l("memulihkan %(report)s"),
}
"""What each button does to a report, after the name of whoever pressed it."""


def press_words(pressed: Pressed, title: str) -> str:
    """What was done, after a name: “menunda “Akses Jalan””, “mencoba menautkan duplikat: “Akses Jalan”; ditolak”."""
    done = str(DONE[pressed.action]) % {"report": f"“{title}”"}
    return _("mencoba %(done)s; ditolak", done=done) if pressed.refused else done
