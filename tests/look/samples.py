"""One sample call for every component file, with values as a page would hand them in."""

DUE = {"label": "Sisa 2 hari kerja", "level": "soon", "beads": ["past", "skip", "left", "left"]}
STATE = {"code": "DISPOSISI", "label": "Belum Ditindaklanjuti"}
ROW = {
    "href": "/laporan/1",
    "title": "Jalan berlubang dekat <sekolah>",
    "id": "SIM-0000417",
    "excerpt": "Lubangnya sudah sebesar kubangan.",
    "meta": ["Selasa, 28 April", "SMS"],
    "due": DUE,
    "state": STATE,
    "flags": [{"label": "Rahasia", "icon": "lock", "strong": True}],
    "unread": True,
    "citizen": True,
}
CLOCK = {
    "label": "Kam, 30 Apr 2026 · 09.40",
    "mode": "hari_kerja",
    "now": "2026-04-30T09:40:00+07:00",
    "speed": 48,
    "days": ["2026-04-30", "2026-05-04"],
    "note": "10 menit = 1 hari kerja",
}
WHY = {
    "heading": "Mengapa 5 Mei?",
    "days": [
        {"date": "Jum, 1 Mei", "text": "Dilewati: Hari Buruh", "kind": "skip"},
        {"date": "Sel, 5 Mei", "text": "Hari ke-3, batas", "kind": "last"},
    ],
    "footnote": "Aturan bawaan.",
}
TILE = {
    "name": "Lesmana Rengas",
    "href": "/kursi/1",
    "done": 2,
    "total": 8,
    "now": "Di Kotak Masuk",
    "alarm": "critical",
    "alarm_label": "Nama pelapor terbit",
    "twin": "meja 2",
}
STEP = {
    "title": "Disposisi ke Dinas PUPR",
    "when": "09.16",
    "text": "Ruas kabupaten.",
    "lost": "−8 poin",
}

PICTURE = {
    "summary": "Pelapor menunggu 4 hari kerja.",
    "days": [
        {"left": 0, "width": 40, "middle": 20, "off": False, "label": "8", "minor": False, "title": "Jum, 8 Mei"},
        {"left": 40, "width": 20, "middle": 50, "off": True, "label": "", "minor": False,
         "title": "9–10 Mei: akhir pekan"},
        {"left": 60, "width": 40, "middle": 80, "off": False, "label": "11", "minor": True, "title": "Sen, 11 Mei"},
    ],
    "lanes": [
        {"label": "Jam pelapor", "who": "", "long": "1 hari kerja", "reporter": True, "limit": 95.0, "stretches": [
            {"left": 10, "width": 30, "phase": "running", "title": "jam berjalan, Jum sampai Sen"},
            {"left": 60, "width": 20, "phase": "paused", "title": "ditunda <lama>"},
        ]},
        {"label": "Dinas <PUPR>", "who": "rekan simulasi", "long": "1 hari kerja", "reporter": False, "limit": None,
         "stretches": [
            {"left": 10, "width": 30, "phase": "held", "title": "di sini, belum ada batas waktu yang mendesak"},
            {"left": 60, "width": 20, "phase": "late", "title": "lewat batas"},
        ]},
    ],
    "marks": [
        {"number": number, "at": 10 * number, "row": number % 2, "kind": kind, "when": "Jum, 8 Mei pukul 09.00",
         "title": "Langkah <satu>", "text": "", "who": "Admin Instansi"}
        for number, kind in enumerate(("office", "answer", "citizen", "late"), 1)
    ],
    "mark_rows": 2,
    "legend": [("phase", "running", "batas waktu berjalan"), ("phase", "held", "di sini"), ("mark", "late", "tenggat")],
}  # fmt: skip

