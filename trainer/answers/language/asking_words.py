"""The words by which a sentence asks for something."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of

ASKS = re.compile(
    alternation(
        r"\?",
        r"\b"
        + any_of(
            "mohon",
            "tolong",
            "harap",
            "minta",
            "dimohon",
            "diminta",
            "sebutkan",
            "menyebutkan",
            r"kirim\w*",
            r"mengirim\w*",
            "lampirkan",
            "melampirkan",
            "jelaskan",
            "menjelaskan",
            "ceritakan",
            "menceritakan",
            "tuliskan",
            "menuliskan",
            "sertakan",
            "menyertakan",
            "lengkapi",
            "melengkapi",
            "tambahkan",
            "menambahkan",
            "unggah",
            "mengunggah",
            r"beri ?tahu\w*",
            "informasikan",
            "sampaikan",
            "tunjukkan",
            "pastikan",
            r"konfirmasi\w*",
            "bisakah",
            "bolehkah",
            "boleh",
            "dapatkah",
            "apakah",
            "(?:kami )?(?:perlu|butuh|membutuhkan|memerlukan) (?:tahu|mengetahui|keterangan|data|informasi)",
            "perlu (?:kami )?ketahui",
            "perlu dilengkapi",
        )
        + r"\b",
    )
)
"""What makes a sentence ask."""
