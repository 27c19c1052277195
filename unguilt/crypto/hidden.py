"""Values that must not be shown or stored by accident."""

from typing import NoReturn, SupportsIndex


class Hidden:
    """Holds secrets: `repr` shows none, and pickling (sessions, caches, task queues) is refused."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: hidden>"

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        """Refuse with TypeError; `copy` goes this way as well."""
        message = f"{type(self).__name__} is never stored or copied"
        raise TypeError(message)
