// A ten-minute record of a person's noisy hand, for sizes: rows at 20 mm/s with tremor near 10 Hz and wandering force.
import { quantise } from '../../../src/core/attempt/capture';
import { createRecord, recordHand, type AttemptRecord } from '../../../src/core/attempt/record';

/** Samples at 120 a second for 600 seconds, with 0.3 mm of tremor and 12 % of force noise; wholly reproducible. */
export function tenMinutesOfHand({ secondHandAndTilt }: { secondHandAndTilt: boolean }): AttemptRecord {
  const record = createRecord();
  const noise = noiseFrom(7);
  let phase = 0;
  let [tremorU, tremorV, force, tilt, stretch] = [0, 0, 0, 0, 0];
  for (let tick = 1; tick <= 72_000; tick++) {
    phase += 20 / 120 / 40;
    const row = Math.floor(phase);
    const along = row % 2 === 0 ? phase - row : 1 - (phase - row);
    tremorU = tremorU * 0.85 + noise() * 0.53 * 3.3;
    tremorV = tremorV * 0.85 + noise() * 0.53 * 3.3;
    force = force * 0.98 + noise() * 0.2 * 0.03;
    tilt = tilt * 0.98 + noise() * 0.2 * 4;
    stretch = stretch * 0.98 + noise() * 0.2 * 0.05;
    const hand = quantise({
      u: 600 + along * 430 + tremorU,
      v: 1300 + (row % 40) * 12 + tremorV,
      forceNewtons: 0.25 + force,
      tiltUDegrees: secondHandAndTilt ? tilt : 0,
      tiltVDegrees: secondHandAndTilt ? -tilt / 2 : 0,
      stretchU: secondHandAndTilt ? 500 + tremorV : 0,
      stretchV: secondHandAndTilt ? 1200 + tremorU : 0,
      stretch: secondHandAndTilt ? 0.8 + stretch : 0,
    });
    recordHand(record, tick, 2, hand);
  }
  record.ticks = 72_000;
  return record;
}

function noiseFrom(seed: number): () => number {
  let state = seed;
  const even = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  return () => (even() + even() + even() + even() - 2) * Math.sqrt(3);
}
