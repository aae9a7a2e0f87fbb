"""Record files: what a person decided about one release, in YAML that is pleasant to write."""

from onrecord.records.entries import (
    PARTY_ROLES,
    ActorEntry,
    ActorReference,
    CallEntry,
    Entry,
    FactEntry,
    FigureEntry,
    FindingEntry,
    MentionEntry,
    QuoteEntry,
    RecordFile,
    RegistryEntry,
)
from onrecord.records.problems import problems_of
from onrecord.records.read import read_record

__all__ = [
    "PARTY_ROLES",
    "ActorEntry",
    "ActorReference",
    "CallEntry",
    "Entry",
    "FactEntry",
    "FigureEntry",
    "FindingEntry",
    "MentionEntry",
    "QuoteEntry",
    "RecordFile",
    "RegistryEntry",
    "problems_of",
    "read_record",
]
