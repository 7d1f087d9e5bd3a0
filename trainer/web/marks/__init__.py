"""What was judged, in the words that several areas say: verdicts of checks, marks of answers and how they came about."""
