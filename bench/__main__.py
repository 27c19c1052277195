"""`make bench`: every table, printed and written to docs/performance.md with date, machine and method."""

import os
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Run in a home of its own, so that no real note is touched."""
    with tempfile.TemporaryDirectory(prefix="unguilt-bench-") as home:
        os.environ["UNGUILT_HOME"] = home
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unguilt.settings")
        import django  # noqa: PLC0415 - the home is chosen first

        django.setup()
        from bench.report import write_report  # noqa: PLC0415 - after the setup

        text = write_report(Path(__file__).parents[1] / "docs" / "performance.md")
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
