"""What the worker does in the background; none of it can open a vault."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils import timezone
from django_tasks import task

from unguilt.accounts.guessing import forget_old
from unguilt.vault.keyslots import delete_forgotten_guests


@task()
def keep_house() -> int:
    """Remove forgotten guests, ended sessions, old counts of tries and of tasks; return how many guests."""
    now = timezone.now()
    forget_old(now)
    Session.objects.filter(expire_date__lt=now - timedelta(days=1)).delete()
    call_command("prune_db_task_results", verbosity=0)
    return delete_forgotten_guests(now)
