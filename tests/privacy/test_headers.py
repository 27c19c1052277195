"""What every answer carries, and what no page holds."""

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.test import Client

from tests.home import HOME
from tests.pages import Page

from .crawling import Seen, everything, static_files

pytestmark = pytest.mark.django_db

POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
ALWAYS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
}
REFUSED = ("camera", "microphone", "geolocation", "payment", "usb")
NAMESPACES = ("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1999/xlink")
_ABSOLUTE = re.compile(r"""(?:https?:)?//[a-z0-9][-\w.]*\.[a-z]{2,}[^\s"'<>)`]*""", re.IGNORECASE)
_NONCE = re.compile(r"'nonce-[\w+/=]{22,}'")


@pytest.fixture(scope="module")
def _crawled() -> dict[str, list[Seen]]:
    return {}


@pytest.fixture
def seen(db: None, _crawled: dict[str, list[Seen]]) -> list[Seen]:
    """Crawl once for all tests of this file."""
    if not _crawled:
        _crawled["all"] = list(everything())
    return _crawled["all"]


def policy_of(seen: Seen) -> dict[str, str]:
    parts = seen.response["Content-Security-Policy"].split(";")
    return {name: value for name, _, value in (part.strip().partition(" ") for part in parts)}


def wrong(seen: list[Seen], **wanted: str) -> list[str]:
    return [
        f"{each.where} {name}"
        for each in seen
        for name, value in wanted.items()
        if each.response.get(name) != value
    ]


def test_every_answer_has_the_strict_policy(seen: list[Seen]) -> None:
    faults = []
    for each in seen:
        policy = policy_of(each)
        script = policy.pop("script-src")
        if policy != POLICY or (script and not _NONCE.fullmatch(script)):
            faults.append((each.where, policy, script))
    assert faults == []


def test_every_page_has_a_nonce_of_its_own_that_is_the_policys(seen: list[Seen]) -> None:
    given = []
    for each in seen:
        in_page = (
            set(re.findall(r'nonce="([^"]*)"', each.response.content.decode())) if each.is_page else set()
        )
        assert {f"'nonce-{nonce}'" for nonce in in_page} == (
            {policy_of(each)["script-src"]} if in_page else set()
        )
        given += in_page
    assert len(given) == len(set(given)) > 50


def test_every_answer_is_closed_to_others(seen: list[Seen]) -> None:
    assert wrong(seen, **ALWAYS) == []
    for each in seen:
        for power in REFUSED:
            assert f"{power}=()" in each.response["Permissions-Policy"]


def test_no_answer_but_a_static_file_may_be_kept(seen: list[Seen]) -> None:
    assert [each.where for each in seen if "no-store" not in each.response["Cache-Control"]] == []


def test_static_files_carry_the_same_and_may_be_kept(client: Client) -> None:
    files = static_files()
    assert len(files) > 5
    for name, address in files.items():
        response = client.get(address)
        b"".join(response.streaming_content)  # type: ignore[attr-defined]  # WhiteNoise streams files
        response.close()
        found = Seen(who="anyone", method="GET", path=address, response=response)
        assert (name, response.status_code) == (name, 200)
        assert wrong([found], **ALWAYS) == []
        assert {**policy_of(found), "script-src": ""} == {**POLICY, "script-src": ""}
        assert "max-age" in response["Cache-Control"]
        assert not response.cookies


def test_no_page_holds_script_or_style_of_its_own(seen: list[Seen]) -> None:
    faults = []
    for each in (each for each in seen if each.is_page):
        page = Page(each.response.content)
        faults += [(each.where, text) for text in page.inline]
        faults += [
            (each.where, f"{tag} {name}={value}")
            for tag, name, value in page.attributes
            if name == "style" or name.startswith("on") or value.lower().startswith("javascript:")
        ]
    assert faults == []


def test_no_page_asks_another_host_for_anything(seen: list[Seen]) -> None:
    faults = []
    for each in (each for each in seen if each.is_page):
        page = Page(each.response.content)
        for tag, name, value in page.attributes:
            if name == "nonce" or value in NAMESPACES or not urlsplit(value).netloc:
                continue
            if not (tag == "a" and name == "href" and "/help/" in each.path):
                faults.append((each.where, tag, name, value))
    assert faults == []


