"""Who did it to whom where "respectively" pairs two lists off: first with first, second with second.

    Norway and Chad attacked Oslo and Goma respectively.     Norway attacked Oslo, Chad attacked Goma

Each pair is an event of its own. Where the lists are not equally long nobody knows, and only the first is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.ids import part_key
from kg.types import Argument, Event


def paired(article_id: str, event: Event) -> Iterator[Event]:
    """Yield the events of a sentence that says "respectively": one for each pair."""
    lists: dict[tuple[str, bool], list[Argument]] = {}
    for argument in event.arguments:
        behind = argument.role == "participant" and argument.span.start > event.trigger.start
        lists.setdefault((argument.role, behind), []).append(argument)
    several = [items for items in lists.values() if len(items) > 1]
    if not several:
        yield event
    elif len(several) == 1:
        yield replace(event, place=None, time=None)  # "were arrested in Oslo and Bergen respectively"
    elif len({len(items) for items in several}) > 1:
        doubtful = [item for items in several[1:] for item in items]
        told = (replace(item, entity=None, extent=None) if item in doubtful else item for item in event.arguments)
        yield replace(event, arguments=tuple(told))
    else:
        for n, chosen in enumerate(zip(*several, strict=True)):
            others = {id(item) for items in several for item in items} - {id(item) for item in chosen}
            key = event.id if n == 0 else part_key(article_id, event.type, event.trigger, str(n))
            yield replace(event, id=key, arguments=tuple(item for item in event.arguments if id(item) not in others))
