"""Asking the application in this process, as its web server does, and taking the time."""

import io
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlencode

Application = Callable[..., list[bytes]]
CSRF_SECRET = "b" * 32


@dataclass(slots=True, kw_only=True)
class Browser:
    """Keeps cookies between requests; `seconds` is how long the last request took."""

    application: Application
    cookies: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    status: int = 0

    def ask(self, path: str, form: Mapping[str, str] | None = None) -> str:
        """GET the path, or POST the form to it; return the location of a redirect, else the body."""
        environ = self._environ(path, form)
        headers: list[tuple[str, str]] = []

        def start_response(status: str, given: list[tuple[str, str]], _info: object = None) -> None:
            self.status = int(status.split(maxsplit=1)[0])
            headers.extend(given)

        began = time.perf_counter()
        answer = self.application(environ, start_response)
        body = b"".join(answer)
        answer.close()
        self.seconds = time.perf_counter() - began
        for name, value in headers:
            if name.lower() == "set-cookie":
                self._keep(value)
        return dict(headers).get("Location", "") or body.decode()

    def _keep(self, header: str) -> None:
        for name, morsel in SimpleCookie(header).items():
            if morsel["max-age"] == "0":
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = morsel.value

    def _environ(self, path: str, form: Mapping[str, str] | None) -> dict[str, object]:
        cookies = {**self.cookies, "unguilt-csrf": CSRF_SECRET, "csrftoken": CSRF_SECRET}
        fields = {**form, "csrfmiddlewaretoken": CSRF_SECRET} if form is not None else {}
        body = urlencode(fields).encode()
        return {
            "REQUEST_METHOD": "GET" if form is None else "POST",
            "PATH_INFO": path.partition("?")[0],
            "QUERY_STRING": path.partition("?")[2],
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": "localhost",
            "HTTP_ACCEPT_LANGUAGE": "en",
            "HTTP_COOKIE": "; ".join(f"{name}={value}" for name, value in cookies.items()),
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.url_scheme": "http",
            "wsgi.version": (1, 0),
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
