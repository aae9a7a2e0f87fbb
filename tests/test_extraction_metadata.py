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
    (
        "under a street of the letterhead",
        "MARSH UNION OF FARMERS\n16, avenue Dunn, 69007 Fleet, Freedonia\n\nDam is full\n\n{}",
        "Dam is full",
    ),
    (
        "under a box of the letterhead",
        "MARSH CONFERENCE\nSecretariat, P.O. Box 12, Fleet\n\nON THE DAM: A MESSAGE\n\n{}",
        "ON THE DAM: A MESSAGE",
    ),
    (
        "the kind alone, under a ministry",
        "REPUBLIC OF MARSHLAND\nMINISTRY OF DAMS\n\nCOMMUNIQUÉ\n\n1. {}",
        "COMMUNIQUÉ",
    ),
    (
        "under a name that the text uses",
        (
            "Marsh Advice Fleet\nNews\n\nDams: “stop or go” is no question\n\nAda Lund of Marsh "
            "Advice Fleet said so. {}"
        ),
        "Dams: “stop or go” is no question",
    ),
    (
        "under who sends it and the kind",
        "Dam Commission - Press release\n\nCommission asks for a ban on dams\n\n{}",
        "Commission asks for a ban on dams",
    ),
    (
        "under the towns of a body",
        "DAMS FOR ALL | London - Brussels - Madrid\n\nThe dam of Fleet is full\n\n{}",
        "The dam of Fleet is full",
    ),
    (
        "no sentence that introduces a body",
        (
            "THE MARSH MOVEMENT (MM) condemns in the strongest terms the arrest of ten of its "
            "members in Fleet.\n\n{}"
        ),
        None,
    ),
    (
        "under the kind, the number of a file, and an embargo that a scan misread",
        (
            "MINISTERIAL PRESS RELEASE DAM PR S4522/71\n\nNUT FOR RELEASE TILL TEN HOURS OH "
            "TUESDAY, 18th MAY, 1971\n\nTHREE FARMERS GET AWARDS FOR DAMS\n\n{}"
        ),
        "THREE FARMERS GET AWARDS FOR DAMS",
    ),
    (
        "in capitals to its full stop",
        (
            "MINUTES OF THE ANNUAL ASSEMBLY THAT WAS HELD BY THE FARMERS OF THE WIDE MARSH IN THE "
            "FARMERS’ HALL OF FLEET IN THE PROVINCE OF FENLAND ON TUESDAY, 16th MAY 2023.\n\n{}"
        ),
        (
            "MINUTES OF THE ANNUAL ASSEMBLY THAT WAS HELD BY THE FARMERS OF THE WIDE MARSH IN THE "
            "FARMERS’ HALL OF FLEET IN THE PROVINCE OF FENLAND ON TUESDAY, 16th MAY 2023."
        ),
    ),
    (
        "over what it is a case of",
        "Court warns of floods in Fleet\n\nSituation: Fens\nCase: The Council v. Ada Brook\n\n{}",
        "Court warns of floods in Fleet",
    ),
    ("none behind a salutation", "Dear Friends,\n\nPlease act now\n\n{}", None),
    ("none in a list that is announced", "{}\n\nOur demands are:\n\nAn end to floods", None),
    ("no item of a list", "We ask to be heard.\n\n1. Write to the council\n\n{}", None),
    (
        "over an event and its date",
        "Dam too high\n\nPublic meeting: 3 May 2012, Fleet Hall\n\n{}",
        "Dam too high",
    ),
    (
        "under a letterhead with the date in its line",
        "MARSH COUNCIL                    3 May 1998\n\nDam too high\n\n{}",
        "Dam too high",
    ),
    (
        "under an honoured name alone",
        "Rt Hon Ada Brook\nMinister of Water\n\n6 May 1998\n\nFREEDONIA WELCOMES DAM TREATY\n\n{}",
        "FREEDONIA WELCOMES DAM TREATY",
    ),
    (
        "over who speaks: the kind is none, and neither is the speaker",
        "23 March 1999\n\nPress Statement\n\nby Dr. Ada Brook, Secretary of the Marsh Union\n\n{}",
        None,
    ),
    (
        "on behalf of others, and what it is about",
        (
            "MARSH UNION\n\n14 March 2012\nPRESSE 103\n\nDeclaration by the High Commissioner, Ada "
            "Brook, on behalf of the Marsh Union on the flood in Freedonia\n\n{}"
        ),
        (
            "Declaration by the High Commissioner, Ada Brook, on behalf of the Marsh Union on the "
            "flood in Freedonia"
        ),
    ),
    (
        "under the section of a site",
        "Press releases Special Procedures\n\nFreedonia: experts call for an end to floods\n\n{}",
        "Freedonia: experts call for an end to floods",
    ),
    (
        "under the bodies that issue it together, set apart by gaps",
        (
            "Amnesty International  Human Rights Watch\n\nJOINT PUBLIC STATEMENT\n\nFreedonia: End "
            "floods in the Fens\n\n{}"
        ),
        "Freedonia: End floods in the Fens",
    ),
    (
        "under the number of its series",
        "MARSH NEWS SERVICE\nPress Actions   Gen. No: 201\n\nBROOK APPEALS TO FARMERS\n\n{}",
        "BROOK APPEALS TO FARMERS",
    ),
    (
        "under a briefing note of a body, and what tells whose words follow",
        (
            "MWO Briefing Note\nMWO urges more support for farmers\n\nThis is a summary of what "
            "was said by MWO spokesperson Ada Brook at today's briefing.\n\n3 March 2020\n\n{}"
        ),
        "MWO urges more support for farmers",
    ),
    (
        "under those to contact, with addresses and no numbers",
        "3 May 2011\n\nContacts:\nMarsh Law: Ada Brook, ada@example.org\n\nFarmers Not Heard\n\n{}",
        "Farmers Not Heard",
    ),
    (
        "under an honoured name and an aide’s office",
        (
            "The Hon Ada Brook MP  Member for Fleet  Parliamentary Secretary to the Minister for "
            "Water\n\nAB 06 28   3 May 2006\n\nFarmers heard at last in the marsh\n\n{}"
        ),
        "Farmers heard at last in the marsh",
    ),
    (
        "run in under an honoured senator",
        (
            "Media Release\n\nSENATOR THE HON. ADA BROOK\n\nMinister for Water\n\n3 May 2001\n\n"
            "40 Farmers Heard by the Marsh Council The Marsh Council has heard forty farmers. {}"
        ),
        "40 Farmers Heard by the Marsh Council",
    ),
    (
        "a host tells who sends it: the speaker is of the headline",
        "Dam Too High - Green Party\n\n3 May 2011\nPress Release: Green Party\n\n{}",
        "Dam Too High - Green Party",
    ),
    (
        "a menu over it",
        "What We Do\nOur Campaigns\nGet in Touch\n\nFarmers must be heard before the flood\n\n{}",
        "Farmers must be heard before the flood",
    ),
    (
        "a state and its ministry over it",
        "REPUBLIC OF FREEDONIA\nPRESS AND INFORMATION DEPARTMENT\n\nFarmers Must Be Heard\n\n{}",
        "Farmers Must Be Heard",
    ),
    (
        "a spokesperson over it",
        "Marsh Party Spokesman on Water\n\nMedia Release\n\nFarmers must be heard, it says\n\n{}",
        "Farmers must be heard, it says",
    ),
    (
        "a line that tells the kind and goes on",
        "STATEMENT OF THE MARSH COUNCIL ON THE\n\nPLANS TO FLOOD THE VALLEY\n\n{}",
        "STATEMENT OF THE MARSH COUNCIL ON THE\n\nPLANS TO FLOOD THE VALLEY",
    ),
    ("one word over the date", "REFUGEES\n\n3 May 2011\n\n{}", "REFUGEES"),
    (
        "a page's title, with the site's name, over the headline",
        "Farmers Must Be Heard | Marsh Watch\nHome\nNews\nFarmers Must Be Heard\n3 May 2011\n{}",
        "Farmers Must Be Heard",
    ),
    (
        "the site in front, and the headline below",
        "Marsh Watch - Farmers Must Be Heard Now\n\n3 May 2011\n\nFarmers Must Be Heard Now\n\n{}",
        "Farmers Must Be Heard Now",
    ),
    (
        "a site behind a dash, by the word that bodies have",
        "Farmers Must Be Heard - Lower Marsh Farmers Union\n\n{}",
        "Farmers Must Be Heard",
    ),
    (
        "a speaker behind a dash is of the headline",
        "Farmers Must Be Heard - Brook\n\n{}",
        "Farmers Must Be Heard - Brook",
    ),
    (
        "whom a fax goes to stands over it",
        "News editors\n\n3 May 2011 FOR IMMEDIATE RELEASE\n\nFarmers must be heard, it says\n\n{}",
        "Farmers must be heard, it says",
    ),
    (
        "a label that a scan tore into letters",
        "M e d i\n\na\n\nR e l e a\n\ns e\n\n3 May 2001\n\nFarmers Must Be Heard\n\n{}",
        "Farmers Must Be Heard",
    ),
    (
        "a headline of three lines",
        "Statement of the Marsh Council\non the Decision of the State to\nFlood the Valley\n\n{}",
        "Statement of the Marsh Council\non the Decision of the State to\nFlood the Valley",
    ),
    (
        "who speaks ends a headline of two lines",
        "PLANS FOR A NEW DAM STATEMENT\nBY THE MINISTER FOR WATER\n{}",
        "PLANS FOR A NEW DAM STATEMENT\nBY THE MINISTER FOR WATER",
    ),
    (
        "a letter's headline over its address",
        "Letter to the Minister\n\n3 May 2011\n\nDear Minister,\n\n{}",
        "Letter to the Minister",
    ),
    (
        "a sentence is no headline",
        "The dam at Lower Marsh has been opened today by the ministry of water.\n\n{}",
        None,
    ),
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
        "under whose office sends it",
        "From the office of Senator Ada Brook\n\nFarmers must be heard\n\n{}",
        "Farmers must be heard",
    ),
    (
        "under an office that stands over the heading",
        "Leader of the Opposition\nMedia Release\n\nFarmers must be heard\n\n{}",
        "Farmers must be heard",
    ),
    (
        "under a ministry that the body names again",
        (
            "MINISTRY OF FOREIGN AFFAIRS OF FREEDONIA\n\nFreedonia condemns shelling of Fleet\n\n"
            "Nairobi, 3 May 2011 - The Ministry of Foreign Affairs strongly condemns the shelling "
            "of the town on Monday.\n\n{}"
        ),
        "Freedonia condemns shelling of Fleet",
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
        (
            "MEDIA RELEASE\n\nSENATOR JANE DOE   SHADOW MINISTER FOR WATER\n\nDAM FLOODED - "
            "FARMERS FLEE\n\n{}"
        ),
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
        (
            "Freedonia condemns the attack on the dam of the Lower Marsh\nand asks the ministry "
            "for the survey. It was\npromised long ago and\nnever published in all these years.\n"
            "\n{}"
        ),
        None,
    ),
    (
        "run together with the body",
        (
            "Farmers call for help for the flooded villages The Freedonia Rights Commission has "
            "accused the ministry of silence on the flooded farms of the marsh.\n\n{}"
        ),
        "Farmers call for help for the flooded villages",
    ),
    (
        "those to whom a letter goes are none",
        (
            "3 May 2011\n\nHis Excellency Mr Ada Brook\nEmbassy of Freedonia\nFleet 2603\n\nYour "
            "Excellency\n\n{}"
        ),
        None,
    ),
    (
        "in capitals before the body in one line",
        (
            "  NEWS RELEASE Marsh Watch 14 May 2004 FARMERS BREAK THE BIG DAM A Marsh Watch "
            "study has found that it is so. {}"
        ),
        "FARMERS BREAK THE BIG DAM",
    ),
    (
        "of one word in capitals",
        "News Release\n\nADA BROOK MP\n\nMINISTER FOR WATER\n\n11 June 1999\n\nMARSHES\n\n{}",
        "MARSHES",
    ),
    ("mail", "Subject: Farmers Must Be Heard\n\nDear editors,\n\n{}", "Farmers Must Be Heard"),
    (
        "with a number under it, and a word that only looks like one",
        "SC/3683 - EXTRACT\n\nNo Justice for the Farmers of Lower Marsh\n\n{}",
        "No Justice for the Farmers of Lower Marsh",
    ),
    (
        "behind its kind",
        "Media release: No more dams on the Fleet\n\n{}",
        "No more dams on the Fleet",
    ),
    (
        "under the columns of two senators, and a date in capitals",
        (
            "MARSHERS  MEDIA          SATURDAY 21 JANUARY 2006\n\n"
            "SENATOR ADA BROOK      SENATOR JANE DOE  WATER SPOKESPERSON         FARM SPOKESPERSON"
            "\n\nFARMERS MUST BE HEARD\n\n{}"
        ),
        "FARMERS MUST BE HEARD",
    ),
    (
        "what a senator issues",
        "SEN. DOE ISSUES STATEMENT ON THE DAM AT LOWER MARSH\n\n{}",
        "SEN. DOE ISSUES STATEMENT ON THE DAM AT LOWER MARSH",
    ),
    (
        "without the date that closes its line",
        "Farmers of Lower Marsh call on the ministry to stop the dam 24 July 2017\n\n{}",
        "Farmers of Lower Marsh call on the ministry to stop the dam",
    ),
    (
        "no list of statements",
        "Our Statements\n\nFarmers Must Be Heard\n\n{}",
        "Farmers Must Be Heard",
    ),
    (
        "marks of a scan in front of it",
        " FOR PRESS\n\n .  FOOD FOR THE VALLEY\n\n Statement by the Minister for the Army\n\n{}",
        "FOOD FOR THE VALLEY",
    ),
    (
        "lines broken by one blank behind an indent",
        "  10 December 2001\n\n  DOCTORS: \nTHE VALLEY CANNOT WAIT\n\n{}",
        "DOCTORS: \nTHE VALLEY CANNOT WAIT",
    ),
    (
        "a person, offices and a chamber over it",
        (
            "BUDGET 2004-05 SENATOR THE HON ADA BROOK Minister for Water Leader of the Government "
            "in the Senate\n\n11 May 2004\n\nMORE MONEY FOR THE DAM\n\n{}"
        ),
        "MORE MONEY FOR THE DAM",
    ),
    (
        "who speaks, over a drawn line that a scan prints",
        (
            "MEDIA RELEASE\n\nSTATEMENT BY MR ADA BROOK (N.S.W.)__________ "
            ",\n\nFARMERS NOT HEARD AT ALL\n\n{}"
        ),
        "FARMERS NOT HEARD AT ALL",
    ),
    (
        "nothing over it but a state and what it is",
        "Ministry of Water\nThe People’s Republic of Freedonia\nJoint Communique\n\n{}",
        "Joint Communique",
    ),
    (
        "in capitals behind who does it, with marks of a scan at its end",
        "MR. BROOK, MINISTER FOR WATER,\n\n OPENS THE DAM OF FLEET. '\n\n{}",
        "MR. BROOK, MINISTER FOR WATER,\n\n OPENS THE DAM OF FLEET.",
    ),
    (
        "under a senator who speaks for a party, in one line",
        "Senator Ada Brook Reform Democrats Spokesperson on Dams\n\nFarmers not heard\n\n{}",
        "Farmers not heard",
    ),
    (
        "under a number and the date behind it",
        "No.\n\nMFW 30 Date: 3 May 1992\n\nFarmers not heard\n\n{}",
        "Farmers not heard",
    ),
]


