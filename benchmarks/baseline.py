"""What a user would put together to draft records without onrecord: a usual library for each part.

trafilatura finds the body, pysbd the sentences, dateparser the dates, quantulum3 the figures, and a
blank spaCy pipeline the names (EntityRuler) and the cue phrases of quotes and calls (Matcher). No
model is downloaded. It is told every name, as no user is; it finds no speaker and no caller.
"""

import html
import logging
from collections.abc import Callable
from time import process_time
from typing import Any

from synthetic import known_names

__all__ = ["Assembled", "page"]

CALL_CUES = ("call on", "calls on", "calling on", "called on", "urge", "urges", "urged", "must",
             "should", "demand", "demands", "ought to", "needs to")  # fmt: skip
QUOTE_CUES = ("said", "says", "told", "wrote", "added", "according to", "stated")
LABELS = {"ngo": "ORG", "un_body": "ORG", "state": "GPE", "ngo_individual": "PERSON"}


def page(text: str) -> str:
    """`text` as the web page that trafilatura wants: a paragraph for each line."""
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line)
    return f"<html><body><article>{paragraphs}</article></body></html>"


class Assembled:
    """The libraries, loaded and set up once. `spent` says how long each has taken."""

    def __init__(self) -> None:
        import dateparser.search
        import pysbd
        import quantulum3.parser
        import trafilatura

        logging.disable(logging.WARNING)
        self._extract = trafilatura.extract
        self._sentences = pysbd.Segmenter(language="en", clean=False).segment
        self._dates = dateparser.search.search_dates
        self._figures = quantulum3.parser.parse
        self._names, self._cues = _pipeline()
        self.spent: dict[str, float] = {}

    def draft(self, webpage: str) -> dict[str, Any]:
        """What the libraries find in a web page."""
        body = self._step("trafilatura", self._extract, webpage) or ""
        document = self._step("spaCy", self._names, body)
        return {
            "sentences": self._step("pysbd", self._sentences, body),
            "dates": self._step("dateparser", self._english_dates, body),
            "figures": self._step("quantulum3", self._figures, body),
            "names": [(entity.start_char, entity.label_) for entity in document.ents],
            "cues": self._step("spaCy", self._cues, document),
        }

    def _english_dates(self, body: str) -> Any:
        return self._dates(body, languages=["en"])

    def _step(self, name: str, work: Callable[[Any], Any], given: Any) -> Any:
        start = process_time()
        found = work(given)
        self.spent[name] = self.spent.get(name, 0.0) + process_time() - start
        return found


def _pipeline() -> tuple[Any, Any]:
    import spacy
    from spacy.matcher import Matcher

    nlp = spacy.blank("en")
    nlp.max_length = 10_000_000
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [{"label": LABELS[kind], "pattern": name} for name, kind in known_names().items()]
    )
    matcher = Matcher(nlp.vocab)
    for label, cues in (("CALL", CALL_CUES), ("QUOTE", QUOTE_CUES)):
        matcher.add(label, [[{"LOWER": word} for word in cue.split()] for cue in cues])
    return nlp, matcher
