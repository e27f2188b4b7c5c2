"""Where Hypothesis, once it is imported, finds claimkit's strategies."""

__all__ = ["register"]


def register() -> None:
    """Register the strategies of `claimkit.testing`.

    Whoever imports `claimkit.testing` before Hypothesis gets here while that
    module is still being read; it then registers them itself when it is done.
    """
    from claimkit import testing

    if hasattr(testing, "register"):
        testing.register()