SAMPLES: dict[str, tuple[str, ...]] = {
    "alerts": (
        """{% from "components/alerts.html" import alerts %}{{ alerts([{"icon": "inject",
        "text": "Redaksi: Mengapa dibiarkan?", "href": "/pesan#satu",
        "until": due}, {"icon": "door", "text": "1 berkas di loket", "href": "/loket"}], "Pesan") }}""",
    ),
    "annotated": (
        """{% from "components/annotated.html" import annotated %}{{ annotated([{"text": "Yth. Bapak,\\n"},
        {"text": "secepatnya", "kind": "weak", "no": 1}], [{"no": 1, "kind": "weak", "heading": "Kurang, W4.",
        "text": "Sebut tanggal."}]) }}""",
    ),
    "bar": (
        """{% from "components/bar.html" import bar %}{% call bar("/kelas") %}<p>isi</p>{% endcall %}{{ bar() }}""",
    ),
    "bars": (
        """{% from "components/bars.html" import bars %}{{ bars([{"label": "Klasifikasi", "value": 92, "words": "92%"},
        {"label": "Privasi", "value": 130, "kind": "own", "note": "dua orang"}], 100, "Privasi paling lemah.",
        "Kemampuan", goal=80, goal_label="80%") }}""",
    ),
    "dots": (
        """{% from "components/dots.html" import dots %}{{ dots({"summary": "Tindakan belum mencapai sasarannya.",
        "has_own": true,
        "ticks": ((0, "0"), (50, "0,5"), (100, "1")), "rows": [
        {"label": "Sapaan", "value": "0,931", "note": "sasaran 0,60", "missed": false, "target": 60, "other": 98,
         "main": {"at": 93.1, "low": 90.5, "high": 95.1}, "own": {"at": 80, "low": 70, "high": 88}},
        {"label": "Tindakan", "value": "0,650", "note": "sasaran 0,70", "missed": true, "target": 70, "other": none,
         "main": {"at": none, "low": none, "high": none}, "own": none}]},
        "mesin", "sasaran", "antarpenilai", "instruktur di sini") }}""",
    ),
    "buckets": (
        """{% from "components/buckets.html" import buckets %}{{ buckets([{"code": "", "label": "Semua", "total": 9,
        "href": "/"},
        {"code": "MASUK", "label": "Belum Terverifikasi", "total": 7, "href": "/?k=masuk", "current": true}]) }}""",
    ),
    "citizen": (
        """{% from "components/citizen.html" import citizen %}{{ citizen("Satu.\\r\\nDua.\\r\\n\\r\\nTiga <b>.",
        note="Lewat SMS") }}""",
        """{% from "components/citizen.html" import citizen %}{% call citizen("Satu.", locked=false, heading="Kesan",
        id="kesan") %}<p>lampiran</p>{% endcall %}""",
    ),
    "clock": (
        """{% from "components/clock.html" import clock_slot %}{{ clock_slot(clock) }}""",
        """{% from "components/clock.html" import clock %}{{ clock("Sen, 4 Mei 2026 · 08.00", "kalender",
        "2026-05-04T08:00:00+07:00", 1, paused=true) }}""",
        """{% from "components/clock.html" import clock_slot %}{{ clock_slot(none) }}""",
    ),
    "clocks": (
        """{% from "components/clocks.html" import clocks %}{{ clocks([{"title": "Jam pelapor",
        "words": "13 hari kerja tersisa", "due": due, "ends_at": "2026-05-23T00:00:00+07:00"},
        {"title": "Jam unit", "words": "Belum berjalan", "note": "mulai saat disposisi"}], why) }}""",
    ),
    "confirm": (
        """{% from "components/confirm.html" import confirm %}{{ confirm("/akhiri", "Akhiri kelas?",
        "semua jam berhenti.", "Akhiri kelas", cancel_href="/kelas", hidden={"command_id": "c-1"}, danger=true,
        icon="stop") }}""",
        """{% from "components/confirm.html" import confirm %}{% call confirm("/tunda", "Tunda?", "jam berhenti.",
        "Tunda") %}<p>bidang</p>{% endcall %}""",
    ),
    "consequence": (
        """{% from "components/consequence.html" import consequence %}{{ consequence("jam unit mulai berjalan.") }}""",
    ),
    "dimensions": (
        """{% from "components/dimensions.html" import dimensions %}{{ dimensions([{"code": "W1", "name": "Sapaan",
        "level": 0, "machine": 2, "note": "Tidak ada sapaan.", "advice": "Sapa dahulu."},
        {"code": "W2", "name": "Sesuai kasus", "level": none, "provisional": true}]) }}""",
    ),
    "marking": (
        """{% from "components/marking.html" import marking_answer, marking_case, marking_keys, marking_total,
        scale %}{% call marking_case("Jawaban") %}Yth. Pelapor{% endcall %}{{ marking_answer([{"text":
        "Yth. Pelapor"}]) }}{{ marking_keys() }}{{ scale("W8", "Privasi", ((0, "Bocor."), (2, "Ada petunjuk."), (4,
        "Aman.")), "2", "Apakah ada yang bocor?", ("Jabatan bukan kebocoran.",), "Tidak ada nama yang dikenal.",
        ("Pilih tingkat W8.",), 0, ("dipersoalkan peserta",), "Berlaku sekarang: kebocoran.",
        true) }}{{ marking_total(8, 0.4) }}""",
    ),
    "door": (
        """{% from "components/door.html" import doors, door %}{% call doors("Putusan") %}{% call door("tunda",
        "Tunda", "Ada yang kurang", "hourglass", open=true, data_key="t") %}<form></form>{% endcall %}{% endcall %}""",
        """{% from "components/door.html" import doors,
        shut_door %}{% call doors("Putusan") %}{{ shut_door("arsipkan", "Arsipkan", "Tidak perlu ditindaklanjuti",
        "archive", "/laporan/1/arsipkan#arsipkan", 41, "a") }}{% endcall %}""",
    ),
    "draft": (
        """{% from "components/draft.html" import draft %}{{ draft("jawaban", "09.39") }}""",
    ),
    "due": (
        """{% from "components/due.html" import due %}{{ due("Sisa 2 hari kerja", "calm", ["past", "skip",
        "left"]) }}""",
        """{% from "components/due.html" import due %}{{ due("Sisa 13 hari kerja", "calm", ["left"] * 13) }}""",
    ),
    "editor": (
        """{% from "components/editor.html" import editor %}{% call editor("isi", "isi-jawab", "Jawaban resmi",
        value="Yth. <Ibu>", draft_url="/konsep", saved="09.39", blanks=["[tanggal]"],
        errors=["Isi jawabannya."]) %}<p>kirim</p>{% endcall %}""",
    ),
    "empty": (
        """{% from "components/empty.html" import empty %}{{ empty("Semua sudah diputuskan",
        "Laporan baru tiba bila jam berjalan.", "/", "Buka semua") }}""",
    ),
    "error_summary": (
        """{% from "components/error_summary.html" import error_summary %}{{ error_summary([("judul",
        "Tulis judul.")]) }}{{ error_summary([]) }}""",
    ),
    "facts": (
        """{% from "components/facts.html" import facts %}{{ facts([("Masuk", "Selasa"), ("Unit", ["A", "B"]),
        ("Dukungan", 11)]) }}""",
    ),
    "feed": (
        """{% from "components/feed.html" import feed %}{{ feed([{"time": "09.38", "text": "menutup laporan",
        "who": "Siska", "href": "/1", "critical": true}, {"time": "09.35", "text": "Kelas dilanjutkan"}]) }}""",
    ),
    "field": (
        """{% from "components/field.html" import input, hidden,
        box %}{{ hidden({"command_id": "c-1"}) }}{{ input("nama", "Nama", help="Boleh panggilan",
        errors=["Tulis nama."], attrs={"maxlength": 40, "autofocus": true, "readonly": false},
        count=true) }}{{ box("setuju", "Sudah dibaca", checked=true) }}""",
        """{% from "components/field.html" import textarea %}{{ textarea("catatan", "Catatan", value="a<b",
        optional=true) }}""",
        """{% from "components/field.html" import select %}{{ select("unit", "Unit", [("Dinas", [(1, "PUPR"),
        (2, "Perhubungan")]), (3, "Kecamatan")], value="2", empty="Pilih unit", required=true) }}""",
        """{% from "components/field.html" import choices %}{{ choices("jenis", "Jenis", [("s", "Sementara"), ("a",
        "Akhir")], value="a", hints={"s": "Ada kabar lanjutan"}, errors=["Pilih satu."], needs={"s": ("unit", ["1",
        "2"])}) }}{{ choices("unit", "Unit", [(1, "A"), (2, "B")], value=[2], type="checkbox") }}""",
    ),
    "attached": (
        """{% from "components/attached.html" import attached %}{{ attached([{"caption": "lubang <1>",
        "alt": "Foto jalan aspal, tampak lubang besar.", "href": "/gambar/1"},
        {"caption": "surat", "alt": "Surat satu halaman.", "href": ""}],
        "1 lampiran tidak ditampilkan untuk umum.") }}""",
        """{% from "components/attached.html" import attached %}{{ attached([]) }}""",
    ),
    "figure": (
        """{% from "components/figure.html" import figure %}{{ figure("/lampiran/1.svg", "Jalan dengan tiga lubang",
        "lubang di depan SD") }}""",
    ),
    "files": (
        """{% from "components/files.html" import files %}{{ files([{"name": "lampu <1>.jpg", "href": "/lampiran/1",
        "size": "340 KB", "alt": "Lampu menyala", "picture": true},
        {"name": "berita acara.pdf", "href": "/lampiran/2", "size": "1,2 MB", "alt": "Lampu menyala",
        "picture": false}]) }}""",
        """{% from "components/files.html" import files %}{{ files([]) }}""",
    ),
    "filterbar": (
        """{% from "components/filterbar.html" import filterbar %}{% call filterbar(q="jalan", sort="baru",
        sorts=[("batas", "Tenggat"), ("baru", "Terbaru")],
        hidden={"kotak": "masuk"}) %}<div class="bt-filterbar__more"></div>{% endcall %}""",
    ),
    "flag": (
        """{% from "components/flag.html" import flag %}{{ flag("Rahasia", "lock", true) }}{{ flag("Anonim") }}""",
    ),
    "foot": (
        """{% from "components/foot.html" import foot %}{{ foot("Aturan.") }}{% call
        foot("Aturan.") %}<p>warna</p>{% endcall %}""",
    ),
    "fold": (
        """{% from "components/fold.html" import fold %}{% call fold("lap-1", "Lampu jalan mati", "Sejak 28 April",
        "12 dari 20 poin", "critical", true) %}<p>isi</p>{% endcall %}{% call fold("lap-2", "Jalan",
        back="lap-1") %}isi{% endcall %}""",
    ),
    "own_clock": (
        """{% from "components/own_clock.html" import own_clock, stopped_clock %}{{ own_clock({"action": "/jam/jeda",
        "label": "Jeda", "icon": "pause", "back": "/meja/1/"}) }}<form method="post">{{ stopped_clock({"sentence":
        "Jam latihan berhenti.", "resume": "/jam/lanjut", "label": "Lanjutkan jam"}) }}</form>
        {{ stopped_clock(none) }}""",
    ),
    "hand": (
        """{% from "components/hand.html" import hand %}{{ hand({"action": "/tangan", "up": false,
        "back": "/meja/1/"}) }}{{ hand({"action": "/tangan", "up": true, "back": "/meja/1/"}) }}""",
    ),
    "icon": (
        """{% from "components/icon.html" import icon %}{{ icon("clock") }}{{ icon("stop", "l") }}""",
    ),
    "keys": ("""{% from "components/keys.html" import keys %}{{ keys() }}""",),
    "line": (
        """{% from "components/line.html" import line %}{{ line([{"title": "Laporan masuk", "when": "Jumat",
        "state": "MASUK", "who": "lewat SMS"}, {"title": "Catatan", "when": "Senin", "icon": "note",
        "text": "Ruas kabupaten.", "flag": "Hanya untuk kantor"}]) }}""",
    ),
    "word": (
        """{% from "components/word.html" import word_slot,
        waits %}{{ word_slot({"held": "JEDA: perhatikan instruktur", "why": "Jeda: belum dapat dikirim.",
        "notices": [{"when": "Sel, 5 Mei pukul 09.40",
        "text": "Buka <Rujukan>."}]})
        }}<button type="submit" data-sends aria-describedby="tunda-menunggu">Tunda</button>{{ waits("tunda") }}""",
        """{% from "components/word.html" import word_slot %}{{ word_slot(none) }}""",
    ),
    "live": (
        """{% from "components/live.html" import live, elsewhere %}{% call live("/sejak/", 12,
        label="Kotak masuk") %}<p>isi</p>{% call elsewhere("jam") %}<p>jam</p>{% endcall %}{% endcall %}""",
    ),
    "loss": (
        """{% from "components/loss.html" import losses %}{{ losses([{"title": "Nama terbit", "points": "−12 poin",
        "reason": "Diminta rahasia.", "rule": "ref. 8.1", "advice": "Tulis Pelapor.", "when": "09.16", "href": "/1",
        "critical": true}, {"title": "Lambat", "points": "−2 poin", "reason": "Lewat 3 hari.",
        "rule": "ref. 3.2"}]) }}""",
    ),
    "head": (
        """{% from "components/head.html" import back, head, menu %}{% call head("/kelas") %}{{ back("/kotak", "Kotak",
        "Kotak masuk") }}{% call menu() %}<p>isi</p>{% endcall %}{% endcall %}{{ back("/", "Loket") }}""",
    ),
    "nav": (
        """{% from "components/nav.html" import nav %}{{ nav([{"label": "Kotak Masuk", "href": "/", "icon": "home",
        "current": true, "data_key": "k"}, {"label": "Rujukan", "href": "/rujukan"}]) }}""",
    ),
    "offer": (
        """{% from "components/offer.html" import offers, offer %}{% call offers() %}{{ offer("Hari pertama", "/1",
        "Delapan laporan", "80", "menit", ["tingkat 1"], true) }}{{ offer("Lanjutkan", "/2") }}{% endcall %}""",
    ),
    "pager": (
        """{% from "components/pager.html" import pager %}{{ pager(2, 3, "/?hal={page}", "26–50 dari 70") }}""",
        """{% from "components/pager.html" import pager %}<p>{{ pager(1, 1, "/?hal={page}") }}</p>""",
    ),
    "panel": (
        """{% from "components/panel.html" import panel %}{% call panel("Keterangan", icon="info", note="7 laporan",
        id="ket", flush=true, kind="calm") %}<p>isi</p>{% endcall %}{% call panel("Lain",
        level=3) %}isi{% endcall %}""",
        """{% from "components/panel.html" import folding %}{% call folding("Batas waktu", "batas", icon="clock",
        note="Sisa 2 hari kerja", flush=true) %}<p>isi</p>{% endcall %}""",
    ),
    "share": (
        """{% from "components/share.html" import
        share %}{{ share("http://192.0.2.7:8000/menilai/0123456789abcdef0123", "", "Kode QR undangan menilai") }}""",
    ),
    "passphrase": (
        """{% from "components/passphrase.html" import passphrase %}{{ passphrase(["rotan", "sungai", "lembut",
        "pagi"]) }}""",
    ),
    "public_card": (
        """{% from "components/public_card.html" import public_card %}{{ public_card({"id": "SIM-0000417",
        "title": "Jalan <berlubang>", "by": "Anonim",
        "date": "Sel, 28 April", "category": "Infrastruktur", "state": row.state, "badges": [{"label": "Rahasia",
        "icon": "lock", "strong": true}],
        "words": "Satu.\n\nDua.", "to": "Dinas PUPR", "attached": "1 lampiran", "pictures": [{"caption": "lubang",
        "alt": "Foto jalan.", "href": "/gambar/1"}], "unseen": "", "together": ["Ditangani bersama SIM-0000001",
        "/publik/1"],
        "answers": [{"title": "Dinas PUPR, tanggapan sementara", "when": "Rab, 29 April", "text": "Diperiksa.",
        "note": "Kabar berikutnya 5 Mei."}],
        "comments": [], "news": [{"title": "Ditunda", "when": "Sel, 28 April", "icon": "hourglass",
        "text": "Di mana?"}]}) }}""",
    ),
    "progress": (
        """{% from "components/progress.html" import progress %}{{ progress(26, 40, "26 dari 40 dinilai",
        "sekitar 20 detik lagi", "Boleh ditinggalkan.") }}""",
    ),
    "two_clocks": (
        """{% from "components/two_clocks.html" import two_clocks %}{{ two_clocks(picture, "gambar-jam-1",
        "SIM-0000101") }}""",
        """{% from "components/two_clocks.html" import two_clocks %}{{ two_clocks(picture, "gambar-jam-2",
        "SIM-0000102", open=true) }}""",
    ),
    "versus": (
        """{% from "components/versus.html" import versus_list %}{{ versus_list([{"title": "Verifikasi",
        "cells": [{"name": "Aturan bawaan", "text": "3 hari kerja", "share": 100, "source": "paparan"},
        {"name": "Contoh SOP", "text": "1 hari kerja", "hint": "sejak tiba", "share": 33.3,
        "mark": "aturan bawaan"}], "why": [["Contoh SOP", "Kotak masuk diperiksa setiap hari."]]}, {"title":
        "Agama", "cells": [{"name": "A", "text": "Haji", "share": none}, {"name": "B", "text": "tidak ada",
        "share": none, "missing": true}], "why": []}]) }}""",
    ),
    "reference": (
        """{% from "components/reference.html" import reference, reference_rows %}{% call reference("Batas waktu",
        icon="clock", mark="aturan bawaan", id="batas",
        source="Usulan latihan") %}{{ reference_rows([{"term": "Verifikasi", "badge": "Batas",
        "value": "3 hari kerja", "hint": "sejak tiba", "mark": "aturan bawaan", "source": "paparan",
        "href": "#v"}]) }}{% endcall %}""",
    ),
    "report_row": (
        """{% from "components/report_row.html" import report_list %}{{ report_list([row, {"href": "/2",
        "title": "Kosong", "id": "SIM-0000002"}]) }}""",
    ),
    "ribbon": ("""{% from "components/ribbon.html" import ribbon %}{{ ribbon() }}""",),
    "matrix": (
        """{% from "components/matrix.html" import matrix %}{{ matrix("Keputusan <pertama>", "Laporan", ["Verifikasi",
        "Tunda"], [{"title": "Lampu <padam>", "report": "SIM-0000101", "cells": [{"count": 3, "right": true,
        "share": 75.0}, {"count": 0, "right": false, "share": 0.0}]}]) }}""",
    ),
    "reactions": (
        """{% from "components/reactions.html" import reactions %}{{ reactions([{"icon": "star",
        "text": "Memberi nilai 2 dari 5, karena jawabannya <kosong>.", "when": "Sel, 5 Mei pukul 09.40",
        "words": "<lama> sekali"}, {"icon": "check", "text": "Menutup laporannya sendiri.",
        "when": "Sel, 5 Mei pukul 09.50", "words": ""}]) }}""",
    ),
    "replies": (
        """{% from "components/replies.html" import replies %}{{ replies([{"id": "pesan-memo",
        "title": "Siapa <pelapornya>?", "points": "0 dari 4 poin", "sender": "Memo pimpinan dari Kepala Dinas",
        "text": "Tolong sebut.", "heading": "Balasan Anda", "sent": "Pelapornya <warga>.",
        "when": "Masuk Sel, 5 Mei pukul 09.40.", "verdict": "wrong", "verdict_words": "Tidak tepat",
        "why": "Orangnya dapat dikenali.", "better_heading": "Balasan yang tepat",
        "better": ["Tidak dapat kami sampaikan."]}, {"id": "pesan-diam", "title": "Rapat", "points": "",
        "sender": "Pesan dari tetangga", "text": "Jam berapa?", "heading": "Tidak dibalas.", "sent": "",
        "when": "Masuk Rab, 6 Mei pukul 09.40.", "verdict": "", "verdict_words": "", "why": "", "better_heading": "",
        "better": []}]) }}""",
    ),
    "river": (
        """{% from "components/river.html" import river %}{{ river([{"path": "same", "own": step, "expert": none},
        {"path": "fork", "own": step, "expert": step}, {"path": "apart", "own": none, "expert": step},
        {"path": "join", "own": step, "expert": step}]) }}""",
    ),
    "roster": (
        """{% from "components/roster.html" import roster %}{{ roster(["Rahayu", "Damang"]) }}""",
        """{% from "components/roster.html" import seats %}{{ seats([{"title": "Admin Instansi", "who": "Rahayu",
        "wall_words": "Rahayu"}, {"title": "Inspektorat", "who": "", "wall_words": "menunggu peserta"}]) }}""",
    ),
    "score": (
        """{% from "components/score.html" import score %}{{ score("72,5", "100", "Proses", "Sebagian besar tepat.",
        true, "2 jawaban menunggu") }}{{ score("", "100", "Jawaban") }}""",
        """{% from "components/score.html" import verdict %}{{ verdict("Pelapor tahu siapa, belum tahu kapan",
        "Satu tanggal.", [{"label": "Proses", "value": "72", "of": "100"}, {"label": "Kritis", "value": "1",
        "kind": "critical", "words": "nama"}], "SIM-0000417") }}""",
    ),
    "seat": (
        """{% from "components/seat.html" import seat %}{{ seat("Rahayu", "Admin Instansi") }}{{ seat("Tamu") }}""",
    ),
    "seat_tile": (
        """{% from "components/seat_tile.html" import seat_tiles %}{{ seat_tiles([tile, {"name": "Siska",
        "href": "/2", "done": 0, "total": 0, "now": "Baru masuk"}]) }}""",
    ),
    "state": (
        """{% from "components/state.html" import state %}{{ state("TERVERIFIKASI",
        "Belum Ditindaklanjuti") }}{{ state("done", "Selesai") }}""",
    ),
    "table": (
        """{% from "components/table.html" import table %}{% call table("Riwayat", ["Skenario", ("Poin", "end")],
        show_caption=true) %}<tr><th scope="row">Hari pertama</th><td>72</td></tr>{% endcall %}""",
    ),
    "tabs": (
        """{% from "components/tabs.html" import tabs %}{{ tabs([{"label": "Tindak Lanjut", "href": "#",
        "icon": "reply", "current": true}, {"label": "Komentar", "href": "#k"}], "Jenis tulisan") }}""",
    ),
    "tally": (
        """{% from "components/tally.html" import tally %}{{ tally([{"value": 2, "label": "kesalahan berat",
        "href": "/", "kind": "critical"}, {"value": 195, "label": "diputuskan"}], "Ringkasan") }}""",
    ),
    "theme": (
        """{% from "components/theme.html" import theme %}{{ theme("dark") }}""",
        """{% from "components/theme.html" import theme %}{{ theme(none) }}""",
    ),
    "thumb": (
        """{% from "components/thumb.html" import thumb, thumb_due %}{% call thumb([{"heading": "Keputusan Anda",
        "actions": [{"id": "tunda", "name": "Tunda", "when": "Bila kurang", "icon": "pause", "href": "/1/tunda"}]}],
        "Putuskan", "verify", "Tindakan") %}{{ thumb_due({"words": "Sisa 2 hari kerja", "day": "Selasa, 5 Mei",
        "level": "calm", "href": "#batas"}) }}{% endcall %}{{ thumb_due(none) }}""",
    ),
    "views": (
        """{% from "components/views.html" import views %}{{ views([{"label": "Meja ini", "href": "#", "current": true},
        {"label": "Pelapor", "href": "/pelapor"}], "Tampilan bagi") }}""",
    ),
    "toast": (
        """{% from "components/toast.html" import toast,
        flashes %}{{ toast("Tersimpan.") }}{{ toast("Tidak jadi disimpan.", "refused", "Maaf.") }}{{ flashes() }}""",
    ),
    "wall": (
        """{% from "components/wall.html" import wall_join, wall_side, steps %}{{ wall_join("RTN4K7",
        "192.0.2.40:8000", "<svg></svg>"|safe) }}{% call wall_side("Hari pertama", joined=22,
        of=40) %}{{ steps([{"title": "Pindai.", "text": "Atau ketik."}]) }}{% endcall %}""",
    ),
}
"""Component file to template sources; each is drawn by itself."""

VALUES = {
    "due": DUE,
    "row": ROW,
    "clock": CLOCK,
    "why": WHY,
    "tile": TILE,
    "step": STEP,
    "picture": PICTURE,
}
"""What the sources refer to by name."""
