"""Every address, and the pages for when one is wrong."""

from django.urls import include, path
from django.views.i18n import set_language

from unguilt.toolbox import TOOLS
from unguilt.web.views import (
    about,
    failures,
    health,
    help_now,
    later,
    leave,
    look_back,
    moment,
    moments,
    now,
    offer,
    picture,
    practice,
    settings,
    support,
    tools,
)

urlpatterns = [
    path("", now.now, name="now"),
    path("moment", moment.moment, name="moment"),
    path("moment/listen", moment.listen, name="listen"),
    path("moment/draft", moment.keep_draft, name="keep_draft"),
    path("care", moment.care, name="care"),
    path("offer/<uuid:moment_id>", offer.offer, name="offer"),
    path("offer/<uuid:moment_id>/else", offer.something_else, name="something_else"),
    path("practice", practice.begin, name="begin"),
    path("practice/<uuid:run_id>/<int:number>", practice.step, name="step"),
    path("practice/<uuid:run_id>/close", practice.close, name="close"),
    path("practice/<uuid:run_id>/rest", practice.rest, name="rest"),
    path("moments", moments.moments, name="moments"),
    path("moments/<uuid:moment_id>", moments.moment, name="moment_kept"),
    path("moments/<uuid:moment_id>/delete", moments.delete, name="moment_delete"),
    path("moments/<uuid:moment_id>/later", later.later, name="later"),
    path("look-back", look_back.look_back, name="look_back"),
    path("look-back/kept", look_back.look_backs, name="look_backs"),
    path("look-back/day", look_back.look_back_day, name="look_back_day"),
    path("look-back/<uuid:look_back_id>", look_back.look_back_kept, name="look_back_kept"),
    path("look-back/<uuid:look_back_id>/drop", look_back.drop_look_back, name="drop_look_back"),
    path("picture", picture.picture, name="picture"),
    path("picture/not-for-me", picture.put_away_pointer, name="put_away_pointer"),
    path("picture/suggestions", picture.suggestions, name="suggestions"),
    path("picture/suggestions/forget", picture.forget_beliefs, name="forget_beliefs"),
    path("picture/suggestions/silence", picture.silence, name="silence"),
    path("tools/", tools.tools, name="tools"),
    path("tools/<slug:slug>/", tools.room, name="room"),
    path("tools/<slug:slug>/put-away", tools.put_away_brought, name="put_away_brought"),
    *(path(f"tools/{tool.slug}/", include(list(tool.urls))) for tool in TOOLS.values() if tool.urls),
    path("support", support.support, name="support"),
    path("help", help_now.help_now, name="help"),
    path("help/<slug:code>", help_now.country, name="help_country"),
    path("about", about.about, name="about"),
    path("settings", settings.settings, name="settings"),
    path("leave", leave.leave, name="leave"),
    path("measures", leave.measures, name="measures"),
    path("language", set_language, name="set_language"),
    path("healthz", health.healthz, name="healthz"),
    path("", include("unguilt.accounts.urls")),
]

handler400 = failures.bad_request
handler403 = failures.stale_page
handler404 = failures.not_found
handler500 = failures.broken
