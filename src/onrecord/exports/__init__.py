"""Other people's formats, one small module each behind one interface.

    from onrecord.exports import export

    export("parquet", "path/to/package", "folder")

To add a format: a module here that ends with `EXPORT = Export(...)`, its name in `FORMATS`, and
the extra that it needs, if any, in pyproject.toml. Optional libraries are imported inside the
function that needs them: the module itself is imported for the list of formats, too.
"""

from onrecord.exports.base import Export
from onrecord.exports.registry import FORMATS, export, find

__all__ = ["FORMATS", "Export", "export", "find"]
