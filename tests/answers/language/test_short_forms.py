"""Short forms as typed on a phone are read as what they stand for; those that are names are left."""

from tests.tables import each_row
from trainer.answers.language.plain import plain


@each_row(
    ("text", "read"),
    [
        ("Pkm dpn ktr, td pg", "puskesmas depan kantor , tadi pagi"),
        ("TDK ada biaya", "tidak ada biaya"),
        ("Hub. Bid. PBB", "hubungi bidang pbb"),
        ("Data BPN", "data bpn"),
    ],
)
def test_a_short_form_is_read(text, read):
    assert plain(text).text == read
