"""A calendar server of somebody else's, on this machine: Radicale with one user and one calendar."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any, Final
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import niquests
from icalendar import Calendar, Component
from radicale import config
from radicale.app import Application

USER: Final = "ana"
SECRET: Final = "Straße, 3 kettles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """The server: `calendar` is her calendar's address, `asked` what was asked for, as “method status”."""

    calendar: str
    home: str
    folder: Path
    asked: list[str] = field(default_factory=list)

    @property
    def port(self) -> str:
        return self.home.split(":")[2].split("/")[0]

    @property
    def events(self) -> list[Component]:
        """What stands in the calendar, from the files in which the server keeps it."""
        files = sorted((self.folder / "collection-root" / USER / "mine").glob("*.ics"))
        return [event for each in files for event in Calendar.from_ical(each.read_bytes()).walk("VEVENT")]

    def put(self, name: str, content: bytes) -> None:
        """Put something of her own there."""
        answer = niquests.put(f"{self.calendar}{name}.ics", data=content, auth=_basic())
        assert answer.status_code == 201


class _Many(ThreadingMixIn, WSGIServer):
    daemon_threads = True


@contextmanager
def elsewhere(folder: Path) -> Iterator[Elsewhere]:
    """Let the server run on a free port."""
    users = folder / "users"
    users.write_text(f"{USER}:{SECRET}\n", encoding="utf-8")
    settings = config.load()
    auth = {
        "type": "htpasswd",
        "htpasswd_filename": str(users),
        "htpasswd_encryption": "plain",
        "delay": "0",
    }
    settings.update({"auth": auth, "storage": {"filesystem_folder": str(folder)}}, "tests", privileged=True)
    asked: list[str] = []
    with _serving(Application(settings), asked) as root:
        home = f"{root}{USER}/"
        made = niquests.request("MKCALENDAR", f"{home}mine/", auth=_basic())
        assert made.status_code == 201
        asked.clear()
        yield Elsewhere(calendar=f"{home}mine/", home=home, folder=folder, asked=asked)


@contextmanager
def moved(to: str) -> Iterator[str]:
    """Let a server run that sends everybody on; give its address."""

    def app(environ: dict[str, Any], start: Any) -> list[bytes]:
        environ["wsgi.input"].read(
            int(environ.get("CONTENT_LENGTH") or 0)
        )  # left unread, it may cut the line
        start("307 Temporary Redirect", [("Location", to), ("Content-Length", "0")])
        return []

    with _serving(app, []) as root:
        yield root


@contextmanager
def endless() -> Iterator[str]:
    """Let a server run whose answer does not end; give its address."""

    def app(_environ: dict[str, Any], start: Any) -> Iterator[bytes]:
        start("207 Multi-Status", [("Content-Type", "text/xml")])
        yield from repeat(b"<!-- and so on -->" * 1_000)

    with _serving(app, []) as root:
        yield root


@contextmanager
def _serving(app: Any, asked: list[str]) -> Iterator[str]:
    class Handler(WSGIRequestHandler):
        def log_request(self, code: Any = "-", size: Any = "-") -> None:  # noqa: ARG002 - the library's
            asked.append(f"{self.command} {code}")

    with make_server("127.0.0.1", 0, app, _Many, Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def _basic() -> niquests.auth.HTTPBasicAuth:
    return niquests.auth.HTTPBasicAuth(USER, SECRET)
