"""The `unguilt` command: one parser, one function for each thing it does.

Bad input ends with one clear line on standard error and a status that is not zero.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from unguilt import commands
from unguilt.environment import BadEnvironment
from unguilt.secret_files import UnsafeSecret
from unguilt.vault.errors import WrongPepper

_NO_DATABASE = ("evaluate", "hear", "unseal")
"""Commands that need neither settings nor database."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["manage"]:
        return _with_settings(lambda: _manage(given[1:]))
    options = _parser().parse_args(given)
    run: commands.Run = options.run
    if options.command in _NO_DATABASE:
        return run(options)
    return _with_settings(lambda: run(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="unguilt", description="A private companion for the minute when guilt hits."
    )
    known = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in commands.COMMANDS:
        one = known.add_parser(command.name, help=command.help, description=command.help)
        for names, settings in command.options:
            one.add_argument(*names, **settings)
        one.set_defaults(run=command.run)
    known.add_parser("manage", help="Run one of Django's commands, such as migrate or shell.")
    return parser


def _with_settings(run: Callable[[], int]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unguilt.settings")
    try:
        import django  # noqa: PLC0415 - reads the settings, which may be refused

        django.setup()
        return run()
    except BrokenPipeError:
        # Whoever read our output has gone (`unguilt offer | head`); that is no fault of the command.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (BadEnvironment, UnsafeSecret, WrongPepper) as refused:
        sys.stderr.write(f"unguilt: {refused}\n")
        return 2


def _manage(arguments: Sequence[str]) -> int:
    from django.core.management import execute_from_command_line  # noqa: PLC0415 - after the settings

    execute_from_command_line(["unguilt manage", *arguments])
    return 0


if __name__ == "__main__":
    sys.exit(main())
