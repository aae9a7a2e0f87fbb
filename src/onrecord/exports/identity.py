"""What a package and its parts are called in formats that know things by address: names that stay
the same wherever the package is put.
"""

import re
import uuid
from collections.abc import Mapping
from typing import Any

from onrecord.citation import web_address

__all__ = ["base_of"]

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`#]+")


def base_of(descriptor: Mapping[str, Any]) -> str:
    """The name of the package, to which `#` and the id of a part are added: its own id if that is
    an IRI, else its address, else a UUID made from its name.
    """
    known = str(descriptor.get("id") or "")
    if _IRI.fullmatch(known):
        return known
    address = web_address(descriptor.get("homepage"))
    return address.partition("#")[0] or uuid.uuid5(uuid.NAMESPACE_URL, descriptor["name"]).urn
