"""Message catalogues: each part of the house keeps its own, beside the texts it translates.

`make words` collects, `make check` refuses gaps, and `compile_stale` turns PO into MO at start, so that
nothing built stands in the repository.
"""

from unguilt.catalogues.compiling import compile_stale
from unguilt.catalogues.homes import HOMES, LANGUAGES, Home

__all__ = ["HOMES", "LANGUAGES", "Home", "compile_stale"]
