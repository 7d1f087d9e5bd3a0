"""Files that people send along with an answer, written anew before anybody keeps them: bytes in, bytes out.

A picture is drawn again and a paper gets only its pages, so that nothing of the sender's device, no script and no link
comes along (ADR 0010). Nothing here knows the web or the database.
"""

from trainer.uploads.cleaning import Clean, clean

__all__ = ["Clean", "clean"]
