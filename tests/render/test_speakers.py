"""Speaker pages: who said what, and what is not known of it."""

import json
import re
from dataclasses import replace

import pytest

from generator.model import (
    Annotated,
    Document,
    Explainer,
    Linked,
    Mention,
    Quotation,
    Role,
    Span,
    Speaker,
    Story,
    StoryConfig,
)
from generator.render.evidence import Evidence
from generator.render.places import Places
from generator.render.saying_heading import retold
from generator.render.speaker_facts import role_of
from generator.render.speakers import pages
from generator.render.variants import Printing
from tests.render.story_b import empty, shown_as, story


@pytest.fixture
def files():
    return {name: str(text) for name, text in pages(story()).items()}


def test_every_speaker_has_a_page_and_the_index_names_them_by_how_much_they_say(files):
    assert {"docs/speakers/ada-moss.md", "docs/speakers/ivo-brandt.md", "docs/speakers/the-district.md"} <= set(files)
    index = files["docs/speakers/index.md"]
    assert index.index('href="ada-moss/"') < index.index('href="ivo-brandt/"')


def test_variants_stand_side_by_side_and_the_same_words_once(files):
    page = files["docs/speakers/ada-moss.md"]
    close = page[page.index('id="said-u-close"') :]
    close = close[: close.index("</article>")]
    assert close.count("<blockquote") == 1
    assert re.search(r'<b><a [^>]*data-evidence="words-nn-close"[^>]*>NN</a> and <a [^>]*>The Herald</a></b>', close)
    assert close.count("word for word") == 1  # the line above the only wording says it
    asked = page[page.index('id="said-u-asked"') :]
    assert asked[: asked.index("</article>")].count("<blockquote") == 3


def test_a_wording_given_to_somebody_else_says_so_and_heads_no_page():
    whole = story()
    third = next(one for one in whole.linked.utterances if one.id == "u-asked").variants[-1].quotations[0]
    linked = replace(whole.linked, speaker_of={**whole.linked.speaker_of, third: "ivo-brandt"})
    page = pages(replace(whole, linked=linked))["docs/speakers/ada-moss.md"]
    asked = page[page.index('id="said-u-asked"') :].split("</article>")[0]
    assert asked.count('· words of <a href="../../speakers/ivo-brandt/">Ivo Brandt</a>') == 1
    assert "words of" not in page.replace(asked, "")


def test_utterances_that_one_printing_holds_together_are_shown_together():
    whole = story()
    kept = [one for one in whole.linked.utterances if one.id != "u-asked"]
    (asked,) = (one for one in whole.linked.utterances if one.id == "u-asked")
    first, second, third = asked.variants
    two = (replace(asked, variants=(first, second)), replace(asked, id="u-asked-2", variants=(first, third)))
    made = pages(replace(whole, linked=replace(whole.linked, utterances=(*two, *kept))))
    page = str(made["docs/speakers/ada-moss.md"])
    assert page.count('<article class="sp-saying" id="said-u-asked') == 1
    held = page[page.index('id="said-u-asked"') :]
    assert held[: held.index("</article>")].count("<blockquote") == 3


def test_words_given_to_two_stand_on_the_page_of_each_and_say_so():
    whole = story()
    doubted = [
        replace(one, speaker=None, doubt="nn names Ada Moss; herald names Ivo Brandt") if one.id == "u-close" else one
        for one in whole.linked.utterances
    ]
    of = {**whole.linked.speaker_of, "herald-close": "ivo-brandt"}
    made = pages(replace(whole, linked=replace(whole.linked, utterances=tuple(doubted), speaker_of=of)))
    for name in ("ada-moss", "ivo-brandt"):
        page = str(made[f"docs/speakers/{name}.md"])
        close = page[page.index('id="said-u-close"') :]
        assert (
            "Who said it is in doubt: nn names Ada Moss; herald names Ivo Brandt." in close[: close.index("</article>")]
        )


def test_the_day_beside_the_verb_is_the_day_it_was_said(files):
    assert (
        '<h2><time datetime="2024-05-07" data-edtf="2024-05-07">Tuesday 7 May 2024</time></h2>'
        in files["docs/speakers/ada-moss.md"]
    )


