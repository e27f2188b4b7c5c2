"""The word tables of `data/`: one module for each part of the language, with the class of each table's rows.

>>> from claimkit.english.tables.quantities import YEAR_NOUNS
>>> "season" in YEAR_NOUNS.words
True
>>> from claimkit.english.tables.verbs import IRREGULAR_VERBS
>>> next(row.past for row in IRREGULAR_VERBS if row.verb == "lead")
('led',)
"""
