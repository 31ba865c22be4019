// How deep the strokes went along the treatment: one dot a second, as a share of the way to the zone's junction, against the band.
import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TICKS_PER_SECOND } from '../../core/skin';
import { clockTime } from '../shared/written';
import type { DebriefData } from './load-debrief';

const WIDTH = 1000;
const HEIGHT = 240;
const LEFT = 150;
/** The top of the drawing is the skin's surface, its bottom this many times the way to the junction. */
const DEEPEST = 2;

export function DepthPlot({ data }: { data: DebriefData }) {
  const { t } = useTranslation();
  const { depths, ended } = data;
  if (!ended || depths.length === 0) return null;
  const { bandLow, bandHigh } = ended.session.sessionCase.scope;
  const from = depths[0].tick;
  const length = Math.max(1, depths[depths.length - 1].tick - from);
  const ratios = depths.map(({ reachedMicrometres, junctionMicrometres }) => reachedMicrometres / junctionMicrometres);
  const inBand = ratios.filter((ratio) => ratio >= bandLow && ratio <= bandHigh).length;
  const y = (ratio: number): number => 12 + (Math.min(ratio, DEEPEST) / DEEPEST) * (HEIGHT - 44);
  const x = (tick: number): number => LEFT + ((tick - from) / length) * (WIDTH - LEFT - 12);
  const label = t('debrief.depth-figure', { share: Math.round((inBand / ratios.length) * 100) });

  return (
    <Paper component="section" p="xl" shadow="xs" aria-labelledby="depth-plot">
      <Title order={2} id="depth-plot">
        {t('debrief.depth')}
      </Title>
      <Text mb="sm">{label}</Text>
      <svg className="depth-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <rect x={LEFT} y={y(0)} width={WIDTH - LEFT} height={y(1) - y(0)} fill="#f8ddcc" />
        <rect x={LEFT} y={y(1)} width={WIDTH - LEFT} height={y(DEEPEST) - y(1)} fill="#ecb39f" />
        <rect x={LEFT} y={y(bandLow)} width={WIDTH - LEFT} height={y(bandHigh) - y(bandLow)} className="depth-band" />
        <line x1={LEFT} x2={WIDTH} y1={y(1)} y2={y(1)} className="depth-junction" />
        {depths.map(({ tick }, place) => (
          <circle key={tick} cx={x(tick)} cy={y(ratios[place])} r="3.5" className="depth-dot" />
        ))}
        <text x={LEFT - 10} y={y(0) + 6} textAnchor="end">
          {t('debrief.depth-surface')}
        </text>
        <text x={LEFT - 10} y={(y(bandLow) + y(bandHigh)) / 2 + 2} textAnchor="end">
          {t('treatment.band')}
        </text>
        <text x={LEFT - 10} y={y(1) + 14} textAnchor="end">
          {t('treatment.junction')}
        </text>
        <text x={LEFT} y={HEIGHT - 8}>
          {clockTime(from / TICKS_PER_SECOND)}
        </text>
        <text x={WIDTH - 4} y={HEIGHT - 8} textAnchor="end">
          {clockTime((from + length) / TICKS_PER_SECOND)}
        </text>
      </svg>
    </Paper>
  );
}
