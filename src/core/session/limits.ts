// The lines between good and bad where the scope profile does not draw them. Model values, ours, unless a source is named.

/** Strokes that a tip over the border leaves in a forbidden zone: two strikes of a cartridge of 14. More is needling it. */
export const STRAY_STROKES = 28;
/** Coverage from which strokes in a zone were no slip over its border. */
export const WORKED_COVERAGE = 0.15;
/** Coverage from which a zone was meant to be treated. */
export const MEANT_COVERAGE = 0.3;
/** Coverage below which a zone counts as under-treated, and stimulation below which it does however often it was passed over. */
export const FULL_COVERAGE = 0.65;
export const LEAST_STIMULATION = 0.25;
/** Evenness below which the strokes lie unevenly. */
export const EVEN_ENOUGH = 0.35;
/** Share of the treated area with over twice the target from which the zone is over-treated; two careful passes stay below. */
export const OVER_TREATED_SHARE = 0.5;
/** Torn lines of this length are no longer a scratch, in millimetres. */
export const TORN_MILLIMETRES = 5;
/** Dermal strokes needed before a share is made of them. */
export const DERMAL_STROKES_TO_JUDGE = 30;
/** Blood points in one zone that are several (a steady expert draws one or less in a session, product.md). */
export const SEVERAL_BLOOD_POINTS = 4;

/** Blood that wells up again after blotting, with no new point, may stand this many times as long. */
export const WELLING_UP_TIMES = 3;

/** Redness from which skin is pink, evenly pink, and past the endpoint (SD8, S48). */
export const PINK_REDNESS = 0.12;
export const EVEN_PINK_REDNESS = 0.3;
export const OVER_REDNESS = 0.75;
/** Barrier below which it is loaded, and broken (SD9). */
export const LOADED_BARRIER = 0.7;
export const BROKEN_BARRIER = 0.5;
