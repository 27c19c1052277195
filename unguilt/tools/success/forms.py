"""The room's forms: a win, her three lines, a rule to cross out."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unguilt.kit.fields import WordsField
from unguilt.tools.success.entries import LINE_MAX, LINES, WIN_MAX, SuccessLine, SuccessLines


def _line(**kwargs: Any) -> WordsField:
    """Make a line that grows with what she writes, where an input would hide the rest of it."""
    return WordsField(
        max_length=LINE_MAX, widget=forms.Textarea(attrs={"rows": 1, "class": "line"}), **kwargs
    )


class WinForm(forms.Form):
    """One line."""

    line = WordsField(max_length=WIN_MAX, label=_("A small win, if there was one"))


class SuccessLinesForm(forms.Form):
    """Up to three lines; each may be told by how many times."""

    def __init__(self, data: Any = None, *, kept: SuccessLines | None = None) -> None:
        """Make the fields, filled with what stands now."""
        super().__init__(data)
        lines = kept.lines if kept else ()
        for number in range(LINES):
            line = lines[number] if number < len(lines) else SuccessLine(text="")
            label = _("Line %(number)d") % {"number": number + 1}
            self.fields[f"line_{number}"] = _line(initial=line.text, label=label)
            self.fields[f"countable_{number}"] = forms.BooleanField(
                required=False, initial=line.countable, label=_("I want to count how many times")
            )

    @property
    def pairs(self) -> list[tuple[Any, Any]]:
        """Each line’s field with the box beside it."""
        return [(self[f"line_{number}"], self[f"countable_{number}"]) for number in range(LINES)]

    @property
    def lines(self) -> tuple[SuccessLine, ...]:
        """What she wrote; empty lines are none."""
        given = self.cleaned_data
        return tuple(
            SuccessLine(text=given[f"line_{number}"], countable=given[f"countable_{number}"])
            for number in range(LINES)
            if given[f"line_{number}"]
        )


class CrossOutForm(forms.Form):
    """A rule, and whom it came from."""

    rule = _line(label=_("A rule you were handed"))
    whose = _line(label=_("Where it came from, if you know"))
