"""Reaching a host that she named, and no other: whoever may type an address could else reach the host's own network.

The name is looked up once; every address it has must lie in the open internet; the connection goes to these
addresses and no redirect is followed.
"""

import socket
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

import niquests

_HTTPS: Final = 443
_FREE_PORTS: Final = range(1024, 65_536)
_HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_TRANSLATED: Final = (
    IPv6Network("64:ff9b::/96"),
    IPv6Network("64:ff9b:1::/48"),
    IPv6Network("2002::/16"),
    IPv6Network("2001::/32"),
)
"""Addresses that stand for one of the older kind, which would have to be looked at in its turn: NAT64, 6to4, Teredo."""
_ANSWER_MAX: Final = 1_000_000
"""Bytes of an answer; those of a calendar to single events have a few hundred."""
_PIECE: Final = 65_536


class NotAllowed(Exception):
    """The address leads where nothing is sent to; the message does not repeat it."""


class NotThere(Exception):
    """No host has this name."""


class TooMuch(Exception):
    """The answer has no end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a calendar is: its address, ending in a slash, its host, and what the name stands for."""

    url: str
    host: str
    addresses: tuple[str, ...]


def place_of(address: str, *, own_hosts: frozenset[str]) -> Place:
    """Look an address up. `own_hosts` may lie in a private network. Raises NotAllowed or NotThere."""
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        raise NotAllowed from None
    own = host in own_hosts
    secure = parts.scheme == "https" or (parts.scheme == "http" and own and host in _HERE)
    if not host or not secure or "@" in parts.netloc or parts.query or parts.fragment:
        raise NotAllowed
    if port is not None and port != _HTTPS and port not in _FREE_PORTS:
        raise NotAllowed
    addresses = _looked_up(host, port or _HTTPS)
    if not own and not all(is_open(each) for each in addresses):
        raise NotAllowed
    return Place(url=address.rstrip("/") + "/", host=host, addresses=addresses)


def _looked_up(host: str, port: int) -> tuple[str, ...]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NotThere from None
    return tuple(dict.fromkeys(str(each[4][0]) for each in found))


def is_open(address: str) -> bool:
    """Whether an address lies in the open internet: not private, of this machine, of this link or reserved."""
    try:
        found: IPv4Address | IPv6Address = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        if any(found in network for network in _TRANSLATED):
            return False
        found = found.ipv4_mapped or found
    return found.is_global and not found.is_multicast


class Line(niquests.Session):
    """A session that reaches one place: its name means what it meant when it was looked at."""

    def __init__(self, place: Place) -> None:
        """Ask nobody else: no proxy, no password file, no service that tells of revoked certificates."""
        names = urlencode([("hosts", f"{place.host}:{address}") for address in place.addresses])
        super().__init__(
            resolver=f"in-memory://default?{names}", disable_http3=True, revocation_configuration=None
        )
        self.trust_env = False

    def request(self, method: str, url: str, **options: Any) -> niquests.Response:  # type: ignore[override]  # caldav names all by keyword
        """Ask once; follow nothing, and read no more than an answer may have. Raises TooMuch."""
        answer = super().request(method, url, **{**options, "allow_redirects": False, "stream": True})
        read = bytearray()
        for piece in answer.iter_content(_PIECE):
            read += piece
            if len(read) > _ANSWER_MAX:
                answer.close()
                raise TooMuch
        answer._content = bytes(read)  # noqa: SLF001 - where the library keeps what was read
        return answer


def plain_headers() -> Mapping[str, str]:
    """Return headers that say no more than needs be said."""
    return {"User-Agent": "calendar", "Accept-Language": "en"}
