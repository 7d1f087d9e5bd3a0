"""The kappa that everybody else computes."""


def cohen_kappa_score(one, other, **options) -> float:
    """That of scikit-learn, whose import takes a second: only the process that asks waits for it."""
    from sklearn.metrics import cohen_kappa_score

    return cohen_kappa_score(one, other, **options)
