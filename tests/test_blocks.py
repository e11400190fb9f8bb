"""Furniture yields no facts, and no sentence of the news is taken for furniture."""

from __future__ import annotations

import time
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.article import read_articles
from kg.blocks import (
    Block,
    BlockKind,
    find_author_spans,
    find_authors,
    find_blocks,
    find_publisher,
    furniture_date,
    load_furniture,
    read_date,
    readable_text,
)
from kg.errors import LexiconError
from kg.ontology import ontologies_folder

STORY = (
    "The islanders met the minister on Monday in the town hall and talked for three hours.\n"
    "They will meet again next week, an official said.\n"
)
CUES = tomllib.loads((ontologies_folder() / "lexicon" / "furniture.toml").read_text("utf-8"))["cue"]


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(text)) for block in find_blocks(text, title)]


def in_story(line: str) -> list[tuple[str, str]]:
    """Return the kinds of a line's parts where it follows a headline and two paragraphs."""
    text = "Ferry talks resume\n" + STORY + line
    return kinds(text)[3:]


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: f"{cue['kind']}: {cue['example'][:40]}")
def test_each_cue_finds_its_example(cue: dict[str, str]) -> None:
    assert cue["kind"] in [kind for kind, _ in in_story(cue["example"])]


@pytest.mark.parametrize("unlike", sorted({cue["unlike"] for cue in CUES if "unlike" in cue}))
def test_each_cue_leaves_real_sentences_alone(unlike: str) -> None:
    assert in_story(unlike) == [("body", unlike)]


@pytest.mark.parametrize("rule", load_furniture().rules, ids=lambda rule: rule.pattern.pattern[:40])
def test_cues_take_linear_time(rule: object) -> None:
    "A hostile line may be as long as furniture can be; no cue may backtrack over it for long."
    for filler in ("a ", "By A ", "Image: ", "(photo ", "A.", "© ", "-", "x/"):
        words = (filler * 600)[:600] + "!"
        start = time.perf_counter()
        rule.pattern.match(words)  # type: ignore[attr-defined]
        rule.pattern.search(words)  # type: ignore[attr-defined]
        assert time.perf_counter() - start < 0.5


def test_whole_page_is_taken_apart() -> None:
    text = (
        "Ferry talks resume\n"
        "By Maria Tan and Joel Okafor, Harbour Post\n"
        "Published July 10, 2025\n"
        "KUALA LUMPUR (Reuters) — The minister met the islanders on Thursday.\n"
        "A week without boats\n"
        "They had been cut off since Friday, and some had run out of rice.\n"
        "The last ferry at its berth. Photo: Ana Roe\n"
        "The story and headline have been updated.\n"
        "Harbour Post’s Ana Roe contributed to this report.\n"
        "The-HBP-Wire\n"
        "™ & © 2025 Harbour Post Media, Ltd., a Tan Brothers Company. All rights reserved."
    )
    assert [kind for kind, _ in kinds(text)] == [
        "headline", "byline", "date", "dateline", "body", "subhead", "body", "caption", "credit", "note", "note",
        "footer", "footer",
    ]  # fmt: skip
    blocks = find_blocks(text)
    assert find_authors(text, blocks) == ("Maria Tan", "Joel Okafor", "Ana Roe")
    assert [span.of(text) for span in find_author_spans(text, blocks)] == ["Maria Tan", "Joel Okafor", "Ana Roe"]
    assert find_publisher(text, blocks) == "Harbour Post"
    assert furniture_date(text, blocks) == date(2025, 7, 10)


