"""Frames of attribution: how source, cue and content stand to each other, one file for each kind of cue."""
