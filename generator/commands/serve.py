"""``serve``: live preview on this machine."""

from __future__ import annotations

import socket
import threading
import webbrowser
from pathlib import Path
from typing import Annotated as Arg

import typer

from generator.commands.console import HERE, Port, Project, Quiet, Verbose, hush, listen, reporting, say


def serve(
    project: Project = HERE,
    port: Port = 8000,
    browse: Arg[bool, typer.Option("--open/--no-open", help="Open it in the browser.")] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Preview the site: a change in seeds, content or templates shows in the browser as soon as it is saved.

    What is wrong is shown on the page and here; the last good preview stays until it is set right. A
    site_templates/ folder made while this runs is watched from the next start on. Ctrl-C ends it.
    """
    import uvicorn

    from generator.preview.app import preview_app
    from generator.preview.builder import Builder
    from generator.read.content import read_config

    with reporting(), socket.socket() as listener:
        read_config(project)
        port = listen(listener, port)
        address = f"http://127.0.0.1:{port}/"
        builder = Builder(project.resolve(), address, hush if quiet else say)
        app = preview_app(builder.site.site, lambda: builder.state, hosts=(f"127.0.0.1:{port}", f"localhost:{port}"))
        stop = threading.Event()
        threading.Thread(target=_watch, args=(builder, stop), daemon=True).start()
        say(f"The preview is at {address}")
        if browse:
            webbrowser.open(address)
        level = "info" if verbose else "warning"
        config = uvicorn.Config(app, log_level=level, access_log=verbose, timeout_graceful_shutdown=1)
        try:
            uvicorn.Server(config).run(sockets=[listener])
        finally:
            stop.set()


def _watch(builder: object, stop: threading.Event) -> None:
    """Build once, then again after every change, until ``stop`` is set."""
    from watchfiles import watch

    from generator.preview.builder import WATCHED, Builder, relevant
    from generator.render.templates import template_folders

    assert isinstance(builder, Builder)
    builder.build()
    threading.Thread(target=builder.warm, daemon=True).start()
    root = builder.root
    folders = [folder for folder in (root, *template_folders()) if folder.is_dir()]
    inside = [root / name for name in WATCHED if (root / name).exists()]
    outside = [folder for folder in folders if not folder.is_relative_to(root)]
    for changes in watch(*inside, *outside, debounce=100, step=50, stop_event=stop):
        paths = {_below(Path(path), root) for _, path in changes}
        names = {name for name in paths if relevant(name)}
        if names:
            builder.build(names)


def _below(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else f"site_templates/{path.name}"