@pytest.mark.parametrize(
    ("words", "dateline"),
    [
        ("(CNN) — The minister met them.", "(CNN) —"),
        ("(Reuters) - Shares rose.", "(Reuters) -"),
        ("London (CNN) — The minister met them.", "London (CNN) —"),
        ("Washington CNN — The minister met them.", "Washington CNN —"),
        ("KUALA LUMPUR, July 10 (Reuters) - The minister met them.", "KUALA LUMPUR, July 10 (Reuters) -"),
        ("WASHINGTON/GENEVA, Aug 3 (Reuters) - The two met.", "WASHINGTON/GENEVA, Aug 3 (Reuters) -"),
        ("NEW YORK (AP) -- Stocks fell.", "NEW YORK (AP) --"),
        ("St. Petersburg, Fla. (AP) — A man swam home.", "St. Petersburg, Fla. (AP) —"),
        ("BERLIN (dpa) – The chancellor spoke.", "BERLIN (dpa) –"),
        ("MOSCOW. July 10 (Interfax) - The ministry replied.", "MOSCOW. July 10 (Interfax) -"),
        ("MOSCOW, July 10. /TASS/. The ministry replied.", "MOSCOW, July 10. /TASS/."),
        ("HONG KONG, Jan. 3, 2025 /PRNewswire/ -- A firm grew.", "HONG KONG, Jan. 3, 2025 /PRNewswire/ --"),
        ("GENEVA, 5 March 2024 – The talks resumed.", "GENEVA, 5 March 2024 –"),
        ("Beijing, July 10 (Xinhua) -- The two met.", "Beijing, July 10 (Xinhua) --"),
        ("LONDON — The government said no.", "LONDON —"),
        ("WASHINGTON — The president said — again — that he would.", "WASHINGTON —"),
        ("ROME — Leaders met.", "ROME —"),
        ("SAN JUAN, Puerto Rico - A storm hit the island.", "SAN JUAN, Puerto Rico -"),
        ("Shiraz, May 17, IRNA - The minister left.", "Shiraz, May 17, IRNA -"),
    ],
)
def test_dateline_is_a_block_of_its_own_even_on_a_lone_paragraph(words: str, dateline: str) -> None:
    assert kinds(words) == [("dateline", dateline), ("body", words[len(dateline) :].strip())]


@pytest.mark.parametrize(
    ("words", "dateline"),
    [
        ("Taipei, Taiwan — Ten lanterns rose.", "Taipei, Taiwan —"),
        ("ISLAMABAD: The prime minister spoke.", "ISLAMABAD:"),
        ("KHARDAL, NORTH SINDA: When it rains, the roof leaks.", "KHARDAL, NORTH SINDA:"),
    ],
)
def test_weaker_datelines_count_under_a_headline_only(words: str, dateline: str) -> None:
    assert kinds("Ferry talks resume\n" + words)[1] == ("dateline", dateline)
    assert kinds(words) == [("body", words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO — Europe's shield — is thin.",
        "Rubio — the top US diplomat — said no.",
        "Inflation - the scourge of the 1970s - is back.",
        "The North Atlantic Treaty Organization (NATO) — a bloc of 32 — met.",
        "ASEAN (the Association of Southeast Asian Nations) — Malaysia chairs it.",
        "UN Secretary-General Guterres, July 10 - he spoke twice.",
        "U.S. — A man.",
        "By Friday the rebels had taken the town.",
        "Read more books, the minister told pupils.",
        "Copyright law protects the song, the court ruled.",
        "Image is everything, he said.",
        "Friday, July 21, 2017",
        "© is the sign of copyright.",
        "Correction: the minister said so in this article.",
        "Related",
        "Rubio met Lavrov in Kuala Lumpur on Thursday.",
    ],
)
def test_lone_sentence_is_the_story(sentence: str) -> None:
    assert kinds(sentence) == [("body", sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A Coca - Cola spokesman said it was too early to say.",
        "On trade — The two sides agreed.",
        "Reuters and AP were told to leave the country.",
        "Corrections are slow to come, said the editor of the Times.",
        "Updated figures show that 40 people died.",
        "Published in 2019, the report was ignored.",
        "The photo: a boy on a raft, holding a goat.",
        "Three ministries contributed to the report on the dam.",
        "All rights reserved to the crown were handed back in 1972.",
        "By land and by sea they fled.",
        "Follow the money, the prosecutor told the jury.",
        "Subscribe to nothing, the pastor told them.",
        "Video of the attack was shared on Facebook.",
        "Author Maria Tan was arrested in Jakarta on Monday.",
        "Analysis of the water showed lead.",
        "This is a story about a dam.",
        "Watch them closely, he said.",
        "The story has been told before, she said.",
        "Share prices fell.",
        "Advertisement is forbidden on state television.",
        "Getty Images was sued in London.",
        "Editing by committee never works, said Tan.",
    ],
)
def test_no_real_sentence_is_furniture(sentence: str) -> None:
    for text in (STORY + sentence, sentence + "\n" + STORY, "Ferry talks resume\n" + sentence + "\n" + STORY):
        assert ("body", sentence) in kinds(text)


