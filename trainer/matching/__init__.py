"""Which reports tell of the same event: place, time and words of two texts compared, with the reasons kept.

Pure: texts and moments in, likenesses out. What a seat may see is decided before, by whoever asks.
"""
