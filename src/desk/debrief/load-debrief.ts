// Reads a finished attempt, from the shelf or from an opened file, and replays it once to its end for everything the debrief shows.
import {
  createReplay,
  engineStanding,
  readAttemptFile,
  RULES_VERSION,
  seekReplay,
  setupOfFile,
} from '../../core/attempt';
import type { Attempt, AttemptFile } from '../../core/attempt';
import type { Scenario } from '../../core/scenario';
import { readReflection, type Reflection } from '../../core/school';
import type { Stage } from '../../core/session';
import { lastStrike, readZone, TICKS_PER_SECOND, type Face, type ZoneId } from '../../core/skin';
import { DeskError } from '../shared/desk-error';
import type { DeskServices } from '../shared/services';
import { mayUse } from '../shared/whose-attempt';
import type { AttemptSummary } from '../../storage';
import { heldFile } from './opened-file';

/** A stretch of play in one stage. */
export interface StageSpan {
  stage: Stage;
  fromTick: number;
  toTick: number;
}

/** How deep the last strike of a second went. */
export interface DepthSample {
  tick: number;
  zone: ZoneId;
  reachedMicrometres: number;
  junctionMicrometres: number;
}

export interface DebriefData {
  fileText: string;
  file: AttemptFile;
  /** The attempt as it ended; null when this version of the simulator cannot replay it. */
  ended: Attempt | null;
  face: Face;
  spans: StageSpan[];
  depths: DepthSample[];
  /** The scenario's words, when it is still in the library. */
  scenario: Scenario | undefined;
  /** Message id and values of what its score rests on when this version of the simulator cannot replay it; null when it can. */
  unproved: { messageId: string; values: Record<string, number> } | null;
  /** Message id of why it is not part of the history; null when it is. */
  apart: string | null;
  /** True when it was played for a school's assignment. */
  assigned: boolean;
  /** What its trainee said of it before its score was shown; null when they were not asked or said nothing. */
  reflection: Reflection | null;
  /** Whether its trainee is still to be asked, before they see the score. */
  asks: boolean;
}

/** Rejects with a DeskError, ShelfError or MapsError. */
export async function loadDebrief(services: DeskServices, attemptId: string): Promise<DebriefData> {
  const held = heldFile(attemptId);
  const summary = held ? undefined : await summaryOf(services, attemptId);
  if (!(await mayUse(services, summary?.assigned))) throw new DeskError('errors:attempt.not-yours');
  const fileText = held ? held.fileText : await services.opened.shelf.loadFile(attemptId);
  if (fileText === null) throw new DeskError('errors:attempt.unknown');
  const read = readAttemptFile(fileText);
  if (!read.ok) throw new DeskError(`errors:file.${read.reason}`);
  const { file } = read;
  const note = held ? null : await services.opened.shelf.loadNote(attemptId);
  const [library, face] = await Promise.all([services.loadLibrary(), services.loadFace()]);
  return {
    fileText,
    file,
    face,
    ...walkThrough(file, face),
    scenario: library.find(file.scenario.id),
    unproved: unprovedWords(file, face, summary?.end?.verified === true),
    assigned: summary?.assigned !== undefined,
    reflection: note === null ? null : readReflection(note),
    asks: summary !== undefined && note === null && file.mode === 'practice' && (await isTheirs(services, summary)),
    apart: held ? (held.notSaved ?? 'debrief.read-only') : null,
  };
}

/** An instructor at the school's own computer is not asked how somebody else's session went. */
async function isTheirs(services: DeskServices, { assigned }: AttemptSummary): Promise<boolean> {
  return !assigned || (await services.schoolDesk()).now()?.user.kind === 'trainee';
}

async function summaryOf({ opened }: DeskServices, attemptId: string): Promise<AttemptSummary | undefined> {
  return (await opened.shelf.listAttempts()).find(({ setup }) => setup.id === attemptId);
}

function unprovedWords(file: AttemptFile, face: Face, verifiedThen: boolean): DebriefData['unproved'] {
  const standing = engineStanding(file, face);
  if (standing === 'same') return null;
  if (standing === 'other') return { messageId: 'errors:unverified.other-engine', values: {} };
  const values = { then: file.engine.rules, now: RULES_VERSION };
  return { messageId: verifiedThen ? 'debrief.older-verified' : 'debrief.older-claimed', values };
}

function walkThrough(file: AttemptFile, face: Face): Pick<DebriefData, 'ended' | 'spans' | 'depths'> {
  if (engineStanding(file, face) !== 'same') return { ended: null, spans: [], depths: [] };
  const replay = createReplay(setupOfFile(file), file.record, face);
  const spans: StageSpan[] = [{ stage: 'briefing', fromTick: 0, toTick: 0 }];
  const depths: DepthSample[] = [];
  for (let tick = TICKS_PER_SECOND; tick < file.ticks + TICKS_PER_SECOND; tick += TICKS_PER_SECOND) {
    seekReplay(replay, tick);
    const { attempt } = replay;
    const last = spans[spans.length - 1];
    last.toTick = attempt.tick;
    if (attempt.session.stage !== last.stage) {
      spans.push({ stage: attempt.session.stage, fromTick: attempt.tick, toTick: attempt.tick });
    }
    const strike = attempt.hand ? lastStrike(attempt.skin) : null;
    if (strike) {
      const { junctionMicrometres } = readZone(attempt.skin, strike.zone);
      depths.push({
        tick: attempt.tick,
        zone: strike.zone,
        reachedMicrometres: strike.reachedMicrometres,
        junctionMicrometres,
      });
    }
  }
  // A session of less than a second has no full second to walk to, but has intents.
  seekReplay(replay, file.ticks);
  return { ended: replay.attempt, spans, depths };
}
