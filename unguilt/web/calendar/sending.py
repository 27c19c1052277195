"""Sending her events to a calendar of hers elsewhere (CalDAV, RFC 4791): only when she presses, and only then.

Every failure has a reason, for which the page has words; no message holds an address, a name or a password.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from time import monotonic
from typing import Final
from urllib.parse import quote

from caldav.davclient import DAVClient
from caldav.lib.error import AuthorizationError, DAVError
from lxml.etree import LxmlError  # type: ignore[import-untyped]  # it brings no types of its own
from niquests.exceptions import RequestException

from unguilt.web.calendar.entries import CalendarAccount
from unguilt.web.calendar.outcome import NotSent, Reason, Sent
from unguilt.web.calendar.reaching import Line, NotAllowed, NotThere, TooMuch, place_of, plain_headers

_PATIENCE: Final = 10
"""Seconds to wait for one answer."""
_IN_ALL: Final = 40
"""Seconds after which nothing more is begun."""
_CALENDAR: Final = "{urn:ietf:params:xml:ns:caldav}calendar"
_FINE: Final = frozenset({200, 201, 204})
_GONE: Final = frozenset({404, 410})
_MOVED: Final = range(300, 400)


def send(account: CalendarAccount, files: Mapping[str, bytes], *, own_hosts: frozenset[str]) -> Sent:
    """Put `files` (name of an event → its calendar) there, and take away what was put there before and is gone here.

    What had been done is told also when it fails in the middle.
    """
    sent, until = Sent(there=set(account.sent)), monotonic() + _IN_ALL
    try:
        with _kindly(), _client(account, own_hosts) as client:
            _be_a_calendar(client)
            for name in _in_time(files, until):
                _done(client.put(_at(client, name), files[name].decode(), _AS_CALENDAR).status, _FINE)
                sent.there.add(name)
            for name in _in_time(sent.there - files.keys(), until):
                _done(client.delete(_at(client, name)).status, _FINE | _GONE)
                sent.there.discard(name)
    except NotSent as failure:
        sent.reason = failure.reason
    return sent


_AS_CALENDAR: Final = {"Content-Type": "text/calendar; charset=utf-8"}


@contextmanager
def _client(account: CalendarAccount, own_hosts: frozenset[str]) -> Iterator[DAVClient]:
    try:
        place = place_of(account.address, own_hosts=own_hosts)
    except NotAllowed:
        raise NotSent(Reason.NOT_ALLOWED) from None
    except NotThere:
        raise NotSent(Reason.NO_ANSWER) from None
    client = DAVClient(
        place.url,
        username=account.username,
        password=account.password,
        timeout=_PATIENCE,
        enable_rfc6764=False,
        headers=plain_headers(),
    )
    client.session.close()
    client.session = Line(place)
    with client:
        yield client


@contextmanager
def _kindly() -> Iterator[None]:
    """Turn whatever the libraries raise into a reason; their own messages hold addresses."""
    try:
        yield
    except AuthorizationError:
        raise NotSent(Reason.NOT_LET_IN) from None
    except (RequestException, OSError, TooMuch):
        raise NotSent(Reason.NO_ANSWER) from None
    except (DAVError, LxmlError, RuntimeError, ValueError):  # RuntimeError: no known way to sign in
        raise NotSent(Reason.NOT_UNDERSTOOD) from None


def _be_a_calendar(client: DAVClient) -> None:
    """Refuse what is no calendar, so that nothing is put into a folder of files."""
    answer = client.propfind(str(client.url), ["resourcetype"])
    _done(answer.status, frozenset({207}))
    if answer.tree is None or answer.tree.find(f".//{_CALENDAR}") is None:
        raise NotSent(Reason.NO_CALENDAR)


def _done(status: int, fine: frozenset[int]) -> None:
    if status in fine:
        return
    if status in _MOVED:
        raise NotSent(Reason.MOVED)
    raise NotSent(Reason.NO_CALENDAR if status in _GONE else Reason.NOT_UNDERSTOOD)


def _in_time(names: Iterable[str], until: float) -> Iterator[str]:
    for name in sorted(names):
        if monotonic() > until:
            raise NotSent(Reason.PART)
        yield name


def _at(client: DAVClient, name: str) -> str:
    return f"{client.url}{quote(name)}.ics"
