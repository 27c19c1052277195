"""This installation's name, and the refusal to run with a pepper that is not its own."""

import hashlib
import hmac
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import transaction

from unguilt.vault.errors import WrongPepper
from unguilt.vault.models import Instance

_TRACE: Final = b"unguilt/v1/pepper-trace"


_known: dict[str, UUID] = {}


def instance_name() -> UUID:
    """Return the installation's name, making it at the first call. Raises WrongPepper."""
    if "name" in _known:
        return _known["name"]
    trace = hmac.digest(settings.PEPPER, _TRACE, hashlib.sha256)
    instance, made = Instance.objects.get_or_create(id=1, defaults={"pepper_trace": trace})
    if not hmac.compare_digest(bytes(instance.pepper_trace), trace):
        msg = (
            f"the pepper in {settings.HOME / 'pepper'} does not belong to this database. "
            "Restore the pepper file that was made with it; with another one no passphrase opens a vault."
        )
        raise WrongPepper(msg)
    if not (made and transaction.get_connection().in_atomic_block):
        # A name made within a transaction may yet be rolled back; remembering it then would seal records
        # under a name that the database never kept.
        _known["name"] = instance.name
    return instance.name


def forget_name() -> None:
    """Read the name from the database again at the next call (another database, another pepper)."""
    _known.clear()
