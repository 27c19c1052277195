"""The pages of this room, and their addresses."""

from django.urls import path

from unguilt.tools.quality_time.views import children, dates, hiding, ideas, minutes, own_ideas, shelf

_CHILD = "children/<uuid:child_id>"
_DATE = "dates/<uuid:together_date_id>"
_KEPT = "kept/<uuid:kept_moment_id>"
_OWN = "ideas/own/<uuid:own_idea_id>"

urls = (
    path("ideas", ideas.ideas, name="ideas"),
    path("ideas/put-away", ideas.put_idea_away, name="put_idea_away"),
    path("ideas/away", ideas.ideas_away, name="ideas_away"),
    path("ideas/bring-back", ideas.bring_idea_back, name="bring_idea_back"),
    path("ideas/own/new", own_ideas.own_idea_new, name="own_idea_new"),
    path(_OWN, own_ideas.own_idea, name="own_idea"),
    path(f"{_OWN}/delete", own_ideas.own_idea_delete, name="own_idea_delete"),
    path("children", children.children, name="children"),
    path("children/new", children.child_new, name="child_new"),
    path(_CHILD, children.child, name="child"),
    path(f"{_CHILD}/delete", children.child_delete, name="child_delete"),
    path("dates", dates.dates, name="dates"),
    path("dates/new", dates.date_new, name="date_new"),
    path(_DATE, dates.date, name="date"),
    path(f"{_DATE}/change", dates.date_change, name="date_change"),
    path(f"{_DATE}/move", dates.date_move, name="date_move"),
    path(f"{_DATE}/delete", dates.date_delete, name="date_delete"),
    path(f"{_DATE}/date.ics", dates.date_file, name="date_file"),
    path("ten-minutes", minutes.ten_minutes, name="ten_minutes"),
    path("ten-minutes/in-thought", minutes.ten_minutes_in_thought, name="ten_minutes_in_thought"),
    path("kept", shelf.kept_moments, name="kept_moments"),
    path("kept/keep", shelf.keep_kept_moment, name="keep_kept_moment"),
    path("kept/search", shelf.kept_moment_search, name="kept_moment_search"),
    path(_KEPT, shelf.kept_moment, name="kept_moment"),
    path(f"{_KEPT}/delete", shelf.kept_moment_delete, name="kept_moment_delete"),
    path("not-right-now", hiding.not_right_now, name="not_right_now"),
)
