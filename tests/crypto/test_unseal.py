"""The stand-alone opener, mostly run as she would run it: as a program of its own."""

import io
import json
import os
import subprocess
import sys
from base64 import b64decode
from pathlib import Path

import msgspec
import pytest

import unguilt
from unguilt.crypto import ArchiveSource, parse_code, recovery_kek, seal_slot, write_archive
from unguilt.crypto.unseal import main

from .places import ENTRY, INSTANCE, KEYS, OTHER, SLOT, VAULT, VAULT_KEY

CODE = "0000-0000-0000-0000-0000-0000-1111"
PASSPHRASE = "corduroy lantern ninety"
BODY = msgspec.msgpack.encode(["moment", 1, {"words": "el café…", "weight": 6}])
REPOSITORY = Path(unguilt.__file__).parent.parent
MODULE = (sys.executable, "-W", "error", "-m", "unguilt.crypto.unseal")


@pytest.fixture
def export(tmp_path: Path) -> Path:
    kek = recovery_kek(parse_code(CODE).secret, VAULT, SLOT)
    slot = seal_slot(kek, VAULT_KEY, kind="recovery", vault=VAULT, slot=SLOT, epoch=1)
    stream = io.BytesIO()
    write_archive(
        stream,
        [("moment", ENTRY, 2, BODY), ("odd", OTHER, 1, b"\xc1 no MessagePack")],
        KEYS,
        ArchiveSource(instance=INSTANCE, vault=VAULT, epoch=1),
        recovery_slot=slot,
        passphrase=PASSPHRASE,
    )
    path = tmp_path / "export.unguilt"
    path.write_bytes(stream.getvalue())
    return path


def written(path: Path, content: str | bytes) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def run(*command: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "LC_ALL": "C", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, capture_output=True, env=environment, check=False)  # noqa: S603  # this Python


@pytest.mark.parametrize("typed", [CODE, CODE.lower().replace("-", " ").replace("0", "o"), PASSPHRASE])
def test_code_and_passphrase_print_every_entry_as_json(
    export: Path, typed: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main([str(export)], lambda _: typed) == 0
    out, err = capsysbinary.readouterr()
    first, second = (json.loads(line) for line in out.splitlines())
    assert first == {
        "kind": "moment",
        "id": str(ENTRY),
        "version": 2,
        "body": ["moment", 1, {"words": "el café…", "weight": 6}],
    }
    assert (second["kind"], b64decode(second["body_base64"]), err) == ("odd", b"\xc1 no MessagePack", b"")


def test_it_runs_as_a_module(export: Path, tmp_path: Path) -> None:
    code_file = written(tmp_path / "code.txt", "\ufeff" + CODE + "\r\nand a note below\n")
    done = run(*MODULE, str(export), "--code-file", code_file)
    assert (done.returncode, len(done.stdout.splitlines()), done.stderr) == (0, 2, b"")


def test_without_msgspec_it_prints_base64_and_it_never_needs_the_framework(
    export: Path, tmp_path: Path
) -> None:
    program = (
        "import sys; sys.modules.update(dict.fromkeys(('django', 'msgspec'))); "
        "from unguilt.crypto.unseal import main; raise SystemExit(main(sys.argv[1:]))"
    )
    code_file = written(tmp_path / "code.txt", CODE)
    done = run(sys.executable, "-c", program, str(export), "--code-file", code_file)
    bodies = [b64decode(json.loads(line)["body_base64"]) for line in done.stdout.splitlines()]
    assert (done.returncode, bodies[0], done.stderr) == (0, BODY, b"")


def test_damage_is_named_on_standard_error_and_the_rest_is_printed(export: Path, tmp_path: Path) -> None:
    lines = export.read_bytes().splitlines(keepends=True)
    spoilt = written(tmp_path / "spoilt", b"".join([*lines[:7], b"row 1 AAAA\n", *lines[8:]]))
    done = run(*MODULE, spoilt, "--code-file", written(tmp_path / "code", CODE))
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)
    assert done.stderr == b"unguilt unseal: line 8: the row is of unknown format\n"


def test_much_damage_is_named_in_part_and_counted(
    export: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    spoilt = written(tmp_path / "spoilt", export.read_bytes() + b"nonsense\n" * 30)
    assert main([spoilt], lambda _: CODE) == 1
    said = capsysbinary.readouterr().err.decode().splitlines()
    assert (len(said), said[0], said[20]) == (
        21,
        "unguilt unseal: line 11: the line cannot be read",
        "unguilt unseal: and 10 more",
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a wrong passphrase", "what you typed does not open this export; if it is a recovery code: "),
        (CODE.replace("1111", "1112"), "if it is a recovery code: this recovery code does not check out"),
        ("0" * 28, "what you typed does not open this export\n"),
        ("", "a recovery code or passphrase is needed\n"),
    ],
)
def test_a_wrong_secret_ends_with_one_line(
    export: Path, typed: str, said: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main([str(export)], lambda _: typed) == 2
    out, err = capsysbinary.readouterr()
    assert (out, err.count(b"\n"), said in err.decode(), typed in err.decode()) == (b"", 1, True, typed == "")


def test_no_file_a_folder_and_a_photo_end_with_one_line(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    photo = written(tmp_path / "photo.jpg", b"\xff\xd8\xff\xe0" + bytes(100))
    secret = written(tmp_path / "binary", b"\xff\xfe")
    runs = [
        [str(tmp_path / "none")],
        [str(tmp_path)],
        [photo],
        [photo, "--code-file", secret],
        [],
        ["a", "b"],
    ]
    assert [main(arguments, lambda _: CODE) for arguments in runs] == [2] * 6
    out, err = capsysbinary.readouterr()
    said = err.decode().splitlines()
    assert (out, len(said), {line.partition(": ")[0] for line in said}) == (b"", 6, {"unguilt unseal"})
    assert said[0].endswith("none: No such file or directory")
    assert said[2] == "unguilt unseal: not an Unguilt export"
    assert said[3].endswith("binary is not UTF-8 text")


def test_help_tells_how_to_use_it(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--help"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"usage: unguilt unseal")


def test_breaking_off_at_the_prompt_ends_with_one_line(
    export: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    def break_off(_: str) -> str:
        raise KeyboardInterrupt

    assert main([str(export)], break_off) == 2
    assert capsysbinary.readouterr().err == b"unguilt unseal: a recovery code or passphrase is needed\n"


def test_a_reader_that_has_enough_is_no_failure(tmp_path: Path) -> None:
    kek = recovery_kek(parse_code(CODE).secret, VAULT, SLOT)
    slot = seal_slot(kek, VAULT_KEY, kind="recovery", vault=VAULT, slot=SLOT, epoch=1)
    source = ArchiveSource(instance=INSTANCE, vault=VAULT, epoch=1)
    many = tmp_path / "many"
    with many.open("wb") as stream:
        write_archive(stream, [("win", ENTRY, 1, bytes(900))] * 500, KEYS, source, recovery_slot=slot)
    code_file = written(tmp_path / "code", CODE)
    command = f'"{sys.executable}" -m unguilt.crypto.unseal "{many}" --code-file "{code_file}" | head -n 1'
    done = run("/bin/sh", "-c", command)
    assert (done.returncode, done.stdout.count(b"\n"), done.stderr) == (0, 1, b"")
