// Plays one row of the playable table as an attempt: the shipped careful hand, with one thing changed, through a session on the real skin.
import { HAND_CHANNELS, playedScenario, rehearse } from '../../../src/core/attempt';
import type { Hand, HandMove } from '../../../src/core/scenario';
import { zoneState, type Finding, type ZoneState } from '../../../src/core/session';
import { readZone, TICKS_PER_SECOND, type ZoneId, type ZoneReading } from '../../../src/core/skin';
import { face, shippedHand, shippedScenario } from '../../core/attempt/rehearsed';

type Treat = Extract<HandMove, { kind: 'treat' }>;

/** What a row changes about the careful hand. */
export interface RowChange {
  zone?: ZoneId;
  lengthMicrometres?: number;
  treat?: Partial<Omit<Treat, 'kind' | 'zone'>>;
  /** No serum under the needles. */
  dry?: boolean;
  seed?: number;
}

export interface RowPlayed {
  reading: ZoneReading;
  findings: readonly Finding[];
  /** Ids of the findings about the zone. */
  ids: readonly string[];
  /** The zone's machine as closing begins, within a minute after the last stroke. */
  state: ZoneState | null;
  /** Seconds from the first stroke of the session until a finding; Infinity when it never came. */
  secondsTo(id: string): number;
  /** Seconds from the last stroke to the end of the treatment. */
  secondsAfter: number;
}

const scenario = playedScenario(shippedScenario('clear-cheeks'));
const careful = shippedHand('clear-cheeks', 'careful');
/** The careful hand looks on for this long after the last stroke. */
const LOOK_SECONDS = 50;

const kept = new Map<string, RowPlayed>();

/** A row played to the end of its treatment, when everything about needling has been judged. Played once, then kept. */
export function rehearseRow(change: RowChange = {}): RowPlayed {
  const key = JSON.stringify(change);
  const row = kept.get(key) ?? play(change);
  kept.set(key, row);
  return row;
}

/** The client came for this one zone. */
function play(change: RowChange): RowPlayed {
  const zone = change.zone ?? 'cheek-left';
  const attempt = rehearse(
    {
      id: 'playable-row',
      scenario: { ...scenario, sessionCase: { ...scenario.sessionCase, areas: [zone] } },
      seed: change.seed ?? 1,
      mode: 'practice',
      who: 'Playable row',
      startedAt: '2026-11-24T10:00:00Z',
    },
    changedHand(change, zone),
    face,
    { until: 'closing' },
  );
  const runs = attempt.record.handRuns;
  const last = runs[runs.length - 1];
  const { findings } = attempt.session;
  return {
    reading: readZone(attempt.skin, zone),
    findings,
    ids: findings.filter((finding) => finding.zone === zone).map((finding) => finding.id),
    state: zoneState(attempt.session, zone),
    secondsTo(id) {
      const found = findings.find((finding) => finding.id === id);
      return found ? (found.tick - runs[0].fromTick) / TICKS_PER_SECOND : Infinity;
    },
    secondsAfter: (attempt.tick - last.fromTick - last.samples.length / HAND_CHANNELS.length) / TICKS_PER_SECOND,
  };
}

function changedHand({ lengthMicrometres, treat, dry }: RowChange, zone: ZoneId): Hand {
  const treated = careful.moves.findIndex((move) => move.kind === 'treat');
  const moves = careful.moves.flatMap((move, place): HandMove[] => {
    if (move.kind === 'treat') return place === treated ? [{ ...move, ...treat, zone }] : [];
    if (move.kind === 'care') return dry === true && move.care === 'serum' ? [] : [{ ...move, zones: [zone] }];
    if (move.kind === 'device') return [{ ...move, lengthMicrometres: lengthMicrometres ?? move.lengthMicrometres }];
    if (move.kind === 'wait') return [{ ...move, ticks: LOOK_SECONDS * TICKS_PER_SECOND }];
    return [move];
  });
  return { ...careful, moves };
}
