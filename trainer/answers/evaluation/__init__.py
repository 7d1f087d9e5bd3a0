"""How far the scorer's marks agree with marks of others: a gold set read, figures computed, a table made.

Knows no run and no database; the health page and `bimtek agreement` both speak through it.
"""
