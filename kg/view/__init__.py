"""The graph as one page that opens offline: pyvis's Network underneath, our own safe page around it."""

from kg.view.network import NewsNetwork, to_pyvis
from kg.view.page import render, to_html

__all__ = ["NewsNetwork", "render", "to_html", "to_pyvis"]
