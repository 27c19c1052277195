"""What the rooms' own tests share with all others."""

from tests.conftest import django_db_modify_db_settings, full_owner, guest, owner

__all__ = ["django_db_modify_db_settings", "full_owner", "guest", "owner"]
