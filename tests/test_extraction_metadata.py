"""The metadata room, on invented releases: one row a way of printing, with its reason."""

import pytest

from onrecord.edtf import precision
from onrecord.extraction.found import Knowledge, Metadata, Place
from onrecord.extraction.metadata import metadata
from onrecord.model import Actor, ActorName

NOTHING = Knowledge()
BODY = (
    "The Freedonia Rights Commission said today that the dam at Lower Marsh must not be flooded "
    "before every family has a home. It asked the ministry to publish the survey.\n\n"
    "“Nobody has asked the farmers,” said Ada Brook, the commission’s "
    "director. “That has to change.”"
)


def read(text: str, knowledge: Knowledge = NOTHING) -> Metadata:
    return metadata(text, knowledge, "a.txt")


def words(text: str, place: Place | None) -> str | None:
    return place.of(text) if place else None


TITLES = [
    ("first line", "Farmers Must Be Heard\n\n{}", "Farmers Must Be Heard"),
    ("under a heading", "MEDIA RELEASE\n\nFarmers Must Be Heard\n\n{}", "Farmers Must Be Heard"),
    (
        "over a heading",
        "Farmers Must Be Heard\n\nPress Release\n\n{}",
        "Farmers Must Be Heard",
    ),
    (
        "under a letterhead",
        (
            "Marsh Farmers Union\nPO Box 123, Fleet, tel: 555 0101\n\nNEWS RELEASE\n3 May 1998\n\n"
            "Farmers Must Be Heard\n\n{}"
        ),
        "Farmers Must Be Heard",
    ),
    (
        "under an office",
        (
            "JANE DOE MP   Minister for Water\n\nMedia Release 12/99 - 3 May 1999\n\n"
            "New Dam For Lower Marsh\n\n{}"
        ),
        "New Dam For Lower Marsh",
    ),
    (
        "under a menu",
        "Skip to main content\nHome\nNews\nShare\n\nFarmers Must Be Heard\n\n{}",
        "Farmers Must Be Heard",
    ),
    (
        "under a date of updating",
        "Last Updated: Friday, 3 May 2019, 07:24 GMT\n\nFarmers Must Be Heard\n\n{}",
        "Farmers Must Be Heard",
    ),
    (
        "long, with a colon and no full stop",
        "Freedonia: " + "Joint Statement by Four Ministers on the Dam " * 3 + "\n\n{}",
        ("Freedonia: " + "Joint Statement by Four Ministers on the Dam " * 3).strip(),
    ),
    ("a sum comes first", "$150 Million for Lower Marsh\n\n{}", "$150 Million for Lower Marsh"),
    ("a quote comes first", "“Nobody Asked”: Farmers Speak\n\n{}", "“Nobody Asked”: Farmers Speak"),
    (
        "under the address of the sender",
        (
            "News from Marsh Watch\n485 Fifth Avenue, Fleet, tel: 555 0101\n\n"
            "DAM: FARMERS ARRESTED AGAIN\n\n{}"
        ),
        "DAM: FARMERS ARRESTED AGAIN",
    ),
    (
        "under a letterhead in capitals",
        (
            "MINISTRY OF FOREIGN AFFAIRS OF THE REPUBLIC OF FREEDONIA\nPress Release No. 45/2011\n\n"  # noqa: E501 - one row, one line
            "Statement by the Spokesman on the Marsh\n\nFleet, 12 March 2011\n\n{}"
        ),
        "Statement by the Spokesman on the Marsh",
    ),
    (
        "with the speaker and his office behind it",
        "Marsh: Farmers Must Be Heard Ada Brook - Shadow Minister for Water\n\n{}",
        "Marsh: Farmers Must Be Heard",
    ),
    (
        "under an office that stands over the heading",
        "Leader of the Opposition\nMedia Release\n\nFarmers must be heard\n\n{}",
        "Farmers must be heard",
    ),
    ("under a letterhead with its country", "Amnesty International - Freedonia\n\n{}", None),
    ("none is printed", "FLEET, Freedonia (May 3, 2011) – {}", None),
    (
        "header line, printed again below",
        "title: Farmers Must Be Heard | Freedonia Watch\n\nMenu\nFarmers Must Be Heard\n{}",
        "Farmers Must Be Heard",
    ),
    (
        "under who speaks, with all his offices",
        "MEDIA RELEASE\n\nSENATOR JANE DOE   SHADOW MINISTER FOR WATER\n\nDAM FLOODED - FARMERS FLEE\n\n{}",  # noqa: E501 - one row, one line
        "DAM FLOODED - FARMERS FLEE",
    ),
    (
        "an office with a verb",
        "Minister for Water Visits the Dam\n\n{}",
        "Minister for Water Visits the Dam",
    ),
    (
        "over who sends it",
        "Farmers Must Be Heard\n\nPress Release: Marsh Watch\n\n{}",
        "Farmers Must Be Heard",
    ),
    (
        "over two lines",
        "FREEDONIA CONDEMNS THE FLOODING OF\nTHE DAM AT LOWER MARSH\n\n{}",
        "FREEDONIA CONDEMNS THE FLOODING OF\nTHE DAM AT LOWER MARSH",
    ),
    (
        "with its date behind a bar",
        "Farmers Must Be Heard By Marsh Watch  |  3 May 2017\n\n{}",
        "Farmers Must Be Heard",
    ),
    ("with its number", "Farmers Must Be Heard MR 68/2001\n\n{}", "Farmers Must Be Heard"),
    (
        "under the way to the page",
        "HOME > MEDIA > FARMERS\n\nFarmers Must Be Heard\n\n{}",
        "Farmers Must Be Heard",
    ),
    (
        "a wrapped paragraph is none",
        "Freedonia condemns the attack on the dam of the Lower Marsh\nand asks the ministry for the survey. It was\npromised long ago and\nnever published in all these years.\n\n{}",  # noqa: E501 - one row, one line
        None,
    ),
    (
        "run together with the body",
        "Farmers call for help for the flooded villages The Freedonia Rights Commission has accused the ministry of silence on the flooded farms of the marsh.\n\n{}",  # noqa: E501 - one row, one line
        "Farmers call for help for the flooded villages",
    ),
    (
        "those to whom a letter goes are none",
        "3 May 2011\n\nHis Excellency Mr Ada Brook\nEmbassy of Freedonia\nFleet 2603\n\nYour Excellency\n\n{}",  # noqa: E501 - one row, one line
        None,
    ),
    (
        "in capitals before the body in one line",
        "  NEWS RELEASE Marsh Watch 14 May 2004 FARMERS BREAK THE BIG DAM A Marsh Watch study has found that it is so. {}",  # noqa: E501 - one row, one line
        "FARMERS BREAK THE BIG DAM",
    ),
    (
        "of one word in capitals",
        "News Release\n\nADA BROOK MP\n\nMINISTER FOR WATER\n\n11 June 1999\n\nMARSHES\n\n{}",
        "MARSHES",
    ),
    ("mail", "Subject: Farmers Must Be Heard\n\nDear editors,\n\n{}", "Farmers Must Be Heard"),
]


