"""Error reports that say where something broke and never what was in it."""

import logging
import traceback
from collections.abc import ItemsView
from types import TracebackType
from typing import Any

from django.http import HttpRequest
from django.views.debug import SafeExceptionReporterFilter


class NothingOfHers(SafeExceptionReporterFilter):
    """Django's error pages and reports without a single value: no fields, cookies, locals or headers."""

    def get_post_parameters(self, _request: HttpRequest | None) -> dict[str, Any]:
        """No field of any form."""
        return {}

    def get_traceback_frame_variables(self, _request: Any, _tb_frame: Any) -> ItemsView[str, Any]:
        """No local variable."""
        return dict[str, Any]().items()

    def get_safe_request_meta(self, _request: HttpRequest) -> dict[str, Any]:
        """No header."""
        return {}

    def get_safe_cookies(self, _request: HttpRequest) -> dict[str, Any]:
        """No cookie."""
        return {}


class BareFormatter(logging.Formatter):
    """One line a record: time, level, logger, template of the message, and the path of the fault.

    The arguments of a message and the text of an exception may hold what she wrote, and addresses may
    hold ids, so neither is printed; the file and line of every frame are. A message that comes with an
    exception and without arguments is mostly that exception's text (Django's are), and goes as well.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        where = _path_of_fault(record.exc_info) if record.exc_info else ""
        status = getattr(record, "status_code", "")
        when = self.formatTime(record)
        template = record.msg if record.args or not record.exc_info else ""
        said = f"{when} {record.levelname} {record.name} {template!s:.200} {status}".rstrip()
        return f"{said}{where}"


def _path_of_fault(
    info: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
) -> str:
    kind, _, trace = info
    if kind is None or trace is None:
        return ""
    frames = traceback.extract_tb(trace)
    steps = "".join(f"\n    {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames)
    return f"\n  {kind.__module__}.{kind.__qualname__}{steps}"
