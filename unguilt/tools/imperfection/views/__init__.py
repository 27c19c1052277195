"""The pages of this room, and their addresses."""

from django.urls import path

from unguilt.tools.imperfection.views import answers, rules, slides, trials

_TRIAL = "trials/<uuid:trial_id>"
_SLIDE = "let-it-slide/<uuid:slide_id>"
_RULE = "rules/<uuid:roomier_rule_id>"

urls = (
    path("trials", trials.trials, name="trials"),
    path("trials/new", trials.trial_new, name="trial_new"),
    path(_TRIAL, trials.trial, name="trial"),
    path(f"{_TRIAL}/change", trials.trial_change, name="trial_change"),
    path(f"{_TRIAL}/delete", trials.trial_delete, name="trial_delete"),
    path(f"{_TRIAL}/answer", answers.trial_answer, name="trial_answer"),
    path(f"{_TRIAL}/not-now", answers.trial_not_now, name="trial_not_now"),
    path(f"{_TRIAL}/rule", rules.rule_from_trial, name="rule_from_trial"),
    path("let-it-slide", slides.slide_today, name="slide_today"),
    path("let-it-slide/days", slides.slides, name="slides"),
    path("let-it-slide/list", slides.slide_list, name="slide_list"),
    path("let-it-slide/list/add", slides.add_own_slide, name="add_own_slide"),
    path("let-it-slide/list/show", slides.show_slides, name="show_slides"),
    path("let-it-slide/list/remove", slides.remove_own_slide, name="remove_own_slide"),
    path(_SLIDE, slides.slide, name="slide"),
    path(f"{_SLIDE}/change", slides.slide_change, name="slide_change"),
    path(f"{_SLIDE}/delete", slides.slide_delete, name="slide_delete"),
    path("rules", rules.rules, name="roomier_rules"),
    path("rules/new", rules.rule_new, name="roomier_rule_new"),
    path(_RULE, rules.rule, name="roomier_rule"),
    path(f"{_RULE}/delete", rules.rule_delete, name="roomier_rule_delete"),
)
