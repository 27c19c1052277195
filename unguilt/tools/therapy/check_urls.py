"""The addresses of the two-minute check; the room's own list takes them in."""

from django.urls import URLPattern, path

from unguilt.tools.therapy.views import check_people, check_results, check_start, check_steps, check_totals

_RESULT = "check/results/<uuid:check_result_id>"
_TOTAL = "check/totals/<uuid:own_total_id>"

CHECK_URLS: tuple[URLPattern, ...] = (
    path("check", check_start.check, name="check"),
    path("check/<int:number>", check_steps.check_step, name="check_step"),
    path("check/people", check_people.check_people, name="check_people"),
    path("check/not-safe", check_people.check_not_safe, name="check_not_safe"),
    path("check/home", check_people.check_afraid, name="check_afraid"),
    path("check/put-away", check_start.check_put_away, name="check_put_away"),
    path("check/results", check_results.check_results, name="check_results"),
    path(_RESULT, check_results.check_result, name="check_result"),
    path(f"{_RESULT}/delete", check_results.check_result_delete, name="check_result_delete"),
    path("check/totals", check_totals.own_totals, name="own_totals"),
    path("check/totals/new", check_totals.own_total_new, name="own_total_new"),
    path(_TOTAL, check_totals.own_total, name="own_total"),
    path(f"{_TOTAL}/delete", check_totals.own_total_delete, name="own_total_delete"),
)
