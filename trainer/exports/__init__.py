"""Results as files that people take home: one module per format, plain values in, bytes out."""
