"""A PostgreSQL of one's own for the tests that touch the database: `python -m tests.postgres [pytest's arguments]`.

It lies in a temporary folder, listens on a local socket only, and is gone afterwards. Where no PostgreSQL is
installed, Debian's is, as root; anywhere else this says so and ends with NONE_HERE.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

WHAT: Final = (
    "tests/vault",
    "tests/moments",
    "tests/accounts/test_guessing.py",
    "tests/accounts/test_sign_up.py",
    "tests/accounts/test_delete.py",
    "tests/web/test_main_job.py",
    "tests/web/test_look_back.py",
    "--numprocesses=auto",
    "--dist=loadfile",
)
NONE_HERE: Final = 77
"""Status for “there is none”, as test runners have it; pytest itself ends with 0 to 5."""

_APT: Final = (
    ("apt-get", "update"),
    ("apt-get", "install", "--yes", "--no-install-recommends", "postgresql"),
)
_QUICK: Final = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses=''"
"""A server that lives for some minutes need not survive a power cut."""


class NoPostgres(Exception):
    """There is no PostgreSQL here; the message says how to get one."""


def _programs() -> Path:
    """Return the folder with `initdb` and `pg_ctl`, the newest where there are several. Raises NoPostgres."""
    found = shutil.which("initdb")
    places = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    for place in reversed(places):
        if (place / "initdb").exists():
            return place
    msg = "no PostgreSQL was found; install one, or run this as root where apt is"
    raise NoPostgres(msg)


def _brought() -> Path:
    try:
        return _programs()
    except NoPostgres:
        if os.name != "posix" or os.geteuid() != 0 or shutil.which("apt-get") is None:
            raise
    for command in _APT:
        subprocess.run(command, check=True, stdout=sys.stderr)  # noqa: S603 - the commands stand above
    return _programs()


def _as_postgres(command: Sequence[str], *, home: Path) -> None:
    """Run one of its programs; the server refuses to run as root, so root becomes its own user for that."""
    user = "postgres" if os.geteuid() == 0 else None
    subprocess.run(  # noqa: S603 - our own arguments
        command,
        check=True,
        user=user,
        group=user,
        cwd=home,
        stdout=subprocess.DEVNULL,
        extra_groups=[] if user else None,
    )


@contextmanager
def server() -> Iterator[str]:
    """Start a server and give its address for `UNGUILT_DATABASE_URL`; stop it afterwards."""
    programs = _brought()
    home = Path(tempfile.mkdtemp(prefix="unguilt-pg-", dir="/tmp"))  # a socket’s path has to be short
    if os.geteuid() == 0:
        shutil.chown(home, "postgres")
    control = [str(programs / "pg_ctl"), "--pgdata", str(home / "data"), "--wait"]
    try:
        _as_postgres(
            [str(programs / "initdb"), "--pgdata", str(home / "data"), "--auth=trust", "--username=unguilt"],
            home=home,
        )
        options = f"-k {home} {_QUICK}"
        _as_postgres([*control, "--log", str(home / "log"), "-o", options, "start"], home=home)
        try:
            yield f"postgres://unguilt@{str(home).replace('/', '%2F')}/postgres"
        finally:
            _as_postgres([*control, "--mode=immediate", "stop"], home=home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def main(arguments: Sequence[str]) -> int:
    """Run the tests on PostgreSQL; return pytest's status, or NONE_HERE when no server could be had."""
    try:
        with server() as address:
            command = (sys.executable, "-m", "pytest", *(arguments or WHAT))
            environment = {**os.environ, "TEST_DATABASE_URL": address}
            return subprocess.run(command, check=False, env=environment).returncode  # noqa: S603 - pytest itself
    except (NoPostgres, subprocess.CalledProcessError, OSError) as why:
        sys.stderr.write(f"Nothing was tested on PostgreSQL: {why}\n")
        return NONE_HERE


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
