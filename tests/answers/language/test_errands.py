"""Whether a text sends the reporter to another office with the matter."""

from tests.tables import each_row
from trainer.answers.language.errands import sends_elsewhere


@each_row(
    "text",
    [
        "Silakan melapor langsung ke Dinas PUPR Provinsi.",
        "Ini bukan wewenang kami. Bapak dapat menghubungi PLN Kapuas.",
        "Mohon Ibu melaporkan hal ini kepada instansi terkait.",
        "Untuk jalan provinsi, silakan Bapak sampaikan ke Pemprov.",
        "Jalan itu milik provinsi, jadi Anda harus datang ke kantor Dinas PU provinsi.",
    ],
)
def test_who_is_told_to_go_elsewhere_is_sent_away(text):
    assert sends_elsewhere(text)


@each_row(
    "text",
    [
        "Laporan Anda sudah kami sampaikan kepada BPJN.",
        "Silakan datang ke loket kami dengan membawa KK.",
        "Anda juga dapat melapor ke Ombudsman.",
        "Ibu tidak perlu melapor ke provinsi, karena laporan ini sudah kami teruskan.",
        "Mohon menunggu, kami sampaikan ke Dinas PU hari ini.",
        "Silakan tanyakan perkembangannya ke kantor kami.",
        "Bila ada bahaya, silakan hubungi 112 atau kantor BPBD.",
        "Mohon diteruskan kepada Dinas PU.",
        "Perkembangannya dapat Bapak tanyakan ke Seksi Pemeliharaan, telepon (0536) 000-2231.",
        "PLN sudah kami surati; Bapak bisa lapor juga ke PLN.",
    ],
)
def test_what_the_office_does_itself_its_own_counter_and_help_are_no_errand(text):
    assert not sends_elsewhere(text)
