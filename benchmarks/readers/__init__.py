"""Marks that readers gave to whole runs, held against the points of the sheet."""
