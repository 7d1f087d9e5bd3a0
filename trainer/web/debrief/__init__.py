"""The debrief of a run and of a class, as pages: sentences for the codes that `trainer.debrief` speaks."""
