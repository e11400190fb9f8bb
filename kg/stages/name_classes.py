"""The classes that the linear model of names tells apart, and how it does."""

from __future__ import annotations

PERSON, ORGANIZATION, PLACE, GROUP, OTHER, NONE = "Person", "Organization", "Place", "Group", "Other", "None"
CLASSES = (PERSON, ORGANIZATION, PLACE, GROUP, OTHER, NONE)
CLASS_OF = {
    "Person": PERSON,
    "Organization": ORGANIZATION,
    "Group": GROUP,
    **dict.fromkeys(("Country", "City", "Region", "Place", "Facility"), PLACE),
}


def class_scores(features: dict[str, float], weights: dict[str, dict[str, float]]) -> dict[str, float]:
    """Return the sum of weights of each class."""
    scores = dict.fromkeys(CLASSES, 0.0)
    for feature, value in features.items():
        for name, weight in weights.get(feature, {}).items():
            scores[name] += weight * value
    return scores


def best_class(scores: dict[str, float]) -> str:
    """Return the class with the greatest score, the earlier one of equals."""
    return max(CLASSES, key=lambda name: scores[name])
