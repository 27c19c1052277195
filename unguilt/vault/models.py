"""What the database holds: sealed bytes and the slots that open them. Nothing here can be read alone.

No other module than those of this app may touch `Record`; an import contract holds that.
"""

import uuid

from django.db import models


class Instance(models.Model):
    """This installation: its name in every seal, and a trace by which to know its pepper."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    name = models.UUIDField(default=uuid.uuid4)
    pepper_trace = models.BinaryField(max_length=32)

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="there_is_one_instance"),)


class Vault(models.Model):
    """One person's vault. `touched_on` is kept for guests only, and only to the day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    epoch = models.PositiveIntegerField(default=1)
    next_seq = models.PositiveBigIntegerField(default=1)
    public_key = models.BinaryField(max_length=32)
    private_key_sealed = models.BinaryField(max_length=512)
    touched_on = models.DateField(null=True, db_index=True)


class Keyslot(models.Model):
    """One way to open a vault; every slot wraps the same vault key.

    `verifier` stands in password slots only. `seen_at`, `closes_at` and `idle_minutes` stand in session
    slots only: the vault closes when either has passed.
    """

    PASSWORD = "password"  # noqa: S105 - the name of a kind, no secret
    RECOVERY = "recovery"
    SESSION = "session"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    vault = models.ForeignKey(Vault, on_delete=models.CASCADE, related_name="slots")
    kind = models.CharField(max_length=12)
    sealed = models.BinaryField(max_length=512)
    verifier = models.BinaryField(max_length=32, null=True)
    confirmed = models.BooleanField(default=True)
    seen_at = models.DateTimeField(null=True)
    closes_at = models.DateTimeField(null=True, db_index=True)
    idle_minutes = models.PositiveSmallIntegerField(null=True)

    class Meta:
        indexes = (models.Index(fields=["vault", "kind"], name="slots_of_a_vault"),)


class Record(models.Model):
    """One sealed entry. `label` is a keyed hash of the kind, so the table does not tell what was used."""

    pk = models.CompositePrimaryKey("vault_id", "id")
    vault = models.ForeignKey(Vault, on_delete=models.CASCADE, related_name="records", db_index=False)
    id = models.UUIDField()
    label = models.BinaryField(max_length=16)
    seq = models.PositiveBigIntegerField()
    version = models.PositiveIntegerField(default=1)
    sealed = models.BinaryField()

    class Meta:
        indexes = (models.Index(fields=["vault", "label", "seq"], name="records_by_kind_in_order"),)


class Window(models.Model):
    """What a link opens for somebody without a key: bytes sealed with the link's own secret.

    `trace` is what the right secret is known by. `answers_left` and `opens_left` bound what may still be put
    into her inbox through it; it is gone after `closes_at`.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    vault = models.ForeignKey(Vault, on_delete=models.CASCADE, related_name="windows")
    trace = models.BinaryField(max_length=32)
    sealed = models.BinaryField()
    closes_at = models.DateTimeField(db_index=True)
    answers_left = models.PositiveSmallIntegerField()
    opens_left = models.PositiveSmallIntegerField()


class InboxItem(models.Model):
    """Something put in for her by whoever cannot open her vault, sealed to her public key.

    `about` is the window it came through, which may be gone by now. `sent` comes with the form, so that one
    sent twice is put in once. `fresh` until she has put it away.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    vault = models.ForeignKey(Vault, on_delete=models.CASCADE, related_name="inbox", db_index=False)
    about = models.UUIDField()
    sent = models.UUIDField()
    sealed = models.BinaryField()
    fresh = models.BooleanField(default=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["about", "sent"], name="one_item_for_one_form"),)
        indexes = (models.Index(fields=["vault", "about"], name="inbox_of_a_vault"),)


class Feed(models.Model):
    """Her calendar as programs fetch it: bytes sealed with the secret of the address. A vault has one at most."""

    id = models.UUIDField(primary_key=True, editable=False)
    vault = models.OneToOneField(Vault, on_delete=models.CASCADE, related_name="feed")
    trace = models.BinaryField(max_length=32)
    sealed = models.BinaryField()
