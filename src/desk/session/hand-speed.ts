// How fast the pen glides, measured from where it was at the last look; for gauges only, the machines measure for themselves.
import type { Attempt } from '../../core/attempt';
import { surfaceMillimetres, TICKS_PER_SECOND } from '../../core/skin';

/** Share of a new measure in the shown speed, so that the bar does not tremble. */
const NEW_SHARE = 0.4;

export class HandSpeed {
  private last: { tick: number; u: number; v: number } | null = null;
  private shown = 0;

  /** Millimetres a second, in whole numbers; 0 off the skin. */
  at({ tick, hand, face }: Attempt): number {
    if (!hand) {
      this.last = null;
      this.shown = 0;
      return 0;
    }
    const { last } = this;
    if (last && tick > last.tick) {
      const seconds = (tick - last.tick) / TICKS_PER_SECOND;
      const measured = surfaceMillimetres(face, last.u, last.v, hand.u, hand.v) / seconds;
      this.shown += (measured - this.shown) * NEW_SHARE;
    }
    if (!last || tick > last.tick) this.last = { tick, u: hand.u, v: hand.v };
    return Math.round(this.shown);
  }
}
