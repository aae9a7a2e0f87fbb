"""Figures with bounds, units and sources; what only dates, names or orders is none."""

from collections.abc import Sequence

import pytest

from onrecord.bounds import bounds
from onrecord.extraction.figures import figures
from onrecord.extraction.found import Cast, FoundFigure, FoundQuote, Named, Place
from onrecord.extraction.wrapping import unwrapped
from onrecord.model import Actor
from onrecord.vocabularies import vocabulary

PUBLISHED = "2012-09-06"


def read(
    text: str, cast: Cast | None = None, quotes: Sequence[FoundQuote] = ()
) -> list[FoundFigure]:
    return figures(text, [Place(0, len(text))], cast or Cast(text), quotes, PUBLISHED)


# the sentence, then the words of its one figure's number, qualifier, value, unit and kind, and why
ONE_FIGURE = [
    ("Over 2000 dockers marched.", "Over 2000", "more_than", 2000, "person", "*", "no year"),
    ("They jailed 1995 people.", "1995", "exact", 1995, "person", "detained", "people, no year"),
    (
        "Half a million Burmese fled.",
        "Half a million",
        "exact",
        5e5,
        "person",
        "displaced",
        "a people",
    ),
    ("They beat to death two men.", "two", "exact", 2, "person", "killed", "the whole of the verb"),
    ("It got some 2000 odd letters.", "some 2000", "about", 2000, "letter", "*", "no year"),
    ("Two score and ten men left.", "Two score and ten", "exact", 50, "person", "*", "scores"),
    ("It cost £A340,000.", "£A340,000", "exact", 340000, "AUD", "money_other", "an old pound"),
    (
        "It cost $22,5OO,OOO.",
        "$22,5OO,OOO",
        "exact",
        225e5,
        "USD",
        "money_other",
        "scanned noughts",
    ),
    ("They hid 300 rds.", "300", "exact", 300, "round", "arms_units", "short for rounds"),
    ("Half-a-dozen boys left.", "Half-a-dozen", "exact", 6, "person", "*", "with hyphens"),
    ("Twelve headmen left.", "Twelve", "exact", 12, "person", "*", "a plural in -men"),
    (
        "They killed one rebel and injured the mayor.",
        "one",
        "exact",
        1,
        "person",
        "killed_combatants",
        "two verbs",
    ),
    ("It jailed 20 “unlisted” Boronian boys.", "20", "exact", 20, "person", "detained", "quoted"),
    ("They met 18 East Boronese.", "18", "exact", 18, "person", "*", "a people told in two words"),
    ("It holds four times the oil.", "four", "exact", 4, "times", "other", "a multiple"),
    (
        "Its deaths could number 2,500.",
        "2,500",
        "exact",
        2500,
        "person",
        "killed",
        "a verb, no label",
    ),
    ("It fined upto 40 firms.", "upto 40", "at_most", 40, "firm", "*", "a misprint"),
    ("Under two kings they starved.", "two", "exact", 2, "person", "*", "ruled, not fewer"),
    ("It got 200’000 letters.", "200’000", "exact", 2e5, "letter", "*", "Swiss groups"),
    (
        "It fed a quarter of a million boys.",
        "a quarter of a million",
        "exact",
        25e4,
        "person",
        "*",
        "a part of one",
    ),
    ("It hurt one in four of the boys.", "one in four", "exact", 25, "percent", "*", "of a whole"),
    ("Output fell by a third in Troy.", "a third", "exact", 33.33, "percent", "*", "by how much"),
    ("Two thirds have no work.", "Two thirds", "exact", 66.67, "percent", "*", "of those asked"),
    ("Boronia won the most votes.", "most", "rank", 1, "rank", "*", "a rank by number"),
    (
        "They lost three mortar systems.",
        "three",
        "exact",
        3,
        "mortar_system",
        "arms_units",
        "both words",
    ),
    ("It freed eight fishing vessels.", "eight", "exact", 8, "vessel", "other", "no arms"),
    ("Four navy ships sailed.", "Four", "exact", 4, "ship", "arms_units", "ships of war"),
    (
        "They cleared 12 hectares of mines.",
        "12",
        "exact",
        12,
        "hectare",
        "other",
        "land is no arms",
    ),
    (
        "It found 40 suspected cases of cholera.",
        "40",
        "exact",
        40,
        "person",
        "affected_people",
        "people who have a disease",
    ),
    ("It made 40 recoveries.", "40", "exact", 40, "person", "count_of_persons_other", "cured"),
    ("It had 90 people in tents.", "90", "exact", 90, "person", "displaced", "where they live"),
    ("The storm hit 90 victims.", "90", "exact", 90, "person", "affected_people", "a noun of harm"),
    (
        "Rain left 14 nurses near the besieged town.",
        "14",
        "exact",
        14,
        "person",
        "count_of_persons_other",
        "helpers, whom the harm of others does not touch",
    ),
    (
        "Some 90 women affected by the storm received kits.",
        "Some 90",
        "about",
        90,
        "person",
        "count_of_persons_other",
        "those helped",
    ),
    (
        "It has 90 refugees and displaced persons.",
        "90",
        "exact",
        90,
        "person",
        "displaced",
        "the wider word",
    ),
    (
        "The visa programme has 90 places.",
        "90",
        "exact",
        90,
        "place",
        "count_of_persons_other",
        "an intake",
    ),
    ("It has twice the men.", "twice", "exact", 2, "times", "other", "how often as much"),
    (
        "The relief fund for flood and quake gave flood victims NPR 16 lacs.",
        "NPR 16 lacs",
        "exact",
        16e5,
        "NPR",
        "money_aid",
        "an Indian number",
    ),
    ("It cost USD 1,26 million.", "USD 1,26 million", "exact", 126e4, "USD", "*", "a comma"),
    ("It saw 40 cases of assault.", "40", "exact", 40, "case", "attacks_or_incidents", "incidents"),
    (
        "Six polling stations shut.",
        "Six",
        "exact",
        6,
        "polling_station",
        "other",
        "no broadcasters",
    ),
    ("Lives of 40 boys are at risk.", "40", "exact", 40, "person", "affected_people", "not dead"),
    (
        "It put 9,000 lives at risk.",
        "9,000",
        "exact",
        9000,
        "person",
        "affected_people",
        "nor they",
    ),
    (
        "It met some 500 social, civic and rural aides.",
        "some 500",
        "about",
        500,
        "person",
        "*",
        "adjectives",
    ),
    (
        "It gave the Red Cross $4 million.",
        "$4 million",
        "exact",
        4e6,
        "USD",
        "money_aid",
        "who gets it",
    ),
    ("It ranked 12th in the poll.", "12th", "rank", 12, "rank", "*", "a rank in digits"),
    (
        "Troops freed 17 out of 22 towns.",
        "17 out of 22",
        "exact",
        17,
        "town",
        "*",
        "no round whole",
    ),
    (
        "One child in every five starves.",
        "One child in every five",
        "exact",
        20,
        "percent",
        "*",
        "split",
    ),
    ("Four-fifths of them fled.", "Four-fifths", "exact", 80, "percent", "*", "a hyphened share"),
    (
        "Output fell by one-third.",
        "one-third",
        "exact",
        33.33,
        "percent",
        "*",
        "a share at the end",
    ),
    (
        "They paid N2,500,000 in all.",
        "N2,500,000",
        "exact",
        2.5e6,
        "NGN",
        "money_other",
        "a letter",
    ),
    (
        "Rs. 3.5 lakh crore was lost.",
        "Rs. 3.5 lakh crore",
        "exact",
        3.5e12,
        "INR",
        "*",
        "a full stop",
    ),
    (
        "They built 1,22,32,174 homes.",
        "1,22,32,174",
        "exact",
        12232174,
        "home",
        "*",
        "Indian groups",
    ),
    ("They cut 30km of wire.", "30", "exact", 30, "kilometre", "other", "a unit that touches"),
    ("It cost millions of pounds.", "millions of pounds", "vague", None, "GBP", "*", "sterling"),
    (
        "They shot at least hundreds of men.",
        "at least hundreds",
        "at_least",
        200,
        "person",
        "*",
        "a floor",
    ),
    ("It is one of the top ten exporters.", "ten", "rank", 10, "rank", "*", "a rank"),
    ("This was the largest gap ever.", "largest", "rank", 1, "rank", "*", "of all time"),
    ("It was the deadliest event there.", "deadliest", "rank", 1, "rank", "*", "any noun of harm"),
    ("It was Boronia's first-ever summit.", "first", "rank", 1, "rank", "*", "an ordinal"),
    ("They hid 12 tonnes of shells.", "12", "exact", 12, "tonne", "arms_units", "what is weighed"),
    ("They hired two chartered aircraft.", "two", "exact", 2, "aircraft", "other", "no arms"),
    ("They hid 36 live cartridges.", "36", "exact", 36, "cartridge", "*", "live is no verb here"),
    ("Within three days it sank.", "Within three", "at_most", 3, "day", "*", "a limit of time"),
    ("The fence is 400 km long.", "400", "exact", 400, "kilometre", "other", "a measure with no s"),
    ("The raid killed two more miners.", "two", "exact", 2, "person", "killed", "more of them"),
    (
        "Some 60 other heads of state came.",
        "Some 60",
        "about",
        60,
        "person",
        "*",
        "heads are people",
    ),
    ("It found 1 training camp.", "1", "exact", 1, "camp", "other", "a digit counts even one"),
    ("The shells destroyed one truck.", "one", "exact", 1, "truck", "other", "one thing lost"),
    ("They bombed two Boronian staging areas.", "two", "exact", 2, "area", "*", "places"),
    (
        "It sheltered 7 million refugees who were starving.",
        "7 million",
        "exact",
        7e6,
        "person",
        "refugees",
        "still refugees",
    ),
    ("Utopia sent 24.", "24", "exact", 24, "person", "*", "people who were sent"),
    ("It gave $lm in aid.", "$lm", "exact", 1e6, "USD", "money_aid", "a one that was misread"),
    ("It raised S700m in tax.", "S700m", "exact", 7e8, "USD", "money_other", "a misread mark"),
    ("It paid Rs.1,500.", "Rs.1,500", "exact", 1500, "INR", "*", "a mark with a dot"),
    (
        "It cut food assistance by $9 million.",
        "$9 million",
        "exact",
        9e6,
        "USD",
        "money_other",
        "a cut",
    ),
    ("It made 2½ million jobs.", "2½ million", "exact", 2.5e6, "job", "other", "a vulgar fraction"),
    ("The town saw record levels of debt.", "record", "rank", 1, "rank", "*", "a record ranks"),
    (
        "Prices were the highest in 17 years.",
        "highest",
        "rank",
        1,
        "rank",
        "*",
        "ranked by its time",
    ),
    ("It was the third in a month.", "third", "rank", 3, "rank", "*", "one of a series"),
    ("She is the first woman to lead it.", "first", "rank", 1, "rank", "*", "the first to do it"),
    ("The toll stands at 34.", "34", "exact", 34, "person", "killed", "a toll counts the dead"),
    ("Prison population: 4,300.", "4,300", "exact", 4300, "person", "*", "a total of people"),
    ("It sent a team of 55.", "55", "exact", 55, "person", "*", "a group with its size"),
    ("Free the 41 nations that the pact binds.", "41", "exact", 41, "country", "*", "a noun ends"),
    ("A study of 41 nations shows the need.", "41", "exact", 41, "country", "*", "then a verb"),
    (
        "One worker of the mine was beaten to death.",
        "One",
        "exact",
        1,
        "person",
        "killed",
        "a victim",
    ),
    ("The release of three editors came late.", "three", "exact", 3, "person", "detained", "freed"),
    (
        "They hid 300 refugees who had fled.",
        "300",
        "exact",
        300,
        "person",
        "refugees",
        "still refugees",
    ),
    (
        "It paid 3 million Kenyan shillings.",
        "3 million Kenyan shillings",
        "exact",
        3e6,
        "KES",
        "*",
        "named",
    ),
    (
        "It paid R50 million.",
        "R50 million",
        "exact",
        5e7,
        "ZAR",
        "money_other",
        "a letter as a mark",
    ),
    (
        "Uganda paid 200 shillings.",
        "200 shillings",
        "exact",
        200,
        "UGX",
        "*",
        "whose shilling it is",
    ),
    ("Nearly 250 people were held.", "Nearly 250", "nearly", 250, "person", "*", "a cue before"),
    ("The 60-plus nation pact met.", "60-plus", "more_than", 60, "country", "*", "a cue behind"),
    (
        "No fewer than 12 guards fled.",
        "No fewer than 12",
        "at_least",
        12,
        "person",
        "*",
        "two words",
    ),
    ("As many as 90 homes burned.", "As many as 90", "at_most", 90, "home", "other", "up to"),
    ("Well over 90 homes burned.", "Well over 90", "well_above", 90, "home", "other", "far more"),
    ("Fewer than 90 homes burned.", "Fewer than 90", "less_than", 90, "home", "other", "less"),
    ("Some 90 homes burned.", "Some 90", "about", 90, "home", "other", "roughly"),
    ("90 homes or more burned.", "90", "exact", 90, "home", "other", "too far off for a cue"),
    ("Worried about five reporters.", "five", "exact", 5, "person", "*", "no qualifier there"),
    ("Police held 30 marchers.", "30", "exact", 30, "person", "*", "digits"),
    (
        "Two hundred and fifty homes burned.",
        "Two hundred and fifty",
        "exact",
        250,
        "home",
        "other",
        "words",
    ),
    ("Half a million homes burned.", "Half a million", "exact", 500000, "home", "other", "half"),
    ("A dozen homes burned.", "A dozen", "exact", 12, "home", "other", "an article counts"),
    ("1.5 million tons burned.", "1.5 million", "exact", 1500000, "ton", "other", "a measure"),
    ("Dozens of homes burned.", "Dozens", "vague", None, "home", "other", "no number is made up"),
    (
        "Tens of thousands of homes burned.",
        "Tens of thousands",
        "vague",
        None,
        "home",
        "other",
        "longest",
    ),
    ("Dozens were killed.", "Dozens", "vague", None, "person", "killed", "people without a noun"),
    ("Over 300 were wounded.", "Over 300", "more_than", 300, "person", "injured", "a predicate"),
    ("The death toll rose to 300.", "300", "exact", 300, "person", "killed", "a total"),
    ("One soldier was killed.", "One", "exact", 1, "person", "killed_combatants", "one victim"),
    ("Three children were killed.", "Three", "exact", 3, "person", "killed_civilians", "civilians"),
    (
        "The arrest of over 270 others went on.",
        "over 270",
        "more_than",
        270,
        "person",
        "detained",
        "cue ahead",
    ),
    (
        "Troops displaced 700 people.",
        "700",
        "exact",
        700,
        "person",
        "displaced",
        "cue right before",
    ),
    ("17 people went missing.", "17", "exact", 17, "person", "disappeared", "missing"),
    ("The camp houses 40 refugees.", "40", "exact", 40, "person", "refugees", "the noun says it"),
    ("40 airstrikes hit the town.", "40", "exact", 40, "airstrike", "attacks_or_incidents", "noun"),
    (
        "They seized two 107 mm rockets.",
        "two",
        "exact",
        2,
        "rocket",
        "arms_units",
        "the bore counts not",
    ),
    ("More than 80 countries signed.", "More than 80", "more_than", 80, "country", "*", "states"),
    ("It vetoed two resolutions.", "two", "exact", 2, "resolution", "*", "documents"),
    (
        "68 percent of voters agreed.",
        "68 percent",
        "exact",
        68,
        "percent",
        "share_percent",
        "share",
    ),
    (
        "A third of the homes burned.",
        "A third",
        "exact",
        33.33,
        "percent",
        "share_percent",
        "fraction",
    ),
    (
        "One in five children starves.",
        "One in five",
        "exact",
        20,
        "percent",
        "share_percent",
        "ratio",
    ),
    ("An 18-month siege began.", "18", "exact", 18, "month", "duration", "a hyphen"),
    (
        "For over the past nine years it lay idle.",
        "nine",
        "exact",
        9,
        "year",
        "duration",
        "it lasts",
    ),
    (
        "It lasted more than a year.",
        "more than a",
        "more_than",
        1,
        "year",
        "duration",
        "an article",
    ),
    (
        "A deal worth US$5 million was struck.",
        "US$5 million",
        "exact",
        5e6,
        "USD",
        "money_other",
        "a mark",
    ),
    (
        "A contract worth £1.1bn lapsed.",
        "£1.1bn",
        "exact",
        1.1e9,
        "GBP",
        "money_contract",
        "contract",
    ),
    ("It gave 30,000 euros in aid.", "30,000 euros", "exact", 30000, "EUR", "money_aid", "aid"),
    (
        "Australia paid Australians $20 million.",
        "$20 million",
        "exact",
        2e7,
        "AUD",
        "money_other",
        "whose dollar",
    ),
    (
        "It was the deadliest attack there.",
        "deadliest",
        "rank",
        1,
        "rank",
        "rank_or_superlative",
        "rank",
    ),
    ("One of the worst massacres.", "One of the worst", "rank", None, "rank", "*", "an open rank"),
    (
        "The third-largest arms supplier.",
        "third-largest",
        "rank",
        3,
        "rank",
        "*",
        "a rank in words",
    ),
    ("The rate doubled in May.", "doubled", "exact", 2, "times", "other", "how often"),
    ("Crime saw a fourfold rise.", "fourfold", "exact", 4, "times", "other", "an adjective"),
    ("It offers zero per cent.", "zero per cent", "exact", 0, "percent", "share_percent", "none"),
    ("About another 40 men left.", "About another 40", "about", 40, "person", "*", "with more"),
    ("Getting on for 300 men left.", "Getting on for 300", "nearly", 300, "person", "*", "idiom"),
    (
        "One child in six goes hungry.",
        "One child in six",
        "exact",
        16.67,
        "percent",
        "*",
        "its verb",
    ),
    ("It has thousands of years.", "thousands", "vague", None, "year", "duration", "a long time"),
    ("Some 800 men walked out.", "Some 800", "about", 800, "person", "protest_size", "a strike"),
    (
        "It raises to 17 the number of men held.",
        "17",
        "exact",
        17,
        "person",
        "*",
        "what is counted stands behind",
    ),
    (
        "Up to 900 Boronians are living with malaria.",
        "Up to 900",
        "at_most",
        900,
        "person",
        "affected_people",
        "the ill",
    ),
]


