"""The extractor: from a document to a draft of its record, by rules, offline.

Rooms: metadata, names, quotes, figures, dates, calls. Their knowledge is data in `knowledge/`,
which can be extended without code. The entry is `onrecord.extraction.drafting.draft`.
"""