@pytest.mark.parametrize(("reason", "form", "expected"), TITLES)
def test_title(reason: str, form: str, expected: str | None) -> None:
    text = form.format(BODY)
    assert words(text, read(text).title) == expected


DATES = [
    (
        "behind who signs",
        "A Title Is Here\n\n{}\n\nFriends of the Marsh, May 24, 2022",
        "2022-05-24",
    ),
    (
        "before a place behind a bar",
        "PRESS RELEASE | 25 August 2025 | Fleet/Marsh\n\nA Title Is Here\n\n{}",
        "2025-08-25",
    ),
    (
        "before the day of another calendar",
        "27 December 2003 / 4 Dhul-Qa’da 1424\n\nA Title Is Here\n\n{}",
        "2003-12-27",
    ),
    (
        "with dots, behind a place",
        "A Title Is Here\n\nBonn, 24.9.1988. The strike goes on. {}",
        "1988-09-24",
    ),
    (
        "behind an embargo that a scan misread",
        "NUT FOR RELEASE TILL TEN HOURS OH TUESDAY, 18th MAY, 1971\n\nFARMERS GET AWARDS\n\n{}",
        "1971-05-18",
    ),
    (
        "under a standfirst",
        (
            "Farmers Heard\n\nOne week into a blockade of the western dam, farmers of the marsh "
            "block the eastern road too, to save the last fields\n\n8/17/2020\n\n{}"
        ),
        "2020-08-17",
    ),
    (
        "of posting, in small letters and below the first paragraph",
        "Farmers Heard\n\n{}\n\nby\n\npublished Fri Oct 27 2023\n\nWe, the farmers, were heard.",
        "2023-10-27",
    ),
    ("behind a place and a colon", "Farmers Heard\n\nGeneva: June 15, 2014\n\n{}", "2014-06-15"),
    ("before the hour", "Farmers Heard\n\nNews item | 24-05-2012 | 16:33\n\n{}", "2012-05-24"),
    ("of an event, behind a colon", "Farmers Heard\n\nMarch: June 15, 2014\n\n{}", None),
    (
        "before the place and its dash",
        "Farmers Heard\n\nApril 7, 2005. Fleet, Freedonia – {}",
        "2005-04-07",
    ),
    (
        "with its place in brackets behind the headline",
        "Farmers Heard (Fleet, 12 March 1999)\n\n{}",
        "1999-03-12",
    ),
    (
        "of adoption, at the foot",
        "Farmers Heard\n\n{}\n\nAdopted in Fleet on 13 November 1998",
        "1998-11-13",
    ),
    (
        "of the sender, under that at which a host posted it",
        "Farmers Heard\n\n4 May 2011, 9:35 am\nPress Release: Marsh Party\n\n3 May 2011\n\n{}",
        "2011-05-03",
    ),
    ("a stop ends the dateline", "Farmers Heard\n\nNairobi. 3 May 2011. {}", "2011-05-03"),
    (
        "a stop ends that of an unknown place",
        "Farmers Heard\n\nFleet, 3 May 2011. {}",
        "2011-05-03",
    ),
    ("a stop behind the place", "Farmers Heard\n\n3 May 2011, Nairobi. {}", "2011-05-03"),
    ("a colon before and behind", "Farmers Heard\n\nDhaka: 3 May 2011: {}", "2011-05-03"),
    ("run together with head and body", "Farmers Heard\n\nSo it is 3 May 2011 {}", "2011-05-03"),
    ("the place behind the date", "Farmers Heard\n\n{}\n\n3 May 2011, Fleet", "2011-05-03"),
    ("figures that a scan tore apart", "Farmers Heard\n\n2nd June, 1 9 6 4\n\n{}", "1964-06-02"),
    ("a weekday tells month from day", "Farmers Heard\nTue, 05/03/2011 - 12:00\n{}", "2011-05-03"),
    ("without the weekday it is open", "Farmers Heard\n05/03/2011 - 12:00\n{}", "2011"),
    ("a name behind the date", "Farmers Heard\n3 May 2011 Ada Brook\n{}", "2011-05-03"),
    (
        "no day of an event that is announced",
        "Media Advisory: Press Conference, 3 May 2011\n\nA Title Is Here\n\n{}",
        None,
    ),
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
    (
        "a day of so many",
        "Farmers Heard\n\n{}\n\nDated at Fleet this 4th day of June, 1987",
        "1987-06-04",
    ),
    ("a month in Roman numerals", "Date 04.VI.87\n\nFarmers Heard\n\n{}", "1987-06-04"),
    ("a short year", "3-May-99\n\nFarmers Heard\n\n{}", "1999-05-03"),
    ("a short year at the end", "3 May 99\n\nFarmers Heard\n\n{}", "1999-05-03"),
    ("misread by a scan", "Farmers Heard\n\n{}\n\n8th Septe) nber, 1959.", "1959-09-08"),
    ("where the page files it", "Farmers Heard\n\n27 Mar 2018 Posted in News\n\n{}", "2018-03-27"),
    ("a bar behind it", "3 May 2011 | Statements\n\nFarmers Heard\n\n{}", "2011-05-03"),
    ("an hour glued to it", "11 September 201418:05\n\nFarmers Heard\n\n{}", "2014-09-11"),
    ("a dateline without a place", "Farmers Heard\n\n2.4.75 — {}", "1975-04-02"),
    ("said to be today", "Farmers Heard\n\nToday, Monday, the 3rd of May, 2010, {}", "2010-05-03"),
    (
        "the month of the headline, the day of the first line",
        "Farmers Heard [May 2011]\n\nThe press release issued by Marsh Watch on 3 May 2011.\n\n{}",
        "2011-05-03",
    ),
    (
        "the day by the line under the headline",
        "Farmers Heard\n\nA statement from Marsh Watch and the union, on 3 May 2011.\n\n{}",
        "2011-05-03",
    ),
    (
        "the year of the release's number",
        "Press Release No. 12/87\n12 June\n\nHeard\n\n{}",
        "1987-06-12",
    ),
    (
        "one of two days tells only the year, the other all",
        "asa 12/007     03/05/2002\n\nPRESS RELEASE\n\nService No: 79 3 May 2002\n\nHeard\n\n{}",
        "2002-05-03",
    ),
    (
        "in brackets behind the headline",
        "Farmers of the Marsh Heard (6 Oct. 2020)\n\n{}",
        "2020-10-06",
    ),
    ("set off by nothing", "Farmers of the Marsh Are Heard 24 July 2017\n\n{}", "2017-07-24"),
    ("a day that the headline tells of", "Statement on the flood of 3 May 2011\n\n{}", None),
    ("the day of others", "Ten prisoners released on 3 May 2011\n\n{}", None),
    ("the day of a rally", "Rally for the Valley 3 May 2011\n\n{}", None),
    ("the first day of a stretch is none", "3 to 5 May 2011\n\nFarmers Heard\n\n{}", None),
    ("a day in a note", "Farmers Heard\n\n{}\n\n[1] Board Report, published on 3 May 2011.", None),
    ("the day of a picture", "Farmers Heard\nPhoto: Ada Brook | 3 May 2011\n\n{}", None),
    ("a month is no event", "Joint statement on the Strait: 19 March 2026\n\n{}", "2026-03-19"),
    ("a point behind the ordinal", "Farmers Heard\n\nMonday, 1st. June, 1964\n\n{}", "1964-06-01"),
    ("an article before the day", "Farmers Heard\n\nMay the 3rd, 2011\n\n{}", "2011-05-03"),
    ("a mark for the century", "Farmers Heard\n\nMEDIA RELEASE: May 3 *75\n\n{}", "1975-05-03"),
    ("a figure misread", "Farmers Heard\n\n12tn May 1975\n\n{}", "1975-05-12"),
    ("two places", "Farmers Heard\n\nGeneva/Nairobi, 12 May 1975\n\n{}", "1975-05-12"),
    ("a place and a dash", "Farmers Heard\n\nNairobi – 12 May 1975\n\n{}", "1975-05-12"),
    ("behind who wrote it", "Farmers Heard\n\nby Ada Brook 3 May 2011, 17:49\n\n{}", "2011-05-03"),
    ("no day of editing", "Last edited 6 May 2004 at 8:00am\n\n{}", None),
    (
        "between the headlines and the text",
        "Farmers Heard\n\n“The dam is too high for us all”\nPosted On: 12 OCT 2023 1:05PM\n{}",
        "2023-10-12",
    ),
    (
        "in brackets behind what it heads",
        "Farmers Heard\n\nFenland ministers’ statement (Fleet, Marsh, 14 February 2025).\n\n{}",
        "2025-02-14",
    ),
    (
        "with the mark of a scan in it",
        "Farmers Heard\n\n{}\n\nFleet, February 14» 1974",
        "1974-02-14",
    ),
    (
        "before the first words",
        "Farmers Heard\n\nMay 3, 2011 From the undersigned: {}",
        "2011-05-03",
    ),
    (
        "behind the office in a short head that the headline shares",
        "News\n\nADA BROOK MP  Shadow Minister for Water 4 May 2001 FARMERS ARE NOT HEARD  {}",
        "2001-05-04",
    ),
    ("behind a wire", "Farmers Heard\n\n(NEWSWIRE) May 3, 2011\n\n{}", "2011-05-03"),
    (
        "behind the place and the wire",
        "Farmers Heard\n\nFleet (NEWSWIRE UK) 3 May 2011 -- {}",
        "2011-05-03",
    ),
    ("behind a number", "MFW 30 Date: 3 May 1992\n\nFarmers Heard\n\n{}", "1992-05-03"),
    (
        "among telephone numbers at the foot",
        "Farmers Heard\n\n{}\n\nADA BROOK Contact: (Wk) 02899-7211 Date: 1st May 1994 (Hm) 02 6",
        "1994-05-01",
    ),
    (
        "with a figure that the scan has lost, so without its day",
        "Farmers Heard\n\nFRIDAY <1 MAY. 1974\n\n{}",
        "1974-05",
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
        "the press office of a unit",
        "MARSH TASK GROUP PUBLIC AFFAIRS\nRelease No. 8-11\n\nBoat saved off Fleet\n\n{}",
        "MARSH TASK GROUP",
        "armed_forces",
    ),
    (
        "an organ in front of its body, behind a label",
        "A Title Is Here\n\n{}\n\nIssued by: Central Executive, Farmers’ Union",
        "Farmers’ Union",
        "professional_body",
    ),
    (
        "a label with the date behind it",
        "A Title Is Here\n\n{}\n\nIssued by Marsh Farmers Union, 18/09/2012",
        "Marsh Farmers Union",
        "professional_body",
    ),
    (
        "a mission of a known body",
        "UNITED NATIONS OBSERVER MISSION IN FREEDONIA\nInformation Office\n\nA Title Is Here\n\n{}",
        "UNITED NATIONS OBSERVER MISSION IN FREEDONIA",
        "un_body",
    ),
    (
        "over a letter’s author and office",
        (
            "An open letter on the dam\n\nDear Minister,\n\nWe ask you to wait. {}\n\n"
            "Yours sincerely,\n\nAda Lund\nExecutive Director\nCommittee for the Marsh"
        ),
        "Committee for the Marsh",
        "unknown",
    ),
    (
        "friends who sign with the date",
        (
            "Letter to the Minister from Friends of Ada Lund\n\nWe ask you to free her. {}\n\n"
            "Friends of Ada Lund, May 3, 2022"
        ),
        "Friends of Ada Lund",
        "ngo",
    ),
    (
        "who is quoted, from a body",
        (
            "A Title Is Here\n\nThe river rose. “It is too late,” said lawyer Ada Lund of the "
            "Women’s Water Trust. {}"
        ),
        "Women’s Water Trust",
        "ngo",
    ),
    (
        "the head of a part of a body, which is recalled",
        (
            "A Title Is Here\n\nFish died. “We told them,” said Ada Lund, Head of Fish at the "
            "Anglers’ Alliance. The Alliance has asked for help. {}"
        ),
        "Anglers’ Alliance",
        "unknown",
    ),
    (
        "an acronym with stops, over its name",
        (
            "M.D.R. STATEMENT ON THE DAM\n\nThe Movement for Dam Renewal (M.D.R.) rejects it. "
            "{}\n\nFor the Central Committee,\nA. Lund"
        ),
        "Movement for Dam Renewal",
        "unknown",
    ),
    (
        "a line of kind, date and body",
        "A Title Is Here\nPress release | 21/11/2013 | Ministry of Dams\n\n{}",
        "Ministry of Dams",
        "state_executive",
    ),
    (
        "a state over its ministry",
        "THE UNION OF MARSHLAND\nMINISTRY OF DAMS\n\nDAM IS SAFE\n\n{}",
        "MINISTRY OF DAMS",
        "state_executive",
    ),
    (
        "what is done to a body",
        (
            "MINISTRY OF DAMS\n\nDAM IS SAFE\n\nThe dam is safe. The World Bank has been invited "
            "to see it. {}"
        ),
        "MINISTRY OF DAMS",
        "state_executive",
    ),
    (
        "on whose behalf an advertisement is promoted",
        (
            "A Title Is Here\n\n{}\n\nPromoted by Ada Lund on behalf of the Marsh Party, 2 Dam "
            "Street, Fleet"
        ),
        "Marsh Party",
        "political_party",
    ),
    (
        "a line under a standfirst",
        (
            "A Title Is Here\n\nThe dam at Lower Marsh is safe once more, after a year of hard "
            "work on it.\n\nFrom: Ministry of Dams\nPublished 3 May 2011\n\n{}"
        ),
        "Ministry of Dams",
        "state_executive",
    ),
    (
        "the name of a front in its letterhead",
        "MARSH LIBERATION FRONT\nINFORMATION SECTION\n\nA TITLE IS HERE\n\n{}",
        "MARSH LIBERATION FRONT",
        "rebel_group",
    ),
    (
        "a headline that starts with who says it",
        "Marsh Defenders: Dam must go\n\nThe dam was full in May. {}",
        "Marsh Defenders",
        "ngo",
    ),
    (
        "the name over the menu of a page",
        (
            "Save Our Marsh Dunn\nHome | About | News | Join\n\nDAM TO BE BUILT AT LOWER MARSH\n"
            "\nWe are sad. {}"
        ),
        "Save Our Marsh Dunn",
        "unknown",
    ),
    (
        "a court to which a headline speaks",
        "Supreme Court: Free the farmers\n\nThe farmers are in prison. {}",
        None,
        "unknown",
    ),
    (
        "a congress over its denunciation",
        "International Denunciation from the National Farmers Congress\n\n3 May 2023\n\n{}",
        "National Farmers Congress",
        "unknown",
    ),
    (
        "a deputy leader in a line that a scan runs together",
        (
            "BY THE DEPUTY LEADER OF THE OPPOSITION  r.THE HON. ADA BROOK, M.P. f o r  u s e"
            "\n\nSeptember 11, 1973\n\n{}"
        ),
        "DEPUTY LEADER OF THE OPPOSITION",
        "opposition_political",
    ),
    (
        "a senator for a state, with wide gaps",
        "STOP DAMS\n\nIndependent  Senator  for  North  Marsh,  Ada  Brook,  has  asked  why. {}",
        "Ada Brook",
        "legislature",
    ),
    (
        "whose press office stands over its telephones",
        (
            "Modern life and dams\n\nEight of ten drink too much, as new analysis from Public Dams "
            "Fenland (PDF) shows. {}\n\nPDF press office\n\nMain switchboard 020 555 0100"
        ),
        "Public Dams Fenland",
        "unknown",
    ),
    ("a word of the kind alone", "JOINT PRESS RELEASE\n\nThe Ministers met. {}", None, "unknown"),
    (
        "whose director speaks, not the house of which members act",
        (
            "MPs back call\n\nMembers of the Fenland Parliament have backed a call on the dam.\n\n"
            "Marsh Watch director Ada Brook said: “It has to close.” {}"
        ),
        "Marsh Watch",
        "ngo",
    ),
    (
        "a group that speaks as we and has no other name",
        "Open letter on the dam\n\nWe, 112 former Fenland scholars, write about the dam. {}",
        "112 former Fenland scholars",
        "unknown",
    ),
    ("we, as others do", "Statement\n\nWe, as citizens, demand to be heard. {}", None, "unknown"),
    (
        "we, of no kind",
        "Statement\n\nWe, organisations, demand to be heard. {}",
        None,
        "unknown",
    ),
    (
        "for whom a letter of several is signed first",
        (
            "OPEN LETTER TO PRESIDENT ADA BROOK\n\n12 March 2009\n\nYour Excellency,\n\nWe, the "
            "undersigned 27 organisations, write about the dam. {}\n\nYours sincerely,\n\nJo Doe\n"
            "Executive Director, Dam Defenders Network\n\nOn behalf of:\nMarsh Women's League"
        ),
        "Dam Defenders Network",
        "ngo",
    ),
    (
        "the party of the senator who speaks",
        (
            "GREEN PARTY SLAMS DAM DEAL\n\nMedia release - Thursday, 4 June 1992\n"
            "Senator Ada Brook, Green Party spokesperson on dams\n\nThe deal is a betrayal, Greens "
            "Senator Ada Brook said today. {}"
        ),
        "Green Party",
        "political_party",
    ),
    (
        "headquarters of a force",
        "HEADQUARTERS, JOINT DAM FORCE EAST\nPUBLIC AFFAIRS OFFICE\n\nDAM TAKEN\n\nFLEET – {}",
        "HEADQUARTERS, JOINT DAM FORCE EAST",
        "armed_forces",
    ),
    (
        "a unit under who writes",
        "By Sgt. Ada Brook\nCombined Joint Dam Task Force\n\nFLEET, Freedonia (May 3, 2011) – {}",
        "Combined Joint Dam Task Force",
        "armed_forces",
    ),
    (
        'a ministry and its minister behind "From"',
        "Freedonia sends boats\nFrom: Ministry of Defence and The Rt Hon Ada Brook MP\n\n{}",
        "Ministry of Defence",
        "state_executive",
    ),
    (
        "a ministry behind the office of its officer",
        "Statement by the Press Secretary, Ministry of Foreign Affairs, on the Dam\n\n{}",
        "Ministry of Foreign Affairs",
        "state_executive",
    ),
    (
        "whose officer speaks in a line of the head",
        "Press Statement\n\nby Dr. Ada Brook, Secretary General of NATO\n\nI have given orders. {}",
        "North Atlantic Treaty Organization",
        "igo",
    ),
    (
        "a department of several subjects, in capitals",
        "The dam\n\n{}\n\nISSUED BY THE DEPARTMENT OF INTERNATIONAL RELATIONS AND COOPERATION",
        "THE DEPARTMENT OF INTERNATIONAL RELATIONS AND COOPERATION",
        "state_executive",
    ),
    (
        "a minister by portfolio, not those whose members were held",
        (
            "BROOK CONDEMNS ARRESTS\n\nForeign Affairs Minister Ada Brook today condemned the "
            "arrest of members of the National Dam League and called for their release. {}\n\n-30-"
            "\n\nFor more information contact:\nMedia Relations Office\n(613) 555-0100"
        ),
        "Foreign Affairs Minister",
        "state_executive",
    ),
    (
        "a council over its press statement, in capitals",
        (
            "SECURITY COUNCIL PRESS STATEMENT ON FLOOD IN FREEDONIA\n\nThe following statement was "
            "made today by Security Council President Ada Brook (Sylvania):\n\n{}"
        ),
        "United Nations Security Council",
        "un_body",
    ),
    (
        "an address with the acronym of a body, where nothing else tells",
        (
            "Freedonia: experts call for an end to floods\n\n{}\n\nENDS\n\n"
            "For more information contact: Ada Brook (+41 22 555 0100 / abrook@ohchr.org)"
        ),
        "Office of the United Nations High Commissioner for Human Rights",
        "un_body",
    ),
    (
        "a ministry whose spokesperson speaks in the headline",
        "Water Ministry Spokesperson Ada Brook's Remarks on the Dam\n\nQ: What now?\n\nA: {}",
        "Water Ministry",
        "state_executive",
    ),
    (
        "a department that has acted today",
        "Freedonia bans dams\n\nFLEET – The Department of Dams today designated three dams. {}",
        "Department of Dams",
        "state_executive",
    ),
    (
        "whose data are published today, and not one of its programmes",
        (
            "(Fleet, 15 March 2021) Dams stay as high, according to data published today by the "
            "Fenland International Dam Research Institute (FIDRI). {}\n\n‘It is early,’ said Ada "
            "Brook, Researcher with the FIDRI Flood and Water Programme."
        ),
        "Fenland International Dam Research Institute",
        "ngo",
    ),
    (
        "a member of parliament over the address of the house",
        (
            "ADA BROOK MP\nMember of Parliament for Fleet North\nHouse of Commons, Fleet FL 0AA\n\n"
            "PRESS STATEMENT\n\nMP CALLS FOR END TO FLOODS\n\n{}"
        ),
        "ADA BROOK MP",
        "legislature",
    ),
    (
        "an aide of a minister",
        (
            "The Hon Ada Brook MP  Member for Fleet  Parliamentary Secretary to the Minister for "
            "Water\n\nAB 06 28   3 May 2006\n\nFarmers heard at last in the marsh\n\n{}"
        ),
        "Parliamentary Secretary to the Minister for Water",
        "state_executive",
    ),
    (
        "a member of congress who issues a statement",
        (
            "Statement on the Dam\n\nWashington, DC - Chairwoman of the Senate Water Committee "
            "Ada B. Brook, Jr. (D-FL) issued the following statement today: {}"
        ),
        "Ada B. Brook, Jr.",
        "legislature",
    ),
    (
        "several states in a headline, and what they speak of",
        "Joint Statement from the United States, Germany, and Italy on the Dam\n\nWe met today. {}",
        "United States, Germany, and Italy",
        "informal_state_group",
    ),
    (
        "a state with an acronym is not the department that speaks",
        (
            "The dam in PNG’s Fleet Province\n\nThere has been misreporting in Papua New Guinea’s "
            "(PNG) Fleet Province. The Department has supported PNG. {}"
        ),
        None,
        "unknown",
    ),
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
        "an office under the body that it is part of",
        (
            "UNITED NATIONS\nOFFICE OF THE HIGH COMMISSIONER FOR HUMAN RIGHTS\n\n"
            "Freedonia: UN expert alarmed by the dam\n\nThe dam is too high, and the river is not."
        ),
        "Office of the United Nations High Commissioner for Human Rights",
        "un_body",
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
        "ngo",
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
        "A Title Is Here\n\nWe, the heads of the Group of Seven (G7), met. {}",
        "Group of Seven",
        "informal_state_group",
    ),
    (
        "whose statement it is",
        "G7 Statement on the Dam\n\n{}",
        "G7",
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
        "the weekday alone is of today",
        "A Title\n\nThe dam must close, the Marsh Rights Watch said Wednesday. {}",
        "Marsh Rights Watch",
        "ngo",
    ),
    (
        "an officer issues the statement",
        (
            "A Title\n\nAda Lund, Marsh Rights Watch executive director, "
            "issued the following statement:\n\n{}"
        ),
        "Marsh Rights Watch",
        "ngo",
    ),
    (
        "the statement follows",
        (
            "A Title\n\nFollowing is a statement from Ada Lund, president of the Marsh Rights "
            "Watch, on the dam.\n\n{}"
        ),
        "Marsh Rights Watch",
        "ngo",
    ),
    (
        "who coordinated the letter stands at its end",
        "A Title\n\n{}\n\nThe letter was coordinated by the Marsh Rights Watch.",
        "Marsh Rights Watch",
        "ngo",
    ),
    (
        'the line after "Issued by"',
        "A Title\n\n{}\n\nIssued by:\nMarsh Rights Watch\nFleet",
        "Marsh Rights Watch",
        "ngo",
    ),
    (
        "an acronym that no list knows",
        "MRQ condemns arrests\n\nThe MRQ in Fleet condemns the arrests. MRQ calls for calm. {}",
        "MRQ",
        "unknown",
    ),
    (
        "a kind of body tells that one word is a name",
        "A Title\n\nMany have fled, says the aid agency Marshaid. {}",
        "Marshaid",
        "unknown",
    ),
    (
        "the leader of a party asks",
        "A Title\n\nGreen Marsh Party leader Ada Lund today called for an inquiry. {}",
        "Green Marsh Party",
        "political_party",
    ),
    (
        "its own news pleases the publisher",
        "A Title\n\nThe Marsh Rights Watch is pleased to announce a new office. {}",
        "Marsh Rights Watch",
        "ngo",
    ),
    (
        "whom a headline asks is not the publisher",
        (
            "World Bank must leave the dam\n\nThe World Bank said that it would stay. The World "
            "Bank said so today. {}"
        ),
        None,
        "unknown",
    ),
    (
        "nor is whom a letter goes to",
        (
            "Ms Ada Lund\nPresident\nWorld Bank\n\nDear President,\n\nThe World Bank said today "
            "that it would stay. {}"
        ),
        None,
        "unknown",
    ),
    (
        "what others say weighs less where several have signed",
        ("A Title\n\nWe, the undersigned, ask for calm. The World Bank has called for a halt. {}"),
        None,
        "unknown",
    ),
    (
        "the high office in a headline, whoever holds it, where the text names its state",
        "Statement by President Ada Lund on the Dam\n\nThe United States ships pumps. {}",
        "The White House",
        "state_executive",
    ),
    (
        "no high office of a state that the text does not name",
        "Statement by President Ada Lund on the Dam\n\n{}",
        None,
        "unknown",
    ),
    (
        "what the text as a whole says of a name that tells no body",
        (
            "A Title\n\nThe Reed Warblers (TRW) would like to say that the dam is old. {} TRW asks "
            "for pumps. We wrote to the mayor. TRW, a group of neighbours, urged him to come."
        ),
        "Reed Warblers",
        "unknown",
    ),
    (
        "whose officer speaks, though others are named more often",
        (
            "A Title\n\nThe owners of Dunn Weir have filled it. Ada Lund, Executive Director of "
            "Quay Keepers, urged Dunn Weir to empty it. {} Dunn Weir is full."
        ),
        "Quay Keepers",
        "unknown",
    ),
    (
        "none where the one of whom something is asked is alone",
        "A Title\n\nThe pumps of Dunn Weir are old. Dunn Weir must buy new ones. {}",
        None,
        "unknown",
    ),
    (
        "a site's name beside a headline that comes again",
        "New Dam Is Too High - Quay Keepers\nHome\nNew Dam Is Too High\n\n{}",
        "Quay Keepers",
        "unknown",
    ),
    (
        "a member with her seat over the body",
        "ADA LUND  MEMBER FOR DUNN\n\nA Title Is Here\n\n{}",
        "ADA LUND MEMBER FOR DUNN",
        "legislature",
    ),
    (
        "who signs with a seat in parliament",
        "Letter about the Dam\n\n{}\n\nYours sincerely\n\nAda Lund\n\nSenator for Fleet",
        "Ada Lund",
        "legislature",
    ),
    (
        "a head of state who signs",
        "A Message\n\n{}\n\nAda Lund\nPresident\nRepublic of Freedonia",
        "President Republic of Freedonia",
        "state_executive",
    ),
    (
        "a site that a page names, where it is that of a body",
        "title: A Title\nsite: Marsh Rescue Network\n\nA Title\n\n{}",
        "Marsh Rescue Network",
        "ngo",
    ),
    (
        "no site whose name nobody tells to be a body's",
        "title: A Title\nsite: Dunn Online\n\nA Title\n\n{}",
        None,
        "unknown",
    ),
    (
        "a member of parliament in a first line",
        "A Title\n\nSTATEMENT BY SEN. ADA LUND REGARDING THE DAM:\n\n{}",
        "SEN. ADA LUND",
        "legislature",
    ),
    (
        "two senators of whom the first is named",
        (
            "A Title\n\nFLEET - Today U.S. Senators Ada Lund (D-Mass.) and Tom Reed (R-Ohio) "
            "wrote a law. “Good,” said Senator Lund. {}"
        ),
        "Senator Ada Lund",
        "legislature",
    ),
    (
        "a state for which a statement is made",
        "A Title\n\nA statement made on behalf of Norway at the Council.\n\n{}",
        "Norway",
        "state",
    ),
    (
        "several states together",
        "Joint statement by Sweden, France and Germany\n\n{}",
        "Sweden, France and Germany",
        "informal_state_group",
    ),
    (
        "the body of the person to contact, named elsewhere as well",
        (
            "Contact: Ada Lund, Physicians for Marshes, 555 0100\n\nA Title\n\nA report by "
            "Physicians for Marshes (PM) is out. {}"
        ),
        "Physicians for Marshes",
        "ngo",
    ),
    (
        "the address for the press is of the name",
        "A Title\n\nMarsh Aid works in Fleet. {}\n\nContact: press@marshaid.org",
        "Marsh Aid",
        "unknown",
    ),
    (
        "lines that come again are of the page",
        "A Title\n\n{}\n\nMarsh Assembly\nRead More\nMarsh Assembly\nRead More",
        None,
        "unknown",
    ),
    (
        "of whom the body asks something is not the publisher",
        (
            "A Title\n\nThe Ministry of Dams said today that it will stay. “The Ministry of Dams "
            "must go,” said Ada Lund. The Marsh Rights Watch calls for calm. {}"
        ),
        "Marsh Rights Watch",
        "ngo",
    ),
    (
        "an office under a signature is no body",
        "A Title\n\n{}\n\nSincerely,\n\nAda Lund\nExecutive Director",
        None,
        "unknown",
    ),
    (
        "a mission to another body",
        "Permanent Mission of Freedonia to the United Nations\n\nA Title Is Here\n\n{}",
        "Permanent Mission of Freedonia to the United Nations",
        "unknown",
    ),
    (
        "an armed group is none",
        "A Title Is Here\n\nThe Taliban said today that it left.",
        None,
        "unknown",
    ),
    (
        "a name with a small word behind its preposition",
        (
            "A Title\n\nThe dam is too high. Ada Brook, Director of the Foundation for a Free "
            "Valley, said: “It must go.”"
        ),
        "Foundation for a Free Valley",
        "ngo",
    ),
    (
        "a people inside the name of a body",
        "A Title\n\nThe Rohingya Farmers Association expresses deep concern. We ask for water.",
        "Rohingya Farmers Association",
        "professional_body",
    ),
    (
        "a company named inside a line of the head is none",
        "A Title Is Here\nStatement in YouTube meeting called a step to a better day\n\n{}",
        None,
        "unknown",
    ),
    (
        "several who sign are not one of them",
        (
            "A Title\n\nThe undersigning organisations express concern. They ask for water.\n\n"
            "Access Now\nAmnesty International\nMarsh Rights Foundation"
        ),
        None,
        "unknown",
    ),
    (
        "who led several who sign",
        "A Title\n\nAn appeal from 80 groups, initiated by the Marsh Rights Centre, is here. {}",
        "Marsh Rights Centre",
        "unknown",
    ),
    (
        "the only officer who is quoted, the body by an acronym that the foot spells out",
        (
            "A Title\n\nOn the ship, MTF General Secretary Ada Brook said: “Let it pass.” {}\n\n"
            "Marsh Transport Workers’ Federation, Dam Road 1, Fleet"
        ),
        "Marsh Transport Workers’ Federation",
        "ngo",
    ),
    (
        "officers of two bodies are quoted",
        (
            "A Title\n\nThe dam is bad. “It must go,” said Ada Brook, director of Marsh Progress. "
            "“It must,” said Tom Reed, director of the Valley Trust."
        ),
        None,
        "unknown",
    ),
    (
        "states that sign",
        (
            "Joint statement on the anniversary\n\n{}\n\n"
            "Australia, Canada, the Czech Republic, New Zealand and the United Kingdom"
        ),
        "Australia, Canada, the Czech Republic, New Zealand and the United Kingdom",
        "informal_state_group",
    ),
    (
        "leaders in lower case",
        "Joint statement from the leaders of Kenya, Norway and others on the dam\n\n{}",
        "leaders of Kenya, Norway and others",
        "informal_state_group",
    ),
    (
        "a minister who is visited is not who speaks",
        "Joint Statement on the Visit of the Minister for Water to the Valley\n\n{}",
        None,
        "unknown",
    ),
    (
        "people who close a letter",
        "An open letter to Dam Homes Ltd\n\n{}\n\nRegards,\nThe People of Dunn",
        "The People of Dunn",
        "unknown",
    ),
    (
        "a senator with the seat in front of the name",
        "A Title\n\nIndependent Senator for Fleet Ada Brook has called on the army to go. {}",
        "Ada Brook",
        "legislature",
    ),
    (
        "what is said inside a quotation is not the text's own",
        (
            "A Title\n\nToday the Marsh Rights Alliance (MRA), a group of farmers, issued the "
            "following statement. “At Valley Aid, we ask for water,” a member said. {}"
        ),
        "Marsh Rights Alliance",
        "unknown",
    ),
    (
        "a state that speaks at a council",
        "Statement by Sweden at the UN Security Council\n\nWe are concerned about the dam. {}",
        "Sweden",
        "state",
    ),
    (
        "countries for which somebody speaks",
        "Statement on behalf of the Nordic and Baltic countries on the dam\n\n{}",
        "Nordic and Baltic countries",
        "informal_state_group",
    ),
    (
        "whom a page names behind the kind of text",
        "Press release from Ministry for Dams\n\nA Title Is Here\n\n{}",
        "Ministry for Dams",
        "state_executive",
    ),
    (
        "an office ends where a second one begins",
        (
            "ADA BROOK Minister for Water Leader of the Government in the "
            "Senate\n\nMORE MONEY FOR DAMS\n\n{}"
        ),
        "Minister for Water",
        "state_executive",
    ),
    (
        "an office goes on in the next line",
        (
            "The Hon Ada Brook MP\n\nMinister for Water and\n\nDams\n\nMedia "
            "Release\n\nMore for dams\n\n{}"
        ),
        "Minister for Water and Dams",
        "state_executive",
    ),
    (
        "an office is nobody's name",
        " CHAIRMAN \n\n  MEDIA RELEASE   13 May 2000\n\n THE MARSH\n\n {}",
        None,
        "unknown",
    ),
    (
        "an office of which a headline speaks",
        "Farmers deplore the failure of the Prime Minister\n\n3 May 2011\n\n{}",
        None,
        "unknown",
    ),
    (
        "an office in brackets under the headline",
        "DAMS FLOODED\n\n(Statement by the Minister for Water, the Hon. A. Brook, M.P.)\n\n{}",
        "Minister for Water",
        "state_executive",
    ),
    (
        "a group of persons by whom a statement is",
        "Joint statement from the Nordic-Baltic leaders\n\nWe stand by the farmers. {}",
        "Nordic-Baltic leaders",
        "informal_state_group",
    ),
    (
        "members of a body by whom a statement is",
        "2018 Joint Statement by Dam Supervisory Commission Member States\n\n{}",
        "Dam Supervisory Commission Member States",
        "informal_state_group",
    ),
    (
        "several states at the start of the text",
        "On the dam\n\nEstonia, Latvia, Poland and Sweden firmly condemn the flood. {}",
        "Estonia, Latvia, Poland and Sweden",
        "informal_state_group",
    ),
    (
        "a group that condemns in the headline",
        "In support of farmers – The Alpine and Baltic RIVER centres condemn the flood\n\n{}",
        "Alpine and Baltic RIVER centres",
        "informal_state_group",
    ),
    (
        "a letter is not by those under its To",
        (
            "Letter on the dam\n\nMay 20, 2021\n\nTo: Ada Brook\nPresident of the "
            "European Commission\n\nWe write to you. {}"
        ),
        None,
        "unknown",
    ),
    (
        "those to whom solidarity goes",
        "Statement of Solidarity with Black Lives Matter\n\nWe are shocked. {}",
        None,
        "unknown",
    ),
    (
        "those to whom a letter goes, over a line end",
        (
            "SHE HAD WRITTEN THE FOLLOWING LETTER TO THE SECRETARY OF THE \n\n "
            "AUSTRALIAN LABOR PARTY ABOUT DAMS\n\n{}"
        ),
        None,
        "unknown",
    ),
    (
        "members who say we",
        (
            "Statement of Solidarity\n\nThis week we, board members of the Center "
            "for Marsh Law, stand by you. {}"
        ),
        "Center for Marsh Law",
        "unknown",
    ),
    (
        "staff who say we",
        "Statement of support\n\nWe, at Keller Lab at the university, support you. {}",
        "Keller Lab",
        "unknown",
    ),
    (
        "a line that tells who issued it",
        "Dams flooded\n\nThe press release issued by the Ministry for Dams on 13 March 2023.\n\n{}",
        "Ministry for Dams",
        "state_executive",
    ),
    (
        "a page's buttons name none",
        "Statement of support\n\n{}\n\nRead more:\n- Instagram\n- Twitter\n- Facebook",
        None,
        "unknown",
    ),
    (
        "a department that says we",
        (
            "Statement on the dam\n\nWe, the Department of Marsh Studies, add our "
            "voices to those of farmers. {}"
        ),
        "Department of Marsh Studies",
        "state_executive",
    ),
    (
        "undersigned staff of a body",
        (
            "Statement of Solidarity\n\nThe undersigned Faculty and Staff at Brook "
            "College stand by you. {}"
        ),
        "Brook College",
        "unknown",
    ),
    (
        "a senator under the letterhead of the house",
        (
            "PARLIAMENT OF FREEDONIA THE SENATE\n\nSENATOR ADA BROOK  Senator for North Marsh  "
            "Reform Whip\n\n3 May 1995\n\nNEWS RELEASE\n\nFarmers Unheard\n\n{}"
        ),
        "SENATOR ADA BROOK",
        "legislature",
    ),
    (
        "a letterhead with an article and the marks of a scan",
        (
            "THE REFORM PARTY OF FREEDONIA NATIONAL COUNCIL -  ' .\n\nMEDIA RELEASE: 3 May 1975"
            "\n\nTHE FLOOD\n\n{}"
        ),
        "THE REFORM PARTY OF FREEDONIA NATIONAL COUNCIL",
        "political_party",
    ),
    (
        "one word that tells of itself and has the address",
        (
            "Farmers unheard\n\n{}\n\nABOUT MARSHALIA\n\nMarshalia is a human rights organisation "
            "that works with farmers.\n\nMEDIA CONTACT\n\npress@marshalia.org"
        ),
        "MARSHALIA",
        "unknown",
    ),
    (
        "who signs over an address of that name",
        "Farmers unheard\n\nTo whom it may concern\n\n{}\n\nFen-Mona (Farmers)\n\nwww.fenmona.org",
        "Fen-Mona",
        "unknown",
    ),
    (
        "a senator who speaks for a party, in one line without a comma",
        "Senator Ada Brook Reform Party Spokesperson on Dams\n\nParty wants a lower dam\n\n{}",
        "Senator Ada Brook",
        "legislature",
    ),
    (
        "a member of parliament over the party and the seat",
        "The Hon Ada Brook, MP\n\nReform Party\n\nMember for North Marsh\n\nDam Too High\n\n{}",
        "The Hon Ada Brook, MP",
        "legislature",
    ),
    (
        "the known name inside that of another state's body",
        "Dam Too High\n\nKenya Red Cross today urged the builders to stop. {}",
        "Kenya Red Cross",
        "ngo",
    ),
    (
        "the branch of a known body that does what is told",
        (
            "World Vision Peru Opens Camps as River Rises\n\nLima, Peru - 3 May 2011 - As the "
            "river rises, World Vision Peru is opening its camps. {}\n\nWorld Vision Peru has sent "
            "ten boats to the coast.\n\nWorld Vision Peru continues to follow the flood."
        ),
        "World Vision Peru",
        "ngo",
    ),
    (
        "a party whose leader speaks: no name that runs on into the person's",
        (
            'Dam too high for us\n\n"The dam is no help.\n\n'
            "The Leader of the Reform Party Mr. Peter Brook said this, today. {}"
        ),
        "Reform Party",
        "political_party",
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
    ("a country without a code", "PRISTINA, Kosovo -- {}", "PRISTINA, Kosovo", None),
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
    ("in brackets without a dash", "Heard\n\n(Abu Dhabi) {}", "Abu Dhabi", "ARE"),
    ("behind its date", "Heard\n\n22 October 2009, Kampala, Uganda: {}", "Kampala, Uganda", "UGA"),
    ("with a wire", "Heard\n\nKAMPALA--(FREE WIRE)--May 3, 2011-- {}", "KAMPALA", "UGA"),
]


