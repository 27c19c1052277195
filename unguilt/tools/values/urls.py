"""The addresses of this room."""

from django.urls import path

from unguilt.tools.values.views import cards, compasses, decisions, fives, steps

_FIVE = "fives/<uuid:five_id>"
_COMPASS = "compasses/<uuid:compass_id>"
_STEP = "steps/<uuid:value_step_id>"
_DECISION = "decisions/<uuid:decision_id>"

urls = (
    path("cards", cards.value_cards, name="value_cards"),
    path("cards/choose", cards.value_choose, name="value_choose"),
    path("cards/words", cards.value_words, name="value_words"),
    path("cards/leave", cards.leave_sorting, name="leave_sorting"),
    path("fives", fives.fives, name="fives"),
    path(_FIVE, fives.five, name="five"),
    path(f"{_FIVE}/along", fives.take_five_along, name="take_five_along"),
    path(f"{_FIVE}/delete", fives.five_delete, name="five_delete"),
    path("compasses", compasses.compasses, name="compasses"),
    path("compasses/new", compasses.compass_new, name="compass_new"),
    path(_COMPASS, compasses.compass, name="compass"),
    path(f"{_COMPASS}/fill", compasses.compass_fill, name="compass_fill"),
    path(f"{_COMPASS}/misheard", compasses.compass_misheard, name="compass_misheard"),
    path(f"{_COMPASS}/delete", compasses.compass_delete, name="compass_delete"),
    path("steps", steps.value_steps, name="value_steps"),
    path("steps/new", steps.value_step_new, name="value_step_new"),
    path(_STEP, steps.value_step, name="value_step"),
    path(f"{_STEP}/change", steps.value_step_change, name="value_step_change"),
    path(f"{_STEP}/came", steps.value_step_came, name="value_step_came"),
    path(f"{_STEP}/delete", steps.value_step_delete, name="value_step_delete"),
    path("decisions", decisions.decisions, name="decisions"),
    path("decisions/new", decisions.decision_new, name="decision_new"),
    path(_DECISION, decisions.decision, name="decision"),
    path(f"{_DECISION}/weigh", decisions.decision_weigh, name="decision_weigh"),
    path(f"{_DECISION}/misheard", decisions.decision_misheard, name="decision_misheard"),
    path(f"{_DECISION}/delete", decisions.decision_delete, name="decision_delete"),
)
