"""The critical failures: one rule = `<name>.py` and `<name>.yaml`. Each caps its report at 40 % of its points, once."""