@pytest.mark.parametrize(("reason", "form", "place", "country"), DATELINES)
def test_dateline(reason: str, form: str, place: str | None, country: str | None) -> None:
    text = "A Title Is Here\n\n" + form.format(BODY)
    found = read(text)
    assert (words(text, found.dateline), found.dateline_country) == (place, country)
    if place and "1952" not in form:  # a dateline over the headline is no part of the body
        assert found.body.start <= text.index(place) < found.body.end


TAILS = [
    ("a mark alone", "\n\n#\n\nA charge is no proof of guilt."),
    ("a row of stars", "\n\n* * *\n\nWe write to you as farmers of the marsh."),
    ("whom to ask, in other words", "\n\nFor further comment/information contact\nAda Brook"),
    ("links of a service", "\n\n[Original Release]\n\nPickup - example.org\n\n[Post]"),
    ("a form for comments", "\n\nLeave a Reply\nYour address is not shown *\nName"),
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
    ("what is read out", "\n\nRead by Ada Brook, spokeswoman of the Freedonia Rights Commission."),
    (
        "who signs a letter",
        "\n\nSincerely,\n\nAda Brook, on behalf of the Marsh Union (MU)\nJo Doe, for Fleet Watch",
    ),
    ("who signs a statement", "\n\nSigned\n1. Marsh Union\n2. Fleet Watch (FW)\n3. Jo Doe"),
    ("a tag and a link", "\n\n#FreeTheMarsh\n\nDownload the papers of the court:\nPapers"),
    ("when it was changed", "\n\nThis page was last modified on 3 May 2011, at 10:12."),
    (
        "where journalists are to come",
        "\n\nAda Brook will hold a press conference on Friday at 10.30am in the farmers' hall.",
    ),
    ("a heading of notes", "\n\nFurther information\nAda Brook\n555 0100"),
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
    (
        "second headline in quotation marks",
        "A Title Is Here\n\n‘We are heard by nobody at all’\n\n",
    ),
    (
        "whom to call",
        "A Title Is Here\n\nAda Brook, Marsh Union of Farmers: (212) 633-7108 (w)\n\n",
    ),
    ("the date behind a headline", "Farmers of the marsh call for a stop of it 24 July 2017\n\n"),
]