def test_a_day_nobody_gives_is_the_day_it_was_printed_and_says_so(files):
    page = files["docs/speakers/ivo-brandt.md"]
    assert 'Printed <time datetime="2024-05-07" data-edtf="2024-05-07">7 May 2024</time>' in page
    assert '<span class="doubt">day of speaking not given' in page


def test_words_not_in_quotation_marks_stand_apart(files):
    page = files["docs/speakers/ivo-brandt.md"]
    assert page.index("Reported, not in quotation marks") < page.index(
        "Governor Ivo Brandt said that more rain was expected"
    )


def test_an_open_quotation_names_both_candidates_and_counts_for_neither(files):
    assert "Ivo Brandt or Ada Moss: two names fit" in files["docs/speakers/index.md"]
    for name in ("ada-moss", "ivo-brandt"):
        page = files[f"docs/speakers/{name}.md"]
        assert page.index(">Perhaps ") < page.index("a matter of hours")
    facts = re.search(r"Printed passages</dt><dd>(\d+)", files["docs/speakers/ivo-brandt.md"])
    assert facts is not None
    assert facts[1] == "1"


def test_matter_that_is_not_the_story_stays_out(files):
    assert not any("no goal" in text for text in files.values())


def test_hostile_words_show_as_characters(files):
    text = files["docs/speakers/index.md"]
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; said *calmly* {{ so }} [^1]" in text


def test_names_and_roles_are_in_the_words_of_print(files):
    page = files["docs/speakers/ada-moss.md"]
    assert "“engineer”</span> (NN and The Herald)" in page
    assert "Taken as one because: “Moss” in Courier is the only Moss of the story" in page


def test_a_role_that_says_of_where_comes_before_one_that_most_print_without():
    whole = story()

    def named(*roles: str) -> str:
        told = tuple(
            Role(document=name, text=role) for name, role in zip(("nn", "herald", "courier"), roles, strict=True)
        )
        first, *rest = whole.linked.speakers
        changed = replace(whole, linked=replace(whole.linked, speakers=(replace(first, roles=told), *rest)))
        return role_of(Places(changed), changed.linked.speakers[0])

    assert named("President", "President", "U.S. President") == "U.S. President"
    assert named("President", "President", "former U.S. President") == "President"
    assert named("President", "President", "French Finance Minister") == "President"
    assert named("French president", "French president", "the president of the bank") == "French president"


def test_figures_a_speaker_gave_link_to_their_question(files):
    page = files["docs/speakers/the-district.md"]
    assert '<mark class="figure">About 1,200 people</mark>' in page
    assert 'href="../../figures/how-many-left/"' in page


def test_a_document_that_may_not_be_shown_gives_place_but_no_words():
    page = str(pages(shown_as(story(), "link"))["docs/speakers/ada-moss.md"])
    assert "the valley had been" not in page
    assert "asked to leave" not in page
    assert 'href="../../sources/courier/"' in page
    assert "this document is only linked to" in page
    assert "“Moss”</span> (Courier)" not in page


def test_quotations_are_data_too(files):
    front = files["docs/speakers/ada-moss.md"].split("---\n")[1]
    ld = next(json.loads(line[4:]) for line in front.splitlines() if line.startswith("ld: "))
    assert ld[0]["@type"] == "Quotation"
    assert ld[0]["spokenByCharacter"]["name"] == "Ada Moss"
    assert {"https://nn.example/dam", "https://herald.example/a?b=1&c=2"} == set(ld[0]["isBasedOn"])


def test_an_empty_story_has_an_index_that_says_so():
    assert 'class="empty"' in str(pages(empty())["docs/speakers/index.md"])


