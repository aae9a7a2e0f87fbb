"""Why a document cannot be read: raised by the readers, told with its path by `read`."""

__all__ = ["Refused"]


class Refused(Exception):
    """A document cannot be read: the problem's code, a sentence, and what to do about it."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        self.code = code
        self.message = message
        self.hint = hint
        super().__init__(message)
