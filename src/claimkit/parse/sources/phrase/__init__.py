"""What a source phrase says by itself, before the article around it is asked."""