@pytest.mark.parametrize(("reason", "form", "expected"), TITLES)
def test_title(reason: str, form: str, expected: str | None) -> None:
    text = form.format(BODY)
    assert words(text, read(text).title) == expected


DATES = [
    (
        "label, English order",
        "T is here now\n\n{}\n\nPublished on May 17, 2013\n\nShare",
        "2013-05-17",
    ),
    ("label without a colon", "A Title Here\n\nPublication Date 10 July 2012\n\n{}", "2012-07-10"),
    ("label and time", "A Title Here\nPosted: 09:15, 3 March 2004\n\n{}", "2004-03-03"),
    ("a line of its own", "A Title Here\n\nTuesday, 4 June 1985\n\n{}", "1985-06-04"),
    ("place and day on a line", "A Title Here\n\nFleet, 12 March 2011\n\n{}", "2011-03-12"),
    ("label on the line above", "A Title Here\n\nPublished:\n12 March 2014\n\n{}", "2014-03-12"),
    ("ordinal", "A Title Here\n4th of June, 1985\n\n{}", "1985-06-04"),
    ("beside the heading", "Media Release 28 November 2000\n\nA Title Here\n\n{}", "2000-11-28"),
    ("with a number", "Media Release H84/2003 - 2 July 2003\n\nA Title Here\n\n{}", "2003-07-02"),
    ("dateline", "A Title Here\n\nGENEVA (10 July 2012) – {}", "2012-07-10"),
    ("dateline of place and day", "A Title Here\n\nNairobi, 10 July 2012 - {}", "2012-07-10"),
    ("bracketed dateline", "A Title Here\n\n(Geneva, March 21, 2024) – {}", "2024-03-21"),
    (
        "at the end",
        "A Title Here\n\n{}\n\n22 November 2005\n\nContact: Jo, 555 010 999",
        "2005-11-22",
    ),
    ("behind a bar", "A Title Here  |  3 May 2017\n\n{}", "2017-05-03"),
    ("between two dashes", "A Title Here\n\nFleet, Freedonia – May 3, 2015 – {}", "2015-05-03"),
    (
        "before the contacts",
        "A Title Here\n\n{}\n\n3 May 2001 Media Contact: Jo, 555 010 999",
        "2001-05-03",
    ),
    (
        "of a message",
        "A Title Here\n\nThis message was sent on May 3, 2020 to all staff.\n\n{}",
        "2020-05-03",
    ),
    ("ISO", "A Title Here\n2011-02-03\n\n{}", "2011-02-03"),
    ("day over twelve", "A Title Here\nDate: 25/04/2012\n\n{}", "2012-04-25"),
    ("day or month: only the year is certain", "A Title Here\nDate: 07/10/2012\n\n{}", "2012"),
    ("month only", "A Title Here\nPublished: July 2012\n\n{}", "2012-07"),
    ("header of a page", "published: 2021-05-23T22:10:00-04:00\n\nA Title Here\n{}", "2021-05-23"),
    ("header of a mail", "Date: Tue, 10 Jul 2012 23:30:00 +0200\nSubject: A B\n\n{}", "2012-07-10"),
    ("French", "Un titre ici\n\nPublié le 3 août 2010\n\n{}", "2010-08-03"),
    (
        "a dateline without a year, beside a release number of that month",
        "2012-06-S-026\nFor Immediate Release\n\nKABUL, Afghanistan (June 14) - {}",
        "2012-06-14",
    ),
    ("beside a reference", "A Title Here\n\nAB 01 019 3 Sep 2001\n\n{}", "2001-09-03"),
    ("a year of two digits", "A Title Here\n\nDate: 25/4/96\n\n{}", "1996-04-25"),
    ("two digits, and which is the year?", "A Title Here\n\nDate: 10/11/12\n\n{}", None),
    ("day and month run together", "A Title Here\n\n22November 2005\n\n{}", "2005-11-22"),
    ("a dateline without a year", "A Title Here\n\nKABUL, Afghanistan (June 14) - {}", None),
    ("updated", "Last Updated: Friday, 19 May 2023\n\nA Title Here\n\n{}", None),
    ("accessed", "A Title Here\n\n{}\n\nAccessed 21 May 2023", None),
    ("printed out", "A Title Here\n\n{}\n\nPrinted on 21 May 2023", None),
    ("copyright", "A Title Here\n\n{}\n\n© 3 May 2012 Freedonia Watch", None),
    ("an event", "A Title Here\n\n{} The meeting is on 3 May 2012 in Fleet.", None),
    ("a picture's caption", "A Title Here\n\nPhoto: Fleet, 3 May 2012\n\n{}", None),
    ("a PDF's day of creation", "title: A Title Here\ncreated: 2012-05-03\n\n{}", None),
    ("other releases", "A Title Here\n\n{}\n\nRelated Posts\n\nMay 3, 2012", None),
    ("glued to what it is", "A Title Here\n\nOpinion7 March 2024\n\n{}", "2024-03-07"),
    ("a directive", ".. post:: March 4, 2022\n\nA Title Here\n\n{}", "2022-03-04"),
    (
        "a date that may be of two months, then in full",
        "index 12 03/05/2002\n\nNEWS RELEASE 79 3 May 2002\n\nA Title Here\n\n{}",
        "2002-05-03",
    ),
    ("no such day", "A Title Here\nPublished on 31 February 2012\n\n{}", None),
    (
        "the label wins over other dates",
        (
            "Last Updated: 19 May 2023\n\nA Title Here\n\nPublisher Freedonia Watch\n"
            "Publication Date 10 July 2012\n\n{}\n\n[accessed 21 May 2023]"
        ),
        "2012-07-10",
    ),
]


