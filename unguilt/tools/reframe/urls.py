"""The room's addresses, beneath /tools/reframe/. No address holds a word of hers."""

from django.urls import path

from unguilt.tools.reframe.views import gifts, pies, records, repairs, steps

urls = (
    path("quick", steps.begin, {"full": False}, name="record_quick"),
    path("columns", steps.begin, {"full": True}, name="record_columns"),
    path("records", records.records, name="records"),
    path("records/search", records.search, name="record_search"),
    path("records/<uuid:record_id>", records.record, name="record"),
    path("records/<uuid:record_id>/drop", records.drop, name="record_drop"),
    path("records/<uuid:record_id>/grow", records.grow, name="record_grow"),
    path("records/<uuid:record_id>/go-on", records.go_on, name="record_go_on"),
    path("records/<uuid:record_id>/turn", records.turn, name="record_turn"),
    path("records/<uuid:record_id>/carry/<slug:slug>", records.carry, name="record_carry"),
    path("records/<uuid:record_id>/notes", steps.notes, name="record_notes"),
    path("records/<uuid:record_id>/pie", pies.pie, name="pie"),
    path("records/<uuid:record_id>/pie/parts", pies.parts, name="pie_parts"),
    path("records/<uuid:record_id>/repair", repairs.plan_for, name="repair_for"),
    path("records/<uuid:record_id>/<int:number>", steps.step, name="record_step"),
    path("work-gives", gifts.gifts, name="work_gifts"),
    path("work-gives/keep", gifts.keep, name="keep_work_gift"),
    path("work-gives/<uuid:work_gift_id>/drop", gifts.drop, name="drop_work_gift"),
    path("repairs", repairs.repairs, name="repairs"),
    path("repairs/plan", repairs.plan, name="repair_plan"),
    path("repairs/<uuid:repair_id>", repairs.repair, name="repair"),
    path("repairs/<uuid:repair_id>/drop", repairs.drop, name="drop_repair"),
)
