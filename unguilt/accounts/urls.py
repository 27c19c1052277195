"""The addresses of coming in, staying, and leaving for good."""

from django.urls import path

from unguilt.accounts.views import delete, passphrase, recover, recovery_code, sign_in, sign_up, unlock

urlpatterns = [
    path("sign-up", sign_up.sign_up, name="sign_up"),
    path("sign-in", sign_in.sign_in, name="sign_in"),
    path("sign-out", sign_in.sign_out, name="sign_out"),
    path("unlock", unlock.unlock, name="unlock"),
    path("recover", recover.recover, name="recover"),
    path("settings/recovery-code", recovery_code.recovery_code, name="recovery_code"),
    path("settings/recovery-code/check", recovery_code.check, name="check_recovery_code"),
    path("settings/passphrase", passphrase.passphrase, name="passphrase"),
    path("settings/delete", delete.delete_everything, name="delete_everything"),
]
