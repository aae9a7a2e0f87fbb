from pathlib import Path

import pytest

from onrecord.errors import CollectionError
from onrecord.yamlfile import read_yaml


def test_scalars_are_read_as_yaml_1_2(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        "country: NO\ndate: 2012-04-12\nyes: on\nint: 9000\nfloat: 1.5\nnothing:\n"
        "text: '12'\ntrue: true\noctal: 012\nsexagesimal: 12:30\n"
    )
    assert read_yaml(path, "a.yaml").data == {
        "country": "NO",
        "date": "2012-04-12",
        "yes": "on",
        "int": 9000,
        "float": 1.5,
        "nothing": None,
        "text": "12",
        "true": True,
        "octal": "012",
        "sexagesimal": "12:30",
    }


def test_lines_are_those_of_the_keys(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("# a comment\na:\n  - b: 1\n    c:\n      long\n")
    source = read_yaml(path, "a.yaml")
    assert source.line(("a",)) == 2
    assert source.line(("a", 0, "c")) == 4
    assert source.line(("a", 0, "unknown", "deeper")) == 3  # the nearest part around it


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a: 1\na: 2\n", "a.yaml:2: the key 'a' occurs twice."),
        (b"a: [1\nb: 2\n", "a.yaml:2: not YAML: "),
        (b"a: caf\xe9\n", "a.yaml:1: byte 6 (0xe9) is not UTF-8."),
        (b"a: \x07\n", "a.yaml"),
    ],
)
def test_read_yaml_refuses(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    with pytest.raises(CollectionError) as raised:
        read_yaml(path, "a.yaml")
    assert said in str(raised.value)
