"""Quotes: what stands between marks, who said it, and what is only reported."""

import re

import pytest

from onrecord.extraction.found import Cast, FoundQuote, Metadata, Named, Place
from onrecord.extraction.quotes import quotes
from onrecord.extraction.quotes.marks import stretches
from onrecord.extraction.wrapping import unwrapped
from onrecord.model import Actor

ACTORS = {
    "jane-doe": ("Jane Doe", "ngo_individual", ["Jane Doe", "Ms Doe", "Doe"]),
    "john-roe": ("John Roe", "state_individual", ["John Roe", "Roe"]),
    "clear-skies": ("Clear Skies", "ngo", ["Clear Skies"]),
    "ministry": ("Ministry of Peace", "state_executive", ["Ministry of Peace"]),
    "freedonia": ("Freedonia", "state", ["Freedonia"]),
}


def read(text: str, publisher: str | None = None) -> list[FoundQuote]:
    mentions = {}
    for actor_id, (_, _, forms) in ACTORS.items():
        for form in reversed(forms):
            for match in re.finditer(form, text):
                mentions[match.end()] = Named(actor_id, "name", Place(*match.span()))
    actors = {
        actor_id: Actor(actor_id=actor_id, name=name, actor_type=kind)
        for actor_id, (name, kind, _) in ACTORS.items()
    }
    whole = Place(0, len(text))
    cast = Cast(text, actors, (), sorted(mentions.values(), key=lambda named: named.place))
    return quotes(text, [whole], cast, Metadata(body=whole, publisher=publisher))


def direct(text: str) -> list[list[str]]:
    """The parts of each direct quote."""
    return [[place.of(text) for place in q.places] for q in read(text) if q.kind == "direct"]


def speakers(text: str) -> list[str | None]:
    return [quote.speaker_id for quote in read(text) if quote.kind == "direct"]


MARKS = [
    ("curly", "“We cannot wait,” said Jane Doe.", "“We cannot wait,”"),
    ("straight", '"We cannot wait," said Jane Doe.', '"We cannot wait,"'),
    ("single curly", "‘We cannot wait,’ said Jane Doe.", "‘We cannot wait,’"),
    ("single straight", "'We cannot wait,' said Jane Doe.", "'We cannot wait,'"),
    ("guillemets with gaps", "« We cannot wait », said Jane Doe.", "« We cannot wait »"),
    ("guillemets inwards", "»We cannot wait«, said Jane Doe.", "»We cannot wait«"),
    ("low and high", "„We cannot wait“, said Jane Doe.", "„We cannot wait“"),
    ("typewriter", "``We cannot wait,'' said Jane Doe.", "``We cannot wait,''"),
    ("two single marks", "‘‘We cannot wait,’’ said Jane Doe.", "‘‘We cannot wait,’’"),
    ("doubled", '""We cannot wait,"" said Jane Doe.', '""We cannot wait,""'),
    ("closed with an opening mark", "“We cannot wait,“ said Jane Doe.", "“We cannot wait,“"),
    ("opened with a closing mark", "”We cannot wait,” said Jane Doe.", "”We cannot wait,”"),
    ("no gap after it", '"We cannot wait,"said Jane Doe.', '"We cannot wait,"'),
    ("no gap before it", 'Jane Doe said:"We cannot wait."', '"We cannot wait."'),
    (
        "never closed: ends with the paragraph",
        "Jane Doe said: “We cannot wait. It is late.  \n\nThe army left.",
        "“We cannot wait. It is late.",
    ),
    (
        "the last mark was lost before the clause",
        "'We cannot wait for it, Ms Doe said.",
        "'We cannot wait for it,",
    ),
    (
        "apostrophes are no marks",
        "Jane Doe said: 'The farmers' fields aren't safe, we can't wait.' The miners' union left.",
        "'The farmers' fields aren't safe, we can't wait.'",
    ),
    (
        "nested marks of another kind",
        "Jane Doe said: “The ‘silver rule’ and the farmers’ law must go.”",
        "“The ‘silver rule’ and the farmers’ law must go.”",
    ),
    (
        "nested marks of the same kind",
        "'They call it 'one by one' out there, and we call it late,' Jane Doe said.",
        "'They call it 'one by one' out there, and we call it late,'",
    ),
    (
        "closed with a mark of another kind",
        "\"We cannot wait.' said Jane Doe.",
        "\"We cannot wait.'",
    ),
    ("never closed: ends with its clause", "“We cannot wait, said Jane Doe.", "“We cannot wait,"),
    ("never opened", "We cannot wait,” said Jane Doe.", "We cannot wait,”"),
    ("a left-to-right mark", 'Jane Doe said: "\u200eWe cannot wait."', '"\u200eWe cannot wait."'),
    ("two commas", ",,We cannot wait,'' said Jane Doe.", ",,We cannot wait,''"),
    ("two angles", "<<We cannot wait,>> said Jane Doe.", "<<We cannot wait,>>"),
    ("an entity", "&quot;We cannot wait,&quot; said Jane Doe.", "&quot;We cannot wait,&quot;"),
    ("a wrong encoding", "â€œWe cannot wait,â€\x9d said Jane Doe.", "â€œWe cannot wait,â€\x9d"),
    ("one grave accent", "`We cannot wait,' said Jane Doe.", "`We cannot wait,'"),
    ("single opens, double closes", "'We cannot wait,\" said Jane Doe.", "'We cannot wait,\""),
    ("single never closed", "Jane Doe said; 'We cannot wait.\n\nIt rained.", "'We cannot wait."),
    ("capitals are no title", 'Jane Doe wrote:\n"WE CANNOT WAIT."', '"WE CANNOT WAIT."'),
    ("a colon with a dash", 'Jane Doe wrote:-\n\n"We cannot wait."', '"We cannot wait."'),
    ("one word that is said of it", "Jane Doe said the vote was “unfair”.", "“unfair”"),
]