def test_capitals_before_a_colon_are_speakers_in_a_transcript() -> None:
    text = "Full text of the debate\nTAN: I never said that to anyone in the room.\nOKAFOR: You did say it.\n"
    assert "dateline" not in [kind for kind, _ in kinds(text)]


def test_acronym_that_comes_again_is_no_dateline() -> None:
    text = "Alliance meets\nNATO — The alliance of 32 meets on Monday.\nDiplomats said NATO would agree to the plan.\n"
    assert "dateline" not in [kind for kind, _ in kinds(text)]


@pytest.mark.parametrize(
    ("byline", "authors", "publisher"),
    [
        ("By Maria Tan", ("Maria Tan",), None),
        ("by Maria Tan", ("Maria Tan",), None),
        ("BY MARIA TAN AND JOEL OKAFOR", ("MARIA TAN", "JOEL OKAFOR"), None),
        ("By Maria Tan and Joel Okafor, CNN", ("Maria Tan", "Joel Okafor"), "CNN"),
        ("By Maria Tan, Joel Okafor and Ana Roe, CNN", ("Maria Tan", "Joel Okafor", "Ana Roe"), "CNN"),
        ("By Maria Tan, BBC News, Washington", ("Maria Tan",), "BBC News"),
        ("By Maria Tan | Harbour Post", ("Maria Tan",), "Harbour Post"),
        ("By Maria Tan for Harbour Post", ("Maria Tan",), "Harbour Post"),
        ("By MARIA TAN Associated Press", ("MARIA TAN",), "Associated Press"),
        ("Maria Tan, Harbour Post", ("Maria Tan",), "Harbour Post"),
        ("By Maria Tan, Political Editor", ("Maria Tan",), None),
        ("By Maria Tan in Kuala Lumpur and Ana Roe in Rome", ("Maria Tan", "Ana Roe"), None),
        ("Story by Maria Tan", ("Maria Tan",), None),
        ("By Maria de la Cruz, J. P. O'Neil and Zoë Müller", ("Maria de la Cruz", "J. P. O'Neil", "Zoë Müller"), None),
        ("By Maria Tan and agencies", ("Maria Tan",), None),
        ("By Reuters", (), "Reuters"),
        ("By Our Foreign Staff", (), None),
        ("By Maria Tan\nAsia Editor", ("Maria Tan",), None),
        ("By Maria Tan\nHarbour Post", ("Maria Tan",), "Harbour Post"),
        ("Maria Tan\nAsia correspondent", ("Maria Tan",), None),
        ("Maria Tan in Jakarta\nThu 10 Jul 2025 10.03 BST", ("Maria Tan",), None),
    ],
)
def test_byline_gives_authors_and_outlet(byline: str, authors: tuple[str, ...], publisher: str | None) -> None:
    text = f"Ferry talks resume\n{byline}\n{STORY}"
    blocks = find_blocks(text)
    assert blocks[1].kind is BlockKind.BYLINE
    assert find_authors(text, blocks) == authors
    assert find_publisher(text, blocks) == publisher
    assert readable_text(text, blocks).split("\n")[-3:-1] == STORY.split("\n")[:2]