def test_links_of_the_help_pages_lead_to_people_and_tell_nobody_where_from(seen: list[Seen]) -> None:
    for each in (
        each for each in seen if each.path.startswith("/help/") and each.response.status_code == 200
    ):
        page = Page(each.response.content)
        away = [link for link in page.links if urlsplit(link).scheme]
        assert {urlsplit(link).scheme for link in away} <= {"tel", "sms", "https"}
        assert "tel" in {urlsplit(link).scheme for link in away}
        assert each.response.content.count(b'rel="noreferrer"') == len(away)


def test_no_static_file_of_ours_names_another_host(client: Client) -> None:
    faults = []
    for name, address in static_files().items():
        if not name.startswith("unguilt/"):
            continue
        response = client.get(address)
        text = b"".join(response.streaming_content).decode(errors="ignore")  # type: ignore[attr-defined]  # WhiteNoise streams files
        response.close()
        faults += [(name, found) for found in _ABSOLUTE.findall(text) if found not in NAMESPACES]
    assert faults == []


def test_a_title_is_the_same_whatever_she_wrote(seen: list[Seen]) -> None:
    titles = []
    for each in (each for each in seen if each.is_page):
        assert (each.where, each.response.content.count(b"<title>")) == (each.where, 1)
        titles.append(Page(each.response.content).title)
    hers = ("Words of moment", "Ines", "Sam", "Half a line", "The soup", "What I gave", "Ana", "A line.")
    assert [title for title in titles for word in hers if word in title] == []
    assert all(title.strip() for title in titles)


def test_no_address_and_no_cookie_holds_anything_she_wrote(seen: list[Seen]) -> None:
    for each in seen:
        sent = f"{each.response.get('Location', '')} {each.response.cookies.output()}"
        assert "A%20line" not in sent
        assert "A line" not in sent
        assert "Somebody" not in sent


_SECURE = """
import django
django.setup()
from django.core.management import call_command
from django.test import Client
from tests.people import guest_here, sign_in
call_command("migrate", verbosity=0)
browser = Client(headers={"x-forwarded-proto": "https", "host": "example.org", "referer": "https://example.org/"})
browser.get("/sign-up")
sent = {"username": "Ana", "way": "own", "own": "window kettle amber", "again": "window kettle amber"}
answers = [browser.get("/"), browser.get("/moment"), browser.post("/moment", {"words": "x"})]
answers += [browser.post("/sign-up", sent), browser.post("/language", {"language": "es"})]
answers += [browser.post("/leave")]
for answer in answers:
    print("HSTS", answer.get("Strict-Transport-Security"))
    print("FORM", answer["Content-Security-Policy"].split("form-action ")[1].split(";")[0])
    for name, it in answer.cookies.items():
        print("COOKIE", name, bool(it["secure"]), it["path"], it["domain"] == "", it["samesite"])
"""


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """Lines of a process of its own that serves by https and leaves to another site."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("UNGUILT_")} | {
        "UNGUILT_HOME": str(tmp_path_factory.mktemp("home")),
        "UNGUILT_HTTPS": "1",
        "UNGUILT_HOSTS": "example.org",
        "UNGUILT_LEAVE_TO": "https://weather.example/today?x=1",
        "DJANGO_SETTINGS_MODULE": "unguilt.settings",
    }
    assert environment["UNGUILT_HOME"] != str(HOME)
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", _SECURE],
        env=environment,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [line.split() for line in done.stdout.splitlines()]


def test_by_https_browsers_are_told_to_stay_with_it(secure: list[list[str]]) -> None:
    assert {" ".join(line) for line in secure if line[0] == "HSTS"} == {"HSTS max-age=31536000"}


def test_by_https_every_cookie_is_secure_and_what_opens_anything_is_bound_to_the_host(
    secure: list[list[str]],
) -> None:
    cookies = [line[1:] for line in secure if line[0] == "COOKIE"]
    names = {name for name, *_ in cookies}
    assert {tuple(rest[:3]) for _, *rest in cookies} == {("True", "/", "True")}
    assert {name for name in names if not name.startswith("__Host-")} == {"unguilt-language"}
    assert {"__Host-unguilt-vault", "__Host-unguilt-session", "__Host-unguilt-csrf"} <= names
    assert {rest[3] for _, *rest in cookies} <= {"Lax", "Strict"}


def test_a_host_that_leaves_to_another_site_lets_the_form_lead_there(secure: list[list[str]]) -> None:
    assert {" ".join(line[1:]) for line in secure if line[0] == "FORM"} == {"'self' https://weather.example"}