@pytest.mark.parametrize(("reason", "text", "words"), MARKS, ids=[row[0] for row in MARKS])
def test_reads_every_style_of_mark(reason: str, text: str, words: str) -> None:
    assert direct(text) == [[words]], reason
    assert speakers(text) == ["jane-doe"], reason


DAM = "The dam was built without a single word to those who live below it."
RAIN = "It holds more water than the valley has seen in a hundred years."
COURT = "We will go to court until our valley is heard and the gates are opened."
SITE = "The site of Clear Skies shows where the water stood in each of the years."

UNMARKED = [
    ("words under a line that gives them", f"Jane Doe said:\n\n{DAM}\n\n{SITE}", [DAM]),
    (
        "they go on in the first person",
        f"Jane Doe said today:\n\n{DAM}\n\n{RAIN}\n\n{COURT}\n\n{SITE}",
        [f"{DAM}\n\n{RAIN}\n\n{COURT}"],
    ),
    ("a list", f"Jane Doe said:\n\n- {DAM}", []),
    (
        "they go on up to the next line that gives words",
        f"Jane Doe said:\n\n{DAM}\n\n{SITE}\n\nJane Doe added:\n\n{RAIN}",
        [f"{DAM}\n\n{SITE}", RAIN],
    ),
    ("a report", "Jane Doe added:\n\nJohn Roe said that the dam would be opened before May.", []),
    ("a noun", f"These are the demands of Clear Skies:\n\n{DAM}", []),
    ("words with marks", f"Jane Doe said:\n\n“{DAM}”\n\n{COURT}", [f"“{DAM}”"]),
]


@pytest.mark.parametrize(("reason", "text", "words"), UNMARKED, ids=[row[0] for row in UNMARKED])
def test_reads_words_without_marks(reason: str, text: str, words: list[str]) -> None:
    assert [part for parts in direct(text) for part in parts] == words, reason
    assert set(speakers(text)) <= {"jane-doe"}


