"""The pages of this room, and their addresses."""

from django.urls import path

from unguilt.tools.delegate.views import handings, load, looking, making, task

_HANDING = "handed/<uuid:handing_id>"

urls = (
    path("load", load.load_map, name="load_map"),
    path("load/area", load.load_area, name="load_area"),
    path("load/task", task.load_task, name="load_task"),
    path("load/task/remove", task.load_task_remove, name="load_task_remove"),
    path("load/name/remove", load.load_name_remove, name="load_name_remove"),
    path("ways", making.ways, name="load_ways"),
    path("hand-over", making.hand_over, name="hand_over"),
    path("instead", making.instead, name="instead"),
    path("handed", handings.handings, name="handings"),
    path(_HANDING, handings.handing, name="handing"),
    path(f"{_HANDING}/facts", making.handing_facts, name="handing_facts"),
    path(f"{_HANDING}/swap", handings.handing_swap, name="handing_swap"),
    path(f"{_HANDING}/outcome", handings.handing_outcome, name="handing_outcome"),
    path(f"{_HANDING}/link", handings.handing_link, name="handing_link"),
    path(f"{_HANDING}/look-again", looking.look_again, name="look_again"),
    path(f"{_HANDING}/delete", handings.handing_delete, name="handing_delete"),
)
