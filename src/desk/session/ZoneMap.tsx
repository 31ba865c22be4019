// The face by zones, to choose one by pointer or arrow keys: what is written down is patterned and ticked, what is wished for is dashed.
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_NEEDLE_ZONES, type Face, type ZoneId } from '../../core/skin';
import { zoneShapes, type ZoneShape } from '../shared/face-zones';

const STEPS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
/** How much more a millimetre off the way counts than one along it. */
const OFF_THE_WAY = 2;

interface ZoneMapProps {
  face: Face;
  label: string;
  wished: readonly ZoneId[];
  chosen: ZoneId | null;
  /** What is written down of a zone; null while nothing is. */
  written(zone: ZoneId): { words: string; blood: boolean } | null;
  onChoose(zone: ZoneId): void;
}

export function ZoneMap({ face, label, wished, chosen, written, onChoose }: ZoneMapProps) {
  const { t } = useTranslation();
  const shapes = zoneShapes(face);
  // What is pointed out is drawn last, so that no neighbour's line lies over it.
  const rank = (zone: ZoneId): number => (zone === chosen ? 2 : wished.includes(zone) || written(zone) ? 1 : 0);
  const open = shapes
    .filter(({ zone }) => !NO_NEEDLE_ZONES.includes(zone))
    .sort((one, other) => rank(one.zone) - rank(other.zone));
  const [reached, setReached] = useState<ZoneId>(wished[0] ?? 'forehead');

  const move = (event: KeyboardEvent<SVGGElement>, from: ZoneShape): void => {
    const step = STEPS[event.key];
    if (event.key === 'Enter' || event.key === ' ') onChoose(from.zone);
    else if (!step) return;
    event.preventDefault();
    const next = step && nearest(open, from, step);
    if (!next) return;
    setReached(next.zone);
    event.currentTarget.ownerSVGElement?.querySelector<SVGGElement>(`[data-zone="${next.zone}"]`)?.focus();
  };

  return (
    <svg className="zone-map" viewBox="-99 -97 198 206" role="group" aria-label={label}>
      <defs>
        <pattern id="zone-written" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="#cfe6e7" />
          <path d="M0 0V5" stroke="#2a777e" strokeWidth="1.6" />
        </pattern>
        <pattern id="zone-never" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="4" height="4" fill="#eceff0" />
          <path d="M0 0V4" stroke="#c9d2d6" strokeWidth="0.8" />
        </pattern>
      </defs>
      {shapes
        .filter(({ zone }) => NO_NEEDLE_ZONES.includes(zone))
        .map(({ zone, path }) => (
          <path key={zone} d={path} className="zone-never" fill="url(#zone-never)" />
        ))}
      {open.map((shape) => {
        const { zone, path, middle } = shape;
        const found = written(zone);
        const name = t(`clinical:zone.${zone}`);
        return (
          <g
            key={zone}
            className="zone-shape"
            role="button"
            data-zone={zone}
            data-wished={wished.includes(zone) || undefined}
            data-written={found !== null || undefined}
            aria-label={found ? t('chart.map-written', { zone: name, what: found.words }) : name}
            aria-pressed={chosen === zone}
            tabIndex={reached === zone ? 0 : -1}
            onKeyDown={(event) => move(event, shape)}
            onFocus={() => setReached(zone)}
            onClick={() => onChoose(zone)}
          >
            <title>{name}</title>
            <path d={path} fill={found ? 'url(#zone-written)' : undefined} />
            {found && <Tick {...middle} blood={found.blood} />}
          </g>
        );
      })}
    </svg>
  );
}

function Tick({ x, y, blood }: { x: number; y: number; blood: boolean }) {
  return (
    <g className="zone-tick" transform={`translate(${x} ${y})`}>
      <circle r="5.5" />
      <path d="M-2.6 0.2 -0.7 2.2 2.8 -2.2" />
      {blood && (
        <path
          className="zone-blood"
          d="M7.5 -6.5C9.8 -3.4 10.6 -2 10.6 -0.6a3.1 3.1 0 1 1 -6.2 0C4.4 -2 5.2 -3.4 7.5 -6.5Z"
        />
      )}
    </g>
  );
}

/** The zone that lies next in a direction, or null at the rim. */
function nearest(shapes: readonly ZoneShape[], from: ZoneShape, step: { x: number; y: number }): ZoneShape | null {
  let best: ZoneShape | null = null;
  let bestWay = Infinity;
  for (const shape of shapes) {
    const x = shape.middle.x - from.middle.x;
    const y = shape.middle.y - from.middle.y;
    const along = x * step.x + y * step.y;
    const off = Math.abs(x * step.y) + Math.abs(y * step.x);
    const way = along + OFF_THE_WAY * off;
    if (shape === from || along < 3 || off > 2 * along || way >= bestWay) continue;
    best = shape;
    bestWay = way;
  }
  return best;
}