PARTS = [
    (
        "interrupted by its attribution",
        "“We cannot wait,” said Jane Doe. “The army must stop.”",
        [["“We cannot wait,”", "“The army must stop.”"]],
    ),
    (
        "interrupted inside a sentence",
        "“We,” said Jane Doe, head of Clear Skies, “cannot wait.”",
        [["“We,”", "“cannot wait.”"]],
    ),
    (
        "each paragraph opens again, only the last closes",
        "“We cannot wait for them.\n\n“The army must stop.\n\n“It is late,” Jane Doe said.",
        [["“We cannot wait for them.", "“The army must stop.", "“It is late,”"]],
    ),
    (
        "the next paragraph goes on without attribution",
        "“We cannot wait,” said Jane Doe.\n\n“The army must stop.”",
        [["“We cannot wait,”", "“The army must stop.”"]],
    ),
    (
        "only the first paragraph opens, only the last closes",
        "Jane Doe said:\n“We cannot wait.\nThe army must stop.\nIt is late.”",
        [["“We cannot wait.", "The army must stop.", "It is late.”"]],
    ),
    (
        "two speakers are two quotes",
        "“We cannot wait,” said Jane Doe. “The army must stop,” said John Roe.",
        [["“We cannot wait,”"], ["“The army must stop,”"]],
    ),
    (
        "a second attribution begins a second quote",
        "Jane Doe said: “We cannot wait.” She added: “The army must stop.”",
        [["“We cannot wait.”"], ["“The army must stop.”"]],
    ),
]


@pytest.mark.parametrize(("reason", "text", "parts"), PARTS, ids=[row[0] for row in PARTS])
def test_gathers_parts(reason: str, text: str, parts: list[list[str]]) -> None:
    assert direct(text) == parts, reason


NO_QUOTES = [
    ("a doubted word", "The so-called “republic” fell, and Jane Doe left."),
    ("a title", "The report, “Broken Roads: A Year of War,” was written in May."),
    ("a name", "Clear Skies began its “Stop the Arms” campaign."),
    ("a nickname", "Gen. Jim “Rex” Poe commands the force."),
    ("a short form", "The Peace and Trade Act (“PATA”) is old."),
    ("a charge", "He was charged with “insulting the head of state” in May."),
    ("inches", 'The 12" pipe and the 6" pipe burst.'),
    ("decades and clipped words", "In the '90s rock 'n' roll was banned 'til May."),
    ("a mark too many", "The army left,” and the rain came."),
    ("a name before a comma", "Jane Doe announced the “Green Roads,” a plan for the north."),
    ("a theme", "The theme of the day was “Water for All the People.”"),
    ("a theme", "This is the theme of this year’s meeting of Clear Skies: “Make it rain, then”"),
    ("an attribute", "Jane Doe said the “open roads” policy failed."),
    ("nobody's name for it", "It is more often referred to as ‘mass planting’."),
    ("a noun and no verb", "Jane Doe sent an information note on “roads built by the town.”"),
]


@pytest.mark.parametrize(("reason", "text"), NO_QUOTES, ids=[row[0] for row in NO_QUOTES])
def test_leaves_what_is_no_quote(reason: str, text: str) -> None:
    assert direct(text) == [], reason


