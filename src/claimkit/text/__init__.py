"""From a string to sentences, tokens and quotations; every offset points into the original."""
