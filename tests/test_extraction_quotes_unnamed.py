"""Those who speak without a name join the cast."""

import pytest

from onrecord.extraction.found import Cast, FoundQuote, Place
from onrecord.extraction.quotes.unnamed_speakers import with_speakers

ROWS = [
    ("a group", "Federal authorities", "federal authorities", "state_executive"),
    ("one person", "a friend", "friend", "unknown"),
    ("an article is no part of the name", "the local shepherds", "local shepherds", "unknown"),
    ("whose they are", "Jane Doe's lawyer", "Jane Doe's lawyer", "unknown"),
    ("a name with small words", "Rain Watch of the North", "Rain Watch of the North", "unknown"),
    ("a name whose end looks like an article", "Asa Poe", "Asa Poe", "unknown"),
    ("a name that the cast does not know", "Rain Watch", "Rain Watch", "unknown"),
]


def read(words: str) -> tuple[Cast, list[FoundQuote]]:
    text = f"{words} said that it was late."
    speaker = Place(0, len(words))
    quote = FoundQuote((Place(0, len(text) - 1),), "indirect", None, speaker)
    return with_speakers(Cast(text), [quote])


@pytest.mark.parametrize(("reason", "words", "name", "kind"), ROWS, ids=[row[0] for row in ROWS])
def test_those_who_speak_join_the_cast(reason: str, words: str, name: str, kind: str) -> None:
    cast, said = read(words)
    (actor,) = cast.actors.values()
    assert (actor.name, actor.actor_type) == (name, kind), reason
    assert said[0].speaker_id == actor.actor_id, reason
    assert cast.mentions[0].place.of(cast.text) == words, reason


@pytest.mark.parametrize("words", ["It", "The following", "The two sides", "Article 5"])
def test_pronouns_and_documents_stay_untold(words: str) -> None:
    cast, said = read(words)
    assert not cast.actors
    assert said[0].speaker_id is None
