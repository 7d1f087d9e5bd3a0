"""The process checks: one question about how a report was handled = `<name>.py` and `<name>.yaml`, found by themselves."""