@pytest.mark.parametrize(
    ("text", "words", "qualifier", "value", "unit", "kind", "why"),
    ONE_FIGURE,
    ids=[row[0] for row in ONE_FIGURE],
)
def test_reads_a_figure(
    text: str, words: str, qualifier: str, value: float | None, unit: str, kind: str, why: str
) -> None:
    (found,) = read(text)
    said = (found.number.of(text), found.qualifier, found.value, found.unit)
    assert said == (words, qualifier, value, unit), why
    assert kind in ("*", found.kind), why
    assert found.place.holds(found.number)
    bounds(found.qualifier, found.value, ends=(found.low, found.high), number_words=words)
    assert found.kind in vocabulary("figure_kind")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Between 60 and 100 homes burned.", 60, 100),
        ("Some 60,000 to 100,000 people fled.", 60000, 100000),
        ("5-10 million people fled.", 5e6, 10e6),
        ("The offer is zero to 2.5 per cent.", 0, 2.5),
        ("Five to seven homes burned.", 5, 7),
        ("15 to 20 percent of homes burned.", 15, 20),
        ("It costs $5 million to $10 million.", 5e6, 10e6),
    ],
)
def test_reads_a_range(text: str, low: float, high: float) -> None:
    (found,) = read(text)
    assert (found.qualifier, found.value, found.low, found.high) == ("range", None, low, high)


