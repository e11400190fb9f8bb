"""Rows on the screen: a table for people, CSV and JSON for programs."""

from __future__ import annotations

import csv
import json
from typing import TextIO

from kg.query import Rows


def print_rows(rows: Rows, format: str, out: TextIO) -> None:
    """Print rows as ``table``, ``csv`` or ``json`` (a list of objects; unbound is null)."""
    if format == "json":
        objects = [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]
        json.dump(objects, out, ensure_ascii=False, indent=2)
        out.write("\n")
    elif format == "csv":
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(rows.columns)
        writer.writerows(["" if value is None else value for value in row] for row in rows.rows)
    else:
        _print_table(rows, out)


def _print_table(rows: Rows, out: TextIO) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in rows.columns:
        table.add_column(column, overflow="fold")
    for row in rows.rows:
        table.add_row(*(Text("" if value is None else str(value)) for value in row))
    Console(file=out, width=None if out.isatty() else 160).print(table)
    if not rows.rows:
        out.write("no rows\n")
