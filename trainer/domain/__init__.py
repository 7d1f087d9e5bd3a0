"""What a run is and what may happen in it. Standard library only: no Flask, no SQLAlchemy, no file, no clock, no chance
of its own. Time and chance come in as arguments.
"""
