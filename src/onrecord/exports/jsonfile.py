"""JSON as every export writes it: UTF-8, indented, in the order given."""

import json
from pathlib import Path

__all__ = ["write_json"]


def write_json(target: Path, value: object) -> None:
    """Write a value as a JSON file."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    target.write_bytes(f"{text}\n".encode())