SPEAKERS = [
    ("verb first", "“We wait,” said Clear Skies’ Jane Doe.", "jane-doe"),
    ("name first, with an office", "“We wait,” Jane Doe, head of Clear Skies, said.", "jane-doe"),
    ("before, with a relative", "Jane Doe, who met John Roe, said: “We wait.”", "jane-doe"),
    ("an office between commas", "Jane Doe, Director, Clear Skies, said: “We wait.”", "jane-doe"),
    ("not the addressee", "In a letter to John Roe, Jane Doe wrote: “We wait.”", "jane-doe"),
    ("the apposition", "“We wait,” said the commissioner, Ms Jane Doe.", "jane-doe"),
    ("pronoun", "Jane Doe left. “We wait,” she said.", "jane-doe"),
    (
        "pronoun, paragraphs later",
        "Jane Doe left.\n\nIt rained.\n\n“We wait,” she said.",
        "jane-doe",
    ),
    ("spokesman of a body", "“We wait,” a spokesman for the Ministry of Peace said.", "ministry"),
    ("according to", "“We wait,” according to Jane Doe.", "jane-doe"),
    ("a colon in the line above", "Jane Doe of Clear Skies said:\n\n“We wait for it.”", "jane-doe"),
    ("a statement announced", "Jane Doe issued this statement:\n“We wait for it.”", "jane-doe"),
    ("a name and a colon", "Jane Doe: “We wait for it.”", "jane-doe"),
    ("whose words", "In Jane Doe’s words: “We wait for it.”", "jane-doe"),
    (
        "many names in it",
        "“John Roe of the Ministry of Peace left Freedonia,” said Jane Doe.",
        "jane-doe",
    ),
    (
        "a title in the line above is none here",
        "It has a program.\n“We wait for it,” said Jane Doe.",
        "jane-doe",
    ),
    ("a signature", "“We wait for it.”\n– Jane Doe, Clear Skies", "jane-doe"),
    ("a fragment", "John Roe called the vote “an empty show”.", "john-roe"),
    ("a fragment in another's news", "Jane Doe said the vote was “an empty show”.", "jane-doe"),
    ("somebody unnamed", "“We wait,” one witness said.", None),
    ("others unnamed", "Jane Doe left. “We wait for it,” local leaders said.", None),
    ("a bare judgement", "Jane Doe branded the vote “deeply unfair”.", "jane-doe"),
    ("after a copula", "Jane Doe said the vote was “deeply unfair”.", "jane-doe"),
    ("from whom a statement is", "It got this statement from Jane Doe: “We wait.”", "jane-doe"),
    (
        "whose statement it is",
        "John Roe praised Jane Doe’s statement last week saying “we all still wait for it here.”",
        "jane-doe",
    ),
    (
        "who acts in the paragraph",
        "John Roe left.\n\nJane Doe met them. “We wait here until the army leaves.”",
        "jane-doe",
    ),
    (
        "who is reported above",
        "John Roe left.\n\nJane Doe said the army left.\n\n“We still wait here for it.”",
        "jane-doe",
    ),
    (
        "to whom it may be attributed",
        "This quote can be attributed to Jane Doe:\n“Go!”",
        "jane-doe",
    ),
    (
        "not who is only quoted",
        "Jane Doe left.\n\n“It is John Roe who lied,” she said.",
        "jane-doe",
    ),
    ("a sentence to itself", "John Roe left.\n\n“We wait for it.” Jane Doe said.", "jane-doe"),
    ("a caption", "John Roe left.\n\n“We wait for it.” Jane Doe, director.\n", "jane-doe"),
    ("an article of law", "Jane Doe noted that Article 5 states: “All are free to go.”", None),
    (
        "an office given to a name before",
        "John Roe, minister of works, left. Jane Doe came. “We wait,” the minister said.",
        "john-roe",
    ),
    ("others beside a person", "They met Jane Doe, and many witnesses said: “We wait.”", None),
    ("an office of nobody before", "Jane Doe left. “We wait,” the prosecutor said.", None),
    ("words below", "“We wait for it.”\n\nThat’s the message from Jane Doe today.", "jane-doe"),
    ("the only person named", "Jane Doe voiced concern. “We wait,” the expert said.", "jane-doe"),
    ("two persons named", "Jane Doe met John Roe. “We wait,” the expert said.", None),
    ("several are no single one", "Jane Doe left. The witnesses said: “We wait.”", None),
    (
        "a newcomer without a name",
        "Jane Doe left. Later, a Clear Skies spokesman voiced concern. “We wait,” he said.",
        "clear-skies",
    ),
    ("no one whom somebody met", "Jane Doe met a lawyer. “We wait,” she said.", "jane-doe"),
    ("one word before its clause", "“Nothing”, said Jane Doe. “Not one letter.”", "jane-doe"),
    ("how one feels", "In spite of it Jane Doe was “deeply alarmed that it rains”.", "jane-doe"),
    ("a name that ends like an adverb", "“We wait,” said Kelly Poe, a baker.", None),
    ("whose telegram", "By Jane Doe\n\nI have sent this telegram: “WE WAIT FOR IT.”", "jane-doe"),
    (
        "of two persons the subject",
        "John Roe met Jane Doe today. “It is late,” he said, and left the town.",
        "john-roe",
    ),
]


