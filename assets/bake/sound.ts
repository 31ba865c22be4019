/** Makes the sounds by arithmetic alone and packs them into one file: `npx tsx assets/bake/sound.ts`, or `npm run bake` with everything else. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SAMPLE_RATE = 22_050;
/** Silence between two sounds, so that none bleeds into its neighbour. */
const GAP_SECONDS = 0.06;

interface Sound {
  seconds: number;
  loops: boolean;
  /** Loudness of the loudest sample, 0–1. */
  peak: number;
  /** Sample at a time; noise between −1 and 1 comes as an argument. */
  at: (seconds: number, noise: Noise) => number;
}

interface Noise {
  /** Fresh white noise. */
  white: () => number;
  /** White noise through a band around a frequency; one filter per name. */
  band: (name: string, hertz: number, sharpness: number) => number;
}

const TURN = 2 * Math.PI;
const tone = (hertz: number, seconds: number): number => Math.sin(TURN * hertz * seconds);
const fade = (seconds: number, length: number, rise: number, fall: number): number =>
  Math.min(1, seconds / rise, Math.max(0, (length - seconds) / fall));
const decay = (seconds: number, halfLife: number): number => 0.5 ** (seconds / halfLife);

/** The motor is drawn at 100 strikes a second; the game plays it faster or slower. All its tones fit the loop a whole number of times. */
const SOUNDS: Record<string, Sound> = {
  motor: {
    seconds: 2,
    loops: true,
    peak: 0.5,
    at: (t, noise) => {
      const wobble = 1 + 0.04 * tone(1.5, t);
      const strike = Math.max(0, tone(100, t)) ** 6;
      const hum =
        0.5 * tone(100, t) + 0.34 * tone(200, t) + 0.2 * tone(300, t) + 0.1 * tone(500, t) + 0.07 * tone(800, t);
      return wobble * hum + strike * (0.5 * noise.band('rattle', 2600, 3) + 0.1 * tone(1200, t));
    },
  },
  contact: {
    seconds: 0.22,
    loops: false,
    peak: 0.5,
    at: (t, noise) => decay(t, 0.025) * (tone(130 - 120 * t, t) + 0.5 * noise.band('pat', 700, 1)),
  },
  drag: {
    seconds: 1.6,
    loops: true,
    peak: 0.4,
    at: (t, noise) => (0.75 + 0.25 * tone(2.5, t)) * (noise.band('skin', 1500, 0.9) + 0.4 * noise.band('low', 420, 1)),
  },
  catch: {
    seconds: 0.5,
    loops: false,
    peak: 0.5,
    at: (t, noise) => fade(t, 0.5, 0.02, 0.1) * noise.band('rub', 2300, 2) * (Math.max(0, tone(26, t)) ** 3 + 0.1),
  },
  serum: {
    seconds: 0.7,
    loops: false,
    peak: 0.4,
    at: (t, noise) =>
      fade(t, 0.7, 0.05, 0.4) * (noise.band('wet', 900 + 900 * t, 4) + 0.5 * noise.band('squeeze', 2600 - 1600 * t, 6)),
  },
  click: {
    seconds: 0.14,
    loops: false,
    peak: 0.55,
    at: (t, noise) => decay(t, 0.012) * (0.7 * tone(1850, t) + 0.4 * tone(2730, t) + 0.5 * noise.band('tick', 3400, 1)),
  },
  breath: {
    seconds: 1.9,
    loops: false,
    peak: 0.3,
    at: (t, noise) => fade(t, 1.9, 0.7, 1) * (noise.band('air', 620, 1.2) + 0.4 * noise.band('nose', 1700, 2)),
  },
  wince: {
    seconds: 0.55,
    loops: false,
    peak: 0.5,
    at: (t, noise) =>
      fade(t, 0.55, 0.06, 0.18) * (noise.band('teeth', 4200, 2) + 0.5 * noise.band('mouth', 1900 + 900 * t, 3)),
  },
  out: {
    seconds: 1.5,
    loops: false,
    peak: 0.26,
    at: (t, noise) =>
      fade(t, 1.5, 0.25, 1.1) * (noise.band('air', 480 - 120 * t, 1.1) + 0.25 * noise.band('nose', 1200, 2)),
  },
  voice: {
    // A short murmur, not words: two syllables of a hummed tone through a mouth.
    seconds: 0.8,
    loops: false,
    peak: 0.4,
    at: (t, noise) => {
      const syllable = t < 0.34 ? fade(t, 0.34, 0.05, 0.1) : 0.8 * fade(t - 0.38, 0.42, 0.06, 0.2);
      const pitch = 196 - 40 * t;
      const hum = [1, 2, 3, 4, 5].reduce((sum, part) => sum + tone(pitch * part, t) / part ** 1.4, 0);
      return Math.max(0, syllable) * (hum + 0.12 * noise.band('mouth', 1100, 2));
    },
  },
  wipe: {
    seconds: 0.6,
    loops: false,
    peak: 0.32,
    at: (t, noise) => fade(t, 0.6, 0.12, 0.25) * (0.6 + 0.4 * tone(3.4, t)) * noise.band('cloth', 2100, 0.8),
  },
  cool: {
    seconds: 0.4,
    loops: false,
    peak: 0.36,
    at: (t, noise) =>
      decay(t, 0.06) * (tone(96, t) + 0.5 * noise.band('gel', 520, 2)) +
      0.2 * fade(t, 0.4, 0.1, 0.2) * noise.band('rub', 1400, 1),
  },
  tear: {
    seconds: 0.55,
    loops: false,
    peak: 0.42,
    at: (t, noise) =>
      fade(t, 0.55, 0.03, 0.12) *
      (0.35 + 0.65 * Math.max(0, noise.band('grain', 60, 1))) *
      noise.band('paper', 3000 + 1500 * t, 1),
  },
  snap: {
    seconds: 0.2,
    loops: false,
    peak: 0.5,
    at: (t, noise) => {
      const second = t > 0.07 ? decay(t - 0.07, 0.01) : 0;
      return (
        decay(t, 0.008) * (tone(980, t) + noise.band('edge', 2600, 1)) +
        1.2 * second * (tone(1480, t) + noise.band('seat', 3600, 1))
      );
    },
  },
  gloves: {
    seconds: 0.42,
    loops: false,
    peak: 0.42,
    at: (t, noise) => {
      const stretch = t < 0.28 ? (t / 0.28) * 0.5 * noise.band('rubber', 1200 + 2200 * t, 5) : 0;
      return stretch + (t > 0.28 ? decay(t - 0.28, 0.018) * (tone(310, t) + 1.3 * noise.band('slap', 1800, 1)) : 0);
    },
  },
  water: {
    seconds: 1.1,
    loops: false,
    peak: 0.34,
    at: (t, noise) =>
      fade(t, 1.1, 0.15, 0.4) *
      (noise.band('stream', 3200, 0.7) + 0.8 * noise.band('splash', 900 + 250 * tone(7, t), 4)),
  },
  spray: {
    seconds: 0.4,
    loops: false,
    peak: 0.34,
    at: (t, noise) => fade(t, 0.4, 0.02, 0.22) * noise.band('mist', 3800, 1),
  },
  drop: {
    seconds: 0.34,
    loops: false,
    peak: 0.5,
    at: (t, noise) => {
      const bounce = t > 0.11 ? 0.5 * decay(t - 0.11, 0.02) : 0;
      return (decay(t, 0.03) + bounce) * (tone(240, t) + 0.6 * tone(610, t) + 0.6 * noise.band('wall', 1700, 2));
    },
  },
  room: {
    seconds: 3,
    loops: true,
    peak: 0.12,
    at: (t, noise) => noise.band('air', 180, 0.6) + 0.25 * noise.band('vent', 700, 0.7) + 0.1 * tone(50, t),
  },
};

