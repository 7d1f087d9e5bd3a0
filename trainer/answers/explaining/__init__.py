"""Why an answer has its marks, and what would raise them: every claim made here was tried on the scorer itself.

What is cited costs the level when it is taken away, and a change that is named raises the level when it is made. It
takes some dozens of verdicts for one answer, so it is asked for answer by answer, never for a whole class.
"""
