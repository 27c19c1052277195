"""One of everything that an address can name, in a vault that is full."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone

from tests.people import LONG_AGO, Person, full, practise, told
from tests.people import keep as keep_moment
from unguilt.core.moments import LookBack, Run
from unguilt.core.session import SessionPage
from unguilt.exports.calendar import uid_of
from unguilt.kit.people import Person as Somebody
from unguilt.kit.windows import Link
from unguilt.toolbox import PRACTICES, TOOLS
from unguilt.web.calendar.feeding import choice_of, events_of

from .access import SENT

_KEPT_IN_ROOMS = tuple(kind for tool in TOOLS.values() for kind in tool.entries)
PRACTICE = next(each for each in PRACTICES.values() if any(step.type == "write" for step in each.steps))


@dataclass(frozen=True, slots=True, kw_only=True)
class Objects:
    """What stands in addresses, and what their forms send, for one person's vault."""

    in_path: dict[str, Any]
    sent: dict[str, dict[str, Any]]


def objects_of(person: Person) -> Objects:
    """Fill the vault and return its objects."""
    full(person.vault)
    in_rooms = {f"{kind.KIND}_id": person.vault.latest(kind, 1).stored[0].id for kind in _KEPT_IN_ROOMS}
    moment = keep_moment(person.vault, told(20, minutes=None))
    practise(person.vault, moment)
    run = person.vault.add(Run(practice=PRACTICE.id, at=LONG_AGO, moment=moment.id, before=6))
    look_back = person.vault.latest(LookBack, 1).stored[0].id
    link = person.vault.latest(Link, 1).stored[0]
    in_rooms |= {"link_id": link.id, "window_id": link.id}
    somebody = person.vault.latest(Somebody, 1).stored[0].id
    in_rooms |= {"look_back_id": look_back, "person_id": somebody}
    in_rooms["session_page_id"] = person.vault.latest(SessionPage, 1).stored[0].id
    calendar = choice_of(person.vault, LONG_AGO)
    in_rooms |= {"feed_id": calendar.feed, "secret": calendar.code}
    drawn = next(
        each
        for each in events_of(person.vault, timezone.now())
        if each.uid.endswith(str(in_rooms["boundary_id"]))
    )
    in_rooms["event_id"] = UUID(uid_of(drawn))
    in_path = {**in_rooms, "moment_id": moment.id, "run_id": run.id, **_EVERYBODYS}
    sent = _sent(str(moment.id), person.vault.get(type(moment.entry), moment.id).version)
    answer = {"code": link.entry.code, "sent": str(uuid4()), "answer": "yes"}
    return Objects(
        in_path=in_path, sent={**sent, "window": {"code": link.entry.code}, "window_answer": answer}
    )


_EVERYBODYS = {"number": 1, "slug": "success", "code": "es"}


def _sent(moment: str, version: int) -> dict[str, dict[str, Any]]:
    """What the forms send, by the name of their address; nothing for those that are not named."""
    return {
        **SENT,
        "moment": {"words": "A line.", "weight": "5", "length": "5"},
        "listen": {"words": "A line."},
        "keep_draft": {"words": "A line."},
        "moment_kept": {"words": "Changed.", "weight": "5", "version": str(version)},
        "begin": {"practice": PRACTICE.id, "moment": moment},
        "close": {"after": "3", "useful": "yes"},
        "later": {"later": "3"},
        "date_move": {"day": (timezone.now() + timedelta(days=7)).date().isoformat()},
        "silence": {"strategy": "values", "on": "1"},
        "put_away_pointer": {"key": "work", "back": "picture"},
        "look_back": {"let_go": "The windows."},
        "look_back_day": {"day": "4"},
        "look_back_kept": {"let_go": "The windows.", "version": "1"},
        "settings": {"name": "Somebody", "words": "mom"},
        "set_language": {"language": "es"},
        "care": {"words": "A line."},
    }