@pytest.mark.parametrize(("reason", "head"), HEADS)
def test_body_starts_after(reason: str, head: str) -> None:
    text = head + BODY
    assert words(text, read(text).body) == BODY


OPENINGS = [
    ("a short sentence", "We are shocked."),
    ("a greeting", "Friends of the marsh,"),
    ("who is to be quoted", "Ada Brook, the director, said:"),
]


@pytest.mark.parametrize(("reason", "opening"), OPENINGS)
def test_body_starts_with(reason: str, opening: str) -> None:
    text = f"A Title Is Here\n\n3 May 2011\n\n{opening}\n\n{BODY}"
    assert words(text, read(text).body) == f"{opening}\n\n{BODY}"


def test_a_sentence_that_a_link_closes_is_whole() -> None:
    text = f"A Title Is Here\n\n{BODY}\n\nThe survey is to be found at\n\nwww.example.org"
    assert text.endswith(words(text, read(text).body) or "?")


def test_contacts_that_share_a_line_with_the_text_are_outside_the_body() -> None:
    text = f"A Title Is Here\n\n{' '.join(BODY.split())}  3 May 2001   Media contact: Ada 0400 000"
    assert (words(text, read(text).body) or "").endswith("has to change.”  3 May 2001  ")


def test_lines_that_repeat_are_outside_the_body() -> None:
    line = "The marsh is a wetland of international importance, and it belongs to everybody."
    text = f"A Title Is Here\n\n{BODY}\n\n{line}"
    assert words(text, read(text).body) == f"{BODY}\n\n{line}"
    assert words(text, read(text, Knowledge(boilerplate=frozenset({line}))).body) == BODY


