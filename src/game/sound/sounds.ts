// What is heard: one file of sounds played by howler, the motor in the pitch of its rate, and a caption for all that informs.
import { Howl, Howler } from 'howler';
import soundsUrl from '../../../assets/sound/sounds.wav?url';
import spriteMap from '../../../assets/sound/sounds.json';
import { FIRST_SOUND, type CaptionListener, type SoundGroup, type SoundSettings } from '../../stage';
import { glides, happeningsOf, type Happening, type Hearable } from './happenings';
import { breathOf } from './breath';

type SoundName = keyof typeof spriteMap.sprite;

/** Whose volume each sound follows. */
const GROUP: Readonly<Record<SoundName, SoundGroup>> = {
  motor: 'device',
  contact: 'device',
  drag: 'device',
  catch: 'device',
  breath: 'client',
  out: 'client',
  wince: 'client',
  voice: 'client',
  serum: 'room',
  wipe: 'room',
  cool: 'room',
  click: 'room',
  tear: 'room',
  snap: 'room',
  gloves: 'room',
  water: 'room',
  spray: 'room',
  drop: 'room',
  room: 'room',
};

/** The sound of each happening and how loud it is; a motor that strains is heard in its hum. */
const SOUND_OF: Readonly<Record<Happening, readonly [SoundName, number] | null>> = {
  'motor-on': ['click', 0.4],
  'motor-off': ['click', 0.4],
  'motor-strains': null,
  contact: ['contact', 0.3],
  drags: ['catch', 0.5],
  wince: ['wince', 0.6],
  breath: ['breath', 0.5],
  out: ['out', 0.5],
  voice: ['voice', 0.4],
  serum: ['serum', 0.5],
  wipe: ['wipe', 0.45],
  cool: ['cool', 0.5],
  water: ['water', 0.45],
  gloves: ['gloves', 0.45],
  tear: ['tear', 0.45],
  snap: ['snap', 0.45],
  spray: ['spray', 0.4],
  drop: ['drop', 0.5],
  click: ['click', 0.5],
};

/** What goes on for a while is not told again sooner than this. */
const REST_MILLISECONDS: Readonly<Partial<Record<Happening, number>>> = {
  contact: 8000,
  drags: 8000,
  'motor-strains': 8000,
};

export interface Sounds {
  set(settings: SoundSettings): void;
  onCaption(listener: CaptionListener): () => void;
  /** A thing was picked up or put down. */
  click(): void;
  /** Brings the sounds in line with a moment (null is a scene in which nothing is at work), and plays what was done since the last one. */
  hear(now: Hearable | null, done: readonly Happening[], nowMilliseconds: number): void;
  destroy(): void;
}

/** The motor is recorded at this rate. */
const MOTOR_HERTZ = 100;

export function createSounds(): Sounds {
  const listeners = new Set<CaptionListener>();
  const toldAt = new Map<Happening, number>();
  const loops = new Map<SoundName, number>();
  let howl: Howl | null = null;
  let settings = FIRST_SOUND;
  let before: Hearable | null = null;
  let breath = 0;
  const stopWaiting = onFirstGesture(() => {
    Howler.volume(1);
    howl = new Howl({ src: [soundsUrl], format: ['wav'], sprite: spritesOf() });
    howl.mute(settings.muted);
  });

  const loudness = (name: SoundName, volume: number): number => steps(volume * settings.volumes[GROUP[name]]);
  const once = (name: SoundName, volume: number): void => {
    const loud = loudness(name, volume);
    if (howl?.state() === 'loaded' && loud > 0) howl.volume(loud, howl.play(name));
  };
  const loop = (name: SoundName, volume: number, rate: number): void => {
    if (howl?.state() !== 'loaded') return;
    const loud = loudness(name, volume);
    const playing = loops.get(name);
    if (loud <= 0) {
      if (playing !== undefined) howl.stop(playing);
      loops.delete(name);
      return;
    }
    const id = playing ?? howl.play(name);
    loops.set(name, id);
    if (howl.volume(id) !== loud) howl.volume(loud, id);
    if (howl.rate(id) !== rate) howl.rate(rate, id);
  };
  const happens = (happening: Happening, nowMilliseconds: number): void => {
    const rest = REST_MILLISECONDS[happening] ?? 0;
    const isNews = nowMilliseconds - (toldAt.get(happening) ?? -Infinity) >= rest;
    const sound = SOUND_OF[happening];
    // Every touch is heard, but a tip that goes on catching is heard as it is told.
    if (sound && (isNews || happening === 'contact')) once(...sound);
    if (!isNews) return;
    toldAt.set(happening, nowMilliseconds);
    listeners.forEach((listener) => listener(`game:caption.${happening}`));
  };
  const breathe = (now: Hearable, nowMilliseconds: number): void => {
    const next = breathOf(nowMilliseconds);
    if (next === breath) return;
    breath = next;
    const volume = now.client === 'calm' || now.client === 'on-break' ? 0.1 : 0.25;
    once(next % 2 === 0 ? 'breath' : 'out', volume);
  };

  return {
    set(wanted) {
      settings = wanted;
      howl?.mute(wanted.muted);
    },
    onCaption(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    click: () => once('click', 0.5),
    hear(now, done, nowMilliseconds) {
      for (const happening of done) happens(happening, nowMilliseconds);
      if (now) for (const happening of happeningsOf(now, before)) happens(happening, nowMilliseconds);
      before = now ? { ...now } : null;
      loop('room', 0.5, 1);
      const load = now ? Math.min(now.forceNewtons, 1.5) : 0;
      const rate = (now?.rateHertz ?? 0) / MOTOR_HERTZ;
      loop('motor', now?.motorRuns ? 0.3 + 0.12 * load : 0, steps(rate * (1 - 0.07 * load)));
      const drag = now && glides(now) ? Math.min(now.speedMillimetresPerSecond / 60, 0.5) * (now.dry ? 1 : 0.45) : 0;
      loop('drag', drag, 1);
      if (now) breathe(now, nowMilliseconds);
    },
    destroy() {
      stopWaiting();
      howl?.unload();
      listeners.clear();
    },
  };
}

/** Browsers let nothing be heard before the user did something, and neither do we: not even the file is fetched. Returns the way to stop waiting. */
function onFirstGesture(begin: () => void): () => void {
  const gestures = ['pointerdown', 'keydown'] as const;
  const stop = (): void => gestures.forEach((name) => window.removeEventListener(name, first, true));
  const first = (): void => {
    stop();
    begin();
  };
  gestures.forEach((name) => window.addEventListener(name, first, true));
  return stop;
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
