// Hands that are like another: the moves of that one, but for what their own file says.
import { describe, expect, it } from 'vitest';
import { checkContent, loadHand, movesIn, type HandMoveKind } from '../../../src/core/scenario';
import { filesWith, shippedText, valueOf } from './content';

const handText = (id: string, ...lines: string[]): string =>
  ['needlepoint: hand/1', `id: ${id}`, ...lines, 'words: { en: { says: A trial. } }', ''].join('\n');

function movesOf(...lines: string[]) {
  const files = filesWith({ 'hands/clear-cheeks/trial.yaml': handText('trial', 'scenario: clear-cheeks', ...lines) });
  return valueOf(loadHand(files, 'clear-cheeks/trial'));
}

const careful = valueOf(loadHand(filesWith(), 'clear-cheeks/careful'));
const places = (kind: HandMoveKind): number[] =>
  careful.moves.flatMap((move, place) => (move.kind === kind ? [place] : []));

describe('a hand that is like another', () => {
  it('does the same when it says nothing else', () => {
    const same = movesOf('like: clear-cheeks/careful');
    expect(same.moves).toEqual(careful.moves);
    expect(same.skill).toEqual(careful.skill);
  });

  it('takes on a map entry in every move of that name, and a list as a whole', () => {
    const { moves } = movesOf('like: clear-cheeks/careful', 'with:', '  treat: { force-n: 0.4 }', '  say: [reassure]');
    for (const place of places('treat'))
      expect(moves[place]).toEqual({ ...careful.moves[place], forceCentinewtons: 40 });
    for (const place of places('say')) expect(moves[place]).toEqual({ kind: 'say', phrases: ['reassure'] });
    expect(moves.length).toBe(careful.moves.length);
  });

  it('leaves words out, and a move of which nothing is left', () => {
    const { moves } = movesOf('like: clear-cheeks/careful', 'without:', '  tray: [mask]', '  say: [check-comfort]');
    const tray = moves.find((move) => move.kind === 'tray');
    expect(tray?.steps).not.toContain('mask');
    expect(tray?.steps).toContain('gloves');
    expect(moves.filter((move) => move.kind === 'say')).toEqual([{ kind: 'say', phrases: ['explain-endpoint'] }]);
  });

  it('may be like one that is like another, and keeps its own skill', () => {
    const { moves, skill } = movesOf(
      'like: clear-cheeks/too-hard',
      'skill: { tremor-mm: 2 }',
      'with: { plan: { next-visit-days: 30 } }',
    );
    expect(moves.find((move) => move.kind === 'treat')?.forceCentinewtons).toBe(75);
    expect(moves.find((move) => move.kind === 'plan')?.nextVisitDays).toBe(30);
    expect(skill.tremorMicrometres).toBe(2000);
  });

  it('is refused when the likeness goes round in a circle', () => {
    const circle = filesWith({
      'hands/any/one.yaml': handText('one', 'like: any/two'),
      'hands/any/two.yaml': handText('two', 'like: any/one'),
    });
    expect(checkContent(circle, null, ['hands/any/one.yaml']).map(({ rule }) => rule)).toEqual(['hand.circle']);
  });
});

describe('areas in a hand', () => {
  const inTrial = (decide: string) => {
    const files = filesWith({
      'hands/any/trial.yaml': handText('trial', 'like: any/careful', `with: { decide: ${decide} }`),
    });
    return movesIn(valueOf(loadHand(files, 'any/trial')), ['forehead', 'chin', 'cheek-left']);
  };
  const treated = (decide: string) => inTrial(decide).flatMap((move) => (move.kind === 'treat' ? [move.zone] : []));

  it('are those the client came for, one treatment each', () => {
    expect(treated('{ decision: treat }')).toEqual(['forehead', 'chin', 'cheek-left']);
  });

  it('are less those the hand decided to leave out', () => {
    expect(treated('{ leave-out: [chin] }')).toEqual(['forehead', 'cheek-left']);
    expect(inTrial('{ leave-out: [chin] }').find((move) => move.kind === 'care')?.zones).toEqual([
      'forehead',
      'cheek-left',
    ]);
  });
});

describe('a hand from elsewhere', () => {
  const rulesWith = (hand: string, failsFor = 'decision.wrong-kind'): string[] => {
    const [entry] = /elsewhere: .*/.exec(shippedText('clear-cheeks.yaml')) ?? [];
    const trial = `elsewhere: [{ hand: ${hand}, fails-for: ${failsFor} }]`;
    const files = filesWith({ 'clear-cheeks.yaml': shippedText('clear-cheeks.yaml', entry, trial) });
    return checkContent(files, null, ['clear-cheeks.yaml']).map(({ rule }) => rule);
  };

  it('passes another scenario', () => {
    expect(rulesWith('waxed-five-days/postpones')).toEqual([]);
    expect(rulesWith('clear-cheeks/careful')).toEqual(['hand.not-elsewhere']);
    expect(rulesWith('waxed-five-days/treats-anyway')).toEqual(['hand.fails-for']);
    expect(rulesWith('waxed-five-days/postpone')).toEqual(['unknown.hand']);
    expect(rulesWith('any/careful')).toEqual(['unknown.hand']);
    expect(rulesWith('waxed-five-days/postpones', 'decision.wrong-kindd')).toEqual(['unknown.finding']);
  });
});
