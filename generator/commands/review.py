"""``review``: the editor's desk in the browser."""

from __future__ import annotations

import secrets
import socket
import webbrowser
from typing import Annotated as Arg

import typer

from generator.commands.console import HERE, Port, Project, Quiet, Verbose, hush, listen, reporting, say
from generator.model.layout import STORY
from generator.read.content import read_text


def review(
    project: Project = HERE,
    port: Port = 0,
    browse: Arg[bool, typer.Option("--open/--no-open", help="Open it in the browser.")] = True,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Settle what needs a person, most harmful first, on a page that only this machine can open.

    Every decision is written to content/corrections.yml at once. Ctrl-C ends it.
    """
    import uvicorn

    from generator.review.app import review_app
    from generator.review.desk import Desk

    with reporting(), socket.socket() as listener:
        if not (project / STORY).is_file():  # other faults are shown on the page, until they are set right
            read_text(project, STORY)
        port = listen(listener, port)
        token = secrets.token_urlsafe(24)
        desk = Desk(project)
        app = review_app(desk, token=token, hosts=(f"127.0.0.1:{port}", f"localhost:{port}"))
        address = f"http://127.0.0.1:{port}/?token={token}"
        say(f"The desk is at {address}")
        (hush if quiet else say)("Ctrl-C ends it; what you decided is in content/corrections.yml.")
        if browse:
            webbrowser.open(address)
        server = uvicorn.Server(uvicorn.Config(app, log_level="info" if verbose else "warning", access_log=verbose))
        server.run(sockets=[listener])
