"""A release and the document that it was read from."""

from typing import Annotated, Self

from pydantic import model_validator

from onrecord import edtf
from onrecord.columns import Column
from onrecord.model.base import DOCUMENT_ID, SHA256, SLUG, Row, Span, Table, check_span
from onrecord.withheld import WITHHELD


class Document(Row):
    """The source documents: where each came from, its hashes and its whole text. The texts stay
    their publishers'; the column rights says on what terms each is reproduced here.
    """

    TABLE = Table("documents", "document", "Source documents", ("document_id",))

    document_id: Annotated[
        str,
        Column("The document: its path in the collection without the ending.", pattern=DOCUMENT_ID),
    ]
    path: Annotated[str, Column("Path of the file, relative to the collection's documents folder.")]
    media_type: Annotated[str, Column("Media type of the file (IANA).", pattern=r"\w+/[\w.+-]+")]
    bytes: Annotated[int, Column("Size of the file in bytes.", minimum=1, unit="byte")]
    sha256: Annotated[str, Column("SHA-256 of the file's bytes, in hexadecimal.", pattern=SHA256)]
    text_sha256: Annotated[str, Column("SHA-256 of text as UTF-8, in hexadecimal.", pattern=SHA256)]
    characters: Annotated[
        int, Column("Length of text in Unicode code points.", minimum=1, unit="code point")
    ]
    body_start: Annotated[
        int | None,
        Column(
            "Where the release's own words start, in code points, after headers and headline.",
            minimum=0,
            missing="not_coded",
            unit="code point",
        ),
    ] = None
    body_end: Annotated[
        int | None,
        Column(
            "Where the release's own words end, half open, before footers and appeals.",
            minimum=1,
            missing="not_coded",
            unit="code point",
        ),
    ] = None
    language: Annotated[
        str | None,
        Column(
            "Language of the text (BCP 47).",
            pattern=r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
            missing="not_coded",
        ),
    ] = None
    source_url: Annotated[
        str | None,
        Column(
            "Address at which the document says that it is available.",
            pattern=r"https?://\S+",
            missing="not_stated",
        ),
    ] = None
    rights: Annotated[
        str | None,
        Column(
            "Who holds the rights in the text, and on what terms it stands here.",
            missing="not_stated",
        ),
    ] = None
    text: Annotated[
        str, Column("The text as read from the file; line ends are LF, nothing else is changed.")
    ]

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if (self.body_start is None) != (self.body_end is None):
            raise ValueError("body_start and body_end go together")
        if self.body_start is not None and self.body_end is not None:
            check_span(self.body_start, self.body_end)
            if self.body_end > self.characters:
                raise ValueError(f"the body ends at {self.body_end}, after the text")
        if self.text != WITHHELD and self.characters != len(self.text):
            raise ValueError(f"the text has {len(self.text)} characters, not {self.characters}")
        return self

    @property
    def body(self) -> Span | None:
        """The span of the release's own words, or None while nobody has found it."""
        if self.body_start is None or self.body_end is None:
            return None
        return Span(start=self.body_start, end=self.body_end)


class Release(Row):
    """The releases: who issued what, when and where, and who decided what the record says."""

    TABLE = Table("releases", "release", "Releases", ("release_id",))

    release_id: Annotated[
        str, Column("The release; it has its document's id.", pattern=DOCUMENT_ID)
    ]
    document_id: Annotated[
        str,
        Column("The document that it was read from.", references="documents", pattern=DOCUMENT_ID),
    ]
    title: Annotated[str, Column("The headline, as printed.", evidence="itself")]
    publisher_id: Annotated[
        str | None,
        Column(
            "The organisation that issues the release.",
            references="actors.actor_id",
            pattern=SLUG,
            missing="not_stated",
            evidence="actor",
        ),
    ] = None
    host_id: Annotated[
        str | None,
        Column(
            "The organisation that republishes the release.",
            references="actors.actor_id",
            pattern=SLUG,
            missing="not_stated",
            evidence="actor",
        ),
    ] = None
    published: Annotated[
        str | None,
        Column(
            "The day, month or year of publication that the publisher gives (EDTF).",
            standard="edtf",
            missing="not_stated",
            evidence="itself",
        ),
    ] = None
    published_precision: Annotated[
        str | None,
        Column(
            "How precise published is.",
            vocabulary="date_precision",
            missing="not_applicable",
            evidence="published",
        ),
    ] = None
    kind: Annotated[
        str, Column("What kind of text it is.", vocabulary="release_kind", evidence="fact")
    ]
    dateline_place: Annotated[
        str | None,
        Column(
            "The place printed at the start of the body.", missing="not_stated", evidence="itself"
        ),
    ] = None
    dateline_country: Annotated[
        str | None,
        Column(
            "Country of the dateline's place (ISO 3166-1 alpha-3).",
            standard="country",
            missing="not_stated",
            evidence="dateline_place",
        ),
    ] = None
    language: Annotated[
        str | None,
        Column(
            "Language of the release (BCP 47).",
            pattern=r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
            missing="not_coded",
            evidence="title",
        ),
    ] = None
    url: Annotated[
        str | None,
        Column(
            "Address of the release, as the document gives it.",
            pattern=r"https?://\S+",
            missing="not_stated",
            evidence="itself",
        ),
    ] = None
    cite_as: Annotated[
        str | None,
        Column(
            "The citation that the document asks for, as printed.",
            missing="not_stated",
            evidence="itself",
        ),
    ] = None
    status: Annotated[
        str,
        Column("Whether a person has decided what the record says.", vocabulary="record_status"),
    ]
    drafted_by: Annotated[
        str | None,
        Column("Extractor and version that drafted the record.", missing="not_applicable"),
    ] = None
    reviewed_by: Annotated[
        str | None, Column("Who coded or reviewed the record.", missing="not_applicable")
    ] = None
    reviewed_on: Annotated[
        str | None,
        Column("When (EDTF).", standard="edtf", missing="not_applicable"),
    ] = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        precision = edtf.precision(self.published) if self.published else None
        if self.published_precision != precision:
            raise ValueError(
                f"published {self.published} has the precision {precision}, "
                f"not {self.published_precision}"
            )
        if self.status == "reviewed" and not self.reviewed_by:
            raise ValueError("a reviewed record says who reviewed it: reviewed_by")
        return self
