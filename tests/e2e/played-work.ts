// Attempts as trainees would hand them in: carried out by scripted hands, then written as a person's, since the origin is no part of the replay.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { attemptFileText, playedScenario, rehearse, type Attempt } from '../../src/core/attempt';
import { loadHand, readLibrary, type Mode, type Module } from '../../src/core/scenario';
import { loadFace, scenarioFiles } from '../../src/cli/content';

const face = loadFace();
const files = scenarioFiles();
export const library = readLibrary(files);

interface Play {
  scenarioId: string;
  handId: string;
  id: string;
  seed: number;
  who: string;
  startedAt: string;
  mode: Mode;
}

function play({ scenarioId, handId, ...more }: Play): Attempt {
  const scenario = library.find(scenarioId);
  const hand = loadHand(files, handId, scenarioId);
  if (!scenario || !hand.ok) throw new Error(`There is no hand ${handId} for ${scenarioId}.`);
  const attempt = rehearse({ ...more, scenario: playedScenario(scenario) }, hand.value, face);
  return { ...attempt, setup: { ...attempt.setup, origin: { kind: 'person' } } };
}

export function playedFile(play_: Play): string {
  return attemptFileText(play(play_));
}

/** Passing work for every step of a module, as often as its rule asks, a day apart; the texts of the files. */
export function workTexts(module: Module, who: string): string[] {
  const texts: string[] = [];
  module.steps.forEach(({ scenarioId, mode }, step) => {
    const handId = passingHand(scenarioId, mode);
    for (let pass = 0; pass < module.passRule.passesInARow; pass++) {
      const seed = texts.length + 1;
      const startedAt = `2026-10-${String(seed).padStart(2, '0')}T10:00:00.000Z`;
      texts.push(playedFile({ scenarioId, handId, id: `work-${step}-${pass}`, seed, who, startedAt, mode }));
    }
  });
  return texts;
}

const RIGHT = ['careful', 'refers', 'declines'];
const passing = new Map<string, string>();

function passingHand(scenarioId: string, mode: Mode): string {
  const known = passing.get(scenarioId);
  if (known) return known;
  const names = readdirSync(join('scenarios/hands', scenarioId)).map((name) => name.replace('.yaml', ''));
  // Those that are named for doing it right are tried first.
  names.sort((a, b) => Number(RIGHT.includes(b)) - Number(RIGHT.includes(a)));
  const found = names.find((handId) => {
    const about = { scenarioId, handId, id: 'try', seed: 1, who: '', startedAt: '2026-10-01T10:00:00.000Z', mode };
    return play(about).scorecard?.passed;
  });
  if (!found) throw new Error(`No hand passes ${scenarioId}.`);
  passing.set(scenarioId, found);
  return found;
}
