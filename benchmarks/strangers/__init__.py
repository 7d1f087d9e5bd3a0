"""What the scorer makes of answers whose writers had not seen it."""
