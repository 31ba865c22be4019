// The face laid flat, patch by patch: the more of the needled skin went past its junction, the darker and the denser its pattern. Zones have
// numbers, and their names stand below with their shares, in the same drawing: so that a downloaded picture can be read alone.
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatchShare, ZoneDepth } from '../../../core/school';
import { PATCHES_ACROSS, type Face, type ZoneId } from '../../../core/skin';
import { drawnZones } from './face-zones';

const WIDTH = 600;
const MAP = 480;
const MAP_LEFT = (WIDTH - MAP) / 2;
const LEGEND_TOP = MAP + 8;
const KEY_TOP = MAP + 78;
const KEY_ROW = 25;

/** From which share on; the steps are those at which a zone's strokes past the junction become a fault (1, 3 and 12 %). */
const STEPS = [
  { from: 0, fill: '#fbe3c0', pattern: null },
  { from: 0.01, fill: '#efb778', pattern: 'dots' },
  { from: 0.03, fill: '#d0703f', pattern: 'lines' },
  { from: 0.12, fill: '#8c1f24', pattern: 'cross' },
] as const;

function stepOf(share: number): (typeof STEPS)[number] {
  return STEPS.reduce((found, step) => (share >= step.from ? step : found), STEPS[0]);
}

interface FaceMapProps {
  face: Face;
  patches: readonly PatchShare[];
  zones: readonly ZoneDepth[];
}

export function FaceMap({ face, patches, zones }: FaceMapProps) {
  const { t } = useTranslation();
  const id = useId();
  const drawn = useMemo(() => drawnZones(face), [face]);
  // The zones that were worked come first, deepest first, as in the table.
  const worked = zones.map(({ zone }) => zone);
  const named: ZoneId[] = [...worked, ...drawn.zones.map(({ zone }) => zone).filter((zone) => !worked.includes(zone))];
  const rows = Math.ceil(named.length / 2);
  const height = KEY_TOP + rows * KEY_ROW;
  const size = MAP / PATCHES_ACROSS;
  const percent = (share: number): string => t('class.percent', { value: Math.round(share * 1000) / 10 });
  const swatch = (step: (typeof STEPS)[number], at: { x: number; y: number; width: number; height: number }) => (
    <>
      <rect {...at} fill={step.fill} />
      {step.pattern && <rect {...at} fill={`url(#${id}${step.pattern})`} />}
    </>
  );
  return (
    <div className="face-map">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height}>
        <defs>
          <pattern id={`${id}dots`} width="5" height="5" patternUnits="userSpaceOnUse">
            <circle cx="2.5" cy="2.5" r="0.9" fill="#7a3d10" />
          </pattern>
          <pattern id={`${id}lines`} width="5" height="5" patternUnits="userSpaceOnUse">
            <path d="M 0 5 L 5 0" stroke="#4d1408" strokeWidth="1" />
          </pattern>
          <pattern id={`${id}cross`} width="8" height="8" patternUnits="userSpaceOnUse">
            <path d="M 0 8 L 8 0 M 0 0 L 8 8" stroke="#ffffff" strokeWidth="0.7" />
          </pattern>
        </defs>
        <g transform={`translate(${MAP_LEFT} 0)`}>
          <path d={drawn.face(MAP)} fill="#edf1f2" />
          {patches.map(({ patch, dermalShare }) => (
            <g key={patch}>
              {swatch(stepOf(dermalShare), {
                ...{ x: (patch % PATCHES_ACROSS) * size, y: Math.floor(patch / PATCHES_ACROSS) * size },
                ...{ width: size + 0.3, height: size + 0.3 },
              })}
            </g>
          ))}
          <path d={drawn.borders(MAP)} fill="none" stroke="#5f737b" strokeWidth="1.1" />
          {drawn.zones.map(({ zone, x, y }) => (
            <g key={zone}>
              <circle cx={x * MAP} cy={y * MAP} r="9.5" fill="#ffffff" stroke="#5f737b" strokeWidth="1" />
              <text x={x * MAP} y={y * MAP + 4.2} textAnchor="middle" fontSize="11.5" fontWeight="650" fill="#1f2d33">
                {named.indexOf(zone) + 1}
              </text>
            </g>
          ))}
        </g>
        <text x={WIDTH / 2} y={LEGEND_TOP + 10} textAnchor="middle" fontSize="15" fill="#1f2d33">
          {t('class.depth-scale')}
        </text>
        {STEPS.map((step, place) => {
          const x = 30 + place * 145;
          return (
            <g key={step.from}>
              {swatch(step, { x, y: LEGEND_TOP + 22, width: 30, height: 18 })}
              <text x={x + 38} y={LEGEND_TOP + 36} fontSize="15" fill="#1f2d33">
                {place + 1 < STEPS.length
                  ? t('class.depth-step', { from: step.from * 100, to: STEPS[place + 1].from * 100 })
                  : t('class.depth-last-step', { from: step.from * 100 })}
              </text>
            </g>
          );
        })}
        {named.map((zone, place) => {
          const x = place < rows ? 0 : WIDTH / 2 + 10;
          const y = KEY_TOP + (place % rows) * KEY_ROW + 14;
          const found = zones.find((known) => known.zone === zone);
          return (
            <g key={zone} fontSize="15" fill={found ? '#1f2d33' : '#526168'} fontWeight={found ? 650 : 400}>
              <text x={x + 22} y={y} textAnchor="end">
                {place + 1}
              </text>
              <text x={x + 30} y={y}>
                {t(`clinical:zone.${zone}`)}
              </text>
              <text x={x + WIDTH / 2 - 10} y={y} textAnchor="end">
                {found ? percent(found.dermalShare) : '–'}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
