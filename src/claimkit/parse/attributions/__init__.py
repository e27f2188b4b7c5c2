"""The steps that find who says what: cues, their sources, their content, and how they nest."""
