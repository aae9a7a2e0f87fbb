"""Find everything that is wrong, decide nothing."""

from onrecord.checks.bundlefile import check_bundle
from onrecord.checks.collection import check_collection
from onrecord.checks.held import unchecked
from onrecord.checks.package import check_package, check_resources

__all__ = ["check_bundle", "check_collection", "check_package", "check_resources", "unchecked"]
