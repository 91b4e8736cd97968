"""The timeline page: order, sections, doubt, rights and hostile words."""

from dataclasses import replace

from generator.model import Event, Linked
from generator.render.places import Places
from generator.render.timeline import event_pages, pages
from tests.render.story_b import TEXTS, at, empty, shown_as, story


def html(whole) -> str:
    return str(pages(whole)["docs/timeline.md"])


def with_events(*events: Event):
    whole = story()
    return replace(whole, linked=replace(whole.linked, timeline=events))


def test_entries_run_from_the_earliest_possible_day_in_three_kinds_of_section():
    text = html(story())
    ids = ["dam-finished", "people-left", "moss-warns", "rain-expected"]
    places = [text.index(f'<li id="{one}"') for one in ids]
    assert places == sorted(places)
    heads = [text.index(head) for head in (">Earlier</h2>", ">May 2024</h2>", ">Expected</h2>")]
    assert heads == sorted(heads)


def test_a_day_nobody_printed_is_a_range_in_words_with_its_doubt():
    text = html(story())
    entry = text[text.index('<li id="people-left"') : text.index('<li id="moss-warns"')]
    assert "Week of 29 April" in entry
    assert "“last week”" in entry
    assert "day not given" in entry
    assert "datetime" not in entry
    assert 'data-edtf="2024-04-29/2024-05-05"' in entry


def test_a_known_day_is_a_machine_readable_time():
    assert '<time datetime="2024-05-07" data-edtf="2024-05-07">Tuesday 7 May</time>' in html(story())


def test_when_it_was_printed_is_told_apart_from_when_it_happened():
    text = html(story())
    entry = text[text.index('<li id="people-left"') : text.index('<li id="moss-warns"')]
    assert "printed 7 May and 8 May" in entry
    assert "2 documents, 1 origin" in entry


def test_every_entry_links_to_itself_its_passages_and_its_speakers():
    text = html(story())
    assert 'href="#moss-warns"' in text
    assert 'href="../sources/nn/#nn-close"' in text
    assert 'href="../speakers/ada-moss/"' in text


def test_the_date_words_are_marked_in_the_sentence():
    assert '<mark class="date">last week</mark>' in html(story())


def test_words_no_licence_allows_stay_out():
    text = html(shown_as(story(), "link", ("nn", "courier")))
    assert "people left the valley" not in text
    assert "Told by NN and Courier, in words not shown here" in text
    assert "close to failing" in text  # The Herald still shows it


def test_a_story_without_events_says_so():
    text = html(empty())
    assert 'class="empty"' in text
    assert "<svg" not in text


def test_markup_in_a_document_shows_as_characters():
    words = "“It held in 1974 and it holds now,” a man <script>alert(1)</script> said *calmly* {{ so }} [^1]"
    event = Event(id="held", date="2024-05-08", text="", kind="event", evidence=(at(TEXTS, "courier", words),))
    text = html(with_events(event))
    assert "<script>" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; said *calmly* {{ so }} [^1]" in text


def test_an_event_whose_participant_is_no_speaker_still_shows():
    event = Event(id="x", date="nonsense", text="Something", kind="event", evidence=(), participants=("nobody",))
    text = html(with_events(event))
    assert "Day not known" in text
    assert "speakers/nobody" not in text


def test_the_order_of_documents_does_not_matter():
    whole = story()
    assert html(whole) == html(replace(whole, documents=whole.documents[::-1]))


def test_no_two_things_on_the_page_share_an_id():
    import re

    ids = re.findall(r'\bid="([^"]+)"', html(story()))
    assert len(ids) == len(set(ids))


def test_linked_nothing_is_no_error():
    assert "Timeline" in html(replace(story(), linked=Linked()))


def many(count: int):
    whole = story()
    words = "The dam was finished in June 1974."
    events = [
        Event(
            id=f"e{n}",
            date=f"2024-{4 + n % 2:02}-{1 + n % 28:02}",
            text=f"Thing {n}",
            kind="event",
            evidence=(at(TEXTS, "herald", words), *((at(TEXTS, "nn", "Tuesday"),) if n % 50 == 0 else ())),
        )
        for n in range(count)
    ]
    explainer = replace(whole.explainer, markdown="See [it](event:e7).")
    return replace(whole, linked=replace(whole.linked, timeline=tuple(events)), explainer=explainer)


def test_very_many_entries_get_a_page_for_each_month_and_none_is_lost():
    whole = many(900)
    files = pages(whole)
    assert set(files) == {
        f"docs/timeline{name}.md" for name in ("", "/2024-04", "/2024-04-2", "/2024-05", "/2024-05-2")
    }
    first = html(whole)
    assert "All 450 entries of April 2024" in first
    assert 'id="e0"' in first  # most documents print it
    assert 'id="e7"' in first  # the explainer leads to it
    rest = "".join(str(text) for name, text in files.items() if "/2024" in name)
    assert all(f'<li id="e{n}"' in rest for n in range(900))


def test_the_place_of_every_event_is_known():
    whole = many(900)
    files = pages(whole)
    for name, href in event_pages(Places(whole)).items():
        path, _, anchor = href.partition("#")
        assert f'<li id="{anchor}"' in str(files[f"docs/{path.rstrip('/')}.md"]), name


def test_bars_lead_only_to_what_is_on_the_page():
    import re

    first = html(many(900))
    ids = set(re.findall(r'\bid="([^"]+)"', first))
    assert set(re.findall(r'<a href="#([^"]+)" aria-label', first)) <= ids


def test_a_correction_that_shortens_the_sentence_is_what_readers_see():
    words = "LENN (NN) — The Lenn dam is “close to failing,” engineer Ada Moss said Tuesday."
    event = Event(
        id="moss-warns",
        date="2024-05-07",
        text="The Lenn dam is “close to failing,” engineer Ada Moss said Tuesday.",
        kind="event",
        evidence=(at(TEXTS, "nn", words),),
    )
    text = html(with_events(event))
    assert "LENN (NN)" not in text
    assert 'The Lenn dam is <mark class="own">“close to failing,”</mark>' in text
    assert 'class="tl-words"' not in text
    assert '<h3 dir="ltr" class="long">' in text  # a sentence of print is set as one, however short


def test_the_words_of_print_stand_once_for_all_entries_of_a_day():
    named = [
        Event(id=f"e{number}", date="2024-05-07", text=f"Thing {number}.", kind="event", evidence=(here,))
        for number, here in enumerate([at(TEXTS, "nn", "engineer Ada Moss said Tuesday")] * 3)
    ]
    text = html(with_events(*named))
    assert text.count("“Tuesday”") == 1
    assert 'class="long"' not in text  # an editor's headline


def test_many_passages_of_one_document_about_one_day_are_counted():
    here = [
        at(TEXTS, "nn", words) for words in ("The Lenn dam is", "engineer Ada Moss said Tuesday", "close to failing")
    ]
    event = Event(id="e", date="2024-05-07", text="The dam.", kind="event", evidence=tuple(here))
    assert "NN</a> (3 passages about this day)" in html(with_events(event))
    assert "passages about" not in html(with_events(replace(event, evidence=tuple(here[:2]))))