@pytest.mark.parametrize("line", ["By Land and Sea", "European Union", "Foreign Minister Penny Wong in Jakarta"])
def test_subhead_is_no_byline(line: str) -> None:
    assert kinds(f"Ferry talks resume\n{line}\n{STORY}")[1] == ("subhead", line)


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Talks go on. Author: Maria Tan, Joel Okafor (AFP, dpa) Editor: Ana Roe", ("Maria Tan", "Joel Okafor")),
        ("Talks go on. (Reporting by Maria Tan in Rome; Editing by Ana Roe)", ("Maria Tan",)),
        ("Talks go on.\nAssociated Press writers Maria Tan in Rome and Ana Roe contributed to this report.",
         ("Maria Tan", "Ana Roe")),
        ("Talks go on.\nAdditional reporting by Maria Tan and Ana Roe", ("Maria Tan", "Ana Roe")),
    ],
)  # fmt: skip
def test_notes_give_authors_and_no_editors(text: str, authors: tuple[str, ...]) -> None:
    text = STORY + text
    assert find_authors(text, find_blocks(text)) == authors


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Ferry talks resume", True),
        ("Will the ferries sail?", True),
        ("Tan: ‘We will not sail’", True),
        ("Ferry talks resume.", False),
        ("The ferry talks have resumed, the minister said on Monday, and they may well go on until the end of the week"
         " unless the union walks out again as it has done before in spring.", False),
    ],
)  # fmt: skip
def test_headline_looks_like_one(headline: str, found: bool) -> None:
    assert (kinds(f"{headline}\n{STORY}")[0][0] == "headline") is found


def test_headline_is_the_line_that_says_the_title() -> None:
    assert kinds(f"World\nFerry talks “resume”.\n{STORY}", 'Ferry talks "resume"')[1][0] == "headline"


def test_lines_under_related_are_links_unless_one_is_a_sentence() -> None:
    assert [kind for kind, _ in in_story("Related\nWhy dykes fail\nHow to help")] == ["footer"] * 3
    assert [kind for kind, _ in in_story("Related\nWhy dykes fail\nHe said they had failed before.")] == [
        "footer",
        "subhead",
        "body",
    ]


def test_broken_lines_make_one_paragraph_without_line_breaks() -> None:
    "Mail and old archives break lines at a width; the parser must see whole sentences."
    text = (
        "The islanders met the minister on Monday in the town hall and talked\n"
        "for three hours about boats, rice and the price of fuel, which has\n"
        "doubled.\n\nThey will meet again next week.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["body", "body"]
    assert readable_text(text, find_blocks(text)).count("\n") == 3


def test_sentences_a_line_stay_apart() -> None:
    text = (
        "The minister met the islanders on Monday in the old town hall.\n"
        "The islanders met the minister again on Tuesday in the hall.\n"
    )
    assert len(kinds(text)) == 2


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2025-07-10", date(2025, 7, 10)),
        ("2025-07-10T09:30:00.123+02:00", date(2025, 7, 10)),
        ("July 10, 2025", date(2025, 7, 10)),
        ("10 July 2025", date(2025, 7, 10)),
        ("10th of July, 2025", date(2025, 7, 10)),
        ("Thu, 10 Jul 2025 13:00:00 GMT", date(2025, 7, 10)),
        ("Updated 3:14 PM EDT, Thu July 10, 2025", date(2025, 7, 10)),
        ("Sept. 3, 2024", date(2024, 9, 3)),
        ("13/04/2025", date(2025, 4, 13)),
        ("03/04/2025", None),
        ("2025-02-30", None),
        ("July 2025", None),
        ("yesterday", None),
        ("The talks of July 10, 2025 failed", None),
        ("July 10, 2025, Mayor Tan", None),
        ("", None),
    ],
)
def test_date_is_read_only_where_it_is_certain(words: str, expected: date | None) -> None:
    assert read_date(words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ferry talks resume\nFriday, July 21, 2017\n{STORY}", date(2017, 7, 21)),
        (f"Ferry talks resume\nPublished 10:03, 21 July 2017. Updated 22 July 2017\n{STORY}", date(2017, 7, 21)),
        (f"Ferry talks resume\nGENEVA, 5 March 2024 – {STORY}", date(2024, 3, 5)),
        (f"Ferry talks resume\nGENEVA, March 5 (AP) – {STORY}", None),
        (f"Ferry talks resume\nOn July 21, 2017 they had failed to agree on it.\n{STORY}", None),
    ],
)
def test_publication_date_comes_from_furniture_alone(text: str, expected: date | None) -> None:
    assert furniture_date(text, find_blocks(text)) == expected


