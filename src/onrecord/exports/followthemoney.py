"""Actors and releases as entities of FollowTheMoney (https://followthemoney.tech), as JSON lines,
for Aleph, OpenSanctions' tools and whatever else reads them.

An actor is an entity where its type says for certain of which schema; groups of people are none. A
release is an Article; an appearance links an actor to it (Documentation). Who calls on whom and who
accuses whom are links of no other schema (UnknownLink): their role says what they are, `proof` is
the release, `summary` its words, and the status of an accusation is how sure the release makes
itself of it. FollowTheMoney's own Call is a telephone call.
"""

import json
from pathlib import Path

from onrecord.dataset import Dataset
from onrecord.exports.base import Export

__all__ = ["EXPORT"]


def _write(data: Dataset, target: Path) -> None:
    from onrecord.exports.entities import Entities

    with target.open("w", encoding="utf-8", newline="\n") as file:
        for entity in Entities(data).all():
            file.write(json.dumps(entity, ensure_ascii=False, sort_keys=True) + "\n")


EXPORT = Export(
    name="followthemoney",
    makes="actors, releases and their links as entities of FollowTheMoney in JSON lines",
    suffix=".ftm.json",
    write=_write,
    extra="ftm",
)
