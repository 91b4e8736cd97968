"""The wheel: everything that the program reads is in it, so that `pip install` of it is enough to run it anywhere."""

import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
KEPT_OUT = {"__pycache__"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Return the names of the files in the wheel, built without network."""
    from hatchling.builders.wheel import WheelBuilder

    (path,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])
    with zipfile.ZipFile(path) as archive:
        return set(archive.namelist())


def files(folder):
    found = (path for path in (ROOT / folder).rglob("*") if path.is_file() and not KEPT_OUT & set(path.parts))
    return {path.relative_to(ROOT).as_posix() for path in found}


def test_it_holds_the_program_with_its_lexicons_weights_pages_and_starter(wheel):
    missing = files("generator") - wheel
    assert missing == set()
    assert {"generator/lexicons/weights/figures.json", "generator/review/static/review.js"} <= wheel


def test_it_holds_the_templates_styles_fonts_and_settings(wheel):
    wanted = {name.replace("site_templates/", "generator/_site_templates/", 1) for name in files("site_templates")}
    assert wanted - wheel == set()
    assert "generator/starter/mkdocs.yml" in wheel


def test_it_holds_no_story_no_tests_and_no_measurements(wheel):
    tops = {name.split("/")[0] for name in wheel if ".dist-info/" not in name}
    assert tops == {"generator"}
