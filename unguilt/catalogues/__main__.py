"""`python -m unguilt.catalogues collect | check | compile`."""

import os
import sys

import django


def main() -> int:
    """Run one of the three; `check` fails when something is not translated."""
    from unguilt.catalogues import HOMES, compile_stale  # noqa: PLC0415 - Django is set up by the caller below
    from unguilt.catalogues.collecting import gaps, update  # noqa: PLC0415 - as above

    act = sys.argv[1] if len(sys.argv) > 1 else ""
    if act == "compile":
        compile_stale()
    elif act == "collect":
        for home in HOMES:
            update(home)
    elif act == "check":
        found = [line for home in HOMES for line in gaps(home)]
        sys.stderr.writelines(f"{line}\n" for line in found)
        return 1 if found else 0
    else:
        sys.stderr.write("say one of: collect, check, compile\n")
        return 2
    return 0


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unguilt.settings")
    django.setup()
    sys.exit(main())
