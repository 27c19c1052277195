"""The room's addresses, beneath /tools/self_compassion/."""

from django.urls import path

from unguilt.tools.self_compassion.views import flips, letters, lines, pauses, writing

urls = (
    path("pause", pauses.pause, name="pause"),
    path("pause/wording", pauses.choose_wording, name="choose_wording"),
    path("pause/keep", pauses.keep_pause, name="keep_pause"),
    path("pause/rest", pauses.pause_rest, name="pause_rest"),
    path("pauses", pauses.pauses, name="pauses"),
    path("pauses/<uuid:pause_id>", pauses.pause_kept, name="pause_kept"),
    path("pauses/<uuid:pause_id>/drop", pauses.drop_pause, name="drop_pause"),
    path("flips", flips.flips, name="flips"),
    path("flips/new", flips.begin_flip, name="begin_flip"),
    path("flips/<uuid:flip_id>", flips.flip, name="flip"),
    path("flips/<uuid:flip_id>/change", flips.change_flip, name="change_flip"),
    path("flips/<uuid:flip_id>/delete", flips.delete_flip, name="delete_flip"),
    path("letters", letters.letters, name="letters"),
    path("letters/now", letters.letters_now, name="letters_now"),
    path("letters/new", writing.write_letter, name="write_letter"),
    path("letters/<uuid:letter_id>", letters.letter, name="letter"),
    path("letters/<uuid:letter_id>/open", letters.open_letter, name="open_letter"),
    path("letters/<uuid:letter_id>/leave-closed", letters.leave_closed, name="leave_closed"),
    path("letters/<uuid:letter_id>/forward", writing.put_letter_forward, name="put_letter_forward"),
    path("letters/<uuid:letter_id>/read", letters.read_letter, name="read_letter"),
    path("letters/<uuid:letter_id>/rewrite", writing.rewrite_letter, name="rewrite_letter"),
    path("letters/<uuid:letter_id>/seal", writing.seal_letter, name="seal_letter"),
    path("letters/<uuid:letter_id>/delete", letters.delete_letter, name="delete_letter"),
    path("lines", lines.lines, name="lines"),
    path("lines/keep", lines.keep_line, name="keep_line"),
    path("lines/<uuid:kind_line_id>/drop", lines.drop_line, name="drop_line"),
)