@pytest.mark.parametrize(("reason", "text", "who"), SPEAKERS, ids=[row[0] for row in SPEAKERS])
def test_tells_who_speaks(reason: str, text: str, who: str | None) -> None:
    assert speakers(text) == [who], reason


def test_gives_the_words_of_speaker_and_cue() -> None:
    text = "Jane Doe left. “We wait,” she told reporters."
    (quote,) = read(text)
    assert quote.speaker_place is not None
    assert quote.speaker_place.of(text) == "she"
    assert quote.cue is not None
    assert quote.cue.of(text) == "told"


NAMED_BY_ITSELF = [
    ("a committee is no publisher", "According to the Central Committee of Miners, it sank."),
    ("an office is the publisher", "According to the committee, it sank."),
    ("the authorities are no society", "The authorities have argued that it sank."),
]


@pytest.mark.parametrize(
    ("reason", "text", "who"),
    [(*row, who) for row, who in zip(NAMED_BY_ITSELF, [None, "clear-skies", None], strict=True)],
    ids=[row[0] for row in NAMED_BY_ITSELF],
)
def test_tells_the_publisher_from_others(reason: str, text: str, who: str | None) -> None:
    text = f"Clear Skies\n\n{text}"
    (quote,) = read(text, publisher="Clear Skies")
    assert quote.speaker_id == who, reason


MEDIA = [
    ("statement", "“We wait,” said Jane Doe."),
    ("letter", "In her letter, Jane Doe wrote: “We wait.”"),
    ("interview", "“We wait,” Jane Doe said in an interview on Friday."),
    ("post", "“We wait,” Jane Doe tweeted."),
    ("report", "The report by Clear Skies found “a pattern of abuse of prisoners”."),
]


@pytest.mark.parametrize(("medium", "text"), MEDIA)
def test_tells_the_medium(medium: str, text: str) -> None:
    assert [quote.medium for quote in read(text)] == [medium]


