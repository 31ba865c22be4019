// What is heard: one file of sounds played by howler, the motor in the pitch of its rate, and a caption for all that informs.
import { Howl, Howler } from 'howler';
import soundsUrl from '../../../assets/sound/sounds.wav?url';
import spriteMap from '../../../assets/sound/sounds.json';
import type { CaptionListener, SoundSettings } from '../../stage';

type SoundName = keyof typeof spriteMap.sprite;

/** What can be heard of one moment. */
export interface Hearable {
  motorRuns: boolean;
  rateHertz: number;
  /** Newtons on the skin; 0 when lifted. */
  forceNewtons: number;
  speedMillimetresPerSecond: number;
  /** No serum between tip and skin. */
  dry: boolean;
  client: 'calm' | 'tense' | 'flinching' | 'asks-for-break' | 'on-break' | 'withdrew-consent';
}

export interface Sounds {
  set(settings: SoundSettings): void;
  onCaption(listener: CaptionListener): () => void;
  /** A gesture of the user: from here on the browser lets sounds play. */
  wake(): void;
  /** A thing was picked up or put down. */
  click(): void;
  /** Something was put on the skin. */
  care(): void;
  /** Brings the sounds in line with a moment; null is a scene in which nothing is at work. */
  hear(now: Hearable | null, nowMilliseconds: number): void;
  destroy(): void;
}

/** The motor is recorded at this rate. */
const MOTOR_HERTZ = 100;
const DRAG_FROM_MILLIMETRES_PER_SECOND = 4;
const STRAIN_NEWTONS = 0.8;
/** The same caption is not shown again sooner than this. */
const CAPTION_REST_MILLISECONDS = 8000;

export function createSounds(): Sounds {
  const listeners = new Set<CaptionListener>();
  const captionShownAt = new Map<string, number>();
  const loops = new Map<SoundName, number>();
  let howl: Howl | null = null;
  let settings: SoundSettings = { muted: false, volume: 0.7 };
  let before: Hearable | null = null;

  const caption = (id: string, nowMilliseconds: number): void => {
    const last = captionShownAt.get(id);
    if (last !== undefined && nowMilliseconds - last < CAPTION_REST_MILLISECONDS) return;
    captionShownAt.set(id, nowMilliseconds);
    listeners.forEach((listener) => listener(`game:caption.${id}`));
  };
  const once = (name: SoundName, volume: number): void => {
    if (howl?.state() !== 'loaded') return;
    howl.volume(volume, howl.play(name));
  };
  const loop = (name: SoundName, volume: number, rate: number): void => {
    if (howl?.state() !== 'loaded') return;
    const playing = loops.get(name);
    if (volume <= 0) {
      if (playing !== undefined) howl.stop(playing);
      loops.delete(name);
      return;
    }
    const id = playing ?? howl.play(name);
    loops.set(name, id);
    if (howl.volume(id) !== volume) howl.volume(volume, id);
    if (howl.rate(id) !== rate) howl.rate(rate, id);
  };
  const apply = (): void => {
    Howler.volume(settings.volume);
    howl?.mute(settings.muted);
  };

  const hear = (now: Hearable | null, nowMilliseconds: number): void => {
    tell(now, before, nowMilliseconds);
    before = now ? { ...now } : null;
    loop('room', 0.5, 1);
    const load = now ? Math.min(now.forceNewtons, 1.5) : 0;
    loop(
      'motor',
      now?.motorRuns ? steps(0.3 + 0.12 * load) : 0,
      steps(((now?.rateHertz ?? 0) / MOTOR_HERTZ) * (1 - 0.07 * load)),
    );
    const drags = now !== null && load > 0 && now.speedMillimetresPerSecond > DRAG_FROM_MILLIMETRES_PER_SECOND;
    loop('drag', drags ? steps(Math.min(now.speedMillimetresPerSecond / 60, 0.5) * (now.dry ? 1 : 0.45)) : 0, 1);
  };
  const tell = (now: Hearable | null, last: Hearable | null, nowMilliseconds: number): void => {
    if (!now) return;
    if (now.motorRuns !== (last?.motorRuns ?? false)) {
      captionShownAt.delete(now.motorRuns ? 'motor-on' : 'motor-off');
      caption(now.motorRuns ? 'motor-on' : 'motor-off', nowMilliseconds);
      once('click', 0.4);
    }
    if (now.forceNewtons > 0 && !(last && last.forceNewtons > 0)) once('contact', 0.3);
    if (now.motorRuns && now.forceNewtons >= STRAIN_NEWTONS) caption('motor-strains', nowMilliseconds);
    if (
      now.motorRuns &&
      now.dry &&
      now.forceNewtons > 0 &&
      now.speedMillimetresPerSecond > DRAG_FROM_MILLIMETRES_PER_SECOND
    ) {
      if (
        captionShownAt.get('drags') === undefined ||
        nowMilliseconds - (captionShownAt.get('drags') ?? 0) > CAPTION_REST_MILLISECONDS
      ) {
        once('catch', 0.5);
      }
      caption('drags', nowMilliseconds);
    }
    if (last && now.client !== last.client) clientChanged(now.client, nowMilliseconds);
  };
  const clientChanged = (client: Hearable['client'], nowMilliseconds: number): void => {
    if (client === 'flinching') {
      once('wince', 0.6);
      caption('wince', nowMilliseconds);
    } else if (client === 'tense') {
      once('breath', 0.5);
      caption('breath', nowMilliseconds);
    }
  };

  return {
    set(wanted) {
      settings = wanted;
      apply();
    },
    onCaption(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wake() {
      if (howl) return;
      howl = new Howl({ src: [soundsUrl], format: ['wav'], sprite: spritesOf() });
      apply();
    },
    click: () => once('click', 0.5),
    care: () => once('serum', 0.5),
    hear,
    destroy() {
      howl?.unload();
      listeners.clear();
    },
  };
}

/** Twentieths are fine enough to hear and save the sound card a message in every frame. */
function steps(value: number): number {
  return Math.round(value * 20) / 20;
}

function spritesOf(): Record<string, [number, number, boolean]> {
  return Object.fromEntries(
    Object.entries(spriteMap.sprite).map(([name, [start, length, loops]]) => [
      name,
      [Number(start), Number(length), Boolean(loops)],
    ]),
  );
}
