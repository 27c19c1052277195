"""The secrets beside the database, and what the surroundings may say."""

import os
import stat
from pathlib import Path
from threading import Thread

import pytest
from django.conf import LazySettings, settings

from tests.people import PHRASE, Person
from unguilt.environment import NAMES, BadEnvironment, read_environment
from unguilt.secret_files import SECRET_BYTES, UnsafeSecret, secret_file
from unguilt.vault import instance
from unguilt.vault.errors import WrongPepper
from unguilt.vault.keyslots import open_by_passphrase
from unguilt.vault.models import Instance


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_secret_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "home" / "pepper"
    made = secret_file(path)
    assert (len(made), mode(path), mode(path.parent)) == (SECRET_BYTES, 0o600, 0o700)
    assert secret_file(path) == made
    assert [each.name for each in path.parent.iterdir()] == ["pepper"]


def test_a_secret_is_closed_to_others_whatever_the_umask_says(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        secret_file(tmp_path / "pepper")
    finally:
        os.umask(before)
    assert mode(tmp_path / "pepper") == 0o600


def test_two_first_starts_at_once_agree_on_one_secret(tmp_path: Path) -> None:
    read: list[bytes] = []
    starts = [Thread(target=lambda: read.append(secret_file(tmp_path / "pepper"))) for _ in range(8)]
    for start in starts:
        start.start()
    for start in starts:
        start.join()
    assert read == [read[0]] * 8


@pytest.mark.parametrize("open_to", [0o640, 0o604, 0o620, 0o666])
def test_a_secret_that_others_can_reach_is_refused_by_name(tmp_path: Path, open_to: int) -> None:
    path = tmp_path / "pepper"
    secret_file(path)
    path.chmod(open_to)
    with pytest.raises(UnsafeSecret) as refused:
        secret_file(path)
    assert f"chmod 600 {path}" in str(refused.value)


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33])
def test_a_secret_of_the_wrong_length_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "pepper"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(UnsafeSecret) as refused:
        secret_file(path)
    assert str(path) in str(refused.value)
    assert path.read_bytes() == content


def test_the_secrets_in_use_are_closed_to_others() -> None:
    assert {name: mode(settings.HOME / name) for name in ("pepper", "secret_key")} == {
        "pepper": 0o600,
        "secret_key": 0o600,
    }


@pytest.mark.django_db
def test_a_pepper_of_another_database_is_refused_by_name(settings: LazySettings) -> None:
    instance.forget_name()
    try:
        name = instance.instance_name()
        own, settings.PEPPER = settings.PEPPER, bytes(32)
        instance.forget_name()
        with pytest.raises(WrongPepper) as refused:
            instance.instance_name()
        assert str(settings.HOME / "pepper") in str(refused.value)
        settings.PEPPER = own
        assert instance.instance_name() == name
        assert Instance.objects.count() == 1
    finally:
        instance.forget_name()


def test_with_another_pepper_the_right_passphrase_opens_nothing(
    owner: Person, settings: LazySettings
) -> None:
    assert open_by_passphrase(owner.vault.id, PHRASE) is not None
    settings.PEPPER = bytes(32)
    assert open_by_passphrase(owner.vault.id, PHRASE) is None


def test_an_unknown_setting_is_refused_and_the_known_ones_are_named() -> None:
    with pytest.raises(BadEnvironment) as refused:
        read_environment({"UNGUILT_HOST": "example.org"})
    assert str(refused.value) == f"unknown setting UNGUILT_HOST; known are {', '.join(sorted(NAMES))}"


def test_names_of_others_are_none_of_our_business() -> None:
    assert read_environment({"HOME": "/root", "unguilt_x": "1", "XUNGUILT_Y": "1"}) == read_environment({})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("UNGUILT_HTTPS", "yes"),
        ("UNGUILT_DEBUG", "true"),
        ("UNGUILT_DATABASE_URL", "mysql://her:secretword@host/db"),
        ("UNGUILT_DATABASE_URL", "sqlite:///file"),
        ("UNGUILT_DATABASE_URL", "secretword"),
        ("UNGUILT_HOSTS", ""),
        ("UNGUILT_HOSTS", " , "),
        ("UNGUILT_HOSTS", "https://example.org"),
        ("UNGUILT_HOSTS", "example.org:8000"),
        ("UNGUILT_HOSTS", "example.org/path"),
        ("UNGUILT_HOSTS", "example.org example.net"),
        ("UNGUILT_LEAVE_TO", "http://example.org"),
        ("UNGUILT_LEAVE_TO", "//example.org"),
        ("UNGUILT_LEAVE_TO", "javascript:alert(1)"),
        ("UNGUILT_LEAVE_TO", ""),
        ("UNGUILT_CALENDAR_HOSTS", "https://cloud.example"),
        ("UNGUILT_CALENDAR_HOSTS", "*"),
        ("UNGUILT_CALENDAR_HOSTS", ".home.example"),
    ],
)
def test_nonsense_is_refused_by_its_name_and_tells_no_password(name: str, value: str) -> None:
    with pytest.raises(BadEnvironment) as refused:
        read_environment({name: value})
    assert name in str(refused.value)
    assert "secretword" not in str(refused.value)


def test_what_is_meant_is_read_as_it_is_meant(tmp_path: Path) -> None:
    read = read_environment(
        {
            "UNGUILT_HOME": str(tmp_path),
            "UNGUILT_DATABASE_URL": "postgresql://her@host/db",
            "UNGUILT_HOSTS": "example.org, .example.net,[::1], 127.0.0.1",
            "UNGUILT_HTTPS": "1",
            "UNGUILT_DEBUG": "",
            "UNGUILT_LEAVE_TO": "https://example.org/weather",
            "UNGUILT_CALENDAR_HOSTS": "Cloud.home.example, fd00::7",
        }
    )
    assert read.calendar_hosts == ("cloud.home.example", "fd00::7")
    assert (read.home, read.database_url) == (tmp_path, "postgresql://her@host/db")
    assert read.hosts == ("example.org", ".example.net", "[::1]", "127.0.0.1")
    assert (read.https, read.debug, read.leave_to) == (True, False, "https://example.org/weather")