NO_FIGURES = [
    ("One week after the vote he left.", "a date"),
    ("It raised the highest level of warning.", "no rank of a harm"),
    ("Authorised by J. Doe, 19 Old Mill Circuit, Barton.", "the number of a house"),
    ("It passed by 52 votes to 48.", "the result of a vote"),
    ("It rose in the first half of 2016.", "a part of a year"),
    ("In 2000 workers struck.", "a year before a noun"),
    ("Article 12 and Resolution 1973 apply.", "labels"),
    ("It met on 12 April 2012 and in 2011.", "dates"),
    ("The funds are for fiscal year 2013.", "a fiscal year"),
    ("Nothing moved in the past 24 hours.", "a window of time"),
    ("It began two years ago.", "when, not how long"),
    ("Ruritan, 44, and a 12-year-old boy met; she is 35 years old.", "ages"),
    ("Call (02) 6270 5400 or 0419 123 862.", "telephone numbers"),
    ("They carried an AK-47 and an M-16 along Highway 1.", "names of arms and roads"),
    ("Task Force 50 met the 158th Wing at 10:30 and 3 p.m.", "units and times of day"),
    ("One of the men spoke of two reasons.", "parts of an argument"),
    ("The two sides met; our two countries agree.", "what is already named"),
    ("The Group of Seven met.", "a name"),
    ("They serve a second term with our strongest partner.", "no harm, sum or event is ranked"),
    ("Write to PO Box 6090, 42 Elm Street.", "an address"),
    ("He marked the 11-year anniversary.", "an anniversary"),
    ("They hail “one nation, two assemblies”.", "a slogan"),
    ("Four years on, nothing has changed.", "what only dates"),
    ("Six months later they met.", "what only dates"),
    ("The clinic has 24-hour access.", "always open"),
    ("Read on with plans from $3 per week.", "a price of the publisher"),
    ("It helps children under five.", "an age"),
    ("It was the twenty-second anniversary.", "an ordinal"),
    ("Write to Elm House, Troy, NY 10001.", "the code of a town"),
    ("They seek a two State solution.", "a name"),
    ("It recalls the Second World War.", "a name with an ordinal"),
    ("Rust is the number one cause.", "praise or blame"),
    ("It will act in the next 3-4 years.", "a window"),
    ("Within a year they met.", "when, not how long"),
    ("The line is open 365 days a year.", "always open"),
    ("It was hit by a third country.", "an ordinal"),
    ("They vote for the second time on Monday.", "nothing is ranked"),
    ("An injury to one is an injury to all.", "a pronoun"),
    ("One can hope that this death was not in vain.", "a pronoun"),
    ("She is a mother of three.", "tells of her"),
    ("They were aged 14, 15 and 17.", "ages in a list"),
    ("It passed with 15 abstentions.", "the result of a vote"),
    ("It is only one of many crimes.", "one of a crowd"),
    ("It cites article 39 (1, 2) of the code.", "points of an article"),
    ("It faced two other obstacles.", "parts of an argument"),
    ("They met at COP21 in Boronia.", "no pesos"),
    ("The lawyer of the two had left.", "those already named"),
    ("It shows zero tolerance.", "no number"),
    ("Troy doubled its fees.", "what it did, and not how often as much"),
]