@pytest.mark.parametrize(("reason", "form", "expected"), DATES)
def test_published(reason: str, form: str, expected: str | None) -> None:
    text = form.format(BODY)
    found = read(text)
    assert found.published == expected
    assert (found.published_place is None) == (expected is None)
    assert expected is None or precision(expected) in ("day", "month", "year")


PUBLISHERS = [
    (
        "of one word, behind the kind",
        "A Title Here\n\nPress Release: Marshback\n\n{}\n\nMore from Marshback",
        "Marshback",
        "unknown",
    ),
    (
        "a minister in the body",
        "A Title Here\n\nThe plan is wrong, the Minister for Water, Ada Brook, said today. {}",
        "Minister for Water",
        "state_executive",
    ),
    (
        "a member of parliament",
        "Ada Brook MP\n\nMEDIA RELEASE 3 May 2003\n\nA TITLE HERE\n\n{}",
        "Ada Brook MP",
        "legislature",
    ),
    (
        "named first, with its acronym",
        "A Title Here\n\nThe Marsh Farmers Union (MFU) writes to you. {}",
        "Marsh Farmers Union",
        "professional_body",
    ),
    (
        "its members speak",
        "Members of the Council of Marsh Elders have met today. {}",
        "Council of Marsh Elders",
        "unknown",
    ),
    (
        "over its releases",
        "Marsh Democrats Press Releases\n\nA Title Here\n\n{}",
        "Marsh Democrats",
        "political_party",
    ),
    (
        "to whom a letter goes is none",
        "3 May 2011\n\nMr Ada Brook\nEmbassy of Freedonia\n\nDear Mr Brook,\n\n{}",
        None,
        "unknown",
    ),
    ("label", "A Title Here\n\nPublisher Freedonia Watch\n\n{}", "Freedonia Watch", "ngo"),
    (
        "header line",
        "publisher: Ministry of Water\n\nA Title\n{}",
        "Ministry of Water",
        "state_executive",
    ),
    (
        "mail",
        "From: Freedonia Watch <press@example.org>\nSubject: A B\n\n{}",
        "Freedonia Watch",
        "ngo",
    ),
    (
        "letterhead",
        (
            "Marsh Farmers Union\nPO Box 123, Fleet\n\nA Title Is Here Today\n\nThe dam "
            "is too high, and the river is not."
        ),
        "Marsh Farmers Union",
        "professional_body",
    ),
    (
        "letterhead in capitals, of a body that is known",
        (
            "AMNESTY INTERNATIONAL\n\nA Title Is Here Now\n\nThe dam is too high, "
            "and the river is not."
        ),
        "Amnesty International",
        "ngo",
    ),
    (
        "spokesman of an office",
        "A Title\n\nThe following was issued today by the Spokesperson for the Secretary-General:",
        "United Nations",
        "un_body",
    ),
    (
        "said today",
        "A Title\n\nThe dam must not be flooded, Freedonia Watch said today in a paper on it.",
        "Freedonia Watch",
        "ngo",
    ),
    (
        "speaks of itself, with its staff",
        (
            "A Title\n\nFLEET – Freedonia Watch is urging the council to wait.\n\n“Wait,” said Freedonia "  # noqa: E501 - one row, one line
            "Watch’s Ada Brook."
        ),
        "Freedonia Watch",
        "ngo",
    ),
    (
        "copyright line",
        (
            "A Title Is Here\n\nThe dam is too high, and the river is not, so it cannot be.\n\n"
            "Copyright 2012 Freedonia Water Commission. All rights reserved."
        ),
        "Freedonia Water Commission",
        "unknown",
    ),
    (
        "byline of an office",
        "A Title Is Here\n\nOffice of the Spokesperson\n\nThe two sides met in Fleet on the dam.",
        "U.S. Department of State",
        "state_executive",
    ),
    (
        "label of the kind, and the name again",
        "A Title Is Here\n\nPress Release: Grey Wave\n\n{} So Grey Wave says.",
        "Grey Wave",
        "unknown",
    ),
    (
        "a headline behind the label of the kind is none",
        "Media Release: New Dam Of The Year\n\n{}",
        None,
        "unknown",
    ),
    (
        "introduced with an acronym, which speaks",
        "A Title\n\nThe Farmers Without Fields (FWF) met. The dam must wait, FWF said today.",
        "Farmers Without Fields",
        "unknown",
    ),
    (
        "no word tells a body, but two ways of speaking do",
        "A Title\n\nGrey Wave calls on all to wait. “Wait,” said Ada Brook, director of Grey Wave.",
        "Grey Wave",
        "unknown",
    ),
    (
        "Statement by",
        "Statement by the Spokesperson of the Council of Lower Marsh on the dam\n\n{}",
        "Council of Lower Marsh",
        "unknown",
    ),
    (
        "a ministry with its state",
        "MEDIA RELEASE\nMinistry of Foreign Affairs of Freedonia\n\nA Title Is Here\n\n{}",
        "Ministry of Foreign Affairs of Freedonia",
        "state_executive",
    ),
    (
        "contact line and domain",
        "A Title Is Here\n\n{}\n\nContact: Ada Brook, Marsh Union, press@marshunion.example",
        "Marsh Union",
        "professional_body",
    ),
    (
        "signature",
        "A Title Is Here\n\n{}\n\nAda Brook\nDirector, Marsh Watch",
        "Marsh Watch",
        "ngo",
    ),
    ("we at", "A Title\n\n{} “We at Marsh Watch have waited,” she says.", "Marsh Watch", "ngo"),
    (
        "the party in front of an office",
        "SENATOR ADA BROOK\nMARSH DEMOCRATS WATER SPOKESPERSON\n\nMEDIA RELEASE\n\nTHE DAM\n\n{}",
        "MARSH DEMOCRATS",
        "political_party",
    ),
    (
        "the copyright of a state is no name of who speaks",
        "A Title Is Here\n\n{}\n\n© Commonwealth of Freedonia 2001",
        None,
        "unknown",
    ),
    (
        "about the publisher",
        "A Title Is Here\n\n{}\n\nAbout the Marsh Union\nIt is old.",
        "Marsh Union",
        "professional_body",
    ),
    (
        "leaders who speak together",
        "Joint Statement from the Leaders of Freedonia, Sylvania, and Moesia on the Dam\n\n{}",
        "Leaders of Freedonia, Sylvania, and Moesia",
        "informal_state_group",
    ),
    (
        "members speak at the start",
        "A Title Is Here\n\nWe, the leaders of the Group of Seven (G7), met. {}",
        "Group of Seven",
        "informal_state_group",
    ),
    (
        "whose statement it is",
        "G7 Statement on the Dam\n\n{}",
        "Group of Seven",
        "informal_state_group",
    ),
    (
        "a letter on behalf of a body",
        "I am writing on behalf of the Marsh Water Foundation (MWF) about the dam. {}",
        "Marsh Water Foundation",
        "ngo",
    ),
    (
        "at a firm of any name",
        "A Title\n\nAt Read the Reeds, we are sad. {}",
        "Read the Reeds",
        "unknown",
    ),
    ("at a place says nothing", "A Title\n\nAt New York, we are sad. {}", None, "unknown"),
    (
        "who signed a letter",
        "A Title Is Here\n\nMarsh Rights Watch signed on to the following statement:\n\n{}",
        "Marsh Rights Watch",
        "ngo",
    ),
    (
        "an agency behind the dateline",
        "A Title Is Here\n\nFLEET, SEPT. 22, 2005 (Reedpress).- {}",
        "Reedpress",
        "media_or_journalist",
    ),
    (
        "a minister who opens the body",
        "A Title Is Here\n\nThe Minister for Water and Dams, Ada Brook, urged farmers to wait. {}",
        "Minister for Water and Dams",
        "state_executive",
    ),
    (
        "a senator who opens the body and is quoted",
        "A Title Is Here\n\nSen. Ada Brook is backing a bill. “It is time,” Brook said. {}",
        "Sen. Ada Brook",
        "legislature",
    ),
    (
        "the mail address of a body with an acronym",
        "A Title\n\nFarmers and the Marsh Legal Aid Fund (MLAF) met. {}\n\nContact: a@mlaf.org",
        "Marsh Legal Aid Fund",
        "ngo",
    ),
    (
        "the head of a body is no part of its name",
        "A Title\n\n{}\n\nAda Brook\nChairman of the Marsh Union",
        "Marsh Union",
        "professional_body",
    ),
    (
        "letters of a longer word tell no type",
        "UNITED MARSH PARTY\n\nMEDIA RELEASE\n\nTHE DAM IS HERE\n\n{}",
        "UNITED MARSH PARTY",
        "political_party",
    ),
    (
        "a rank and its bearer are no body",
        "A Title Is Here\n\nNavy Capt. Ada Brook said today that it is so.",
        None,
        "unknown",
    ),
    (
        "a body that only others name",
        "A Title Is Here\n\nThe river is high. Officials say that the Water Commission met.",
        None,
        "unknown",
    ),
    (
        "an armed group is none",
        "A Title Is Here\n\nThe Taliban said today that it left.",
        None,
        "unknown",
    ),
]


