"""The desk's page: what it shows, and whom it answers."""

import pytest
from starlette.testclient import TestClient

from generator.review.app import review_app
from generator.review.desk import Desk
from tests.review.made import CORRECTIONS, written

HOST = "127.0.0.1:8765"


@pytest.fixture
def client(desk, monkeypatch):
    monkeypatch.setattr(Desk, "look", lambda self: None)
    return TestClient(review_app(desk, token="secret", hosts=(HOST,)), base_url=f"http://{HOST}")


def test_the_page_shows_source_text_as_the_characters_it_is(client):
    page = client.get("/?token=secret")
    assert page.status_code == 200
    assert "&lt;b&gt;" in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", {}),
        ("/?token=wrong", {}),
        ("/?token=secret", {"host": "evil.example:8765"}),
        ("/?token=secret", {"origin": "http://evil.example"}),
        ("/?token=secret", {"origin": "null"}),
        ("/?token=secret", {"sec-fetch-site": "cross-site"}),
        ("/static/review.js", {}),
    ],
)
def test_no_token_another_host_or_another_origin_is_refused(client, path, headers):
    assert client.get(path, headers=headers).status_code == 403


def test_decisions_need_the_token_too_and_nothing_is_written_without(client, desk):
    body = {"key": "speaker:port-nobody", "choice": "1"}
    assert client.post("/decide", json=body).status_code == 403
    assert client.post("/decide", json=body, headers={"x-token": "secret", "origin": "http://x.org"}).status_code == 403
    assert written(desk) == CORRECTIONS
    done = client.post("/decide", json=body, headers={"x-token": "secret"})
    assert (done.status_code, done.json()["open"]) == (200, 6)
    assert client.post("/decide", content=b"no", headers={"x-token": "secret"}).status_code == 400
    assert client.post("/decide", json=body, headers={"x-token": "secret"}).status_code == 409
    assert client.post("/undo", headers={"x-token": "secret"}).json()["key"] == "speaker:port-nobody"
    assert written(desk) == CORRECTIONS


def test_corrections_that_do_nothing_are_told_above_the_questions(client, desk):
    assert "set right in the file" not in client.get("/?token=secret").text
    desk.amiss = ("content/corrections.yml:7: no 'why'; say in a sentence why this is right",)
    page = client.get("/?token=secret").text
    assert "Nothing is published until this correction is set right in the file" in page
    assert "content/corrections.yml:7: no &#39;why&#39;; say in a sentence" in page
