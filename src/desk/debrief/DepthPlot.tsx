// How deep the strokes went along the treatment: one sign a second in micrometres, against the band of the zone that was worked.
import { Paper, Text, Title } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { TICKS_PER_SECOND, type ZoneId } from '../../core/skin';
import { clockTime } from '../shared/written';
import { PLACES, placeOf, sharesOf, stretchesOf, type DepthPlace } from './depth-stretches';
import type { DebriefData } from './load-debrief';
import './depth-plot.css';

const HEIGHT = 300;
const LEFT = 76;
const RIGHT = 12;
const TOP = 12;
/** Under the skin: the strip of zones, then the times. */
const STRIP_TOP = HEIGHT - 56;
const STRIP_HEIGHT = 26;
/** Before the page has measured itself. */
const FIRST_WIDTH = 1000;
/** How far below the junction the drawing goes, in ways to the deepest junction: deeper strokes stand at its bottom. */
const DEEPEST = 2;
const GRID_MICROMETRES = 50;
/** Pixels a letter of the strip takes. */
const LETTER = 8;

export function DepthPlot({ data }: { data: DebriefData }) {
  const { t } = useTranslation();
  const { ref, width: measured } = useElementSize();
  const { depths, ended } = data;
  if (!ended || depths.length === 0) return null;
  const { scope } = ended.session.sessionCase;
  const stretches = stretchesOf(depths);
  const places = depths.map((depth) => placeOf(depth, scope));
  const shares = sharesOf(places);

  const width = measured || FIRST_WIDTH;
  const from = stretches[0].fromTick;
  const length = stretches[stretches.length - 1].toTick - from;
  const deepest = DEEPEST * Math.max(...stretches.map(({ junctionMicrometres }) => junctionMicrometres));
  const x = (tick: number): number => LEFT + ((tick - from) / length) * (width - LEFT - RIGHT);
  const y = (micrometres: number): number => TOP + (Math.min(micrometres, deepest) / deepest) * (STRIP_TOP - TOP - 8);
  const lines = Array.from(
    { length: Math.floor(deepest / GRID_MICROMETRES) + 1 },
    (_, place) => place * GRID_MICROMETRES,
  );

  // Zones have numbers: in a short stretch there is no room for a name.
  const zones = [...new Map(stretches.map((stretch) => [stretch.zone, stretch])).values()];
  const numberOf = (zone: ZoneId): number => zones.findIndex((known) => known.zone === zone) + 1;
  const bands = zones.map(({ zone, junctionMicrometres }) =>
    t('debrief.depth-zone', {
      zone: t(`clinical:zone.${zone}`),
      low: Math.round(junctionMicrometres * scope.bandLow),
      high: Math.round(junctionMicrometres * scope.bandHigh),
    }),
  );
  const label = t('debrief.depth-figure', {
    inBand: shares.in,
    above: shares.above,
    below: shares.below,
    zones: bands.join('; '),
  });

  return (
    <Paper component="section" p="xl" shadow="xs" aria-labelledby="depth-plot">
      <Title order={2} id="depth-plot">
        {t('debrief.depth')}
      </Title>
      <Text mb="sm">{t('debrief.depth-what')}</Text>
      <figure className="depth-plot" ref={ref}>
        <svg width={width} height={HEIGHT} role="img" aria-label={label}>
          {stretches.map(({ zone, fromTick, toTick, junctionMicrometres: junction }) => {
            const [left, wide] = [x(fromTick), x(toTick) - x(fromTick)];
            const name = `${numberOf(zone)} ${t(`clinical:zone.${zone}`)}`;
            return (
              <g key={fromTick}>
                <rect x={left} y={y(0)} width={wide} height={y(junction) - y(0)} className="depth-epidermis" />
                <rect
                  x={left}
                  y={y(junction)}
                  width={wide}
                  height={y(deepest) - y(junction)}
                  className="depth-dermis"
                />
                <rect
                  {...{ x: left, y: y(junction * scope.bandLow), width: wide }}
                  height={y(junction * scope.bandHigh) - y(junction * scope.bandLow)}
                  className="depth-band"
                />
                <line x1={left} x2={left + wide} y1={y(junction)} y2={y(junction)} className="depth-junction" />
                <rect x={left} y={STRIP_TOP} width={wide} height={STRIP_HEIGHT} className="depth-strip" />
                {wide > 2 * LETTER && (
                  <text x={left + wide / 2} y={STRIP_TOP + 18} textAnchor="middle">
                    {wide > (name.length + 1) * LETTER ? name : numberOf(zone)}
                  </text>
                )}
                <title>{name}</title>
              </g>
            );
          })}
          {lines.map((depth) => (
            <g key={depth}>
              <line x1={LEFT} x2={width - RIGHT} y1={y(depth)} y2={y(depth)} className="depth-grid" />
              <text x={LEFT - 8} y={y(depth) + 5} textAnchor="end">
                {depth === 0 ? t('debrief.depth-surface') : t('debrief.micrometres', { value: depth })}
              </text>
            </g>
          ))}
          {depths.map(({ tick, reachedMicrometres }, place) => (
            <g key={tick} transform={`translate(${x(tick).toFixed(1)} ${y(reachedMicrometres).toFixed(1)})`}>
              <DepthSign place={places[place]} />
            </g>
          ))}
          <text x={LEFT} y={HEIGHT - 8}>
            {clockTime(from / TICKS_PER_SECOND)}
          </text>
          <text x={width - RIGHT} y={HEIGHT - 8} textAnchor="end">
            {clockTime((from + length) / TICKS_PER_SECOND)}
          </text>
        </svg>
        <figcaption>
          {PLACES.map((place) => (
            <span key={place} className="depth-key">
              <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
                <DepthSign place={place} />
              </svg>
              {t(`debrief.depth-${place}`, { share: shares[place] })}
            </span>
          ))}
          <span className="depth-key">
            <svg width="30" height="18" aria-hidden="true">
              <rect width="30" height="18" className="depth-epidermis" />
              <rect y="3" width="30" height="9" className="depth-band" />
            </svg>
            {t('treatment.band')}
          </span>
          <span className="depth-key">
            <svg width="30" height="18" aria-hidden="true">
              <line x1="0" x2="30" y1="9" y2="9" className="depth-junction" />
            </svg>
            {t('treatment.junction')}
          </span>
          <ol>
            {bands.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ol>
        </figcaption>
      </figure>
    </Paper>
  );
}

/** Round in the band; out of it a triangle that points the way it was missed. */
function DepthSign({ place }: { place: DepthPlace }) {
  if (place === 'in') return <circle r="3.4" className="depth-in" />;
  if (place === 'above') return <path d="M0 -5.2 4.8 3.4H-4.8Z" className="depth-above" />;
  return <path d="M0 5.2 4.8 -3.4H-4.8Z" className="depth-below" />;
}