@pytest.mark.parametrize(("reason", "form", "name", "actor_type"), PUBLISHERS)
def test_publisher(reason: str, form: str, name: str | None, actor_type: str) -> None:
    text = form.format("The dam is too high, and the river is not. That is all we know of it.")
    found = read(text)
    assert (found.publisher, found.publisher_type) == (name, actor_type)
    assert (found.publisher_place is None) == (name is None)


def test_publisher_of_the_registry() -> None:
    actor = Actor(actor_id="marsh", name="Friends of the Marsh", actor_type="ngo")
    names = (ActorName(actor_id="marsh", name="Marshfriends", name_kind="short"),)
    knowledge = Knowledge(actors={"marsh": actor}, names=names)
    text = "A Title\n\nThe dam must not be flooded, Marshfriends said today."
    found = read(text, knowledge)
    assert (found.publisher, found.publisher_type) == ("Friends of the Marsh", "ngo")
    assert words(text, found.publisher_place) == "Marshfriends"


DATELINES = [
    ("dash", "Washington, D.C. – {}", "Washington, D.C.", "USA"),
    ("hyphen without a space behind it", "Washington, DC -{}", "Washington, DC", "USA"),
    ("brackets", "(Berlin) – {}", "Berlin", "DEU"),
    ("brackets, unknown place", "(Fleet) – {}", "Fleet", None),
    ("two places of two countries", "(Geneva, New York) – {}", "Geneva, New York", None),
    ("with its country", "KABUL, Afghanistan (Jan. 20, 2011) — {}", "KABUL, Afghanistan", "AFG"),
    ("on a line of its own", "KABUL, Afghanistan (Jan. 20, 2011)\n{}", "KABUL, Afghanistan", "AFG"),
    ("agency in brackets", "NAIROBI, 4 May 2001 (Example Agency) – {}", "NAIROBI", "KEN"),
    ("capitals and a colon", "GENEVA: {}", "GENEVA", "CHE"),
    ("a place of two countries", "JERUSALEM – {}", "JERUSALEM", None),
    ("capitals, unknown place", "LOWER FLEET – {}", "LOWER FLEET", None),
    ("a name that starts like a heading", "New York – {}", "New York", "USA"),
    ("place and code of a state of the USA", "Fleet, NJ — {}", "Fleet, NJ", "USA"),
    ("beside the date over the headline", "Canberra, 22 August 1952\n\n{}", "Canberra", "AUS"),
    ("no dateline: a heading in capitals", "UPDATE – {}", None, None),
    ("no dateline: a heading", "Background – {}", None, None),
    ("no dateline: a name", "Ada Brook – {}", None, None),
    ("no dateline: an inserted clause", "Water – and there is little – is dear. {}", None, None),
]


