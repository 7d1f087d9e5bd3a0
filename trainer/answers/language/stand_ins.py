"""What stands where a value belongs and cannot be one: a 99th day, an amount of noughts, *NN hari*, *Ibu Contohwati*."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import compiled
from trainer.answers.language.holes import MONTHS

COUNTED = r"(?:hari|jam|minggu|bulan|tahun|meter|km|orang|unit|persen|pelanggan|pasien|rumah|tabung|titik|lembar|liter|kali|buah|bibit|warga|kk)"

STAND_INS: tuple[re.Pattern[str], ...] = (
    *(
        compiled(pattern, re.IGNORECASE)
        for pattern in (
            r"\b(?:tanggal|tgl)\.? (?P<gap>0{1,2}|3[2-9]|[4-9]\d)\b(?![.,/:]\d)(?! (?:persen|hari|orang|unit))",
            rf"(?<![\d.,:/-])(?P<gap>0{{1,2}}|3[2-9]|[4-9]\d) (?={MONTHS}\b)(?<!\d\d\d)",
            r"(?<![\d.,/-])(?:3[2-9]|[4-9]\d|00)[-/]\d{1,2}[-/]\d{2,4}\b|(?<![\d.,/-])\d{1,2}[-/](?:00|1[3-9]|[2-9]\d)[-/](?:\d{2}){1,2}(?![\d/-])",
            r"\bpukul (?P<gap>(?:2[5-9]|[3-9]\d)[.:]\d\d|\d\d[.:][6-9]\d)\b",
            r"\brp\.? ?(?P<gap>0{1,3}(?:[.,]0{2,3})+)(?![.,]?\d)",
            r"\brp\.? ?(?P<gap>9{1,3}(?:[.,]9{3})+|123[.,]456(?:[.,]789)?|1[.,]?234[.,]567)(?![.,]?\d)",
            r"(?<![\d)(/.,:+-])(?<![\d)] )\b(?P<gap>0{3,4})(?= [a-z])",
            rf"(?<![\d)(/.,:+-])(?<![\d)] )(?<!pukul )(?<!jam )(?<!pkl )(?P<gap>00) (?={COUNTED}\b)",
            r"\b\d{1,4}/(?:abc|xyz|xxx|aaa|kode)/[\w/.-]+|(?<![\d.,])\d{1,4}/[\w.-]{1,12}/0{3,4}\b|\b(?:abc|xyz)[-/ ]?(?:123|000)\b|\b123[-/]?abc\b",
            r"(?<![#\w])#{2,}(?![#\w])|(?<=[a-z] )\*{2,}(?=[\s.,](?:[a-z\d]|$))",
            rf"\b(?:sebanyak|selama|rp\.?|sekitar|pekan|tanggal|tgl|bulan|nomor|untuk|dalam|sepanjang|sebesar|oleh|pada) (?P<gap>\?{{1,4}})(?=[\s.,])|(?<= )\?{{2,4}} (?={COUNTED}\b)",
            r"\b(?:bulan|pekan|tahun|tgl|tanggal|minggu)(?: ke)?\.?[ -](?P<gap>(?:mm|bb|yy|yyyy|dd|hh|tt|tttt|nn|xx|hari h)\b)(?!\.\w)",
            rf"\b(?P<gap>nn|xx|yy|n) (?={COUNTED}\b)|\b(?:selama|sebanyak|sekitar|dalam|sepanjang|lambat|maksimal) (?P<end>x|y|z) (?={COUNTED}\b)",
            r"\b(?:tanggal|tgl|bulan|nomor|no|hari|pukul|jam|ruang|loket|unit|tahap|pekan|minggu|jalan|desa|rp|sebesar|selama|sebanyak|sdr|bpk|kepada)\.? (?P<gap>(?:anu|sekian|begini-begini|entah|blabla|bla bla|dst dst|si anu|itu tuh)\b)",
            r"\b(?:bapak|ibu|sdri?|bpk|pak|bu|saudara|saudari|drs?|ir|h|hj)\b(?:(?<=sdr)\.|(?<=sdri)\.|(?<=bpk)\.)? (?:(?:h|hj|ir|drs?|siti)\.? )?(?P<gap>(?:contoh\w{0,6}|fulan\w{0,2}|polan)\b)",
            r"(?<!\S)=[a-z]{1,2}\d{1,4}\b|\b20(?:_{1,2}|\.{2})(?![\w.])|\bke-?(?:\.{3}|…)|\bsdr/i (?P<gap>\.{3}|…)",
            r"[⬛■█▓]{2,}|\b(?:tanggal[-/]bulan[-/]tahun|hari[-/]tanggal[-/]bulan|jam[:.]menit)\b|\btitik titik(?=[.,])|\b0\d{1,3}\.{2,}(?=\s|$)",
            r"\b(?:surat|bidang|seksi|berkas|kantor|dokter|petugas|pasal) (?P<gap>(?:anu|blabla|bla bla)\b)|\b(?:pak|bu|bapak|ibu) (?P<end>siapa)(?= (?:dari|di|bidang|seksi|selaku)\b)",
            r"(?<=[a-z] )\?{2,}(?= [a-z])|\b(?:hh|jj)[:.]mm\b|\brp\.? ?x+\b|\b\d{1,3}_{2,}|\bke-I/II\b|\bI/II/III\b",
            r"\b(?:tanggal|bulan|tahun|pukul|jam|bibit|nomor) (?P<gap>dst\b)|\b(?:lambat|pada|per|sejak|mulai) (?P<end>(?:tanggal )?bulan tahun)\b(?! (?:lalu|ini|depan|yang|anggaran))",
            r"\b(?:tgl|tanggal)\.? (?P<gap>brp|berapa) (?=(?:s/?d|sampai|hingga|-)\b)",
            r"\b(?:nama|tanggal|nomor|lokasi|alamat|jumlah|unit) (?P<gap>(?:contoh|dummy|sampel|asal|bebas)\b)",
        )
    ),
    compiled(r"(?<![\w./@-])(?:N{2,4}|Y{2,4}|TGL|DDMMYY\w*)(?![\w./@-])"),
    compiled(rf"\b(?P<gap>[NX](?: ?\+ ?\d)?) (?=sampai [NX]\b|s\.d\. [NX]\b|(?:{COUNTED})\b)"),
    compiled(
        r"(?<=[a-z,.:)] )(?:NAMA|TANGGAL|TGL|NOMOR|LOKASI|ALAMAT|JUMLAH|JABATAN|NOMINAL|URAIAN|ALASAN|KONTAK|PETUGAS|INSTANSI)(?: [A-Z]{3,}){0,3}(?=[ .,;]{1,2}[a-z]|[.,;]?\s*$)"
    ),
)
"""Signs, numbers, letters and names. Those after the first tuple heed capitals."""
