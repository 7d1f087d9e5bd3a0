"""What the citizen felt, in sentences: whether somebody was kept safe, how the office served, what is still missing."""

from __future__ import annotations

from collections.abc import Mapping

from trainer.debrief.feeling import Feeling
from trainer.debrief.safety import Safety
from trainer.debrief.service import Service
from trainer.web.debrief.missing_words import missing_words, wrong_words
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

SAFETY: Mapping[Safety, str] = {
    Safety.NOT_CALLED: _l("Keselamatan orang terancam, dan pertolongan tidak dipanggil."),
    Safety.CALLED_LATE: _l("Keselamatan orang terancam, dan pertolongan terlambat dipanggil."),
    Safety.PUT_OFF: _l(
        "Pertolongan dipanggil, tetapi laporannya ditangguhkan selagi bahayanya berlangsung."
    ),
    Safety.HANDED_OVER: _l(
        "Laporan ini sampai kepada pihak yang diadukan. Pelapor tidak lagi aman."
    ),
    Safety.EXPOSED: _l("Isi yang seharusnya dilindungi dapat dibaca siapa pun."),
    Safety.WAS_EXPOSED: _l("Isi yang seharusnya dilindungi sempat dapat dibaca siapa pun."),
    Safety.LEAKED: _l(
        "Jawaban memuat data pribadi; setiap orang yang memegang laporan ini membacanya."
    ),
    Safety.HELPED: _l("Pertolongan dipanggil, bukan hanya laporannya yang diteruskan."),
    Safety.PROTECTED: _l("Yang perlu dilindungi sudah terlindungi."),
}

SERVICE: Mapping[Service, str] = {
    Service.TURNED_AWAY: _l("Laporannya diarsipkan, padahal ada yang harus dikerjakan."),
    Service.TOLD_WHY: _l("Pelapor membaca alasan laporannya diarsipkan."),
    Service.DELETED: _l("Laporannya dihapus atas permintaannya sendiri."),
    Service.LAPSED: _l("Pelapor tidak melengkapi, lalu laporannya diarsipkan oleh sistem."),
    Service.LAPSED_UNASKED: _l(
        "Pelapor tidak membalas pertanyaan yang tidak perlu atau tidak dapat ia jawab, lalu laporannya diarsipkan oleh sistem."
    ),
    Service.ASKED: _l("Pelapor tahu apa yang perlu dilengkapi."),
    Service.ASKED_UNCLEAR: _l("Pelapor ditanya, tetapi bukan tentang yang masih kurang."),
    Service.ASKED_FOR_NOTHING: _l(
        "Pelapor ditanya, padahal laporannya sudah dapat diputuskan. Selama itu laporannya tidak bergerak."
    ),
    Service.PUT_OFF: _l("Laporannya ditahan sambil menunggu instansi lain, dan belum diputuskan."),
    Service.SENT_AWAY: _l("Laporannya dipindahkan ke meja lain, padahal dapat diputuskan di sini."),
    Service.WRONG_DOOR: _l(
        "Laporannya dikembalikan, tetapi yang diusulkan sebagai pemiliknya bukan pihak yang berwenang."
    ),
    Service.PUT_RIGHT: _l(
        "Yang diusulkan sebagai pemiliknya bukan pihak yang berwenang, tetapi laporannya diteruskan langsung kepada pemiliknya."
    ),
    Service.GUIDED: _l(
        "Pelapor tahu siapa yang berwenang, dan laporannya dikembalikan agar sampai ke sana."
    ),
    Service.UNREAD: _l(
        "Batas keputusannya lewat tanpa kabar. Pelapor tidak tahu apakah laporannya dibaca."
    ),
    Service.UNDECIDED_TALK: _l("Batas keputusannya lewat, dan yang datang baru komentar."),
    Service.WAITING: _l("Pelapor masih menunggu keputusan; batasnya belum lewat."),
    Service.REPLIED_UNHEARD: _l(
        "Pelapor sudah membalas pertanyaan kantor, dan sesudah itu belum ada keputusan."
    ),
    Service.BACK_AGAIN: _l("Laporannya kembali menunggu keputusan seperti semula."),
    Service.NOT_HANDED: _l(
        "Laporannya sudah diverifikasi, tetapi belum ada yang diminta menanganinya."
    ),
    Service.BOUNCED: _l("Laporannya dikembalikan penerimanya, dan belum diserahkan lagi."),
    Service.ONLY_TALK: _l("Batas jawabannya lewat, dan yang datang hanya komentar."),
    Service.UNANSWERED: _l("Batas jawabannya lewat, dan belum ada jawaban."),
    Service.UNDER_WAY: _l("Belum ada jawaban; batasnya belum lewat."),
    Service.ANSWERED_BEFORE: _l(
        "Pelapor mendapat jawaban sebelum laporannya dieskalasi. Sesudah itu belum ada jawaban, dan batasnya belum lewat."
    ),
    Service.LATE_SINCE: _l(
        "Pelapor mendapat jawaban sebelum laporannya dieskalasi. Sesudah itu belum ada jawaban, dan sebuah batas sudah lewat."
    ),
    Service.CLOSED_EMPTY: _l("Laporannya ditutup, pertanyaannya belum terjawab."),
    Service.ASKED_AGAIN: _l("Sesudah jawaban terakhir pelapor menulis lagi, dan belum dijawab."),
    Service.PROMISE_BROKEN: _l("Tanggal kabar yang dijanjikan kepadanya lewat tanpa kabar."),
    Service.ANSWERED_INTERIM: _l(
        "Pelapor mendapat kabar sementara dan tahu kapan kabar berikutnya."
    ),
    Service.INTERIM_EMPTY: _l("Pelapor mendapat tanggapan sementara; isinya belum menjawab."),
    Service.ANSWERED_EMPTY: _l("Ada jawaban, tetapi pertanyaannya belum terjawab."),
    Service.ANSWERED_WELL: _l("Pelapor mendapat jawaban atas yang ia tanyakan."),
    Service.REPLIED: _l(
        "Laporannya tidak meminta apa pun dari instansi, dan pelapor mendapat balasan."
    ),
    Service.ANSWERED: _l("Pelapor mendapat tanggapan akhir."),
}

LATE = _l("Jawaban pertamanya datang sesudah batas.")


def feeling_words(feeling: Feeling) -> str:
    """What the citizen felt: safety first, then how they were served, then what the last answer left them without."""
    sentences = [str(SAFETY[feeling.safety])] if feeling.safety else []
    sentences.append(str(SERVICE[feeling.service]))
    if feeling.late:
        sentences.append(str(LATE))
    if feeling.wrong:
        sentences.append(wrong_words(feeling.wrong))
    if feeling.wants:
        sentences.append(
            _("Yang menurut penilaian belum ia dapat: %(what)s.", what=missing_words(feeling.wants))
        )
    return " ".join(sentences)
