"""The built wheel in an empty environment, outside the checkout, without the development extras."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

CODE = """
import onrecord, sys
data = onrecord.load()
assert len(data) == 5, data
assert 'site-packages' in str(data.folder), data.folder
assert data['000_ca8406206a6a94be'].calls[3].intermediaries[0].name == 'Sergei Lavrov'
try:
    data.tables['figures'].to_pandas()
except onrecord.OnrecordError as error:
    assert "onrecord[pandas]" in str(error)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (found,) = out.glob("*.whl")
    return found


def test_the_wheel_holds_the_dataset_and_the_site(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for name in (
        "onrecord/bundled/datapackage.json",
        "onrecord/bundled/data/evidence.csv",
        "onrecord/explorer/templates/onrecord/release.html",
        "onrecord/explorer/static/release.css",
        "onrecord/vocabularies/call_type.yaml",
        "onrecord/py.typed",
    ):
        assert name in names


def test_the_wheel_works_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    python = tmp_path / "venv" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    subprocess.run([str(python), "-c", CODE], cwd=tmp_path, check=True)
    command = tmp_path / "venv" / "bin" / "onrecord"
    server = subprocess.Popen(
        [str(command), "serve", "--port", "0"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONUNBUFFERED": "1", "PATH": "/usr/bin:/bin"},
    )
    try:
        assert server.stdout
        line = server.stdout.readline()
        assert line.startswith("Serving at http://127.0.0.1:")
        address = line.split()[2]
        page = f"{address}release/003_91b4b91f745e6a15"
        fetch = f"import urllib.request as u; print(u.urlopen('{page}').status)"
        asked = subprocess.run(
            [str(python), "-c", fetch], check=True, capture_output=True, text=True
        )
        assert asked.stdout == "200\n"
    finally:
        server.terminate()
        server.wait(timeout=20)
