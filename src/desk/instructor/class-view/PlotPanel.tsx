// A plot with its table and its downloads: the same figures to look at, to read and to take along.
import { Button, Group, Paper, ScrollArea, Table, Text, Title } from '@mantine/core';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { csvText, type SheetTable } from '../../../core/school';
import { fileNameOf, saveFile } from '../../shared/save-file';
import { savePng, svgText } from './plot-picture';

interface PlotPanelProps {
  title: string;
  what?: string;
  table: SheetTable;
  /** Read out in place of the drawing. */
  says: string;
  children: ReactNode;
}

export function PlotPanel({ title, what, table, says, children }: PlotPanelProps) {
  const { t } = useTranslation();
  const id = useId();
  const figure = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const svg = (): SVGSVGElement | null => figure.current?.querySelector<SVGSVGElement>('svg[width], svg') ?? null;
  const save = (kind: 'svg' | 'png'): void => {
    const drawn = svg();
    if (!drawn) return;
    const name = fileNameOf(title);
    if (kind === 'svg') saveFile([svgText(drawn)], `${name}.svg`, 'image/svg+xml');
    else void savePng(drawn, `${name}.png`);
  };
  return (
    <Paper component="section" p="lg" shadow="xs" aria-labelledby={id} className="plot-panel">
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      {what && <Text c="dimmed">{what}</Text>}
      <Text mt={4}>{says}</Text>
      <figure ref={figure} role="img" aria-label={says} hidden={asTable}>
        <div aria-hidden="true">{children}</div>
      </figure>
      {asTable && (
        <ScrollArea mah={420} viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': title }}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {table.header.map((label) => (
                  <Table.Th key={label}>{label}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {table.rows.map((row, place) => (
                <Table.Tr key={place}>
                  {row.map((cell, column) => (
                    <Table.Td key={column}>{cell}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
      <Group gap="xs" mt="sm" className="no-print">
        <Button variant="default" size="compact-md" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'class.plot' : 'class.table')}
        </Button>
        <Button
          variant="subtle"
          size="compact-md"
          onClick={() => saveFile(['\uFEFF', csvText(table)], `${fileNameOf(title)}.csv`, 'text/csv;charset=utf-8')}
        >
          {t('class.csv')}
        </Button>
        {!asTable && (
          <>
            <Button variant="subtle" size="compact-md" onClick={() => save('svg')}>
              {t('class.picture')}
            </Button>
            <Button variant="subtle" size="compact-md" onClick={() => save('png')}>
              {t('class.png')}
            </Button>
          </>
        )}
      </Group>
    </Paper>
  );
}
