"""Static files: under names that carry their content's hash once `unguilt serve` has collected them."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class CollectedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # whitenoise has no types
    """Compressed and hashed; before anything was collected (tests, development) plain names do."""

    def stored_name(self, name: str) -> str:
        """Return the hashed name, or `name` itself when nothing was collected yet."""
        stored: str = super().stored_name(name) if self.hashed_files else name
        return stored