INDIRECT = [
    (
        "a day behind the noun",
        "It fears Jane Doe’s announcement on Sunday that the port is shut.",
        "Jane Doe’s announcement on Sunday that the port is shut",
    ),
    (
        "an aside behind the verb",
        "Jane Doe said rather than wait the army left.",
        "Jane Doe said rather than wait the army left",
    ),
    ("that", "Today Jane Doe said that the army left.", "Today Jane Doe said that the army left"),
    ("a title", "Mr. Jane Doe said Mr. Roe had left.", "Mr. Jane Doe said Mr. Roe had left"),
    (
        "put apart",
        "Jane Doe warned, however, that it sank.",
        "Jane Doe warned, however, that it sank",
    ),
    (
        "when and where between",
        "Jane Doe stated at a meeting held in the port on Friday that it sank.",
        "Jane Doe stated at a meeting held in the port on Friday that it sank",
    ),
    ("bare", "Jane Doe said the army had left.", "Jane Doe said the army had left"),
    (
        "trailing",
        "The army left, Jane Doe said on Monday.",
        "The army left, Jane Doe said on Monday",
    ),
    (
        "put in",
        "The two armies, Jane Doe added, have left.",
        "The two armies, Jane Doe added, have left",
    ),
    ("added", "The army has left, Jane Doe noted.", "The army has left, Jane Doe noted"),
    ("a pledge", "Jane Doe pledged to leave the town.", "Jane Doe pledged to leave the town"),
    (
        "beside quoted words",
        "Jane Doe said that the army had left the town and was “late”.",
        "Jane Doe said that the army had left the town and was “late”",
    ),
    ("two words", "Jane Doe pointed out that it rained.", "Jane Doe pointed out that it rained"),
    (
        "made clear",
        "Jane Doe made it clear that it rained.",
        "Jane Doe made it clear that it rained",
    ),
    (
        "a medium after it",
        "The army has left, Jane Doe noted in a letter.",
        "The army has left, Jane Doe noted in a letter",
    ),
    ("a ruling", "Jane Doe ruled that the army must go.", "Jane Doe ruled that the army must go"),
    (
        "a participle beside a verb",
        "“John Roe can wait here,” Jane Doe said, adding that it rained all day in the town.",
        "adding that it rained all day in the town",
    ),
    ("a sum", "Jane Doe said $20 million was spent.", "Jane Doe said $20 million was spent"),
    (
        "put in before its subject",
        "The army, argues Jane Doe, has left.",
        "The army, argues Jane Doe, has left",
    ),
    (
        "a feeling voiced",
        "Jane Doe expressed deep concern that it rained.",
        "Jane Doe expressed deep concern that it rained",
    ),
    (
        "an indication",
        "Jane Doe has indicated that it rained.",
        "Jane Doe has indicated that it rained",
    ),
    (
        "a claim of oneself",
        "Jane Doe claims to own the town.",
        "Jane Doe claims to own the town",
    ),
    ("a number", "Jane Doe said nearly all left.", "Jane Doe said nearly all left"),
    ("an estimate", "Jane Doe estimated that 40 left.", "Jane Doe estimated that 40 left"),
    ("inverted", "The army left town, said Jane Doe.", "The army left town, said Jane Doe"),
    ("according", "According to Jane Doe, the army left.", "According to Jane Doe, the army left"),
    (
        "a participle",
        "Jane Doe left John Roe, noting that the army was near.",
        "noting that the army was near",
    ),
    (
        "a noun",
        "It denied Jane Doe’s claim that the army left.",
        "Jane Doe’s claim that the army left",
    ),
    (
        "research",
        "Jane Doe’s research has shown that the army left.",
        "Jane Doe’s research has shown that the army left",
    ),
    ("that left out", "Jane Doe stressed it is late.", "Jane Doe stressed it is late"),
    ("how", "Jane Doe explained how the army left.", "Jane Doe explained how the army left"),
    (
        "a view",
        "Jane Doe is of the view that it is late.",
        "Jane Doe is of the view that it is late",
    ),
    (
        "firmly",
        "Jane Doe has been adamant that it is late.",
        "Jane Doe has been adamant that it is late",
    ),
    (
        "as somebody said",
        "As Jane Doe noted on Monday, the army left.",
        "As Jane Doe noted on Monday, the army left",
    ),
    (
        "a noun and its source",
        "They believe the claim made last week by Jane Doe that it is late.",
        "claim made last week by Jane Doe that it is late",
    ),
    (
        "who",
        "It met Jane Doe, who warned that it was late.",
        "Jane Doe, who warned that it was late",
    ),
    (
        "told by somebody",
        "The council was told by Jane Doe that it was late.",
        "told by Jane Doe that it was late",
    ),
    (
        "learned from somebody",
        "We learned from Jane Doe that it was late.",
        "learned from Jane Doe that it was late",
    ),
    (
        "no that before a noun",
        "Jane Doe insisted the long road was open.",
        "Jane Doe insisted the long road was open",
    ),
    (
        "who is told, at length",
        "Jane Doe assured the old General Secretary of the League that it was late.",
        "Jane Doe assured the old General Secretary of the League that it was late",
    ),
    (
        "when, before a comma",
        "Jane Doe told reporters at the port on May 4, that it was late.",
        "Jane Doe told reporters at the port on May 4, that it was late",
    ),
    (
        "went on",
        "Jane Doe went on to say that it was late.",
        "Jane Doe went on to say that it was late",
    ),
    (
        "quoted as saying",
        "Jane Doe was quoted by a paper as saying that it was late.",
        "saying that it was late",
    ),
    (
        "a subject shared",
        "Jane Doe thanked John Roe and informed him that it was late.",
        "Jane Doe thanked John Roe and informed him that it was late",
    ),
    (
        "an answer",
        "Jane Doe’s answer was that it had been late.",
        "Jane Doe’s answer was that it had been late",
    ),
    (
        "titles behind it",
        "Three roads have been closed, the Minister, Jane Doe, announced today.",
        "Three roads have been closed, the Minister, Jane Doe, announced today",
    ),
    (
        "a last clause",
        "It was late in the town, said Jane Doe.",
        "It was late in the town, said Jane Doe",
    ),
    (
        "a body before the verb",
        "After John Roe was seen, Clear Skies left and Jane Doe denied he was held.",
        "After John Roe was seen, Clear Skies left and Jane Doe denied he was held",
    ),
]


