"""Whether two claims state the same, in whatever words: the events, plans, states and remarks of which they speak."""
