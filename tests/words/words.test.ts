// Everything that can be asked, done, decided, said or found has words, and every message id in the code exists.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEVELS, READINGS } from '../../src/core/scenario';
import {
  ACTS,
  ADVICE,
  CLIENT_SAYINGS,
  CLOSING_STEPS,
  CONSENT_STEPS,
  DECISIONS,
  FINDING_IDS,
  HEALING_STATES,
  healingWord,
  INCIDENT_KINDS,
  NOT_NOW,
  OUTCOMES,
  PHRASES,
  REASONS,
  SEVERITIES,
  STAGES,
  TIME_EXTENSIONS,
  TOPICS,
  TRAY_STEPS,
} from '../../src/core/session';
import { CARES, ZONES } from '../../src/core/skin';
import { betterKeys } from '../../src/desk/debrief/finding-words';
import { MODES } from '../../src/desk/home/preferences';
import { REFLECTION_SIDES, REFLECTION_TOPICS } from '../../src/core/school';
import { COACH_LINES } from '../../src/desk/session/coach';
import { REFUSALS, THINGS } from '../../src/desk/session/held/things';
import { createWords, ENGLISH, PSEUDO_LANGUAGE } from '../../src/words';
import { createFirstWords } from '../../src/words/first';

const words = createWords();

function missing(ids: readonly string[], spoken = words): string[] {
  return ids.filter((id) => !spoken.exists(id, { count: 2 }));
}

function each(start: string, list: readonly string[]): string[] {
  return list.map((entry) => `${start}.${entry}`);
}

describe('the words', () => {
  it('name every entry of the vocabulary', () => {
    const healingWords = HEALING_STATES.flatMap(({ region, states }) =>
      states.map((state) => healingWord(region, state)),
    );
    const clinical = [
      ...each('topic', TOPICS),
      ...each('ask', TOPICS),
      ...each('decision', DECISIONS),
      ...each('reason', REASONS),
      ...each('consent', CONSENT_STEPS),
      ...each('tray', TRAY_STEPS),
      ...each('care', CARES),
      ...each('closing', CLOSING_STEPS),
      ...each('advice', ADVICE),
      ...each('phrase', PHRASES),
      ...each('incident', INCIDENT_KINDS),
      ...INCIDENT_KINDS.map((kind) => `incident.${kind}.happens`),
      ...each('act', ACTS),
      ...each('stage', STAGES),
      ...each('outcome', OUTCOMES),
      ...each('severity', SEVERITIES),
      ...each('zone', ZONES),
      ...each('layer', ['epidermis', 'junction', 'papillary', 'reticular']),
      ...each('mode', ['guided', 'practice', 'exam']),
      ...each('time', TIME_EXTENSIONS),
      ...each('client-state', ['calm', 'tense', 'flinching', 'asks-for-break', 'on-break', 'withdrew-consent']),
      ...CLIENT_SAYINGS,
      ...healingWords,
      ...NOT_NOW,
    ];
    expect(missing(clinical.map((id) => `clinical:${id}`))).toEqual([]);
    expect(
      missing([
        ...each('card', ADVICE),
        ...each('reflection', REFLECTION_SIDES),
        ...REFLECTION_TOPICS.map((topic) => `reflection.topic-${topic}`),
        ...each('held.refusal', REFUSALS),
        ...THINGS.map((thing) => `held.${thing}.name`),
      ]),
    ).toEqual([]);
    expect(missing([...each('level', LEVELS), ...each('reading', READINGS), ...each('coach', COACH_LINES)])).toEqual(
      [],
    );
  });

  it('say of every finding what was seen and what to do better', () => {
    expect(missing(FINDING_IDS.map((id) => `findings:says.${id}`))).toEqual([]);
    expect(FINDING_IDS.filter((id) => missing(betterKeys(id)).length === betterKeys(id).length)).toEqual([]);
  });

  it('hold no sentence for a finding that does not exist', () => {
    const said = Object.keys(ENGLISH.findings).filter((id) => id.startsWith('says.'));
    expect(said.filter((id) => !(FINDING_IDS as readonly string[]).includes(id.slice('says.'.length)))).toEqual([]);
  });

  it('tell of every trouble that storage, files and the stage can have', () => {
    const errors = [
      ...each('storage', ['refused', 'blocked', 'full', 'already-kept', 'unreadable']),
      ...each('keeping', ['insecure-address', 'may-be-cleared', 'refused', 'blocked']),
      ...each('maps', ['unreachable', 'damaged']),
      ...each('file', ['too-long', 'not-json', 'newer-format', 'not-an-attempt', 'altered', 'damaged']),
      ...each('unverified', ['other-engine', 'content-hash', 'state', 'length', 'scorecard', 'not-playable']),
      ...each('stage.unavailable', ['no-webgl', 'missing-picture', 'other']),
    ];
    expect(missing(errors.map((id) => `errors:${id}`))).toEqual([]);
  });

  it('answer to every message id the desk asks for', () => {
    const ids = sourcesBelow('src/desk').flatMap(plainIds);
    expect(ids.length).toBeGreaterThan(100);
    expect(missing([...new Set(ids)])).toEqual([]);
  });

  it('have those of the first page and its surroundings at once', () => {
    const first = createFirstWords();
    const ids = ['src/desk/home', 'src/desk/shared'].flatMap(sourcesBelow).flatMap(plainIds);
    const built = [...each('mode', MODES), ...each('outcome', OUTCOMES)].map((id) => `clinical:${id}`);
    expect(ids.length).toBeGreaterThan(30);
    expect(missing([...new Set([...ids, ...built, ...each('level', LEVELS)])], first)).toEqual([]);
    expect(first.exists('debrief.zones')).toBe(false);
  });

  it('fill in their values and find plurals', () => {
    expect(words.t('fact.until', { count: 1 })).toBe('for another day');
    expect(words.t('fact.until', { count: 9 })).toBe('for another 9 days');
    expect(words.t('errors:scenario.unknown', { id: 'x & y' })).toContain('“x & y”');
  });

  it('have a made-up language in which nothing reads as English and values still stand', () => {
    const pseudo = createWords(PSEUDO_LANGUAGE);
    expect(pseudo.t('device.rate-value', { hertz: 120 })).toBe('[120 stríkés á séçöñd·········]');
    expect(pseudo.t('clinical:stage.setup')).not.toBe(words.t('clinical:stage.setup'));
  });

  it('name every value in the way that is filled in', () => {
    const odd = Object.entries(ENGLISH).flatMap(([room, texts]) =>
      Object.entries(texts)
        .filter(([, text]) => /\{\{(?!\w+\}\})|(?<!\{)\{\w+\}(?!\})/.test(text))
        .map(([id]) => `${room}:${id}`),
    );
    expect(odd).toEqual([]);
  });
});

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

/** Ids written out in t('…'), and the branches of t(condition ? 'a' : 'b'). */
function plainIds(source: string): string[] {
  return [...source.matchAll(/\bt\(([^`]*?)[,)]/g)].flatMap(([, inside]) =>
    [...inside.matchAll(/'([\w:.-]+)'/g)].map(([, id]) => id).filter((id) => id.includes('.')),
  );
}
