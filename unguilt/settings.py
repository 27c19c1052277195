"""Django's settings. Everything a host may choose comes from `environment.py`."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONCE, NONE, SELF

from unguilt.core.method import STRATEGIES
from unguilt.environment import read_environment
from unguilt.secret_files import secret_file

_ENVIRONMENT = read_environment()
_HERE = Path(__file__).parent

HOME = _ENVIRONMENT.home
DEBUG = _ENVIRONMENT.debug
ALLOWED_HOSTS = list(_ENVIRONMENT.hosts)
SECRET_KEY = secret_file(HOME / "secret_key").hex()
PEPPER = secret_file(HOME / "pepper")
LEAVE_TO = _ENVIRONMENT.leave_to
CALENDAR_HOSTS = frozenset(_ENVIRONMENT.calendar_hosts)
HTTPS = _ENVIRONMENT.https

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "lucide",
    "template_partials",
    "unguilt.vault",
    "unguilt.accounts",
    "unguilt.sharing",
    "unguilt.kit",
    "unguilt.web",
]

MIDDLEWARE = [
    "unguilt.web.middleware.PrivateResponses",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "unguilt.vault.middleware.VaultMiddleware",
    "unguilt.web.middleware.FreshCalendar",
    "unguilt.web.middleware.KindAnswers",
]

ROOT_URLCONF = "unguilt.urls"
WSGI_APPLICATION = "unguilt.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_HERE / "tools" / room / "templates" for room in STRATEGIES],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "csp.context_processors.nonce",
                "unguilt.web.surroundings.page_frame",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "lucide.templatetags.lucide",
                "template_partials.templatetags.partials",
                "unguilt.kit.templatetags.hers",
            ],
        },
    },
]


def _database() -> dict[str, Any]:
    if _ENVIRONMENT.database_url:
        return {**dj_database_url.parse(_ENVIRONMENT.database_url), "OPTIONS": {"pool": True}}
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME / "unguilt.sqlite3",
        "CONN_MAX_AGE": None,  # opening the file and setting it up costs as much as a small page
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # FULL, because NORMAL may lose acknowledged writes in a power cut; secure_delete, so that
            # what she deletes is overwritten in the file.
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
                "PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
            ),
        },
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Owner"
AUTHENTICATION_BACKENDS = ["unguilt.accounts.backend.KeyslotBackend"]
LOGIN_URL = "sign_in"
ASK_TO_UNLOCK = "unguilt.accounts.views.unlock.ask_to_unlock"

SESSION_COOKIE_NAME = "__Host-unguilt-session" if HTTPS else "unguilt-session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-unguilt-csrf" if HTTPS else "unguilt-csrf"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "unguilt.web.views.failures.stale_page"
LANGUAGE_COOKIE_NAME = "unguilt-language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = HTTPS

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600

_LEAVES_TO = [] if LEAVE_TO.startswith("/") else [f"https://{urlsplit(LEAVE_TO).netloc}"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [NONCE],
        "style-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF, *_LEAVES_TO],  # a form that leads elsewhere needs leave for that as well
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
STATICFILES_DIRS = [path for room in STRATEGIES if (path := _HERE / "tools" / room / "static").is_dir()]
STORAGES = {"staticfiles": {"BACKEND": "unguilt.web.static_files.CollectedFiles"}}
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_USE_FINDERS = not (STATIC_ROOT / "staticfiles.json").exists()

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español")]
LOCALE_PATHS = [
    _HERE / "core" / "locale",
    _HERE / "core" / "help" / "locale",
    *(_HERE / "tools" / room / "locale" for room in STRATEGIES),
]
USE_TZ = True
TIME_ZONE = "UTC"

FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

_TALKATIVE = ("caldav", "niquests", "urllib3", "urllib3_future", "urllib3.future")
DEFAULT_EXCEPTION_REPORTER_FILTER = "unguilt.web.error_reports.NothingOfHers"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"bare": {"()": "unguilt.web.error_reports.BareFormatter"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "bare"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        # Django's own handler would mail or print request details; ours prints where, never what.
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "django_tasks": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        # These would tell addresses and headers of her calendar elsewhere.
        **{name: {"handlers": ["nowhere"], "propagate": False} for name in _TALKATIVE},
    },
}
