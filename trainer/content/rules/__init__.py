"""What must hold of a report and its truth beyond their shape, one module per subject.

Every rule is a pure function of report, region and profile and yields flaws. `trainer.content.truth` runs them all.
"""
