"""Versions of a dataset: what differs between two of them, and how the version must rise."""

from onrecord.versions.demand import Level, Reason, SemVer
from onrecord.versions.difference import Difference, Summary, diff
from onrecord.versions.report import FORMATS, written
from onrecord.versions.succession import follow, shortfall

__all__ = [
    "FORMATS",
    "Difference",
    "Level",
    "Reason",
    "SemVer",
    "Summary",
    "diff",
    "follow",
    "shortfall",
    "written",
]
