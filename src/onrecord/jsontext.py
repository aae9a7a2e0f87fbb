"""JSON as it stands in generated files."""

import json
from typing import Any

__all__ = ["json_text"]


def json_text(value: Any) -> str:
    """JSON as it stands in generated files: indented, in UTF-8, with an LF at the end."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