/** Seconds over which the end of a loop is blended into its start. */
const SEAM_SECONDS = 0.25;

function render(sound: Sound, seed: number): Float64Array {
  const length = Math.round(sound.seconds * SAMPLE_RATE);
  const seam = sound.loops ? Math.round(SEAM_SECONDS * SAMPLE_RATE) : 0;
  const noise = createNoise(seed);
  const long = Float64Array.from({ length: length + seam }, (_, index) => sound.at(index / SAMPLE_RATE, noise));
  const samples = long.slice(0, length);
  for (let index = 0; index < seam; index++) {
    const share = index / seam;
    // Equal loudness through the blend.
    samples[index] = long[index]! * Math.sqrt(share) + long[length + index]! * Math.sqrt(1 - share);
  }
  const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return samples.map((value) => (value / loudest) * sound.peak);
}

function createNoise(seed: number): Noise {
  let state = seed;
  const filters = new Map<string, { low: number; band: number }>();
  const white = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2_147_483_648 - 1;
  };
  const band = (name: string, hertz: number, sharpness: number): number => {
    const filter = filters.get(name) ?? { low: 0, band: 0 };
    filters.set(name, filter);
    const speed = 2 * Math.sin((Math.PI * hertz) / SAMPLE_RATE);
    filter.low += speed * filter.band;
    const high = white() - filter.low - filter.band / sharpness;
    filter.band += speed * high;
    return filter.band;
  };
  return { white, band };
}

/** The whole file as WAV bytes, and where each sound lies: start and length in milliseconds, and whether it loops. */
export function bakeSounds(): { wav: Uint8Array; sprite: Record<string, [number, number, boolean]> } {
  const gap = Math.round(GAP_SECONDS * SAMPLE_RATE);
  const parts: Float64Array[] = [];
  const sprite: Record<string, [number, number, boolean]> = {};
  let start = 0;
  Object.entries(SOUNDS).forEach(([name, sound], index) => {
    const samples = render(sound, 7919 * (index + 1));
    sprite[name] = [(start / SAMPLE_RATE) * 1000, (samples.length / SAMPLE_RATE) * 1000, sound.loops];
    parts.push(samples, new Float64Array(gap));
    start += samples.length + gap;
  });
  return { wav: wavOf(parts, start), sprite };
}

function wavOf(parts: readonly Float64Array[], count: number): Uint8Array {
  const bytes = new Uint8Array(44 + count * 2);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string): void =>
    [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  write(0, 'RIFF');
  view.setUint32(4, 36 + count * 2, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SAMPLE_RATE, true);
  view.setUint32(28, SAMPLE_RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, count * 2, true);
  let at = 44;
  for (const part of parts) {
    for (const sample of part) {
      view.setInt16(at, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true);
      at += 2;
    }
  }
  return bytes;
}

const here = fileURLToPath(import.meta.url);
if (process.argv[1] === here) {
  const folder = join(dirname(here), '../sound');
  mkdirSync(folder, { recursive: true });
  const { wav, sprite } = bakeSounds();
  writeFileSync(join(folder, 'sounds.wav'), wav);
  writeFileSync(join(folder, 'sounds.json'), `${JSON.stringify({ sprite }, null, 2)}\n`);
  console.log(`sound/sounds.wav ${wav.length}`);
}
