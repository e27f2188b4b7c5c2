"""How English sentences are built: the grammar that all readers share."""
