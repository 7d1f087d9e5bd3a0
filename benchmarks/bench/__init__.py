"""`python3 run.py bench`: what a click costs, line by line, beside a bare application that is measured in turns with it.

What every figure means, and how to read the table, stands in docs/pengukuran.md.
"""