@pytest.mark.parametrize(("text", "why"), NO_FIGURES)
def test_finds_no_figure(text: str, why: str) -> None:
    assert [found.place.of(text) for found in read(text)] == [], why


def test_spans_hold_the_quantity_and_what_befell_the_counted() -> None:
    text = "Over 9,000 Utopians have reportedly been killed in the raids."
    (found,) = read(text)
    assert found.place.of(text) == "Over 9,000 Utopians have reportedly been killed"
    assert found.counted
    assert found.counted.of(text) == "Utopians"
    assert found.reporting == "reported"
    assert found.reporting_place
    assert found.reporting_place.of(text) == "reportedly"


def test_reads_period_and_trend() -> None:
    text = "Amid reports of deaths climbing above 300 last year, all fled."
    (found,) = read(text)
    assert found.period_place
    assert (found.period, found.period_place.of(text)) == ("2011", "last year")
    assert (found.trend, found.reporting, found.kind) == ("rising", "reported", "killed")


def test_gives_each_number_of_a_sentence_its_own_harm() -> None:
    text = "Four people were killed and 10 injured; troops detained two suspects."
    assert [(found.kind, found.value) for found in read(text)] == [
        ("killed", 4),
        ("injured", 10),
        ("detained", 2),
    ]


@pytest.mark.parametrize(
    ("text", "kinds", "why"),
    [
        ("It injured 40 men, 3 women and 2 medics.", ["injured"] * 3, "a list of those harmed"),
        ("Two boys died, 2 girls were wounded.", ["killed", "injured"], "each has its own verb"),
        ("The death of five men and injuries to nine.", ["killed", "injured"], "two harms joined"),
        ("Two officers who had beaten a man left.", ["count_of_persons_other"], "they did it"),
        ("The killings by 40 soldiers went on.", ["count_of_persons_other"], "they did it too"),
        ("Her three sons sat at a detention centre.", ["count_of_persons_other"], "only a place"),
        ("It hit two jets, with injuries to two others.", ["arms_units", "injured"], "people"),
        ("The raid left one killed.", ["killed"], "no noun follows"),
        ("It saved 40 lives.", ["count_of_persons_other"], "nobody died"),
        ("Two men were charged with murder.", ["count_of_persons_other"], "they are said to do it"),
        (
            "It hurt 300 people and 2,000 clerks lost their posts.",
            ["injured", "count_of_persons_other"],
            "each has its own verb",
        ),
        (
            "It stops the deaths of 40 men and sends aid to hundreds of refugees.",
            ["killed", "refugees"],
            "the list of the dead has ended",
        ),
        ("On March 17 it added nine people.", ["count_of_persons_other"], "the month, no march"),
        ("It lists three threatened species.", ["other"], "a state of things"),
        ("They met 900 nurses and reptiles.", ["count_of_persons_other"], "people stand first"),
        ("Hundreds of thousands fled their country.", ["displaced"], "they do flee"),
        (
            "Two men, one of them a 70-year-old monk, reportedly died of wounds.",
            ["killed"],
            "after an aside",
        ),
        (
            "Two men, held since May without charge, later succumbed to their wounds.",
            ["killed"],
            "the main verb",
        ),
        (
            "Some 40 clerks who had fled the shelling lost their lives.",
            ["killed"],
            "after a clause",
        ),
        ("Six armed men were killed.", ["killed_combatants"], "they bear arms"),
        ("Twelve members of the security forces died.", ["killed_combatants"], "their forces"),
        (
            "Ten rangers, all from Troy, were ambushed and killed.",
            ["killed"],
            "the second of two verbs",
        ),
        ("It deplores the torture of 40 detainees.", ["tortured"], "more than held"),
        ("It saw the deaths of 6 men in custody.", ["killed"], "what governs them"),
        ("Forty patriots have been hanged.", ["killed"], "only people are hanged"),
        ("They killed 300 cattle.", ["other"], "beasts"),
        ("It upheld the death sentence of two men.", ["count_of_persons_other"], "not yet done"),
        ("It halted the executions of two men.", ["count_of_persons_other"], "nor here"),
        ("It fears for two men on hunger strike.", ["count_of_persons_other"], "no famine"),
        ("They detained and tortured 40 men.", ["detained"], "the graver of two"),
        ("It means death and suffering for 40 men.", ["killed"], "the graver of two"),
        (
            "Troops killed 40 rebels and rescued 9 boys.",
            ["killed_combatants", "count_of_persons_other"],
            "saved",
        ),
        (
            "Some 40 men, including the mayor of Troy and both of his aides, were killed.",
            ["killed"],
            "after an aside",
        ),
        (
            "It jailed 40 men across the country, including 9 monks.",
            ["detained"] * 2,
            "some of them",
        ),
        ("Three protesters wrote to us.", ["count_of_persons_other"], "no size of a protest"),
        ("They met 40 migrants and refugees.", ["count_of_persons_other"], "not all are refugees"),
        ("They met 40 refugee children.", ["refugees"], "all are refugees"),
        ("They listed 40 individuals and firms.", ["count_of_persons_other"], "told as people"),
        ("It may save lives, and 40 refugees left.", ["refugees"], "lives are no deaths"),
    ],
)
def test_tells_whose_harm_it_is(text: str, kinds: list[str], why: str) -> None:
    assert [found.kind for found in read(text)] == kinds, why


