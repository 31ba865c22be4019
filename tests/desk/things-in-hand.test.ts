// What stands on the tray's things, what one may rightly refuse them for, and the face the chart is drawn on.
import { describe, expect, it } from 'vitest';
import type { SessionCase, TrayStep } from '../../src/core/session';
import { ZONES } from '../../src/core/skin';
import { holds, REFUSALS, thingOf, THINGS, USES, type Thing } from '../../src/desk/session/held/things';
import { zoneShapes } from '../../src/desk/shared/face-zones';
import { face } from '../core/skin/hand';

function caseWith(
  device: Partial<SessionCase['device']>,
  unlabelled: readonly ('antiseptic' | 'serum')[] = [],
): SessionCase {
  return {
    device: { authorised: true, cartridge: { sealed: true, expired: false }, ...device },
    tray: { missing: [], unlabelled },
  } as unknown as SessionCase;
}

const right = (sessionCase: SessionCase, thing: Thing, tray: readonly TrayStep[] = []): string[] =>
  REFUSALS.filter((refusal) => USES[thing].refusals.includes(refusal) && holds(sessionCase, tray, thing, refusal));

describe('a thing in the hand', () => {
  it('gives no reason to refuse it when all is well, but for what never has a place there', () => {
    const well = caseWith({});
    const refusable = THINGS.filter((thing) => right(well, thing).length > 0);
    expect(refusable).toEqual(['vitamin-c', 'used-cartridge']);
  });

  it('is refused for what is wrong with it, and no longer once another one is in the hand', () => {
    const bad = caseWith({ cartridge: { sealed: false, expired: true, secondHand: true } });
    expect(right(bad, 'cartridge')).toEqual(['expired', 'unsealed', 'used-before']);
    expect(right(bad, 'cartridge', ['swap-cartridge'])).toEqual([]);
    expect(right(caseWith({ authorised: false }), 'pen')).toEqual(['no-papers']);
    expect(right(caseWith({}, ['serum']), 'serum')).toEqual(['no-label']);
    expect(right(caseWith({}, ['serum']), 'antiseptic')).toEqual([]);
    expect(right(caseWith({}, ['serum']), 'serum', ['put-away-unlabelled'])).toEqual([]);
  });

  it('is taken up by the step that reads it, else by the one that uses it', () => {
    expect(thingOf('check-cartridge')).toBe('cartridge');
    expect(thingOf('open-cartridge')).toBeNull();
    expect(thingOf('lay-out-serum')).toBe('serum');
    expect(thingOf('wash-hands')).toBeNull();
  });
});

describe('the face of the chart', () => {
  it('shows every zone as a closed shape, the client’s left on the right of the page', () => {
    const shapes = zoneShapes(face);
    expect(shapes.map(({ zone }) => zone)).toEqual(ZONES.filter((zone) => zone !== 'outside'));
    for (const { path } of shapes) expect(path).toMatch(/^M[^M]+Z(M[^M]+Z)*$/);
    const x = (zone: string): number => shapes.find((shape) => shape.zone === zone)?.middle.x ?? NaN;
    expect(x('cheek-left')).toBeGreaterThan(10);
    expect(x('cheek-left') + x('cheek-right')).toBeCloseTo(0, -0.5);
  });
});
