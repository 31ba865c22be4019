// Tables on their way into a spreadsheet or a learning system: rows of cells that no program takes for a formula.

export type Cell = string | number | null;

export interface SheetTable {
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/**
 * A text that a spreadsheet would run is led in by an apostrophe: one that begins with = + - @, a tab or a line break, also after
 * blanks or as the full-width twins of those signs. Numbers stay numbers.
 */
export function guarded(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

export function guardedTable({ header, rows }: SheetTable): SheetTable {
  const text = (cell: string): string => String(guarded(cell));
  return { header: header.map(text), rows: rows.map((row) => row.map(guarded)) };
}

/** Comma-separated text as RFC 4180 has it: quoted where needed, lines end in CR LF. Guarded on the way out. */
export function csvText(table: SheetTable): string {
  const { header, rows } = guardedTable(table);
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