KINDS = [
    (
        "a statement under the line of a release",
        "NEWS RELEASE\n\nStatement by Ada Lund\n\n{}",
        "statement",
        "Statement",
    ),
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


UNITS += [
    "Contact:\n",
    "From: Marsh\n",
    "The (M.A.R.) ",
    "said the a Ada Lund of ",
    "Teachers for Peace ",
    "Statement of the ",
    "X | ",
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


def test_who_speaks_as_we_and_quotes_nobody_makes_a_statement() -> None:
    found = read(
        "Farmers are welcome\n\nWe are sad. We ask the state to wait, and our doors are open."
    )
    assert found.kind == "statement"


def test_place_in_a_line_over_its_date() -> None:
    text = f"CANBERRA\n\n25th August, 1971\n\nFarmers Heard\n\n{BODY}"
    assert words(text, read(text).dateline) == "CANBERRA"
    # A state is rather what the text is about.
    assert read(f"Iraq\n\n25 August 1991\n\n{BODY}").dateline is None


def test_a_contact_over_most_of_the_body_is_inside_it() -> None:
    text = (
        f"Farmers Heard\n\nThe dam is too high for the marsh.\n\nPress contact\n\n{BODY}\n\n{BODY}"
    )
    assert read(text).body.end == len(text)


def test_a_host_in_the_middle_of_the_body_is_none() -> None:
    text = f"A Title Is Here\n\n{BODY}\n\nReliefWeb carried the survey in May. {BODY}\n\n{BODY}"
    assert read(text).host is None


PAGES = [
    (
        "contacts at the foot of a page",
        "Media contacts Ada Brook 02 6277 7800\n\nwww.example.org\n\n2",
    ),
    ("that it goes on", "Media contact: Ada Brook\n\n(MORE)"),
    (
        "a letter that is announced",
        "Contact: Ada Brook\n\nThe letter, signed by farmers of the marsh, reads:",
    ),
]


@pytest.mark.parametrize(("reason", "foot"), PAGES)
def test_the_foot_of_a_page_does_not_end_the_body(reason: str, foot: str) -> None:
    text = f"Farmers Heard\n\n{BODY}\n\n{foot}\n\n{BODY}"
    assert read(text).body.end == len(text)


SPACED = (
    "The minister for water will talk to the council\n\nof the marsh union "
    "in the hall of Fleet tomorrow,"
    "\n\nMay 6. . \n\nThe council had begun its session this week, "
    "and\n\nmany farmers from all parts of"
    " the marsh were\n\npresent at it."
)


def test_lines_with_an_empty_line_behind_each_are_joined() -> None:
    text = f"FARMERS HEARD AT LAST\n\n{SPACED}\n\nDepartment of Water,\n\nFLEET.\n\nMay 5, 1965."
    found = read(text)
    assert words(text, found.body) == SPACED
    assert found.published == "1965-05-05"


def test_a_head_that_is_run_together_is_parted_at_its_wide_gaps() -> None:
    own = "U S  Senator Ada Brook  D IL  today announced that the dam is safe for farmers and fish"
    text = (
        f"   Brook Calls for Safer Dams   U S  Senator Ada Brook      Monday  "
        f"February 27  2006   {own}" + "  and that she said so   said Brook" * 60
    )
    found = read(text)
    assert words(text, found.title) == "Brook Calls for Safer Dams"
    assert found.published == "2006-02-27"
    assert (words(text, found.body) or "").startswith(own)
    assert found.publisher == "Senator Ada Brook"


def test_a_text_that_is_of_a_field_is_the_release_to_its_end() -> None:
    last = "Marsh law is a study that looks at the movement of people, and we stand by all of them."
    text = f"A Title Is Here\n\n{BODY}\n\n{last}"
    assert read(text).body.end == len(text)


def test_who_speaks_in_brackets_is_outside_the_body() -> None:
    text = f"FARMERS HEARD\n\n(Statement by the Minister for Water, Mr A. Brook, M.P.)\n\n{BODY}"
    assert words(text, read(text).body) == BODY
