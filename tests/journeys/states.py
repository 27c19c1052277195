"""Pages that no address alone leads to: what is said after a form, when something is amiss, or while locked."""

from collections.abc import Callable, Mapping
from typing import Final
from uuid import uuid4

from django.template.loader import render_to_string
from playwright.sync_api import expect

from unguilt.vault.models import Keyslot

from .journey import ON, landed
from .lives import Life, come_in
from .visitor import Visitor

State = Callable[[Visitor], None]

CRISIS: Final = "I keep thinking that I want to kill myself. They would be better off without me."
_WRITTEN: Final = "I came late to the play again. They were on the stage and looked for me."
_TOO_MUCH: Final = "word " * 2_500
_TROUBLE: Final = ".notice.trouble[role=alert]:not([data-unsent])"
_CARE: Final = ".care"


def _see(visitor: Visitor, selector: str) -> None:
    expect(visitor.page.locator(selector).first).to_be_visible()


def _moment_with_trouble(visitor: Visitor) -> None:
    visitor.go("/moment")
    visitor.page.fill('[name="words"]', _TOO_MUCH)
    visitor.tap(ON)
    _see(visitor, _TROUBLE)


def _care_while_writing(visitor: Visitor) -> None:
    visitor.go("/moment")
    visitor.page.fill('[name="words"]', CRISIS)
    _see(visitor, _CARE)


def _care_before_the_offer(visitor: Visitor) -> None:
    visitor.go("/moment")
    visitor.page.fill('[name="words"]', CRISIS)
    visitor.tap(ON)
    landed(visitor.page, "/offer/")
    _see(visitor, _CARE)


def _nothing_here(visitor: Visitor) -> None:
    visitor.go("/tools/nothing-here")
    _see(visitor, "h1")


def _broken(visitor: Visitor) -> None:
    # Nothing breaks on demand, so the page is put where one could break.
    page = render_to_string("web/broken.html")
    visitor.page.route("**/broken", lambda route: route.fulfill(body=page, content_type="text/html"))
    visitor.go("/broken")
    _see(visitor, "h1")


def _stale(visitor: Visitor) -> None:
    visitor.go("/sign-up")
    visitor.page.evaluate("document.querySelector('main [name=csrfmiddlewaretoken]').value = 'x'.repeat(64)")
    visitor.tap(ON)
    landed(visitor.page, "/sign-up")
    _see(visitor, "h1")


def _gone(visitor: Visitor) -> None:
    # As if deleted in another tab: the form is sent to a page of the journal that is not there.
    visitor.go("/tools/mindfulness/journal/free")
    visitor.page.evaluate(
        "to => { document.querySelector('main form[data-words]').action = to; }",
        f"/tools/mindfulness/journal/{uuid4()}",
    )
    visitor.page.fill('[name="words"]', f"{_WRITTEN}\n\n{CRISIS}")
    visitor.tap(ON)
    _see(visitor, ".hers")


def _sign_in_that_fails(visitor: Visitor) -> None:
    visitor.go("/sign-in")
    visitor.page.fill('[name="username"]', "Nobody of this name")
    visitor.page.fill('[name="passphrase"]', "not the one")
    visitor.tap(ON)
    _see(visitor, _TROUBLE)


def _sign_up_that_fails(visitor: Visitor) -> None:
    visitor.go("/sign-up")
    visitor.page.fill('[name="username"]', "Ines")
    visitor.choose("way", "own")
    visitor.page.fill('[name="own"]', "short")
    visitor.tap(ON)
    _see(visitor, _TROUBLE)


def _new_recovery_code(visitor: Visitor) -> None:
    visitor.go("/settings/recovery-code")
    visitor.tap("main form .button")
    _see(visitor, ".groups")


def _recovery_code_to_check(visitor: Visitor) -> None:
    _new_recovery_code(visitor)
    visitor.tap('main a[href$="/check"]')
    visitor.tap(ON)
    _see(visitor, _TROUBLE)


def _behind_a_link(visitor: Visitor) -> None:
    visitor.go("/links")
    visitor.tap("main li a >> nth=0")
    visitor.go(visitor.page.input_value("#address"))
    _see(visitor, "article")


def _a_link_that_opens_nothing(visitor: Visitor) -> None:
    visitor.go(f"/w/{uuid4()}#AAAA-BBBB-CCCC-DDDD-EEEE")
    _see(visitor, "[data-nothing]")


def lock() -> None:
    """Close every vault that is open anywhere, as time would."""
    Keyslot.objects.filter(kind=Keyslot.SESSION).delete()


def _locked(visitor: Visitor) -> None:
    lock()
    visitor.go("/")
    _see(visitor, '[name="unlock_passphrase"]')


def _locked_with_words(visitor: Visitor) -> None:
    visitor.go("/moment")
    lock()
    visitor.page.fill('[name="words"]', "Written while it locked.")
    visitor.tap(ON)
    _see(visitor, '[name="unlock_passphrase"]')


ANYBODY: Final[Mapping[str, State]] = {
    "a moment with trouble": _moment_with_trouble,
    "care while writing": _care_while_writing,
    "care before the offer": _care_before_the_offer,
    "nothing here": _nothing_here,
    "something broke": _broken,
    "a page that was open too long": _stale,
    "a sign-in that fails": _sign_in_that_fails,
    "a sign-up that fails": _sign_up_that_fails,
    "a link that opens nothing": _a_link_that_opens_nothing,
}
OWNER: Final[Mapping[str, State]] = {
    "behind a link": _behind_a_link,
    "a new recovery code": _new_recovery_code,
    "a recovery code to check": _recovery_code_to_check,
    "changing what is gone": _gone,
    "locked with words": _locked_with_words,
    "locked": _locked,
}


def states(visitor: Visitor, life: Life) -> Mapping[str, State]:
    """Return the states to be seen with this life, for an owner those that lock her last."""
    visitor.excuse("status of 403", "status of 404", "status of 422")
    if not life.username:
        return ANYBODY
    come_in(visitor, life)
    return OWNER