@pytest.mark.parametrize(
    ("text", "values", "unit", "why"),
    [
        ("Some 1,100 people stay in Boronia and 900 in Troy.", [1100, 900], "person", "elsewhere"),
        ("It fed 90 schools, up from 40.", [90, 40], "school", "compared"),
        ("The number of schools rose from 40 to 60.", [40, 60], "school", "a change, no range"),
        ("It reached fewer people: 18 million.", [18e6], "person", "people told before"),
        ("It hired one nurse and two drivers.", [1, 2], "person", "one is an item of a list"),
        ("It hit two mills and damaged three others.", [2, 3], "mill", "others of the same"),
        (
            "Its deaths hit 40. By 2050 this number could rise to 90.",
            [40, 90],
            "person",
            "this number",
        ),
        ("It saw 20 raids in May while 15 were reported in June.", [20, 15], "raid", "likewise"),
        ("They won 61 of the 125 seats.", [61, 125], "seat", "some of the same"),
        ("They hired 40 and 50 men.", [40, 50], "person", "both count the same"),
        ("Refugee numbers have grown by 9,000.", [9000], "person", "numbers of whom"),
        ("Millions more will starve.", [None], "person", "a verb of people"),
        ("It hires 57,000 people two years later.", [57000], "person", "a new count begins"),
    ],
)
def test_reads_what_the_number_before_tells(
    text: str, values: list[float], unit: str, why: str
) -> None:
    found = read(text)
    assert [figure.value for figure in found] == values, why
    assert {figure.unit for figure in found} == {unit}, why


