"""``review``: the editor's desk in the browser."""

from __future__ import annotations

import secrets
import socket
import webbrowser
from typing import Annotated as Arg

import typer

from generator.commands.console import HERE, Project, Quiet, Verbose, hush, reporting, say


def review(
    project: Project = HERE,
    port: Arg[int, typer.Option("--port", help="The port; 0: a free one.")] = 0,
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
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen()  # before the address is told: whoever follows it at once waits, and is not refused
        port = listener.getsockname()[1]
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
