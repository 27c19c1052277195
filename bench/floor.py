"""The floor: a bare Django view with session and user that reads one row, or writes one durably."""

from django.contrib.auth.decorators import login_required
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
"""What `startproject` sets up, without messages."""


def make_table() -> None:
    """Make the table of the floor, with one row."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bench_floor (id INTEGER PRIMARY KEY, line TEXT NOT NULL)")
        cursor.execute("INSERT INTO bench_floor (id, line) VALUES (1, 'one line')")


@login_required
def read(request: HttpRequest) -> HttpResponse:
    """Read one row and show it in a page of a few lines."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT line FROM bench_floor WHERE id = 1")
        line = cursor.fetchone()[0]
    return render(request, "bench/floor.html", {"line": line, "name": request.user.get_username()})


@login_required
def write(request: HttpRequest) -> HttpResponse:
    """Write one row durably and redirect."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO bench_floor (line) VALUES (%s)", [request.POST["line"]])
    return HttpResponse(status=302, headers={"Location": "/"})


urlpatterns = [
    path("floor/read", read),
    path("floor/write", write),
    path("", include("unguilt.urls")),
]
