"""Text in lower case, letter for letter."""

__all__ = ["lower"]


def lower(text: str) -> str:
    """`text` in lower case and as long as before, so that places stay the same. The few letters
    that would become two ("İ") stay as they are.
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
