"""What can be taken away from the site, asked for by a real browser."""

import csv
import hashlib
import io
import json
import zipfile

from tests.browsing import BROWSER, ROOT, Visit

pytestmark = BROWSER


def test_every_table_is_the_one_whose_hash_the_package_states(visit: Visit) -> None:
    page = visit("downloads")
    stated = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    links = page.locator("a", has_text="CSV").all()
    taken = {}
    for link in links:
        address = link.evaluate("link => link.href")
        if "/package/data/" in address:
            name = address.rsplit("/", 1)[1].removesuffix(".csv")
            taken[name] = page.request.get(address).body()
    assert taken.keys() == {item["name"] for item in stated}
    for item in stated:
        found = f"sha256:{hashlib.sha256(taken[item['name']]).hexdigest()}"
        assert (item["name"], found) == (item["name"], item["hash"])
        assert len(taken[item["name"]]) == item["bytes"]


def test_the_zip_file_is_the_same_each_time_and_holds_the_package(visit: Visit) -> None:
    page = visit("downloads")
    contents = []
    for _ in range(2):
        with page.expect_download() as taken:
            page.get_by_text("The whole package as a zip file").click()
        contents.append(taken.value.path().read_bytes())
    assert contents[0] == contents[1]
    with zipfile.ZipFile(io.BytesIO(contents[0])) as package:
        assert package.testzip() is None
        (name,) = (name for name in package.namelist() if name.endswith("datapackage.json"))
        folder = name.removesuffix("datapackage.json")
        for item in json.loads(package.read(name))["resources"]:
            digest = hashlib.sha256(package.read(folder + item["path"])).hexdigest()
            assert f"sha256:{digest}" == item["hash"]


def test_a_search_is_narrowed_and_taken_as_csv_and_json(visit: Visit) -> None:
    page = visit("search?q=Rosoboronexport")
    page.locator(".facets a", has_text="2012").click()
    assert "Year: 2012" in page.locator(".active").inner_text()
    shown = page.locator(".hits li").count()
    found = json.loads(page.request.get(page.get_by_text("JSON").evaluate("a => a.href")).text())
    rows = list(
        csv.DictReader(
            io.StringIO(page.request.get(page.get_by_text("CSV").evaluate("a => a.href")).text())
        )
    )
    assert shown == len(found["hits"]) == len(rows) > 0
    assert [hit["evidence"] for hit in found["hits"]] == [row["evidence"] for row in rows]
    page.get_by_label("Remove the filter Year: 2012").click()
    assert page.locator(".hits li").count() > shown
    words = found["hits"][0]["words"]
    page = visit(found["hits"][0]["evidence"])
    assert "".join(page.locator(".text .mark.active").all_text_contents()) == words


def test_citations_are_taken_by_their_links(visit: Visit) -> None:
    page = visit("downloads")
    for name, start in (("BibTeX", "@misc{"), ("CSL-JSON", "[")):
        link = page.locator("#cite ~ p a", has_text=name)
        assert page.request.get(link.evaluate("a => a.href")).text().lstrip().startswith(start)
