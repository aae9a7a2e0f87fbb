"""From bytes to text: the source documents, whose offsets never move.

A plain text keeps every character but its line ends, which become LF, and its byte order mark. Of
every other format the text is made here, once: what the format says about the document, as lines
`name: value`, then an empty line, then the visible text in reading order, a line for each block.
"""

from onrecord.documents.files import document_id, paths
from onrecord.documents.matching import Matched, match
from onrecord.documents.reader import MEDIA_TYPES, read

__all__ = ["MEDIA_TYPES", "Matched", "document_id", "match", "paths", "read"]
