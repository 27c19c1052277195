"""What the worker does in the background; none of it can open a vault."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils import timezone
from django_tasks import task

from unguilt.accounts.guessing import forget_old
from unguilt.vault.keyslots import delete_forgotten_guests
from unguilt.vault.windows import remove_closed


@task()
def keep_house() -> int:
    """Remove forgotten guests, ended sessions and links, old counts of tries and tasks; return how many guests."""
    now = timezone.now()
    forget_old(now)
    remove_closed(now)
    Session.objects.filter(expire_date__lt=now - timedelta(days=1)).delete()
    call_command("prune_db_task_results", verbosity=0)
    return delete_forgotten_guests(now)