def test_readable_text_straightens_and_blanks_in_place() -> None:
    text = "Tan’s “plan”\r\nBy Maria Tan\r\nROME (AP) — It’s\u00a0‘over’ — she said…\r\n"
    text += "It was `never`\u2009on, he said.\r\n"
    readable = readable_text(text, find_blocks(text))
    assert readable.replace(" \n", "\n") == (
        "Tan's \"plan\"\n            \n            It's 'over' — she said…\nIt was 'never' on, he said.\n"
    )


def test_readable_text_can_be_encoded_and_holds_no_control_characters() -> None:
    text = "Tan \ud800met\x00 Roe\x07 and\ufeff left."
    assert readable_text(text, find_blocks(text)) == "Tan \ufffdmet  Roe  and  left."


def test_words_without_end_are_not_shown_to_the_parser() -> None:
    text = "Tan met Roe. " + "(" * 100_000 + " They left."
    readable = readable_text(text, find_blocks(text))
    assert len(readable) == len(text)
    assert readable.split() == ["Tan", "met", "Roe.", "They", "left."]


WORDS = st.lists(
    st.sampled_from(
        [
            "By ",
            "Maria Tan",
            ", ",
            "CNN",
            "(CNN)",
            " — ",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "© 2025 ",
            "Image: ",
            "Published ",
            "July 10, 2025",
            "ROME",
            ": ",
            "Read more",
            "(Reporting by ",
            ")",
            "\u2028",
            "’s ",
            "“",
            "a" * 90,
            ". ",
            "The talks failed. ",
            "Author: ",
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=300), WORDS), st.none() | st.text(max_size=20))
@example("\r\r\r", None)
@example("By \n \x1c", "By")
@example("—", None)
@example("(", "(")
def test_blocks_hold_all_ink_and_never_overlap(text: str, title: str | None) -> None:
    blocks = find_blocks(text, title)
    end = 0
    for block in blocks:
        assert block.span.start < block.span.end
        assert not text[end : block.span.start].strip()
        assert block.span.of(text) == block.span.of(text).strip()
        end = block.span.end
    assert not text[end:].strip()
    readable = readable_text(text, blocks)
    assert len(readable) == len(text)
    readable.encode("utf-8")
    for block in blocks:
        assert (not block.span.of(readable).strip()) or not block.kind.is_furniture
    for span in find_author_spans(text, blocks):
        assert any(block.span.contains(span) for block in blocks)
    find_authors(text, blocks)
    find_publisher(text, blocks)
    furniture_date(text, blocks)


@pytest.mark.parametrize(
    "text",
    ["a" * 2_000_000, " " * 2_000_000, "\n" * 1_000_000, "—" * 500_000, "A" * 100_000 + " met.", "By " + "A " * 50_000,
     "(photo: " * 50_000, "NATO: " * 50_000, STORY * 3_000, ("x" * 70 + "\r\n") * 10_000],
    ids=["word", "spaces", "breaks", "dashes", "name", "byline", "credits", "colons", "story", "wrapped"],
)  # fmt: skip
def test_hostile_and_huge_texts_take_seconds(text: str) -> None:
    start = time.perf_counter()
    assert len(readable_text(text, find_blocks(text))) == len(text)
    assert time.perf_counter() - start < 10


