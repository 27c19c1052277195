"""What accounts seal: old payloads open for ever."""

from uuid import UUID

from unguilt.accounts.entries import UncheckedCode
from unguilt.core import codec

CODE = UncheckedCode(
    asked=UUID("6f1c9a52-6d2b-4d43-9a6e-0c1f6b9d2e11"),
    slot=UUID("0b7b0c7e-8f0a-4b7e-9b0e-2f6f3f1f4a22"),
    secret=bytes(range(17)),
    groups=(2, 6),
)
GOLDEN = (
    "93ae756e636865636b65645f636f64650184a561736b6564d92436663163396135322d366432622d346434332d"
    "396136652d306331663662396432653131a4736c6f74d92430623762306337652d386630612d346237652d3962"
    "30652d326636663366316634613232a6736563726574c411000102030405060708090a0b0c0d0e0f10a667726f"
    "757073920206"
)


def test_the_first_version_of_an_unchecked_code_opens() -> None:
    assert codec.decode(bytes.fromhex(GOLDEN), UncheckedCode) == CODE


def test_an_unchecked_code_is_written_as_it_always_was() -> None:
    assert codec.encode(CODE).hex() == GOLDEN


def test_an_unchecked_code_does_not_show_itself() -> None:
    assert "secret" not in repr(CODE)
