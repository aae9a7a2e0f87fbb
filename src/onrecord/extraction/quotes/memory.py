"""Who has been heard and named so far in one text."""

from onrecord.extraction.found import Cast, Named
from onrecord.extraction.quotes.persons import Persons, Speaker

__all__ = ["Memory"]


class Memory:
    """Who spoke last, and the last person who was named. Ask it in the order of the text."""

    def __init__(self, cast: Cast, persons: Persons) -> None:
        self._mentions = cast.mentions
        self._persons = persons
        self._seen = 0
        self._last_named: Named | None = None
        self.last: Speaker | None = None
        self.person: Speaker | None = None
        self.body: Speaker | None = None

    def hear(self, speaker: Speaker) -> None:
        """Keep in mind who has just spoken."""
        if speaker.actor_id is None:
            return
        self.last = speaker
        if speaker.actor_id in self._persons:
            self.person = speaker
        else:
            self.body = speaker

    def named_before(self, position: int) -> Speaker | None:
        """The last person named before `position`."""
        mentions = self._mentions
        while self._seen < len(mentions) and mentions[self._seen].place.start < position:
            named = mentions[self._seen]
            if named.actor_id in self._persons:
                self._last_named = named
            self._seen += 1
        last = self._last_named
        return Speaker(last.actor_id, last.place) if last else None