@pytest.mark.parametrize(("reason", "text", "words"), INDIRECT, ids=[row[0] for row in INDIRECT])
def test_finds_indirect_speech(reason: str, text: str, words: str) -> None:
    found = [quote for quote in read(text) if quote.kind == "indirect"]
    assert [quote.places[0].of(text) for quote in found] == [words], reason
    assert [quote.speaker_id for quote in found] == ["jane-doe"], reason


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("the release's own voice", "We believe that the army left."),
        ("an infinitive", "Jane Doe wants John Roe to say that the army left."),
        ("a passive", "The army is said to have left."),
        ("a thing claimed", "Jane Doe sent a letter claiming a breach of the law."),
        ("a noun", "Freedonia is aware of credible reports that the army left."),
        ("things promised", "Jane Doe sent the promised aid, and pledged aid came."),
        ("nobody's hope", "Many hoped that the army would leave."),
        ("a relative clause", "The army left, claims that Jane Doe denied."),
        ("a joined clause", "The army left the town, and Jane Doe agreed."),
        ("a law", "It acted according to the law."),
        ("an article", "It acted according to Article 5 of the law."),
        ("whom one speaks to", "In the rain, asked Jane Doe who it was."),
        ("a plan of no one", "The fact that Jane Doe left the town suggests that it rained."),
    ],
)
def test_leaves_what_reports_no_speech(reason: str, text: str) -> None:
    assert read(text) == [], reason


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Witnesses close to the town said the army left.", "Witnesses"),
        ("Jane Doe’s lawyer said the army left.", "Jane Doe’s lawyer"),
        ("The army left, according to local authorities.", "local authorities"),
        ("The army left, according to one of her lawyers.", "her lawyers"),
    ],
)
def test_those_without_a_name_are_sources(text: str, who: str) -> None:
    (one,) = read(text)
    assert (one.kind, one.speaker_id) == ("indirect", None)
    assert one.places[0].of(text) == text.rstrip(".")
    assert one.speaker_place is not None
    assert one.speaker_place.of(text) == who


def test_a_name_that_the_cast_does_not_know_is_a_source() -> None:
    (one,) = read("According to the monitor Rain Watch, the army left.")
    assert (one.kind, one.speaker_id) == ("indirect", None)


def test_quoted_words_may_report_those_of_others() -> None:
    text = "“We wait, and John Roe said that the army left it,” said Jane Doe."
    found = [quote for quote in read(text) if quote.kind == "indirect"]
    assert [quote.speaker_id for quote in found] == ["john-roe"]


