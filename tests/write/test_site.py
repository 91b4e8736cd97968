"""Where the site will stand, and what is said when that is nowhere."""

import pytest

from generator.write.site import address_warning, site_url


@pytest.mark.parametrize(
    ("written", "environment", "address"),
    [
        ('site_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]', "", "http://127.0.0.1:8000/"),
        ('site_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]', "https://a.example/repo", "https://a.example/repo/"),
        ("site_url: !ENV [SITE_URL, https://b.example]", "", "https://b.example/"),
        ("site_url: https://c.example/x/", "", "https://c.example/x/"),
        ("site_name: None", "", "http://127.0.0.1:8000/"),
    ],
)
def test_the_address_is_that_of_the_environment_else_the_one_written(
    tmp_path, monkeypatch, written, environment, address
):
    (tmp_path / "mkdocs.yml").write_text(f"site_name: X\n{written}\n", encoding="utf-8")
    monkeypatch.delenv("SITE_URL", raising=False)
    if environment:
        monkeypatch.setenv("SITE_URL", environment)
    assert site_url(tmp_path) == address
    assert bool(address_warning(tmp_path)) == address.startswith("http://127.")
