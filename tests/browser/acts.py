"""How the reports of *Hari pertama di kotak masuk* are handled in these tests, as somebody types it."""

from tests.browser.desk_page import Filled

CALL = Filled(
    "panggilan-darurat",
    write={"told": "Operator 112 dan piket BPBD"},
    pick={"number": "112"},
)
VERIFY_TREE = Filled(
    "verifikasi",
    write={
        "title": "Pohon tumbang dan kabel listrik menjuntai di Jalan Marajang dekat SD",
        "note": "Panggilan darurat sudah dibuat. Mohon jalan ditutup dan jaringan dipadamkan.",
    },
    choose={"classification": "pengaduan_tbp", "handle": "disposisi"},
    tick={"supporting": ("bumn-pln",)},
    pick={"category": "lingkungan_hidup_kehutanan", "lead": "62.12-bpbd"},
)
ASK_PLACE = Filled(
    "tunda",
    write={"question": "Mohon sebutkan nama jalan, RT, dan patokan terdekat."},
    choose={"reason": "lokasi_tidak_jelas"},
)
VERIFY_LAMPS = Filled(
    "verifikasi",
    write={
        "title": "Tujuh lampu jalan padam di Jalan Teluk Rampai, Puruk Cahu",
        "note": "Pelapor sudah melengkapi lokasi. Mohon diperiksa dan dijawab dengan tanggal perbaikan.",
    },
    choose={"classification": "pengaduan_tbp", "handle": "disposisi"},
    pick={"category": "perhubungan", "lead": "62.12-dishub"},
)
RETURN_SCHOOL = Filled(
    "bukan-wewenang",
    write={"basis": "SMA negeri dikelola pemerintah provinsi menurut UU 23/2014."},
    choose={"reason": "milik_tingkat_lain"},
    pick={"owner": "62-disdik"},
)
LINK_TREE = Filled("tautkan", choose={"main": "SIM-0000102"})
ARCHIVE_THANKS = Filled(
    "arsipkan",
    write={"explanation": "Terima kasih. Apresiasi ini kami sampaikan kepada petugasnya."},
    choose={"reason": "ucapan_terima_kasih_apresiasi"},
)
ARCHIVE_TREE = Filled(
    "arsipkan",
    write={"explanation": "Laporan ini kami arsipkan karena tidak mendesak."},
    choose={"reason": "ucapan_terima_kasih_apresiasi"},
)
VERIFY_BRIBE = Filled(
    "verifikasi",
    write={
        "title": "Dugaan permintaan uang saat cetak ulang KTP-el di loket Disdukcapil",
        "note": "Mohon diperiksa tanpa menyebut pelapor.",
    },
    choose={"classification": "pengaduan_bp", "handle": "disposisi"},
    tick={"make_secret": ("y",)},
    pick={"category": "kependudukan", "lead": "62.12-inspektorat"},
)
STRANGER_NAME, STRANGER_NIK = "Mariati Lambung", "9912024107790002"
VERIFY_FOOD = Filled(
    "verifikasi",
    write={
        "title": "Bantuan sembako warga Desa Olung Tarai berhenti sejak Januari",
        "note": "Mohon periksa padanan data pelapor dan jelaskan cara terdaftar kembali.",
    },
    choose={"classification": "pengaduan_tbp", "handle": "disposisi"},
    tick={"masks": (STRANGER_NAME, STRANGER_NIK)},
    pick={"category": "sosial_kesejahteraan", "lead": "62.12-dinsos"},
)
VERIFY_INTERNET = Filled(
    "verifikasi",
    write={"title": "Syarat dan cara mengajukan internet untuk balai Desa Batu Rangan"},
    choose={"classification": "permintaan_informasi", "handle": "kelola"},
    pick={"category": "teknologi_informasi_komunikasi"},
)
ANSWER = (
    "Yth. Pelapor, surat permohonan ditandatangani kepala desa dan ditujukan kepada Kepala Diskominfo, dengan foto balai"
    " desa, titik koordinat, dan nama penanggung jawab alat. Berkas cukup dititipkan di kantor kecamatan sampai 30 April"
    " 2026, dan balai desa dengan PLTS boleh diusulkan."
)
ANSWER_INTERNET = Filled("tindak-lanjut", write={"text": ANSWER}, choose={"kind": "akhir"})
