// The coverage map: what every patch of the face got, drawn on the face and, beside it, in figures by zone, whose head is the legend.
import { Group, Paper, ScrollArea, SegmentedControl, Table, Text, Title } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../core/attempt';
import { HEAT_MAPS, NO_NEEDLE_ZONES, touchedZones, type Face, type HeatMap } from '../../core/skin';
import { zoneShapes } from '../shared/face-zones';
import { heatBorders } from '../session/heat-borders';
import { HEAT_STEPS, HeatSwatch, HeatWords } from '../session/HeatKey';
import { coverageOf, type Coverage } from './coverage';
import type { DebriefData } from './load-debrief';
import './coverage.css';

export function CoverageMap({ data }: { data: DebriefData }) {
  const { ended } = data;
  if (!ended || touchedZones(ended.skin).length === 0) return null;
  return <Coverages ended={ended} face={data.face} />;
}

function Coverages({ ended, face }: { ended: Attempt; face: Face }) {
  const { t } = useTranslation();
  const [map, setMap] = useState<HeatMap>('density');
  const coverage = useMemo(() => coverageOf(ended, map), [ended, map]);
  const borders = heatBorders(ended, map);
  return (
    <Paper component="section" p="xl" shadow="xs" aria-labelledby="coverage-map">
      <Group justify="space-between" align="flex-end" gap="sm">
        <div>
          <Title order={2} id="coverage-map">
            {t('debrief.map')}
          </Title>
          <Text>{t('debrief.map-what')}</Text>
        </div>
        <SegmentedControl
          aria-label={t('debrief.map-choice')}
          value={map}
          onChange={(value) => setMap(HEAT_MAPS.find((known) => known === value) ?? 'density')}
          data={[...HEAT_MAPS]
            .sort((a, b) => Number(b === 'density') - Number(a === 'density'))
            .map((value) => ({ value, label: t(`heat.${value}`) }))}
        />
      </Group>
      <div className="coverage">
        <FaceDrawing
          ended={ended}
          face={face}
          coverage={coverage}
          label={t('debrief.map-figure', { map: t(`heat.${map}`) })}
        />
        <ScrollArea
          className="coverage-table"
          viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('debrief.map') }}
        >
          <Shares coverage={coverage} map={map} borders={borders} />
        </ScrollArea>
      </div>
    </Paper>
  );
}

interface SharesProps {
  coverage: Coverage;
  map: HeatMap;
  borders: readonly number[];
}

function Shares({ coverage, map, borders }: SharesProps) {
  const { t } = useTranslation();
  const percent = (share: number): string => t('debrief.percent', { value: Math.round(share * 100) });
  return (
    <Table verticalSpacing="xs" horizontalSpacing="sm" miw={660}>
      <Table.Thead>
        <Table.Tr>
          <Table.Td colSpan={2} />
          <Table.Th colSpan={6} scope="colgroup" className="coverage-unit">
            {t(`debrief.map-share-${map}`)}
          </Table.Th>
        </Table.Tr>
        <Table.Tr>
          <Table.Th scope="col">{t('debrief.zone')}</Table.Th>
          <Table.Th scope="col">{t(`debrief.map-mean-${map}`)}</Table.Th>
          <Table.Th scope="col" className="coverage-step">
            {t(map === 'redness' ? 'debrief.map-none-redness' : 'debrief.map-none')}
          </Table.Th>
          {HEAT_STEPS.map((step) => (
            <Table.Th key={step} scope="col" className="coverage-step">
              <HeatSwatch step={step} />
              <span className="coverage-range">
                <HeatWords step={step} borders={borders} />
              </span>
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {coverage.zones.map(({ zone, figure, none, steps }) => (
          <Table.Tr key={zone}>
            <Table.Th scope="row">{t(`clinical:zone.${zone}`)}</Table.Th>
            <Table.Td>{figure}</Table.Td>
            <Table.Td>{percent(none)}</Table.Td>
            {steps.map((share, step) => (
              <Table.Td key={step} data-aim={step === 2 || undefined}>
                {percent(share)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface FaceDrawingProps {
  ended: Attempt;
  face: Face;
  coverage: Coverage;
  label: string;
}

function FaceDrawing({ ended, face, coverage, label }: FaceDrawingProps) {
  const id = useId();
  const shapes = zoneShapes(face);
  const { areas } = ended.session.sessionCase;
  return (
    <svg className="coverage-map" viewBox="-99 -97 198 206" role="img" aria-label={label}>
      <defs>
        <clipPath id={`${id}face`}>
          <path d={shapes.map(({ path }) => path).join('')} />
        </clipPath>
        <Patterns id={id} />
      </defs>
      {shapes.map(({ zone, path }) => (
        <path
          key={zone}
          d={path}
          className="coverage-zone"
          fill={NO_NEEDLE_ZONES.includes(zone) ? `url(#${id}never)` : undefined}
        />
      ))}
      <g clipPath={`url(#${id}face)`}>
        {HEAT_STEPS.map((step) => (
          <path key={step} d={coverage.paths[step]} fill={`url(#${id}${step})`} />
        ))}
      </g>
      {shapes.map(({ zone, path }) => (
        <path key={zone} d={path} className="coverage-border" />
      ))}
      {shapes
        .filter(({ zone }) => areas.includes(zone))
        .map(({ zone, path }) => (
          <path key={zone} d={path} className="coverage-planned" />
        ))}
    </svg>
  );
}

/** The same five as in the legend and in the picture, in millimetres of the drawing. */
function Patterns({ id }: { id: string }) {
  const tile = { width: 4, height: 4, patternUnits: 'userSpaceOnUse' };
  const dark = { stroke: '#1a2630', strokeWidth: 0.55 };
  const signs = [
    <circle key="0" cx="2" cy="2" r="0.62" fill="#1a2630" />,
    <path key="1" d="M0 2H4" {...dark} />,
    null,
    <path key="3" d="M-1 1 1 -1M0 4 4 0M3 5 5 3" {...dark} />,
    <path key="4" d="M-1 1 1 -1M0 4 4 0M3 5 5 3M-1 3 1 5M0 0 4 4M3 -1 5 1" stroke="#ffffff" strokeWidth="0.5" />,
  ];
  return (
    <>
      {HEAT_STEPS.map((step) => (
        <pattern key={step} id={`${id}${step}`} data-step={step} {...tile}>
          <rect width="4" height="4" className="heat-ground" />
          {signs[step]}
        </pattern>
      ))}
      <pattern id={`${id}never`} {...tile} patternTransform="rotate(-45)">
        <rect width="4" height="4" fill="#eceff0" />
        <path d="M0 0V4" stroke="#c9d2d6" strokeWidth="0.8" />
      </pattern>
    </>
  );
}
