"""Reads and judges one written answer: a case and a text in, a verdict out; knows no run, no clock and no database.

`port` names what the rest of the house may ask. Inside: `language` reads Indonesian, `rubric` judges W1 to W7 and puts a
verdict together, `privacy` judges W8, `gates` knows grave faults, `models` holds what was learned (by `training/`),
`explaining` tries why a mark is so and what would raise it, `evaluation` compares the marks with those of blind markers.
"""
