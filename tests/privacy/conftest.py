"""What our own handlers print, written down."""

import io
import logging
from collections.abc import Iterator
from typing import Any

import pytest


def loggers() -> list[logging.Logger]:
    """Return every logger there is."""
    named = [each for each in logging.Logger.manager.loggerDict.values() if isinstance(each, logging.Logger)]
    return [logging.getLogger(), *named]


def handlers() -> set["logging.StreamHandler[Any]"]:
    """Return what prints anywhere, pytest's own handlers left out."""
    found = {handler for logger in loggers() for handler in logger.handlers}
    return {
        each
        for each in found
        if isinstance(each, logging.StreamHandler) and "_pytest" not in type(each).__module__
    }


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Write down what our own handlers print, formatted as they format it."""
    written = io.StringIO()
    before = {handler: handler.setStream(written) for handler in handlers()}
    yield written
    for handler, stream in before.items():
        handler.setStream(stream)
