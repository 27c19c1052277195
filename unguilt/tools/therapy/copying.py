"""The plan as one file of its own: no script, no picture, nothing to fetch, so that it opens without a network."""

from collections.abc import Iterable
from html import escape
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext

from unguilt.core.help import Channel, Line
from unguilt.tools.therapy.entries import HardHourPlan
from unguilt.tools.therapy.hard_hour import filled

_LOOK: Final = (
    ":root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:38rem;margin:0 auto;"
    "padding:1rem}h1{font-size:1.5rem}h2{font-size:1.15rem;margin:1.2rem 0 .2rem}p{white-space:pre-wrap;"
    "margin:.2rem 0}a{display:inline-block;padding:.6rem 0}@media print{body{font-size:10.5pt}}"
)
"""Its few rules stand in the file itself: a copy has no other file beside it."""


def copy_of(plan: HardHourPlan, lines: Iterable[Line], *, language: str) -> str:
    """Return the plan as an HTML document in the language of the page. Her words are escaped."""
    title = escape(gettext("My plan for a very hard hour"))
    day = escape(gettext("As it stood on %(day)s") % {"day": date_format(plan.at, "DATE_FORMAT")})
    written = [(step, words) for step, words in filled(plan.steps) if words]
    steps = "".join(
        f"<h2>{number}. {escape(gettext(step.name))}</h2><p>{escape(words)}</p>"
        for number, (step, words) in enumerate(written, start=1)
    )
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{_LOOK}</style></head><body><h1>{title}</h1>"
        f"{steps}{_numbers(lines)}<p><small>{day}</small></p></body></html>"
    )


def _said(channel: Channel) -> str:
    """Say how to reach it as the plan itself says it: without its first word a text may reach nobody."""
    facts = {"dial": channel.dial, "say": channel.say}
    if channel.type == "call":
        return gettext("Call %(dial)s") % facts
    return (gettext("Text %(say)s to %(dial)s") if channel.say else gettext("Text %(dial)s")) % facts


def _numbers(lines: Iterable[Line]) -> str:
    rows = "".join(
        f'<li>{escape(line.name)}: <a href="{escape(channel.href)}">{escape(_said(channel))}</a></li>'
        for line in lines
        for channel in line.channels
        if channel.type in {"call", "text"}
    )
    return f"<h2>{escape(gettext('A person to call or write to'))}</h2><ul>{rows}</ul>" if rows else ""
