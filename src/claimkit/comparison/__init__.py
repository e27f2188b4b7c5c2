"""Model values to verdicts: how two quantities, times or claims relate, and why. Never imports `parse`."""
