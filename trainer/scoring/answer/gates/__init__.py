"""The gates of the rubric, one file each: a gate that fires leaves an answer 40 % of its points, once."""
