// A zone in words, as message ids with values: what anyone could see of it, and in the help levels that measure, what was measured.
import type { Attempt, Mode } from '../../core/attempt';
import { readZone, serumFilm, type ZoneId, type ZoneReading } from '../../core/skin';

/** A text under "zone-state.…" with what it says. */
export interface ZoneWords {
  id: string;
  values?: Record<string, number>;
}

/** Borders of what the eye tells apart: redness, cover by needle marks, film of serum, a barrier that weeps, lines from dragging. */
const REDNESS = { pink: 0.12, evenPink: 0.3, red: 0.5, over: 0.75 } as const;
const MARKS = { some: 0.02, close: 0.75 } as const;
const FILM = { thin: 0.05, wet: 0.5 } as const;
const WEEPS_BELOW = 0.5;
const TORN_MILLIMETRES = 3;

/** Everything to be said of a zone at a help level, the most telling first: guided measures all, practice the depth, an exam nothing. */
export function zoneState(attempt: Attempt, zone: ZoneId): ZoneWords[] {
  const { skin, session, setup } = attempt;
  const reading = readZone(skin, zone);
  const film = serumFilm(skin, zone);
  const leftOut = session.decision?.leaveOut.includes(zone) ?? false;
  return [
    ...(leftOut ? [{ id: 'closed' }] : []),
    ...measured(reading, film, setup.mode, attempt),
    ...seen(reading, film),
  ];
}

function measured(reading: ZoneReading, film: number, mode: Mode, { session }: Attempt): ZoneWords[] {
  if (mode === 'exam') return [];
  const { scope, targetStrokesPerSquareCentimetre } = session.sessionCase;
  const depth = depthWords(reading, scope);
  if (mode === 'practice') return [depth];
  const percent = (share: number): number => Math.round(share * 100);
  return [
    depth,
    {
      id: 'density',
      values: {
        density: Math.round(reading.strokesPerSquareCentimetre),
        target: targetStrokesPerSquareCentimetre,
      },
    },
    { id: 'redness', values: { percent: percent(reading.redness) } },
    { id: 'barrier', values: { percent: percent(reading.barrier) } },
    { id: 'serum', values: { percent: percent(film) } },
  ];
}

/** How deep the middle stroke went, against the zone's band. */
export function depthWords(
  { strokes, reachedMedianMicrometres: reached, junctionMicrometres: junction }: ZoneReading,
  { bandLow, bandHigh }: { bandLow: number; bandHigh: number },
): ZoneWords {
  if (strokes === 0) return { id: 'reach-none' };
  const side = reached < bandLow * junction ? 'below' : reached > bandHigh * junction ? 'above' : 'in';
  return {
    id: `reach-${side}`,
    values: {
      reach: Math.round(reached),
      low: Math.round(bandLow * junction),
      high: Math.round(bandHigh * junction),
    },
  };
}

/** What eyes would see: the same in every help level. */
export function seen(reading: ZoneReading, film: number): ZoneWords[] {
  return [
    reading.wetBloodPoints > 0 ? { id: 'blood', values: { count: reading.wetBloodPoints } } : { id: 'blood-none' },
    { id: `look-${rednessLook(reading.redness)}` },
    {
      id: reading.coverage < MARKS.some ? 'marks-none' : reading.coverage < MARKS.close ? 'marks-some' : 'marks-close',
    },
    { id: film < FILM.thin ? 'film-none' : film < FILM.wet ? 'film-thin' : 'film-wet' },
    ...(reading.barrier < WEEPS_BELOW ? [{ id: 'weeps' }] : []),
    ...(reading.tearMillimetres > TORN_MILLIMETRES ? [{ id: 'torn' }] : []),
    { id: reading.cleansed ? 'cleansed' : 'plain' },
  ];
}

function rednessLook(redness: number): 'plain' | 'pink' | 'even-pink' | 'red' | 'over' {
  if (redness >= REDNESS.over) return 'over';
  if (redness >= REDNESS.red) return 'red';
  if (redness >= REDNESS.evenPink) return 'even-pink';
  return redness >= REDNESS.pink ? 'pink' : 'plain';
}