@pytest.mark.parametrize(("reason", "form", "place", "country"), DATELINES)
def test_dateline(reason: str, form: str, place: str | None, country: str | None) -> None:
    text = "A Title Is Here\n\n" + form.format(BODY)
    found = read(text)
    assert (words(text, found.dateline), found.dateline_country) == (place, country)
    if place and "1952" not in form:  # a dateline over the headline is no part of the body
        assert found.body.start <= text.index(place) < found.body.end


TAILS = [
    (
        "date and appeal",
        (
            "\n\nPublished on May 17, 2013\n\nRelated Posts\n\nSeeking asylum?\n\nIf you "
            "need help, we can help you with a claim for it at once."
        ),
    ),
    (
        "ENDS",
        "\n\nENDS\n\nNotes: the dam was planned in 1971 and is as high as a house, or higher.",
    ),
    ("###", "\n\n###\n\nFreedonia Watch is an independent organization that works for the marsh."),
    ("-30-", "\n\n-30-\n\nContact: Ada Brook, 555 010 999"),
    ("contact", "\n\nMedia contact: Ada Brook 0400 000 000"),
    (
        "contact without a label",
        "\n\nFor more information, please contact:\nAda Brook, +1 555 010 9999\nada@example.org",
    ),
    ("share bar", "\n\nShare\nFacebook\nTwitter\nPrint"),
    (
        "about",
        (
            "\n\nAbout Freedonia Watch\n\nFreedonia Watch has watched the marsh for "
            "ninety years and is not tired of it."
        ),
    ),
    (
        "what the publisher is",
        "\n\nFreedonia Watch is a non-profit organization that works for the marsh and its people.",
    ),
    (
        "donate",
        "\n\nDonate\n\nYour gift keeps the marsh wet. Donate today, and we will thank you for it.",
    ),
    (
        "copyright",
        "\n\nCopyright notice: © Copyright Freedonia Watch\n\nSearch the site\n\nCountries",
    ),
    (
        "editors",
        (
            "\n\nNotes to Editors\n\n1. The dam was planned in 1971, and nobody has "
            "built it in the time since then."
        ),
    ),
    ("who authorised it", "\n\nAuthorised by Ada Brook, 19 Fleet Circuit, Lower Marsh 2600."),
    ("number of an archive", "\n\n[FNA: A11604, 704/2/2]"),
    ("copyright line of a site", "\n\n© Marsh Media\n\nUsing Marsh for work?"),
    (
        "footer",
        (
            "\n\nHome | About the Commission | Help | Sitemap | Copyright\n\nCopyright "
            "Freedonia Watch 2000. Last Modified 17 October 2000."
        ),
    ),
]


