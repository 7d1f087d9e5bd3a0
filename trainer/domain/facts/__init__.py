"""What happens in a run beyond the actions of `trainer.domain.actions`: facts of the run, its seats, its reports, its
deadlines, its messages and its marks, each with its change. `trainer.domain.registry` finds all of them by itself.
"""
