"""Mutants of the trainer, and whether its tests notice them: `benchmarks/mutants.py` is the command."""
