from pathlib import Path

import pytest

from onrecord.identifiers import check_identifier, check_licence
from tests.conftest import Run


@pytest.mark.parametrize("name", ["CC-BY-4.0", "ODC-By-1.0", "other-closed", "LicenseRef-Ours"])
def test_licences_that_exist(name: str) -> None:
    check_licence(name)


@pytest.mark.parametrize(
    ("name", "meant"),
    [("cc-by-4.0", "CC-BY-4.0"), ("CCBY-4.0", "CC-BY-4.0"), ("CC BY 4.0", "CC-BY-4.0")],
)
def test_licences_that_do_not(name: str, meant: str) -> None:
    with pytest.raises(ValueError, match=f"Did you mean '{meant}'"):
        check_licence(name)


@pytest.mark.parametrize(
    "identifier",
    [
        "https://doi.org/10.5281/zenodo.1234567",
        "doi:10.7910/DVN/AJGVIT",
        "10.1000.10/123",
        "urn:uuid:9b2ce7cf-6a53-4a6f-8b8a-0d4a4ee4a5f2",  # no DOI, and not meant as one
        "https://example.org/data",
    ],
)
def test_identifiers_that_are_sound(identifier: str) -> None:
    check_identifier(identifier)


@pytest.mark.parametrize(
    ("identifier", "said"),
    [
        ("doi.org/10.5281/zenodo.1", "Did you mean 'https://doi.org/10.5281/zenodo.1'?"),
        ("DOI: 10.5281/zenodo.1", "Did you mean 'https://doi.org/10.5281/zenodo.1'?"),
        ("10.5281", "is not a DOI"),
        ("https://doi.org/zenodo.1", "is not a DOI"),
    ],
)
def test_identifiers_that_are_no_doi(identifier: str, said: str) -> None:
    with pytest.raises(ValueError, match="is not a DOI") as error:
        check_identifier(identifier)
    assert said in str(error.value)


def test_a_collection_says_file_and_line(collection: Path, run: Run) -> None:
    path = collection / "seeds" / "collection.yaml"
    text = path.read_text(encoding="utf-8").replace("CC-BY-4.0", "CC-BY-4")
    path.write_text(f"{text.rstrip()}\nid: doi:10.5281/ zenodo.1\n", encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    result = run("check", collection, cwd=collection)
    assert result.returncode == 1
    licence = next(number for number, line in enumerate(lines, 1) if "CC-BY-4" in line)
    assert f"collection.yaml:{licence}: licenses[0].name: 'CC-BY-4' is not the id" in result.stderr
    assert "Did you mean 'CC-BY-4.0'?" in result.stderr
    assert (
        f"collection.yaml:{len(lines)}: id: 'doi:10.5281/ zenodo.1' is not a DOI" in result.stderr
    )
    assert "Did you mean 'https://doi.org/10.5281/zenodo.1'?" in result.stderr
