"""The preview's pages, each with a script that reloads it when the story changes and shows what is wrong."""

from __future__ import annotations

import asyncio
import html
import json
import mimetypes
from collections.abc import AsyncIterator, Callable
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from generator.preview.builder import State

SCRIPT = '<script src="/__preview/preview.js" data-number="{}" defer></script>'
EVERY = 0.05  # seconds between looks at the state


def preview_app(site: Path, state: Callable[[], State], *, hosts: tuple[str, ...]) -> Starlette:
    """Return the application over the folder ``site``; it answers to ``hosts`` alone ("127.0.0.1:8000")."""

    async def page(request: Request) -> Response:
        if request.headers.get("host") not in hosts:
            return PlainTextResponse("the preview answers on this machine only", status_code=403)
        return _file(site, request.path_params["path"], state())

    async def script(_: Request) -> Response:
        raw = (files("generator.preview") / "static" / "preview.js").read_bytes()
        return Response(raw, media_type="text/javascript", headers={"Cache-Control": "no-store"})

    async def events(request: Request) -> Response:
        if request.headers.get("host") not in hosts:
            return PlainTextResponse("the preview answers on this machine only", status_code=403)
        return StreamingResponse(_events(request, state), media_type="text/event-stream")

    return Starlette(
        routes=[
            Route("/__preview/preview.js", script),
            Route("/__preview/events", events),
            Route("/{path:path}", page),
        ],
        middleware=[Middleware(GZipMiddleware)],  # as any host does: what is measured here holds there
    )


def _file(site: Path, path: str, state: State) -> Response:
    folder = site.resolve()
    target = (folder / path).resolve()
    if target.is_dir():
        target /= "index.html"
    found = target.is_file() and target.is_relative_to(folder)
    if not found:
        target = folder / "404.html"
    headers = {"Cache-Control": "no-store"}
    # The build that the page is of: where another is done before the script hears of any, the page is an old one.
    script = SCRIPT.format(state.number).encode()
    if not target.is_file():
        faults = "".join(f"<li>{html.escape(fault)}</li>" for fault in state.faults) or "<li>Building …</li>"
        body = (
            f"<!doctype html><meta charset=utf-8><title>Preview</title><h1>Not built yet</h1><ul>{faults}</ul>".encode()
        )
        return Response(body + script, status_code=503, media_type="text/html", headers=headers)
    raw = target.read_bytes()
    if target.suffix == ".html":
        raw = raw.replace(b"</body>", script + b"</body>", 1) if b"</body>" in raw else raw + script
    kind = mimetypes.guess_type(target.name)[0] or "application/octet-stream"
    return Response(raw, status_code=200 if found else 404, media_type=kind, headers=headers)


async def _events(request: Request, state: Callable[[], State]) -> AsyncIterator[str]:
    """Yield the state at once and after every build, as server-sent events."""
    known = -1
    while not await request.is_disconnected():
        now = state()
        if now.number != known:
            known = now.number
            yield f"data: {json.dumps({'number': now.number, 'faults': now.faults})}\n\n"
        await asyncio.sleep(EVERY)
