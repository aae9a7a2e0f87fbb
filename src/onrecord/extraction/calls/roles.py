"""Who else has a part in a call: through whom, whose act is wanted, against whom, for whom."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.extraction.calls.affected import affected, distinct, is_place, sentence_before
from onrecord.extraction.calls.chains import Chain
from onrecord.extraction.calls.parties import describes, is_person, named_in
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.calls.types import call_type
from onrecord.extraction.found import Named, Party, Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.model import Actor

__all__ = ["Known", "acted", "blameless", "others"]

_FORUMS = ("council", "assembly")
_THROUGH = 2  # more actors than so many are no intermediaries


def acted(stage: Stage, term: str, asked: Sequence[Party], *, public: bool) -> str:
    """The type `term` of an act of those asked: what a council of the United Nations is asked, and
    no narrower type tells, is to act there; who governs nobody, as the `public`, has no policy to
    change.
    """
    data = knowledge("call_types")
    actors = [stage.cast.actors[one.actor_id] for one in asked if one.role == "addressee"]
    if term in data["in_un_body"] and any(map(_is_forum, actors)):
        return "act_in_un_body"
    instead = data["asked_of_them"].get(term)
    types = {one.actor_type for one in actors} or {"unknown"}
    governs = types.difference(data["governs_nobody"], ("unknown",) if public else ())
    return str(instead) if instead and not governs else term


# Bodies that a release of this kind does not accuse of the abuses it tells of.
_BLAMELESS = (
    "un_body",
    "igo",
    "international_court",
    "ngo",
    "professional_body",
    "civilians",
    "media_or_journalist",
)


def blameless(stage: Stage, asked: Sequence[Party]) -> bool:
    """Whether those asked are bodies that watch over rights, or the public."""
    actors = [stage.cast.actors[one.actor_id] for one in asked if one.role == "addressee"]
    return bool(actors) and all(
        one.actor_type in _BLAMELESS or one.name.lower().startswith(("all ", "other "))
        for one in actors
    )


def _is_forum(actor: Actor) -> bool:
    """Whether an actor is a council or an assembly of the United Nations."""
    return actor.actor_type == "un_body" and actor.name.lower().endswith(_FORUMS)


class Known(NamedTuple):
    """The caller and the addressees of a call; for a line of a list, the words that name whose acts
    it wants.
    """

    parties: Sequence[Party]
    through: Place | None = None


def others(
    stage: Stage, action: Place, term: str, chained: Chain | None, known: Known
) -> Iterator[Party]:
    """The parties beside those `known`: through whom, whose act is wanted, against or for whom."""
    barred = frozenset(one.actor_id for one in known.parties)
    if chained and known.through and not chained.act:
        wanted = distinct(named_in(stage.cast, stage.low, known.through), barred)
        for one in wanted:
            yield Party("requested_actor", one.actor_id, one.place)
        meant = barred | {one.actor_id for one in wanted}
        wish = call_type(action.of(stage.low))
        yield from affected(stage, action, wish, meant, ends_chain=True)
    elif chained:
        yield from _chained(stage, action, chained, barred)
    else:
        yield from affected(stage, action, term, barred)


def _chained(
    stage: Stage, action: Place, chained: Chain, barred: frozenset[str]
) -> Iterator[Party]:
    """The parties of a demand in a demand."""
    start, end = (action.start + at for at in chained.other)
    act = action.start + chained.act
    if act == action.start:
        # A later item of a list: "… from the minister to open the gates, and to free the writers".
        for one in distinct(_before(stage, act), barred)[-1:]:
            yield Party("requested_actor", one.actor_id, one.place)
        return
    wanted = named_in(stage.cast, stage.low, Place(start, end))
    through = stage.cast.inside(Place(action.start, start if end > start else act))
    if end == start:
        # "use her talks with the minister to", "use their weight in the council to".
        wanted = [one for one in through if not is_place(stage, one)]
        wanted = [one for one in wanted if not is_person(stage.cast.actor(one))]
        through = [one for one in through if is_person(stage.cast.actor(one))]
    wanted = distinct(wanted, barred)
    for one in wanted:
        yield Party("requested_actor", one.actor_id, one.place)
    meant = barred | {one.actor_id for one in wanted}
    for one in distinct(through, meant)[:_THROUGH]:
        yield Party("intermediary", one.actor_id, one.place)
    place = Place(act, action.end)
    yield from affected(stage, place, call_type(place.of(stage.low)), meant, ends_chain=True)


def _before(stage: Stage, at: int) -> list[Named]:
    """Who is named before `at` in its sentence, and no place."""
    named = stage.cast.inside(sentence_before(stage.low, at))
    return [one for one in named if not is_place(stage, one) and not describes(stage.low, one)]
