"""Links into somebody else's page."""

from urllib.parse import unquote

import pytest

from onrecord.explorer.fragments import text_fragment

PAGE = "https://example.org/release"


@pytest.mark.parametrize(
    ("words", "prefix", "suffix", "directive"),
    [
        pytest.param("stop sales", None, None, "stop sales", id="few words stand whole"),
        pytest.param(
            "stop sales",
            "ge of the text: it must now ",
            " of arms to Freedonia. A seco",
            "it must now-,stop sales,-of arms to",
            id="whole words around tell one place from another",
        ),
        pytest.param(
            "one two three four five six seven eight nine ten eleven twelve thirteen",
            "before ",
            " after",
            "one two three four five,nine ten eleven twelve thirteen",
            id="of many words the first and the last",
        ),
        pytest.param("a\n b", None, None, "a b", id="line ends are spaces"),
        pytest.param(
            "stop", "must\nnow ", "\nNew line", "stop", id="what stands on other lines is left out"
        ),
    ],
)
def test_directive(words: str, prefix: str | None, suffix: str | None, directive: str) -> None:
    found = text_fragment(PAGE, words, prefix or "", suffix or "")
    assert unquote(found) == f"{PAGE}#:~:text={directive}"


def test_characters_with_a_meaning_are_encoded() -> None:
    found = text_fragment(PAGE, "arms-for-cash, A&B")
    assert found == f"{PAGE}#:~:text=arms%2Dfor%2Dcash%2C%20A%26B"


def test_a_fragment_of_the_page_gives_way() -> None:
    found = text_fragment(f"{PAGE}#top", "x")
    assert found == f"{PAGE}#:~:text=x"
