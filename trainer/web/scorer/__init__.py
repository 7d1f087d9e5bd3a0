"""How far the answer scorer can be trusted, as a page."""
