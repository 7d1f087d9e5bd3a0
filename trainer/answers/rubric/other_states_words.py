"""The words by which `other_states` and `other_denials` know what is told as it is, and what is denied, and `other_denials` what is denied."""

from __future__ import annotations

DENIES = frozenset(("belum", "tidak", "tak", "tanpa", "bukan", "jangan"))
HAVING = frozenset(("ada", "memiliki", "punya", "mempunyai", "terdapat", "berada"))
"""Words before what is told to be there."""
FORBIDS = "jangan"
LACKS = DENIES | frozenset(
    (
        "nol",
        "nihil",
        "ketiadaan",
        "kekurangan",
        "kurang",
        "gagal",
        "lalai",
        "usah",
        "enggan",
        "menolak",
        "batal",
        "melainkan",
        "sebelum",
    )
)
"""Words near which nothing is simply told."""
HELPS = frozenset(
    (
        "ada",
        "dapat",
        "bisa",
        "perlu",
        "pernah",
        "akan",
        "mau",
        "sempat",
        "dipungut",
        "sedang",
        "lagi",
        "juga",
    )
)
"""Words that may stand between what denies and what is denied."""
DONE = frozenset(("sudah", "telah"))
"""Words with which something is told as done, whatever was planned before."""
JOINS = frozenset(("tetapi", "sedangkan", "sehingga", "namun", "dan", "lalu", "karena"))
"""Words behind which another clause begins."""
LATER = frozenset(("setelah", "sesudah", "nanti", "bila", "jika", "kalau", "apabila", "begitu"))
"""Words behind a deed that is still to come."""
ONLY = frozenset(("hanya", "cuma", "saja", "sekadar", "lagi"))
"""Words with which something is denied to be all, or to go on."""
AHEAD = frozenset(
    (
        "akan",
        "segera",
        "nanti",
        "agar",
        "supaya",
        "setelah",
        "sesudah",
        "begitu",
        "menunggu",
        "sambil",
        "harus",
        "wajib",
        "minta",
        "meminta",
        "diminta",
        "mohon",
        "memohon",
        "perlu",
        "rencana",
        "rencananya",
        "direncanakan",
        "dijadwalkan",
        "diusulkan",
        "target",
        "paling",
        "prinsipnya",
        "mestinya",
        "seharusnya",
        "sebaiknya",
        "hendaknya",
        "dapat",
        "bisa",
        "boleh",
        "untuk",
        "mengenai",
        "tentang",
        "soal",
        "perihal",
        "terkait",
        "laporan",
    )
)
"""Words after which a deed is planned, asked, possible, or only what is written about."""
CONDITION = frozenset(
    (
        "bila",
        "jika",
        "kalau",
        "apabila",
        "seandainya",
        "andai",
        "sebelum",
        "supaya",
        "agar",
        "apakah",
        "semoga",
        "kapan",
    )
)
"""Words after which nothing is told as it is."""
