"""The worker: runs tasks from the database's queue, and asks for housekeeping every hour."""

import threading
from typing import Final

from django.core.management import call_command
from django.db import connection

from unguilt.housekeeping import keep_house

_EVERY_SECONDS: Final = 3600.0
_POLL_SECONDS: Final = 5


def run_worker() -> None:
    """Run until told to stop by SIGINT or SIGTERM."""
    over = threading.Event()
    clock = threading.Thread(target=_ask_for_housekeeping, args=(over,), daemon=True)
    clock.start()
    try:
        call_command("db_worker", interval=_POLL_SECONDS, startup_delay=False, verbosity=0)
    finally:
        over.set()


def _ask_for_housekeeping(over: threading.Event) -> None:
    while not over.is_set():
        keep_house.enqueue()
        connection.close()
        over.wait(_EVERY_SECONDS)