@pytest.mark.parametrize(
    ("text", "counted", "why"),
    [
        ("Nearly 40 per cent of Boronia's budget goes to mills.", "Boronia's budget", "a verb"),
        ("Some 90 per cent of those driven to leave are poor.", "those driven to leave", "those"),
        ("Half of the population lives in tents.", "population", "a verb, no plural"),
        ("Half of those who voted left.", "those who voted", "those with their verb"),
    ],
)
def test_tells_of_what_a_share_is(text: str, counted: str, why: str) -> None:
    (found,) = read(text)
    assert found.counted, why
    assert found.counted.of(text) == counted, why


@pytest.mark.parametrize(
    ("text", "reporting", "why"),
    [
        ("It seeks $2 million to feed a projected 8,000 people.", ["asserted", "estimated"], "own"),
        ("Clearing it is expected to cost $4 million.", ["estimated"], "told of times ahead"),
        ("It fears reports suggest 40 men died.", ["reported"], "hearsay"),
        (
            "It estimated that since the fights in the hills of the north began, 40 mills burned.",
            ["estimated"],
            "the clause hangs on it",
        ),
    ],
)
def test_reads_how_sure_each_figure_is(text: str, reporting: list[str], why: str) -> None:
    assert [found.reporting for found in read(text)] == reporting, why


