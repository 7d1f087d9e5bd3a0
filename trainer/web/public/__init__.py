"""What everybody reads: the public list of a run, and one report through the eyes of reporter, another citizen, the press."""
