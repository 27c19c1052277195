"""Her calendar for programs that fetch it: a row whose bytes only the secret in its address opens."""

from uuid import UUID

from unguilt.crypto import LinkCode, LinkPlace, link_trace, seal_snapshot
from unguilt.vault.door import OpenVault
from unguilt.vault.instance import instance_name
from unguilt.vault.linked import open_linked
from unguilt.vault.models import Feed


def make_feed(vault: OpenVault, feed_id: UUID, code: LinkCode, body: bytes) -> None:
    """Seal `body` behind a new address, in place of the one before."""
    place = _place(feed_id)
    with vault.changing():
        close_feed(vault)
        Feed.objects.create(
            id=feed_id,
            vault_id=vault.id,
            trace=link_trace(code, place),
            sealed=seal_snapshot(code, place, body),
        )


def write_feed(vault: OpenVault, feed_id: UUID, code: LinkCode, body: bytes) -> None:
    """Seal `body` anew behind the address there is; nothing happens when it is closed."""
    sealed = seal_snapshot(code, _place(feed_id), body)
    Feed.objects.filter(id=feed_id, vault_id=vault.id).update(sealed=sealed)


def close_feed(vault: OpenVault) -> None:
    """Let the address and what stood behind it go."""
    Feed.objects.filter(vault_id=vault.id).delete()


def read_feed(feed_id: UUID, typed: str) -> bytes | None:
    """Open what stands behind an address; None for a wrong one, whether it is closed or never was."""
    feed = Feed.objects.filter(id=feed_id).first()
    return open_linked(feed, _place(feed_id), typed)


def _place(feed_id: UUID) -> LinkPlace:
    return LinkPlace(purpose="feed", instance=instance_name(), id=feed_id)
