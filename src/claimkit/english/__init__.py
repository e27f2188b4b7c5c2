"""Language knowledge as data: tables of words in `data/`, and one small loader."""