@pytest.mark.parametrize(
    ("text", "periods", "why"),
    [
        ("The envoy today voiced alarm that 40 mills burned.", [None], "the day of the words"),
        ("It said in a statement on 4 May 2011 that 40 mills burned.", [None], "likewise"),
        ("It sold 40 mills in 2010, up 12% on the previous year.", ["2010", "2010"], "compared"),
        (
            "It saw the sale of 40 mills in 2010 and the loss of 90 farms.",
            ["2010", None],
            "own nouns",
        ),
        ("It fell from 4% in 2010 to 6% in 2011.", ["2010", "2011"], "each has its own year"),
        ("He announced today that 40 mills burned.", [None], "the day of the words"),
        ("It gave $4 million in July last year.", ["2011-07"], "a month of last year"),
    ],
)
def test_reads_the_period_of_each_figure(text: str, periods: list[str | None], why: str) -> None:
    assert [found.period for found in read(text)] == periods, why


def test_takes_no_period_from_a_participle_before() -> None:
    (found,) = read("Launching its plan yesterday, Boronia sought $40 million.")
    assert found.period is None


def test_keeps_the_kind_of_those_of_whom_some_are_told() -> None:
    found = read("Some 2,500 refugees came in 2010. Of these, 1,100 stay in Troy and 900 in Ur.")
    assert [figure.kind for figure in found] == ["refugees"] * 3


