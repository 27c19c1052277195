"""Pictures of every page, to be looked at: `python -m tests.journeys.screens OUT_DIR [PART …]`.

Each page is taken whole, for three people, in every language, light and dark, on phone and desk. With
PARTs, only pages whose name holds one of them are taken. Without, the picture of the README is made anew.
"""

import base64
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import django
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from .browser import find, flags
from .earnest import served
from .visitor import Visitor

README: Final = Path(__file__).parents[2] / "docs" / "screens" / "readme.png"
README_AT_MOST: Final = 350_000  # bytes: it is downloaded with every clone

_LANGUAGES: Final = ("en-GB", "es-ES")
_SCHEMES: Final = ("light", "dark")
_SIZES: Final[Mapping[str, ViewportSize]] = {
    "phone": {"width": 390, "height": 844},
    "desk": {"width": 1280, "height": 800},
}
_WORDS: Final = (
    "My boss moved the release, so I missed Emma’s school play. All the other moms look so perfect and I "
    "compare myself."
)

_SIDE_BY_SIDE: Final = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 24px; display: flex; gap: 24px; width: max-content; background: #efe6da; }
img { display: block; width: 390px; height: 844px; border-radius: 28px; }
</style>"""


def main(arguments: Sequence[str]) -> int:
    """Take the pictures; 2 when it is not said where they go."""
    if not arguments:
        sys.stderr.write("say where the pictures go: python -m tests.journeys.screens OUT_DIR [PART …]\n")
        return 2
    out, parts = Path(arguments[0]), arguments[1:]
    with tempfile.TemporaryDirectory(prefix="unguilt-screens-") as home:
        os.environ |= {
            "UNGUILT_HOME": home,
            "DJANGO_SETTINGS_MODULE": "unguilt.settings",
            "DJANGO_ALLOW_ASYNC_UNSAFE": "1",  # Playwright keeps a loop in this thread; no request is served in it
        }
        django.setup()
        with served(Path(home)) as house, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find(), args=flags())
            count = sum(1 for _ in _everything(browser, house, out, parts))
            sys.stdout.write(f"{count} pictures in {out}\n")
            if not parts:
                _for_readme(browser, house)
    return 0


def _everything(browser: Browser, house: str, out: Path, parts: Sequence[str]) -> Iterator[Path]:
    from django.utils import timezone  # noqa: PLC0415 - after the settings

    from . import lives, pages  # noqa: PLC0415 - after the settings
    from .states import states  # noqa: PLC0415 - after the settings

    now = timezone.now()
    for who, life in (
        ("newcomer", lives.newcomer()),
        ("guest", lives.guest(now)),
        ("owner", lives.owner(now)),
    ):
        for language in _LANGUAGES:
            visitor = Visitor.arrive(browser, house, locale=language, reduced_motion="reduce")
            lives.come_in(visitor, life)
            for path in pages.paths(visitor, life):
                if _is_wanted(path, parts):
                    visitor.go(path)
                    yield from _taken(visitor.page, out / who / language[:2], path)
            visitor.context.close()
        after = Visitor.arrive(browser, house, reduced_motion="reduce")
        for where, lead_there in states(after, life).items():
            if _is_wanted(where, parts):
                lead_there(after)
                yield from _taken(after.page, out / who / "en", where)
        after.context.close()


def _is_wanted(name: str, parts: Sequence[str]) -> bool:
    return not parts or any(part in _file_of(name) for part in parts)


def _file_of(name: str) -> str:
    plain = re.sub(r"[0-9a-f]{4}-[0-9a-f-]{22,}", "", name)  # of an id, the first signs tell enough
    return re.sub(r"\W+", "-", plain).strip("-") or "now"


def _taken(page: Page, folder: Path, name: str) -> Iterator[Path]:
    """Take the page as it stands in both schemes and both sizes."""
    for scheme in _SCHEMES:
        for size, viewport in _SIZES.items():
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size(viewport)
            path = folder / f"{size}-{scheme}" / f"{_file_of(name)}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            # The caret stays: hiding it would need a style that the page's own policy refuses.
            page.screenshot(path=path, full_page=True, caret="initial")
            yield path


def _for_readme(browser: Browser, house: str) -> None:
    """Put four phones side by side: Now, a moment, what is offered for it, and the picture."""
    from django.utils import timezone  # noqa: PLC0415 - after the settings

    from unguilt.web.demo import make_demo  # noqa: PLC0415 - after the settings

    from .journey import ON, landed  # noqa: PLC0415 - after the settings
    from .lives import Life, come_in  # noqa: PLC0415 - after the settings

    made = make_demo(timezone.now())
    visitor = Visitor.arrive(browser, house, reduced_motion="reduce")
    come_in(visitor, Life(samples={}, username=made.username, passphrase=made.passphrase))
    shots = [visitor.page.screenshot(caret="initial")]
    visitor.go("/moment")
    with visitor.page.expect_response("**/moment/listen"):
        visitor.page.fill('[name="words"]', _WORDS)
    visitor.choose("weight", "7")
    shots.append(visitor.page.screenshot(caret="initial"))
    visitor.tap(ON)
    landed(visitor.page, "/offer/")
    shots.append(visitor.page.screenshot(caret="initial"))
    visitor.go("/picture")
    shots.append(visitor.page.screenshot(caret="initial"))
    visitor.context.close()
    _compose(browser, shots)


def _compose(browser: Browser, shots: Sequence[bytes]) -> None:
    page = browser.new_page(viewport={"width": 1700, "height": 900})
    images = "".join(f'<img src="data:image/png;base64,{base64.b64encode(shot).decode()}">' for shot in shots)
    page.set_content(_SIDE_BY_SIDE + images)
    README.parent.mkdir(parents=True, exist_ok=True)
    page.locator("body").screenshot(path=README)
    page.close()
    size = README.stat().st_size
    sys.stdout.write(f"{README} has {size} bytes\n")
    if size > README_AT_MOST:
        msg = f"{README} is larger than {README_AT_MOST} bytes"
        raise ValueError(msg)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
