"""This installation's name, and the refusal to run with a pepper that is not its own."""

import hashlib
import hmac
from functools import cache
from typing import Final
from uuid import UUID

from django.conf import settings

from unguilt.vault.errors import WrongPepper
from unguilt.vault.models import Instance

_TRACE: Final = b"unguilt/v1/pepper-trace"


@cache
def instance_name() -> UUID:
    """Return the installation's name, making it at the first call. Raises WrongPepper."""
    trace = hmac.digest(settings.PEPPER, _TRACE, hashlib.sha256)
    instance, _ = Instance.objects.get_or_create(id=1, defaults={"pepper_trace": trace})
    if not hmac.compare_digest(bytes(instance.pepper_trace), trace):
        msg = (
            f"the pepper in {settings.HOME / 'pepper'} does not belong to this database. "
            "Restore the pepper file that was made with it; with another one no passphrase opens a vault."
        )
        raise WrongPepper(msg)
    return instance.name
