"""Rows on the screen: a table for people, CSV and JSON for programs."""

from __future__ import annotations

import csv
import json
from typing import TextIO

from kg.query import Rows

_WIDTH = 150  # characters of a table that goes into a file or pipe
_MOST = 10  # columns of a table that can be read side by side


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
    """Print a table without the columns that no row fills; of many columns a block for each row."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    filled = [at for at in range(len(rows.columns)) if not rows.rows or any(row[at] is not None for row in rows.rows)]
    console = Console(file=out, width=None if out.isatty() else _WIDTH)
    table = Table(box=None, header_style="bold", pad_edge=False, show_header=len(filled) <= _MOST)
    if len(filled) > _MOST:
        for row in rows.rows:
            for at in filled:
                if row[at] is not None:
                    table.add_row(Text(rows.columns[at], style="bold"), Text(str(row[at])))
            table.add_row()
    else:
        for at in filled:
            table.add_column(rows.columns[at], overflow="fold")
        for row in rows.rows:
            table.add_row(*(Text("" if row[at] is None else str(row[at])) for at in filled))
    console.print(table)
    if not rows.rows:
        out.write("no rows\n")
