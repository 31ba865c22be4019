// What the skin of each zone says at the end, against the band that was aimed for.
import { Paper, ScrollArea, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readZone, type ZoneReading } from '../../core/skin';
import type { DebriefData } from './load-debrief';
import { needledZones } from './needled-zones';

const COLUMNS = [
  'zone',
  'strokes',
  'reach',
  'band',
  'deep',
  'blood',
  'coverage',
  'evenness',
  'redness',
  'barrier',
] as const;

export function ZoneTable({ data }: { data: DebriefData }) {
  const { t } = useTranslation();
  const { ended } = data;
  if (!ended) return null;
  const { worked, brushed } = needledZones(ended);
  return (
    <Paper component="section" p="xl" shadow="xs" aria-labelledby="zone-table">
      <Title order={2} id="zone-table" mb="md">
        {t('debrief.zones')}
      </Title>
      {worked.length === 0 ? (
        <Text>{t('debrief.no-zones')}</Text>
      ) : (
        <ScrollArea viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('debrief.zones') }}>
          <Table verticalSpacing="xs" miw={960}>
            <Table.Thead>
              <Table.Tr>
                {COLUMNS.map((column) => (
                  <Table.Th key={column}>{t(column === 'zone' ? 'debrief.zone' : `debrief.zone-${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {worked.map((zone) => (
                <ZoneRow key={zone} reading={readZone(ended.skin, zone)} scope={ended.session.sessionCase.scope} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
      {brushed.length > 0 && (
        <Text mt="sm" c="dimmed">
          {t('debrief.brushed', { zones: brushed.map((zone) => t(`clinical:zone.${zone}`)).join(', ') })}
        </Text>
      )}
    </Paper>
  );
}

interface ZoneRowProps {
  reading: ZoneReading;
  scope: { bandLow: number; bandHigh: number };
}

function ZoneRow({ reading, scope }: ZoneRowProps) {
  const { t } = useTranslation();
  const micrometres = (value: number): string => t('debrief.micrometres', { value: Math.round(value) });
  const percent = (share: number): string => t('debrief.percent', { value: Math.round(share * 100) });
  const ratio = reading.reachedMedianMicrometres / reading.junctionMicrometres;
  const judged = ratio < scope.bandLow ? 'above-band' : ratio > scope.bandHigh ? 'below-band' : 'in-band';
  const band = t('debrief.band-range', {
    low: Math.round(reading.junctionMicrometres * scope.bandLow),
    high: Math.round(reading.junctionMicrometres * scope.bandHigh),
  });
  return (
    <Table.Tr>
      <Table.Th scope="row">{t(`clinical:zone.${reading.zone}`)}</Table.Th>
      <Table.Td>{reading.strokes}</Table.Td>
      <Table.Td>{micrometres(reading.reachedMedianMicrometres)}</Table.Td>
      <Table.Td>
        {band}
        <Text size="sm" fw={600} className={`judged judged-${judged}`}>
          {t(`debrief.${judged}`)}
        </Text>
      </Table.Td>
      <Table.Td>{percent(reading.dermalStrokeShare)}</Table.Td>
      <Table.Td>{reading.bloodPoints}</Table.Td>
      <Table.Td>{percent(reading.coverage)}</Table.Td>
      <Table.Td>{percent(reading.evenness)}</Table.Td>
      <Table.Td>{percent(reading.redness)}</Table.Td>
      <Table.Td>{percent(reading.barrier)}</Table.Td>
    </Table.Tr>
  );
}
