"""Conditions over the facts of a run, as authors write them: *decision = arsipkan and not called*.

`language` reads a condition, `names` is the closed set of what may be asked and how a run answers, `checking` tells what is
wrong with one before anybody plays.
"""