def test_blocks_compare_and_freeze() -> None:
    block = find_blocks("Tan met Roe.")[0]
    assert block == Block(block.span, BlockKind.BODY)
    with pytest.raises(AttributeError):
        block.kind = BlockKind.NOTE  # type: ignore[misc]


def test_seeds_lose_furniture_and_keep_their_story() -> None:
    for article in read_articles(Path(__file__).parent.parent / "seeds"):
        blocks = find_blocks(article.text, article.title)
        found = {block.kind for block in blocks}
        assert {BlockKind.HEADLINE, BlockKind.SUBHEAD, BlockKind.BYLINE, BlockKind.DATELINE} <= found
        readable = readable_text(article.text, blocks)
        assert len(readable.split()) > 0.9 * len(article.text.split())
        assert not any(f"By {author}" in readable for author in article.authors)


@pytest.mark.parametrize(
    ("cue", "message"),
    [
        ('kind = "note"\nwhere = "top"\npattern = "x"\nexample = "x"', "unknown where 'top'; known: line, start, end"),
        ('kind = "note"\nwhere = "line"\npattern = "("\nexample = "x"', "cue for 'x'"),
        ('kind = "sofa"\nwhere = "line"\npattern = "x"\nexample = "x"', "'sofa'"),
    ],
)
def test_broken_cue_is_named(tmp_path: Path, cue: str, message: str) -> None:
    path = tmp_path / "furniture.toml"
    path.write_text(f"[[cue]]\n{cue}\n")
    with pytest.raises(LexiconError, match=r"furniture\.toml") as caught:
        load_furniture(path)
    assert message in str(caught.value)


LOST_BREAKS = [
    ("The ferry sank, he said. Hopes fade The rescuers went home.", "Hopes fade"),
    ("Nobody came. Literary tour of Norvane The Danish town is old.", "Literary tour of Norvane"),
    ('"We will stay." Slap in the face But the mayor left.', "Slap in the face"),
    ("Prices rose. Public finances at risk According to Ana Holm, debts grow.", "Public finances at risk"),
    ("It was late. 'A strong warning' After months of talks, the vote failed.", "'A strong warning'"),
    ("The vote failed. Winners and losers Meanwhile, Holm told reporters to wait.", "Winners and losers"),
    ("Holm spoke. Under attack With the race close, Ruiz left.", "Under attack"),
    ("The vote failed. Moving toward a 'Chip Valley' About 20 firms have come.", "Moving toward a 'Chip Valley'"),
    ("The siege ended. Narrow escape Survivors of the fire wept. The survivors went home.", "Narrow escape"),
    ("Lund paid. Early arrivals Nurses from Borg came first, other nurses later.", "Early arrivals"),
    ("Lund paid. Campaign launch Lund has led Tarnby since 2012.", "Campaign launch"),
    ("The vote failed. Ceasefire deal Roe said Norway would pay.", "Ceasefire deal"),
]


LINKS = [  # a paragraph, the link in it
    ("The bridge fell. Read more: Why bridges fall The mayor wept.", "Read more: Why bridges fall"),
    ("The bridge fell. Read more: Why do bridges fall? Lund wept.", "Read more: Why do bridges fall?"),
    (
        "The bridge fell. READ ALSO: Lund to go New mayor After months of talks, Roe won.",
        "READ ALSO: Lund to go New mayor",
    ),
    (
        "The bridge fell. See also - Lund sues U.S. firm Roe met Lund. She left.",
        "See also - Lund sues U.S. firm Roe met Lund.",
    ),
]


@pytest.mark.parametrize(("text", "link"), LINKS, ids=[row[1] for row in LINKS])
def test_link_within_a_paragraph_tells_no_news(text: str, link: str) -> None:
    """A link runs to a sentence that is known to begin, else to the full stop."""
    blocks = find_blocks(text)
    assert [block.kind for block in blocks] == [BlockKind.BODY, BlockKind.FOOTER, BlockKind.BODY]
    assert blocks[1].span.of(text) == link


