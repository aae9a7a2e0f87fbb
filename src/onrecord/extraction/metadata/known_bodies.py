"""The bodies that are known by their names."""

import re
from functools import cache

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.registry import Body

__all__ = ["in_capitals", "known_bodies"]


@cache
def known_bodies() -> dict[str, Body]:
    """Bodies by each of the names that they go by."""
    found: dict[str, Body] = {}
    for source in (knowledge("publishers")["names"], knowledge("organisations")["known"]):
        for actor_type, block in source.items():
            for entry in re.split(r"[;\n]", block):
                names = [
                    name.strip().replace("\\,", ",")
                    for name in re.split(r"(?<!\\),(?!\s&)", entry.strip())
                    if name.strip()
                ]
                fullest = max(names, key=len, default="")
                for name in names:
                    found.setdefault(name, Body(fullest, actor_type))
    return found


@cache
def in_capitals() -> dict[str, Body]:
    """The known bodies by their names in capitals, as letterheads print them."""
    return {name.upper(): body for name, body in known_bodies().items() if " " in name}
