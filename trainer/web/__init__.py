"""Requests in, pages out. One folder for each kind of person who looks; nothing here decides what may happen in a run."""