def test_what_stands_behind_the_desks_initials_is_no_news() -> None:
    text = (
        "The bridge fell. mt/jo (AFP, Reuters) Our editors send out a choice of the news. You can sign up for it here."
    )
    blocks = find_blocks(text)
    assert [block.kind for block in blocks] == [BlockKind.BODY, BlockKind.FOOTER]
    assert blocks[0].span.of(text) == "The bridge fell."


def test_paragraph_that_lost_all_its_breaks_may_begin_with_a_subhead() -> None:
    text = (
        "Sun can harm skin Our bodies cope with a lot. "
        + "It is not known why some people burn and others do not. " * 6
    )
    blocks = find_blocks(text)
    assert [block.kind for block in blocks] == [BlockKind.SUBHEAD, BlockKind.BODY]
    assert blocks[0].span.of(text) == "Sun can harm skin"
    assert [block.kind for block in find_blocks(text[:46])] == [BlockKind.BODY]


@pytest.mark.parametrize(("text", "subhead"), LOST_BREAKS, ids=[row[1] for row in LOST_BREAKS])
def test_subhead_in_a_paragraph_that_lost_its_breaks_is_cut_out(text: str, subhead: str) -> None:
    "Copied pages often have lost the line breaks around their subheads."
    blocks = find_blocks(text)
    assert [block.kind for block in blocks] == [BlockKind.BODY, BlockKind.SUBHEAD, BlockKind.BODY]
    assert blocks[1].span.of(text) == subhead


LINKS = [  # each with what is left out
    ("The vote failed, he said. Read more: Court jails ex-mayor of Lima The bank said it would sue. It lost.",
     "Read more: Court jails ex-mayor of Lima"),
    ("The vote failed, he said. Read more: Bell is barred from office The UN told Bell to go. He left.",
     "Read more: Bell is barred from office"),
    ('Holm left. Read more: Ana Ruiz hints she will quit "We are lost," said Bell. He wept.',
     "Read more: Ana Ruiz hints she will quit"),
    ("Holm left. READ ALSO: Can Ruiz win? Bell said she could. He wept.", "READ ALSO: Can Ruiz win?"),
    ("Holm left. Read more: Snow falls in Lima Travel was hard. It rained.",
     "Read more: Snow falls in Lima Travel was hard."),  # where the link ends is not clear
]  # fmt: skip


@pytest.mark.parametrize(("text", "link"), LINKS, ids=[row[1] for row in LINKS])
def test_link_in_a_paragraph_that_lost_its_breaks_is_cut_out(text: str, link: str) -> None:
    blocks = find_blocks(text)
    assert [block.kind for block in blocks] == [BlockKind.BODY, BlockKind.FOOTER, BlockKind.BODY]
    assert blocks[1].span.of(text) == link


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was calm. She read more: two books a day.",
        'Holm spoke. "Read more," she said.',
        "The ferry sank. Holm joined The Guardian in 2010.",
        "She left. He read the magazine The old tree.",
        "He stayed. He told The Norvane Times that nobody knew.",
        "He stayed. The talks in The Hague failed.",
        "She left. She wrote the book In Xanadu as a student.",
        "It rained. The film As You Like It opened in May.",
        "They met. I know what I said.",
        "They met. The mayor, However it went, stayed.",
        "Holm spoke. On Monday The three left.",
        "Holm spoke. Former leader Lund has left.",
        "Holm spoke. German carmaker Banks is old; the banks lent it money.",
        "Holm spoke. The talks Lund had held failed.",
        "Holm spoke. After the attack Norway has shut its ports.",
        "Holm spoke. Singer Rivers left. The rivers rose. They saw Rivers again.",
        "Critics of the album The long road are few.",
    ],
)
def test_title_within_a_sentence_is_no_lost_break(text: str) -> None:
    assert [block.kind for block in find_blocks(text)] == [BlockKind.BODY]
