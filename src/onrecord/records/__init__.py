"""Record files: what a person decided about one release, in YAML that is pleasant to write."""

from onrecord.records.entries import (
    ACCUSATION_ROLES,
    PARTY_ROLES,
    AccusationEntry,
    ActorEntry,
    ActorReference,
    CallEntry,
    Entry,
    FactEntry,
    FigureEntry,
    FindingEntry,
    MentionEntry,
    PartiedEntry,
    Parties,
    QuoteEntry,
    RecordFile,
    RegistryEntry,
)
from onrecord.records.problems import problems_of
from onrecord.records.read import read_record

__all__ = [
    "ACCUSATION_ROLES",
    "PARTY_ROLES",
    "AccusationEntry",
    "ActorEntry",
    "ActorReference",
    "CallEntry",
    "Entry",
    "FactEntry",
    "FigureEntry",
    "FindingEntry",
    "MentionEntry",
    "PartiedEntry",
    "Parties",
    "QuoteEntry",
    "RecordFile",
    "RegistryEntry",
    "problems_of",
    "read_record",
]
