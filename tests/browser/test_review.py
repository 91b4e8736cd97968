"""The editor's desk in a real browser: keys and buttons, decisions written at once, undo, nobody else's page."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.model import Annotated, Document, Quotation, Span
from generator.write.records import write_documents
from tests.conftest import COAST_RADIO, PORT_GAZETTE

pytestmark = pytest.mark.browser
NOTES = "# Kept by the editors.\n"


def unsure(document: str, text: str, words: str, doubt: str, *names: str) -> Annotated:
    span = Span(text.index(words), text.index(words) + len(words))
    said = Quotation(
        span=span,
        sentence=span,
        rule="test",
        id=f"{document}-said",
        kind="direct",
        contents=(span,),
        candidates=names,
        speaker=names[0],
        doubt=doubt,
    )
    return Annotated(document=Document(id=document, text=text), quotations=(said,))


@pytest.fixture
def desk(project: Any) -> Iterator[tuple[Path, str]]:
    """Return a story with two open questions, and the address that the command prints."""
    root = project({"content/corrections.yml": NOTES})
    one = unsure(
        "gazette", PORT_GAZETTE, "“Nobody was hurt,", "“who” may be two people", "Ada Moreno", "Tomas Ferreira"
    )
    two = unsure(
        "radio", COAST_RADIO, "“We had warned of rust since spring,”", "<i>two</i> may be meant", "Tomas Ferreira"
    )
    write_documents(root, (one, two))
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "NO_COLOR": "1", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "generator", "review", "--no-open", "--project", str(root)]
    with subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        yield root, running.stdout.readline().split()[-1]
        running.terminate()


def corrections(root: Path) -> str:
    return (root / "content/corrections.yml").read_text()


def test_a_person_settles_everything_with_the_keyboard_and_takes_it_back(browser: Any, desk: tuple[Path, str]) -> None:
    root, address = desk
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.goto(address)
    shown = page.locator("article:visible")
    assert shown.locator("h2").inner_text() == "Who says this?"
    assert shown.locator("mark").inner_text() == "“Nobody was hurt,"
    assert page.locator("#count").inner_text() == "2 to settle"
    buttons = [text.split() for text in shown.get_by_role("button").all_inner_texts()]
    assert [key for key, *_ in buttons] == ["a", "1", "e", "d", "j"]  # what takes away comes after every answer

    page.keyboard.press("1")
    page.get_by_text("1 to settle").wait_for()
    assert corrections(root) == NOTES + "- set: gazette-said\n  speaker: Tomas Ferreira\n  why: decided in review\n"
    assert shown.locator(".because").inner_text() == "<i>two</i> may be meant"

    page.keyboard.press("e")
    page.keyboard.type("Lea Brandt")
    page.keyboard.press("Enter")
    page.get_by_text("Nothing is open").wait_for()
    assert corrections(root).endswith("- set: radio-said\n  speaker: Lea Brandt\n  why: decided in review\n")

    page.locator("#undo").focus()
    page.keyboard.press("u")
    page.get_by_text("1 to settle").wait_for()
    page.reload()
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("2 to settle").wait_for()
    assert corrections(root) == NOTES
    assert errors == []
    page.close()


def test_a_person_settles_with_the_mouse_and_says_why(browser: Any, desk: tuple[Path, str]) -> None:
    root, address = desk
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(address)
    page.locator("article:visible [name=why]").fill("the next sentence names her")
    page.get_by_role("button", name="Ada Moreno says so").click()
    page.get_by_text("1 to settle").wait_for()
    assert "speaker: Ada Moreno\n  why: the next sentence names her\n" in corrections(root)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.reload()
    assert page.locator("#count").inner_text() == "1 to settle"
    page.close()


def test_the_page_has_no_serious_accessibility_fault(browser: Any, desk: tuple[Path, str]) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = browser.new_page(bypass_csp=True)
    page.goto(desk[1])
    found = axe.Axe().run(page).response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []
    page.close()


def test_another_sites_page_cannot_decide(browser: Any, desk: tuple[Path, str]) -> None:
    root, address = desk
    page = browser.new_page()
    page.route("http://other.example/", lambda route: route.fulfill(body="<p>x</p>", content_type="text/html"))
    page.goto("http://other.example/")
    target, _, token = address.partition("?token=")
    script = """async ([url, token]) => {
      const body = JSON.stringify({key: "speaker:gazette-said", choice: "drop"});
      try { await fetch(url + "decide?token=" + token, {method: "POST", mode: "no-cors", body}); } catch {}
    }"""
    page.evaluate(script, [target, token])
    assert corrections(root) == NOTES
    page.close()
