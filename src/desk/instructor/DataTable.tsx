// A long table that stays quick: sorted by its headers, searched, and drawn only where it is seen. Headers stay in view.
import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type SortingState,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './data-table.css';

export interface DataColumn<Row> {
  id: string;
  label: string;
  /** What it is sorted and searched by. */
  value(row: Row): string | number;
  cell(row: Row): ReactNode;
  /** The row's name: read out with each of its cells. One column has it. */
  isName?: boolean;
  width?: number;
}

interface DataTableProps<Row extends object> {
  label: string;
  rows: readonly Row[];
  columns: readonly DataColumn<Row>[];
  rowKey(row: Row): string;
  search: string;
  /** Every row is drawn, also those out of sight: for a page that is printed. */
  whole?: boolean;
  firstSort?: SortingState;
}

/** Every row is as tall as two lines of text, so that scrolling never jumps. */
const ROW_PIXELS = 58;

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

/** The place of a value among all of its column, worked out when first asked for: texts are compared once for each that differs, not once a row. */
function ranksOf<Row>(rows: readonly Row[], column: DataColumn<Row>, language: string): (value: unknown) => number {
  let ranks: Map<unknown, number> | null = null;
  const worked = (): Map<unknown, number> => {
    const collator = new Intl.Collator(language, { numeric: true });
    const values = [...new Set(rows.map((row) => column.value(row)))].sort((first, second) =>
      typeof first === 'number' && typeof second === 'number'
        ? first - second
        : collator.compare(String(first), String(second)),
    );
    return new Map(values.map((value, rank) => [value, rank]));
  };
  return (value) => (ranks ??= worked()).get(value) ?? 0;
}

export function DataTable<Row extends object>({
  label,
  rows,
  columns,
  rowKey,
  search,
  whole = false,
  firstSort,
}: DataTableProps<Row>) {
  const { t, i18n } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<SortingState>(firstSort ?? []);
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map((column) => {
      const ranks = ranksOf(data, column, i18n.language);
      return helper.accessor((row): unknown => column.value(row), {
        id: column.id,
        sortFn: (a, b) => ranks(a.getValue(column.id)) - ranks(b.getValue(column.id)),
      });
    });
  }, [data, columns, i18n.language]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowKey,
    enableSortingRemoval: false,
    state: { sorting, globalFilter: search },
    onSortingChange: setSorting,
    onGlobalFilterChange: () => undefined,
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: (row, columnId, wanted: string) =>
      String(row.getValue(columnId)).toLowerCase().includes(wanted.trim().toLowerCase()),
  });
  const shown = table.getRowModel().rows;
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    overscan: whole ? shown.length : 8,
  });
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items[items.length - 1]?.end ?? 0);

  return (
    <>
      <div className="data-table" ref={scroller} tabIndex={0} role="group" aria-label={label}>
        <table aria-label={label} aria-rowcount={shown.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => {
                const direction = sorting.find(({ id }) => id === column.id);
                const order = direction ? (direction.desc ? 'descending' : 'ascending') : 'none';
                return (
                  <th key={column.id} scope="col" aria-sort={order} style={{ minWidth: column.width }}>
                    <button
                      type="button"
                      onClick={() => table.getColumn(column.id)?.toggleSorting(direction ? !direction.desc : false)}
                    >
                      {column.label}
                      <span aria-hidden="true" className="data-table-order">
                        {order === 'none' ? '' : order === 'ascending' ? '▲' : '▼'}
                      </span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
            {items.map(({ index }) => {
              const row = shown[index];
              return (
                <tr key={row.id} aria-rowindex={index + 2}>
                  {columns.map((column) =>
                    column.isName ? (
                      <th key={column.id} scope="row">
                        {column.cell(row.original)}
                      </th>
                    ) : (
                      <td key={column.id}>{column.cell(row.original)}</td>
                    ),
                  )}
                </tr>
              );
            })}
            {below > 0 && <tr aria-hidden="true" style={{ height: below }} />}
          </tbody>
        </table>
      </div>
      <p className="data-table-count" role="status">
        {shown.length === 0 ? t('table.none') : t('table.count', { count: shown.length })}
      </p>
    </>
  );
}
