"""The addresses of what others see."""

from django.urls import path

from unguilt.sharing import views

urlpatterns = [
    path("w/<uuid:window_id>", views.window, name="window"),
    path("w/<uuid:window_id>/answer", views.answer, name="window_answer"),
    path("w/<uuid:window_id>/sent", views.sent, name="window_sent"),
]
