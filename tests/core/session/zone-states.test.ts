// A zone's states, as a clinician would name them, follow its readings up and down.
import { describe, expect, it } from 'vitest';
import { zoneState } from '../../../src/core/session';
import type { ZoneReading } from '../../../src/core/skin';
import { wellWorked } from './cases';
import { readyToNeedle, type Driver } from './driver';

function stateAfter(driver: Driver, change: Partial<ZoneReading>) {
  return zoneState(driver.needle(wellWorked('cheek-left', change)).session, 'cheek-left');
}

describe('the state of a zone', () => {
  it('is not there while nobody has touched it', () => {
    expect(zoneState(readyToNeedle().session, 'cheek-left')).toBeNull();
  });

  it('after careful work is in band, dry, evenly pink, with its barrier kept', () => {
    expect(stateAfter(readyToNeedle(), {})).toMatchObject({
      depth: 'in-band',
      dermal: 'none',
      blood: 'none',
      redness: 'even-pink',
      barrier: 'kept',
      surface: 'whole',
      dose: 'full',
    });
  });

  it('follows the median depth both ways', () => {
    const driver = readyToNeedle();
    const depths = [0, 30, 50, 70, 50, 30].map(
      (reachedMedianMicrometres, place) =>
        stateAfter(driver, { reachedMedianMicrometres, strokes: place === 0 ? 0 : 4000 })?.depth,
    );
    expect(depths).toEqual(['untouched', 'too-shallow', 'in-band', 'deep', 'in-band', 'too-shallow']);
  });

  it('follows redness both ways, and calls it even only when the strokes are', () => {
    const driver = readyToNeedle();
    const looks: readonly Partial<ZoneReading>[] = [
      { redness: 0.05 },
      { redness: 0.2 },
      { redness: 0.4, evenness: 0.1 },
      { redness: 0.4 },
      { redness: 0.9 },
      { redness: 0.4 },
      { redness: 0.2 },
      { redness: 0.05 },
    ];
    expect(looks.map((look) => stateAfter(driver, look)?.redness)).toEqual([
      'pale',
      'pink',
      'pink',
      'even-pink',
      'over',
      'even-pink',
      'pink',
      'pale',
    ]);
  });

  it('follows barrier and dose both ways', () => {
    const driver = readyToNeedle();
    const barriers = [0.9, 0.6, 0.3, 0.6, 0.9].map((barrier) => stateAfter(driver, { barrier })?.barrier);
    expect(barriers).toEqual(['kept', 'loaded', 'broken', 'loaded', 'kept']);
    const doses = [0.2, 0.9, 0.2].map((coverage) => stateAfter(driver, { coverage })?.dose);
    expect(doses).toEqual(['under', 'full', 'under']);
  });

  it('remembers a bleeding that was ignored until it is dry', () => {
    const driver = readyToNeedle();
    expect(stateAfter(driver, { bloodPoints: 1, wetBloodPoints: 1 })?.blood).toBe('pinpoint');
    expect(zoneState(driver.wait(11).session, 'cheek-left')?.blood).toBe('ignored');
    expect(stateAfter(driver, { bloodPoints: 1 })?.blood).toBe('none');
  });
});