def test_what_leads_to_quoted_words_reports_nothing() -> None:
    assert [q.kind for q in read("Jane Doe told us all that: “We wait for it.”")] == ["direct"]


def test_a_whole_statement_between_marks_is_the_publishers() -> None:
    (one,) = read("“" + "We still wait here for it to end. " * 6 + "”", "Clear Skies")
    assert one.speaker_id == "clear-skies"


def test_the_organisation_is_the_publisher() -> None:
    (quote,) = read("The organisation said that the army left.", publisher="Clear Skies")
    assert quote.speaker_id == "clear-skies"


def test_a_quote_and_its_clause_are_no_indirect_speech() -> None:
    assert [quote.kind for quote in read("Jane Doe said that “the army must leave.”")] == ["direct"]


def test_reads_nothing_outside_the_own_places() -> None:
    text = "“We wait for it,” said Jane Doe.\n“We go now,” said John Roe."
    own = [Place(0, text.index("\n"))]
    found = quotes(text, own, Cast(text), Metadata(body=own[0]))
    assert [quote.places[0].of(text) for quote in found] == ["“We wait for it,”"]


def test_reads_over_lines_that_were_wrapped_by_hand() -> None:
    lines = [
        "The talks of the two sides began in the old town on Monday and",
        "went on until the late hours, when Jane Doe said: “We cannot wait",
        "for the others, and that is why we are here in this place today.”",
    ]
    assert direct(unwrapped("\n".join(lines))) == [
        ["“We cannot wait for the others, and that is why we are here in this place today.”"]
    ]


def test_reads_over_lines_that_a_scanner_set_apart() -> None:
    lines = [
        "The talks began in",
        "the old town and",
        "went on until the",
        "late hours, when",
        "it rained and",
        "Jane Doe said: “We cannot wait for the",
        "Ministry of Peace.”",
    ]
    text = unwrapped("\n\n ".join(lines))
    assert direct(text) == [[text[text.index("“") :]]]


def test_the_present_of_the_publisher_is_its_own_voice() -> None:
    text = "Clear Skies notes that the army left. Clear Skies said that the army left."
    found = read(text, publisher="Clear Skies")
    assert [quote.cue and quote.cue.of(text) for quote in found] == ["said"]


def test_reads_over_the_rarer_line_ends() -> None:
    assert direct("The army left.\u2028“We wait for it.\u2028Jane Doe left.") == [
        ["“We wait for it."]
    ]


ODD = ["", "“", '"', "'", "''", "“”", "« »", "\0“x”\0", "\ud800“We wait,” said Jane Doe.", ": “"]
ODD += [
    "قال “نعم نعم نعم نعم” نعم",
    "İİİ “We wait,” said İ Jane Doe.",
    "\u2028“\u2028",
    "that",
    "said",
]


@pytest.mark.parametrize("text", ODD)
def test_places_stay_inside_odd_texts(text: str) -> None:
    for quote in read(text):
        assert all(0 <= place.start < place.end <= len(text) for place in quote.places)


UNITS = ["“a b c,” ", '"We ', "“We go there now,”     ", "'We farmers' ", "((((", "a.a.a.", ". . "]
UNITS += ["a \n\n", "he said, and said ", "a\n“b", "noted in a ", "it clear that "]
UNITS += ["“a “b c d” e f” ", "“We go,” he said. ", "according to ", "said that ", ", who ", "« »"]


@pytest.mark.parametrize("unit", UNITS)
def test_finishes_on_one_long_line(unit: str) -> None:
    read(unit * (100_000 // len(unit)))


def test_stretches_lie_apart_and_in_order() -> None:
    text = "“One” and 'two' and “three ‘four’ five” and «six».  “Seven"
    found = [it.place.of(text) for it in stretches(text, Place(0, len(text)))]
    assert found == ["“One”", "'two'", "“three ‘four’ five”", "«six»", "“Seven"]
