"""The errors that this package raises on purpose.

::

    GeoError
    ├── InputError (ValueError)          the user's file or argument is not usable; exit code 2
    │   └── NoDateError                  a report has no publication date
    ├── SettingError (ValueError)        an environment variable or option is wrong; exit code 2
    ├── DataError (RuntimeError)         a file that ships with the package is missing or damaged
    ├── LedgerError (OSError)            the ledger cannot be read or written
    └── ProviderError (RuntimeError)     a geocoding provider failed; exit code 3
        ├── ProviderTimeoutError (TimeoutError)
        └── ProviderRefusedError (PermissionError)

Every message is one sentence that a user can act on.
"""


class GeoError(Exception):
    """Root of all errors that the package raises on purpose."""


class InputError(GeoError, ValueError):
    """The user's file, line or argument is not usable; `line` is its number in its file, from 1."""

    line: int | None = None


class NoDateError(InputError):
    """A report says no publication date, and none was given."""


class SettingError(GeoError, ValueError):
    """An environment variable or option has a value that is not allowed."""


class DataError(GeoError, RuntimeError):
    """A file that ships with the package is missing or damaged."""


class LedgerError(GeoError, OSError):
    """The ledger cannot be opened, read or written."""


class ProviderError(GeoError, RuntimeError):
    """A geocoding provider failed: this never means that a place does not exist."""


class ProviderTimeoutError(ProviderError, TimeoutError):
    """A provider did not answer before the deadline."""


class ProviderRefusedError(ProviderError, PermissionError):
    """A provider refused the request (400, 401, 403 or its rules)."""
