"""Fits the tables `tag_words` and `tag_weights` of the tagger.

python -m tools.fit_syntax.tagger TRAIN.jsonl [DEV.jsonl]
"""

import random
import sys
from collections import Counter
from pathlib import Path

from claimkit.english.tables.syntax import TAG_WORDS
from claimkit.syntax.outlooks import Outlook, outlook_of, word_features
from claimkit.syntax.tagger import context_features, tag_words
from claimkit.syntax.word_parts import parts_of
from tools.fit_syntax.perceptron import Perceptron
from tools.fit_syntax.tables import SOURCE, write_table
from tools.fit_syntax.treebank import Sentence, read_sentences

_EPOCHS = 12
# How often a feature must occur to have a weight, and how large a weight must be to stand in the table.
_RARE, _SCALE, _LEAST = 6, 20, 14
# How often a word must occur for the table to say that it is nothing else besides.
_CLOSED_LEAST, _OPEN_LEAST = 5, 12
# Seen so often, a word has been seen as all that it is.
_SURE = 150


def _words(sentences: list[Sentence]) -> list[tuple[str, ...]]:
    """The words with the tags that they have been seen with."""
    seen: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for place, (word, tag) in enumerate(zip(sentence.tokens.words, sentence.tags, strict=True)):
            if not word[0].isalpha() or len(word) > 20:
                continue
            lower = word.islower() or (place == 0 and tag != "P") or word == "I"
            seen.setdefault(word.lower() if lower else word, Counter())[tag] += 1
    table = []
    for word, tags in sorted(seen.items()):
        total = tags.total()
        if total < 3:
            continue
        kept = [(tag, n) for tag, n in tags.most_common() if n >= max(2, total * 0.004) or n == total]
        if not kept:
            continue
        letters = "".join(tag for tag, _ in kept)
        closed = not set(letters) & set("NPJAVZDLI!")
        least = _CLOSED_LEAST if closed else _OPEN_LEAST
        if not closed and word.isupper() and len(word) > 1 and total < 30:
            # A word in capitals may be any word that somebody shouts.
            continue
        more = total < least or (not word.islower() and tags["P"] < 0.9 * total) or _may_be_more(word, letters, total)
        if not closed and {"D", "L"} & set(letters) and not {"D", "L"} <= set(letters) and word.endswith("ed"):
            letters += "D" if "L" in letters else "L"
        table.append((word, letters, "open" if more else ""))
    return table


def _may_be_more(word: str, letters: str, total: int) -> bool:
    """Whether a dictionary knows a word in a part in which it has not been seen: "plans" as a verb."""
    if total > _SURE or not set(letters) & set("NJVZDLI"):
        return False
    own, _, form = parts_of[word].lower().partition("/")
    parts = own + form[1:] if form.startswith("s") else own
    return ("v" in parts and not set(letters) & set("VZDL")) or ("n" in parts and not set(letters) & set("NP"))


def _outlooks(words: list[str]) -> list[Outlook]:
    edge = Outlook(".", ".", ".", ".")
    return [outlook_of(word, first=not n) for n, word in enumerate(words)] + [edge, edge]


def _counts(sentences: list[Sentence]) -> Counter[str]:
    """How often each feature occurs where the tags are those of the treebank."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        views = _outlooks(sentence.tokens.words)
        last = last_but_one = before = "."
        for n, tag in enumerate(sentence.tags):
            if len(views[n].choices) > 1:
                counts.update(word_features(views[n]))
                counts.update(context_features(views[n], last_but_one, last, before, views[n + 1], views[n + 2]))
            last_but_one, last, before = last, tag, views[n].lower
    return counts


def _fit(sentences: list[Sentence]) -> Perceptron:
    model = Perceptron(_counts(sentences), _RARE)
    order = list(range(len(sentences)))
    shuffle = random.Random(1)
    views = [_outlooks(sentence.tokens.words) for sentence in sentences]
    for epoch in range(_EPOCHS):
        wrong = 0
        shuffle.shuffle(order)
        for n in order:
            wrong += _learn(model, views[n], sentences[n].tags)
        print(f"epoch {epoch}: {wrong} wrong", file=sys.stderr)
    return model


def _learn(model: Perceptron, views: list[Outlook], tags: str) -> int:
    """Goes through one sentence, learns from each mistake, and says how many there were."""
    wrong = 0
    last = last_but_one = before = "."
    for n, gold in enumerate(tags):
        outlook = views[n]
        tag = outlook.choices
        if len(tag) > 1:
            features = word_features(outlook)
            features += context_features(outlook, last_but_one, last, before, views[n + 1], views[n + 2])
            tag = model.best(features, tag)
            model.step()
            if tag != gold and gold in outlook.choices:
                wrong += 1
                model.add(features, gold, 1)
                model.add(features, tag, -1)
        last_but_one, last, before = last, tag, outlook.lower
    return wrong


def _accuracy(sentences: list[Sentence]) -> None:
    pairs: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        pairs.update(zip(sentence.tags, tag_words(sentence.tokens.words), strict=True))
    right = sum(n for (gold, got), n in pairs.items() if gold == got)
    verbs = set("VZDLIE")
    both = sum(n for (gold, got), n in pairs.items() if gold in verbs and got in verbs)
    gold_verbs = sum(n for (gold, _), n in pairs.items() if gold in verbs)
    got_verbs = sum(n for (_, got), n in pairs.items() if got in verbs)
    print(f"tags {right / pairs.total():.4f}, verbs F1 {2 * both / (gold_verbs + got_verbs):.4f}")
    print([(pair, n) for pair, n in pairs.most_common(120) if pair[0] != pair[1]])


def main() -> None:
    train = list(read_sentences(Path(sys.argv[1])))
    write_table("tag_words", f"word	what it may be (see `word_tags`), likeliest first	open: more besides\n{SOURCE}",
                _words(train))  # fmt: skip
    vars(TAG_WORDS).pop("rows", None)  # the table as just written
    model = _fit(train)
    weights = model.table(_SCALE, _LEAST)
    table = [(feature, " ".join(f"{label}{w}" for label, w in sorted(own.items()))) for feature, own in weights.items()]
    write_table("tag_weights", f"feature (see `tagger`)	weight for each tag\n{SOURCE}", sorted(table))
    if len(sys.argv) > 2:
        _accuracy(list(read_sentences(Path(sys.argv[2]))))


if __name__ == "__main__":
    main()