def test_reads_across_a_broken_line() -> None:
    text = "The office taught 70\nfamilies in the\nvalley."
    (found,) = read(unwrapped(text))
    assert found.place.of(text) == "70\nfamilies"


def _cast(text: str, **named: str) -> Cast:
    actors = {key: Actor(actor_id=key, name=key, actor_type="unknown") for key in named}
    mentions = [
        Named(key, "name", Place(text.index(words), text.index(words) + len(words)))
        for key, words in named.items()
    ]
    return Cast(text, actors, [], sorted(mentions, key=lambda one: one.place))


def test_tells_who_says_it() -> None:
    text = "According to Ruritania, 40 people died. “We lost 12 homes,” she said."
    start = text.index("“")
    quotes = [FoundQuote((Place(start, text.index("”") + 1),), "direct", "speaker")]
    first, second = read(text, _cast(text, ruritania="Ruritania"), quotes)
    assert (first.said_by_id, second.said_by_id) == ("ruritania", "speaker")


def test_tells_who_pays_whom() -> None:
    text = "Ruritania sold Utopia $5 million worth of arms."
    (found,) = read(text, _cast(text, ruritania="Ruritania", utopia="Utopia"))
    assert (found.payer_id, found.payee_id, found.kind) == (
        "utopia",
        "ruritania",
        "money_arms_sale",
    )


def test_tells_whom_it_is_about() -> None:
    text = "At least 40 villagers were killed by the Ruritanian army."
    (found,) = read(text, _cast(text, army="Ruritanian army"))
    assert found.about_id == "army"


def test_keeps_to_the_releases_own_words() -> None:
    text = "Five homes burned.\nTen homes burned."
    own = [Place(text.index("\n") + 1, len(text))]
    assert [found.value for found in figures(text, own, Cast(text), [], None)] == [10]


def test_tells_once_what_the_headline_and_the_body_tell() -> None:
    text = "Boronia frees 40 monks, jails 9\n\nThe 40 monks left Troy."
    own = [Place(0, text.index("\n")), Place(text.index("The"), len(text))]
    found = figures(text, own, Cast(text), [], None)
    assert [(figure.value, figure.number.start > own[0].end) for figure in found] == [
        (9, False),
        (40, True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“",
        "5",
        "one",
        "\x00 5 \x00",
        "\ud800 12 people \udfff",
        "قتل 12 شخصا",
        "İ 12 people",
        "$",
        "a ",
    ],
)
def test_survives_odd_text(text: str) -> None:
    for found in read(text):
        assert found.place.of(text)


@pytest.mark.parametrize(
    "piece",
    [
        "one ",
        "1 ",
        "1,",
        "first ",
        "two and ",
        "a year ",
        "5 million to ",
        "hundred ",
        "(",
        "a.",
        "12\nx ",
    ],
)
def test_finishes_on_long_lines(piece: str) -> None:
    text = piece * 10_000
    for found in read(text):
        assert found.place.holds(found.number)