@pytest.mark.parametrize(("reason", "tail"), TAILS)
def test_body_ends_before(reason: str, tail: str) -> None:
    text = f"A Title Is Here\n\nShare\n\n{BODY}{tail}"
    assert words(text, read(text).body) == BODY


HEADS = [
    ("headline", "A Title Is Here\n\n"),
    ("byline", "A Title Is Here\n\nAda Brook, Minister of Water\n\n"),
    (
        "caption",
        (
            "A Title Is Here\n\nClick to expand Image Ada Brook in Fleet, May 4, "
            "2012. © 2012 Jo Doe\n\n"
        ),
    ),
    (
        "notice of a host",
        (
            "A Title Is Here\n\nDisclaimerThis is not a publication of the library. The "
            "library is not responsible for it.\n\n"
        ),
    ),
    ("header lines", "title: A Title Is Here\npublished: 2012-05-04\n\n"),
    ("date", "A Title Is Here\n\n4 May 2012\n\n"),
]


@pytest.mark.parametrize(("reason", "head"), HEADS)
def test_body_starts_after(reason: str, head: str) -> None:
    text = head + BODY
    assert words(text, read(text).body) == BODY


def test_lines_that_repeat_are_outside_the_body() -> None:
    line = "The marsh is a wetland of international importance, and it belongs to everybody."
    text = f"A Title Is Here\n\n{BODY}\n\n{line}"
    assert words(text, read(text).body) == f"{BODY}\n\n{line}"
    assert words(text, read(text, Knowledge(boilerplate=frozenset({line}))).body) == BODY


