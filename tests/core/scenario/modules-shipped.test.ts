// The four modules that ship: whoever treats everyone fails each of them, and so does whoever turns everyone away.
import { describe, expect, it } from 'vitest';
import { loadFace } from '../../../src/cli/content';
import { playedScenario, rehearse } from '../../../src/core/attempt';
import { loadHand, loadModule, loadScenario, type Module } from '../../../src/core/scenario';
import { filesWith, valueOf } from './content';

const files = filesWith();
const face = loadFace();
const MODULE_IDS = ['foundations', 'skin-and-depth', 'clients-and-limits', 'certification-exam'];
const modules = MODULE_IDS.map((id) => valueOf(loadModule(files, id)));
const HANDS = ['treats-everyone', 'declines-everyone', 'refers-everyone', 'puts-everyone-off'];

const played = new Map<string, boolean>();

function passes(handId: string, scenarioId: string): boolean {
  const name = `${handId} ${scenarioId}`;
  const known = played.get(name);
  if (known !== undefined) return known;
  const setup = {
    id: 'whoever',
    scenario: playedScenario(valueOf(loadScenario(files, scenarioId))),
    seed: 3,
    mode: 'exam' as const,
    who: handId,
    startedAt: '2026-11-24T09:00:00.000Z',
  };
  const { scorecard } = rehearse(setup, valueOf(loadHand(files, `any/${handId}`)), face);
  const passed = scorecard?.passed === true;
  played.set(name, passed);
  return passed;
}

/** True when a hand could pass the module: every step, and as many of the pool as are drawn. */
function couldPass(handId: string, { steps, draw }: Module): boolean {
  if (!steps.every(({ scenarioId }) => passes(handId, scenarioId))) return false;
  if (!draw) return true;
  return draw.of.filter((scenarioId) => passes(handId, scenarioId)).length >= draw.count;
}

describe('the shipped modules', () => {
  it('are four, and no file of a module is left out here', () => {
    const shipped = files.list().filter((path) => path.startsWith('modules/'));
    expect(shipped).toEqual([...MODULE_IDS].sort().map((id) => `modules/${id}.yaml`));
  });

  it.each(HANDS.flatMap((hand) => modules.map((module) => ({ hand, module, id: module.id }))))(
    '$id is failed by one who $hand',
    ({ hand, module }) => {
      expect(couldPass(hand, module)).toBe(false);
    },
  );

  it('examine with what the other modules have not shown, on two days, for a year', () => {
    const exam = modules[3];
    const seen = modules.slice(0, 3).flatMap(({ steps }) => steps.map(({ scenarioId }) => scenarioId));
    expect(exam.draw?.of.filter((id) => seen.includes(id))).toEqual([]);
    expect(exam.passRule).toMatchObject({ passesInARow: 2, onDifferentDays: true, noCritical: true });
    expect(exam.validDays).toBe(365);
  });
});
