"""`python -m unguilt.crypto.unseal FILE`: open an export without the app, print its entries as JSON Lines.

Needs `cryptography` and the standard library alone. Bodies are MessagePack: with `msgspec` installed they are
printed as JSON under "body", without it as base64 under "body_base64".
"""

import argparse
import getpass
import json
import os
import sys
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final, NoReturn

from unguilt.crypto.archive import ArchivedEntry, DamagedLine, read_archive
from unguilt.crypto.errors import BadCode, SealError, WrongKey
from unguilt.crypto.recovery import parse_code

OPENED: Final = 0
PARTLY: Final = 1
REFUSED: Final = 2
_SECRET_BYTES_AT_MOST: Final = 4096
_NAMED_AT_MOST: Final = 20


class _Refused(Exception):
    """Ends the run; the message is the one line that the user sees."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, without the usage text."""

    def error(self, message: str) -> NoReturn:
        raise _Refused(message)


def main(argv: Sequence[str], ask: Callable[[str], str] = getpass.getpass) -> int:
    """Run the opener on the arguments after the program's name.

    Returns 0 when all opened, 1 when some rows are damaged (the rest is printed, the damage named on standard
    error), 2 with one line on standard error when nothing could be opened.
    """
    try:
        arguments = _parser().parse_args(argv)
        return _print_entries(arguments.file, _secret_text(arguments.code_file, ask))
    except SystemExit:
        return OPENED  # after --help; everything else that argparse has to say goes through _Parser.error
    except BrokenPipeError:
        # The reader (`| head`) has enough; nothing more can be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OPENED
    except (_Refused, SealError, OSError) as problem:
        sys.stderr.write(f"unguilt unseal: {_in_one_line(problem)}\n")
        return REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="unguilt unseal", description="Open an Unguilt export; print JSON Lines.")
    parser.add_argument("file", type=Path, metavar="FILE", help="the export")
    parser.add_argument(
        "--code-file",
        type=Path,
        metavar="PATH",
        help="a text file whose first line is the recovery code or passphrase; asked for if missing",
    )
    return parser


def _secret_text(code_file: Path | None, ask: Callable[[str], str]) -> str:
    if code_file is None:
        try:
            typed = ask("Recovery code or export passphrase: ")
        except (EOFError, KeyboardInterrupt):
            typed = ""
    else:
        typed = _first_line(code_file)
    if not typed:
        message = "a recovery code or passphrase is needed"
        raise _Refused(message)
    return typed


def _first_line(code_file: Path) -> str:
    with code_file.open("rb") as stream:
        line = stream.readline(_SECRET_BYTES_AT_MOST)
    try:
        return line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        message = f"{code_file} is not UTF-8 text"
        raise _Refused(message) from None


def _print_entries(file: Path, typed: str) -> int:
    damage: list[DamagedLine] = []
    with file.open("rb") as stream:
        for entry in _opened(stream, typed, damage):
            sys.stdout.buffer.write(_json_line(entry))
        sys.stdout.buffer.flush()
    for damaged in damage[:_NAMED_AT_MOST]:
        place = "" if damaged.line is None else f"line {damaged.line}: "
        sys.stderr.write(f"unguilt unseal: {place}{damaged.reason}\n")
    if len(damage) > _NAMED_AT_MOST:
        sys.stderr.write(f"unguilt unseal: and {len(damage) - _NAMED_AT_MOST} more\n")
    return PARTLY if damage else OPENED


def _opened(stream: BinaryIO, typed: str, damage: list[DamagedLine]) -> Iterator[ArchivedEntry]:
    """Try what was typed as a recovery code if it is one, then as a passphrase."""
    hint = ""
    try:
        return read_archive(stream, parse_code(typed), report=damage.append)
    except BadCode as fault:
        hint = f"; if it is a recovery code: {fault}"
    except WrongKey:
        stream.seek(0)
    try:
        return read_archive(stream, typed, report=damage.append)
    except WrongKey:
        message = f"what you typed does not open this export{hint}"
        raise _Refused(message) from None


def _json_line(entry: ArchivedEntry) -> bytes:
    head = {"kind": entry.kind, "id": str(entry.id), "version": entry.version}
    decoded = _decoded(entry.body)
    if decoded is None:
        return json.dumps(head | {"body_base64": b64encode(entry.body).decode()}).encode() + b"\n"
    return json.dumps(head).encode()[:-1] + b', "body": ' + decoded + b"}\n"


def _decoded(body: bytes) -> bytes | None:
    """Give MessagePack as JSON; None without msgspec, and for what is none or has no JSON form."""
    try:
        import msgspec  # noqa: PLC0415  # optional: an opener must work where only cryptography is installed
    except ImportError:
        return None
    try:
        return msgspec.json.encode(msgspec.msgpack.decode(body))
    except (msgspec.MsgspecError, TypeError, ValueError, RecursionError):
        return None


def _in_one_line(problem: Exception) -> str:
    if isinstance(problem, OSError) and problem.strerror:
        return f"{problem.filename}: {problem.strerror}"
    return " ".join(str(problem).split())


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