KINDS = [
    ("said by a line", "MEDIA RELEASE\n\nA Title Is Here\n\n{}", "press_release", "MEDIA RELEASE"),
    ("said by the headline", "Joint Statement on the Dam\n\n{}", "statement", "Joint Statement"),
    ("readout", "Readout of the Meeting on the Dam\n\n{}", "briefing", "Readout"),
    ("open letter", "Open Letter on the Dam\n\nDear Minister,\n\n{}", "letter", "Open Letter"),
    ("op-ed", "A Title Is Here\n\nOp-Ed\n\n{}", "commentary", "Op-Ed"),
    ("nothing said", "A Title Is Here\n\n{}", "press_release", None),
]


@pytest.mark.parametrize(("reason", "form", "kind", "shown"), KINDS)
def test_kind(reason: str, form: str, kind: str, shown: str | None) -> None:
    text = form.format(BODY)
    found = read(text)
    assert (found.kind, words(text, found.kind_place)) == (kind, shown)


LANGUAGES = [
    ("English", BODY, "en"),
    (
        "French",
        "Le barrage de la rivière est trop haut et les familles ne sont pas dans leurs maisons.",
        "fr",
    ),
    (
        "Spanish",
        "La presa del río es demasiado alta y las familias no tienen una casa en el valle.",
        "es",
    ),
    (
        "German",
        "Der Damm ist zu hoch und die Familien haben nicht ein Haus, das für sie ist.",
        "de",
    ),
    (
        "Russian",
        "Плотина на реке слишком высока, и семьи не могут жить в домах, что были у них.",
        "ru",
    ),
    (
        "Ukrainian",
        "Гребля на річці є надто висока, і сім’ї не мають у селі того, що було для них.",
        "uk",
    ),
    ("Arabic", "السد على النهر مرتفع جدا في هذا العام من أجل المزارعين الذي لا يعرف عن ذلك", "ar"),
    ("Chinese", "河上的大坝太高了，农民没有地方住。委员会今天说，应当先给每个家庭一个住处。", "zh"),
    ("Japanese", "川のダムは高すぎて、農民は住むところがない。委員会は今日そう述べた。", "ja"),
    ("too short", "Yes.", None),
    ("letters of a list", "One two, four a b x y i j c a i e a i", None),
    ("no language", "Xq wv zzt brr klm prt gnn vvx ttr plk mnb vcx zsd.", None),
]


