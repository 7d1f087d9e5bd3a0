"""What is kept: the append-only log of runs and the ordinary rows of people, exercises and drafts.

Only records and facts of `trainer.domain` leave this room. It decides
nothing about a run; it knows SQLite and PostgreSQL, and nobody else does.
"""
