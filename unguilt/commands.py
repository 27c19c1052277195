"""What the `unguilt` command can do, as data: name, help, options, function."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

Run = Callable[[argparse.Namespace], int]
Option = tuple[tuple[str, ...], Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One subcommand."""

    name: str
    help: str
    run: Run
    options: tuple[Option, ...] = ()


# Each function imports what it needs itself, so that a command costs only its own start-up.


def _serve(options: argparse.Namespace) -> int:
    from unguilt.serving import serve  # noqa: PLC0415 - see above

    return serve(host=options.host, port=options.port)


def _worker(_options: argparse.Namespace) -> int:
    from unguilt.worker import run_worker  # noqa: PLC0415 - see above

    run_worker()
    return 0


def _demo(_options: argparse.Namespace) -> int:
    from unguilt.serving import make_ready  # noqa: PLC0415 - see above
    from unguilt.web.demo import DemoNameTaken, make_demo  # noqa: PLC0415 - see above

    make_ready()
    try:
        owner = make_demo(datetime.now(UTC))
    except DemoNameTaken as refused:
        sys.stderr.write(f"unguilt: {refused}\n")
        return 1
    sys.stdout.write(f"Sign in as: {owner.username}\nPassphrase: {owner.passphrase}\n")
    return 0


def _hear(_options: argparse.Namespace) -> int:
    from unguilt.core.listening.lines import hear_lines  # noqa: PLC0415 - see above

    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # standard input is a text stream
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # so is standard output
    for line in hear_lines(sys.stdin):
        sys.stdout.write(f"{line}\n")
    return 0


def _offer(_options: argparse.Namespace) -> int:
    from unguilt.web.offering import BadMoment, offer_from_json  # noqa: PLC0415 - see above

    try:
        answer = offer_from_json(sys.stdin.read())
    except BadMoment as refused:
        sys.stderr.write(f"unguilt: {refused}\n")
        return 1
    json.dump(answer, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
    return 0


def _evaluate(options: argparse.Namespace) -> int:
    # The benches are part of the repository and not of the installed package.
    sys.path.insert(0, str(Path(__file__).parents[1]))
    try:
        from bench.evaluate_listening import main  # noqa: PLC0415 - see above
    except ModuleNotFoundError as missing:
        sys.stderr.write(
            f"unguilt: evaluating needs the repository with its benches ({missing.name} is missing)\n"
        )
        return 1
    status: int = main(["--data", options.data] if options.data else [])
    return status


def _unseal(options: argparse.Namespace) -> int:
    from unguilt.crypto.unseal import main  # noqa: PLC0415 - see above

    arguments = [options.file, *(["--code-file", options.code_file] if options.code_file else [])]
    return main(arguments)


COMMANDS: Final = (
    Command(
        name="serve",
        help="Run web server and worker in the foreground; Ctrl-C stops both.",
        run=_serve,
        options=(
            (("--host",), {"default": "127.0.0.1", "help": "address to listen on (127.0.0.1)"}),
            (("--port",), {"default": 8000, "type": int, "help": "port to listen on (8000)"}),
        ),
    ),
    Command(name="worker", help="Run the worker alone.", run=_worker),
    Command(
        name="demo",
        help="Make a sample owner with eight months of moments, in place of an earlier one.",
        run=_demo,
    ),
    Command(
        name="hear",
        help='Read JSON lines {"id","text","lang"}; print {"id","pressures","traps","crisis"} for each.',
        run=_hear,
    ),
    Command(
        name="offer", help="Read a moment as JSON; print the offer with its reasons as JSON.", run=_offer
    ),
    Command(
        name="evaluate",
        help="Measure the listener on labelled texts, against two baselines.",
        run=_evaluate,
        options=(
            (("what",), {"choices": ["listening"], "help": "what to measure"}),
            (("--data",), {"metavar": "FOLDER", "help": "folder with labelled .jsonl files"}),
        ),
    ),
    Command(
        name="unseal",
        help="Open an export without the app, by its passphrase or by a recovery code.",
        run=_unseal,
        options=(
            (("file",), {"metavar": "FILE", "help": "the export"}),
            (
                ("--code-file",),
                {"metavar": "FILE", "help": "file with the recovery code, else it is asked for"},
            ),
        ),
    ),
)