@pytest.mark.parametrize(("reason", "text", "expected"), LANGUAGES)
def test_language(reason: str, text: str, expected: str | None) -> None:
    assert read(text).language == expected


def test_language_that_a_page_gives() -> None:
    assert read(f"language: en_gb\n\nA Title\n{BODY}").language == "en-GB"
    assert read(f"language: fr\n\nA Title\n{BODY}").language == "en"


def test_host_address_and_citation() -> None:
    text = (
        "A Title Is Here\n\nPublisher Freedonia Watch\nPublication Date 10 July 2012\n"
        "Cite as Freedonia Watch, A Title Is Here, 10 July 2012, available at: "
        "https://www.refworld.org/docid/000.html [accessed 21 May 2023]\n\n"
        f"{BODY}\n\nSearch Refworld"
    )
    found = read(text)
    assert (found.host, words(text, found.host_place)) == ("Refworld", "Refworld")
    assert words(text, found.url) == "https://www.refworld.org/docid/000.html"
    cite_as = words(text, found.cite_as)
    assert cite_as is not None
    assert cite_as.startswith("Freedonia Watch, A Title")
    assert cite_as.endswith("2023]")
    assert words(text, found.body) == BODY


ODD = [
    "",
    " ",
    "\n\n",
    "a",
    "“",
    "\0\0\0",
    "\ud800 lone",
    "ENDS",
    "Share\nPrint",
    "title: x\n\n",
    "Published on May 17, 2013",
    "((((((((((",
    "مرحبا بالعالم، هذا بيان",
    "\u202eright to left\u202c – x",
    "KABUL – ",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_read(text: str) -> None:
    found = read(text)
    assert 0 <= found.body.start <= found.body.end <= len(text)


UNITS = [
    "a.a.",
    "((",
    "“",
    "KABUL, ",
    "A of ",
    "© 2012-2013-",
    "1 May ",
    "A b\n",
    "x@",
    "Published: ",
]
UNITS += [
    "A, ",
    "Share\n",
    "said Example Watch today. ",
    "- ",
    "Title: a\n",
    "a: b\n",
    "\u2028",
    "www.",
]


@pytest.mark.parametrize("unit", UNITS)
def test_long_texts_take_linear_time(unit: str) -> None:
    text = unit * (400_000 // len(unit))
    assert read(text).body.end <= len(text)
    assert read(f"A Title Is Here\n\n{text}").body.end <= len(text) + 17


def test_a_letter_behind_the_end_of_its_announcement_is_in_the_body() -> None:
    letter = "Minister, the dam must wait until every farmer has a home, and so must you. " * 6
    text = f"A Title Is Here\n\nThe union sent this letter to the ministry in Fleet, which has not yet answered it.\n\nENDS\n\n{letter.strip()}"  # noqa: E501 - one text
    assert read(text).body.end == len(text)


def test_a_host_in_the_middle_of_the_body_is_none() -> None:
    text = f"A Title Is Here\n\n{BODY}\n\nReliefWeb carried the survey in May. {BODY}\n\n{BODY}"
    assert read(text).host is None
