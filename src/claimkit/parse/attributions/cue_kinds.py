"""What the kinds of cue in the table `cues` have in common, by what the reading of frames asks of them."""

__all__ = [
    "ABOUT_A_CLAIM",
    "ADDRESSING",
    "BEGINNING_ANEW",
    "INVERTING",
    "LIKE_SAYING",
    "NEVER_REPORTING",
    "PUTTING_FORWARD",
    "SAYING",
    "SHARING",
    "SPEAKING",
    "WITH_CLAUSE",
    "WITH_INFINITIVE",
]

# They put a content forward and no more: "said", "told", "reported".
PUTTING_FORWARD = frozenset({"speech", "tell", "report"})
# They commit the source to a content, or against it.
SPEAKING = PUTTING_FORWARD | {"denial", "confirm", "suggest"}
# They are acts of speech.
SAYING = SPEAKING | {"ask"}
# Their source is also that of a verb that follows without one of its own: "said … and added", "said …, calling it".
SHARING = SAYING | {"evaluate", "call"}
# They may stand before their source: "“It is so,” said Wood".
INVERTING = PUTTING_FORWARD | {"ask", "confirm", "denial"}
# Where one follows after "and" or "but", the content before it may end: "said … and denied".
BEGINNING_ANEW = PUTTING_FORWARD | {"ask", "call", "evaluate", "denial", "suggest", "confirm"}
# They may have a clause as their object, so that the verb after them is not theirs: "who said the mayor lied".
WITH_CLAUSE = SAYING | {"think", "attitude", "call"}
# They may have an infinitive as their object: "vowed to go on".
WITH_INFINITIVE = frozenset({"intend", "call", "attitude", "think", "evade"})
# They speak of a claim that is named before them: "an allegation Moscow denies".
ABOUT_A_CLAIM = frozenset({"denial", "confirm", "call", "evaluate"})
# They stand like "saying" in "quoted the minister as denying that".
LIKE_SAYING = frozenset({"speech", "denial", "confirm"})
# The one addressed follows them without a preposition: "told reporters".
ADDRESSING = frozenset({"tell", "call"})
# Whoever plans, fears or blames does not report what others say.
NEVER_REPORTING = frozenset({"attitude", "intend", "think", "evaluate", "call", "evade", "ask"})