def many(count: int, words: str) -> Story:
    text = "\n".join(f"“{words} {n},” Ada Moss said." for n in range(count))
    quotations = []
    at = 0
    for line in text.split("\n"):
        own = Span(at, at + line.index("”") + 1)
        quotations.append(
            Quotation(span=own, sentence=Span(at, at + len(line)), rule="by hand", id=f"q-{at}", kind="direct",
                      contents=(own,), quoted=(own,), speaker="Ada Moss", sure=True)
        )  # fmt: skip
        at += len(line) + 1
    document = Annotated(document=Document(id="d", text=text, publisher="D"), quotations=tuple(quotations))
    return Story(
        config=StoryConfig(title="Many", show="full"),
        documents=(document,),
        linked=Linked(
            speakers=(Speaker(id="ada", name="Ada Moss", type="person"),), speaker_of={q.id: "ada" for q in quotations}
        ),
        explainer=Explainer(path="", markdown=""),
    )


def test_five_hundred_quotations_fold_after_the_first_few():
    page = str(pages(many(500, "number"))["docs/speakers/ada.md"])
    assert "492 more utterances</summary>" in page
    assert page.count("<article") == 500


def test_a_quotation_of_three_hundred_words_folds_and_loses_nothing():
    page = str(pages(many(1, " ".join(f"w{n}" for n in range(300))))["docs/speakers/ada.md"])
    assert "more words</summary>" in page
    assert "w299" in page


def test_the_order_of_documents_and_speakers_does_not_matter():
    whole = story()
    turned = replace(
        whole,
        documents=whole.documents[::-1],
        linked=replace(whole.linked, speakers=whole.linked.speakers[::-1], utterances=whole.linked.utterances[::-1]),
    )
    assert pages(whole) == pages(turned)


def test_words_in_doubt_are_no_quotation_for_machines(files):
    whole = story()
    unsure = tuple(
        replace(one, quotations=tuple(replace(quotation, sure=False) for quotation in one.quotations))
        for one in whole.documents
    )
    page = str(pages(replace(whole, documents=unsure))["docs/speakers/ada-moss.md"])
    assert "\nld: " in files["docs/speakers/ada-moss.md"]
    assert "\nld: " not in page
    assert "speaker not certain" in page


TOLD = [
    ("The mayor said that the dam was full.", "said", "that the dam was full", "neutral", "The dam was full"),
    ("The mayor said it was full.", "said", "it was full", "neutral", "It was full"),
    ("The mayor warned of the state of the dam.", "warned", "the state of the dam", "neutral",
     "Warned of the state of the dam"),
    ("The mayor on Monday declined to say whether it was full.", "declined", "to say whether it was full", "deny",
     "Declined to say whether it was full"),
    ("The mayor did not say that the dam was full.", "say", "that the dam was full", "neutral",
     "Did not say that the dam was full"),
    ("Kyiv said evidence suggests that it was full.", "said", "evidence suggests that it was full", "neutral",
     "Evidence suggests that it was full"),
    ("The mayor denied that the dam was full.", "denied", "that the dam was full", "deny",
     "Denied that the dam was full"),
    ("The mayor accused the town of waiting too long.", "accused", "the town of waiting too long", "claim",
     "Accused the town of waiting too long"),
    ("The dam was full, the mayor said.", "said", "The dam was full", "neutral", "The dam was full"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "words", "stance", "expected"), TOLD)
def test_a_paraphrase_is_headed_by_words_that_stand_by_themselves(text, cue, words, stance, expected):
    whole, said = Span(0, len(text)), Span(text.index(words), text.index(words) + len(words))
    verb = Span(text.index(cue), text.index(cue) + len(cue))
    quotation = Quotation(
        span=said, sentence=whole, rule="by hand", id="q", kind="indirect", contents=(said,), cue=verb, stance=stance
    )
    told = retold(Printing("x", quotation, text))
    assert told[:1].upper() + told[1:] == expected


def test_the_words_of_an_office_are_not_printed_twice():
    whole = story()
    nn = whole.documents[0]
    role = Mention(
        span=nn.quotations[2].span, sentence=nn.quotations[2].sentence, rule="by hand", form="name", kind="person",
        name="the district", role="The district",
    )  # fmt: skip
    changed = replace(nn, mentions=(role,))
    card = Evidence(Places(replace(whole, documents=(changed, *whole.documents[1:]))))["nn-1200"]
    assert (card.who, card.role) == ("the district", "")
