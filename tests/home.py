"""A home of their own for the tests, as a pytest plugin: it is loaded before Django's settings are.

Each process (each worker of xdist) gets a folder for database, secrets and static files, so that nothing
is read from or written to the folder of a running Unguilt. It is removed when the process ends.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

import pytest
from django.utils import translation
from hypothesis import HealthCheck, settings

from unguilt.catalogues import compile_stale

HOME: Final = Path(tempfile.mkdtemp(prefix="unguilt-tests-"))

for name in [each for each in os.environ if each.startswith("UNGUILT_")]:
    del os.environ[name]  # what the developer's shell says is not meant for the tests
os.environ["UNGUILT_HOME"] = str(HOME)
if url := os.environ.get("TEST_DATABASE_URL"):  # tests/postgres.py says where
    os.environ["UNGUILT_DATABASE_URL"] = url
(HOME / "static").mkdir()
atexit.register(shutil.rmtree, HOME, ignore_errors=True)

# A slow machine is no fault of the code: time is measured in bench/, not by Hypothesis.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

# Here and not in a fixture: xdist's controller comes by before its workers, which then find nothing stale.
compile_stale()


@pytest.fixture(autouse=True)
def _in_english() -> None:
    """Begin each test in English: a page asked for in Spanish leaves its language behind."""
    translation.activate("en")
