// What is read out while a zone is worked, without the picture: blood at once, else at most one sentence every few seconds of play.
import type { Attempt } from '../../core/attempt';
import { readZone, serumFilm, TICKS_PER_SECOND, zoneAt, type ZoneId } from '../../core/skin';
import { depthWords, seen, type ZoneWords } from './zone-state';

export interface News {
  zone: ZoneId;
  words: ZoneWords[];
}

/** Long enough for a screen reader to end its sentence. Model value, ours. */
const REST_SECONDS = 5;
/** Of what can be seen, what changes while one works. */
const TOLD = ['blood', 'blood-none', 'look-', 'film-none', 'weeps'];

export class ZoneNews {
  private told: News | null = null;
  private key = '';
  private blood = false;
  private toldTick = -REST_SECONDS * TICKS_PER_SECOND;

  /** What there is to read out now: the last sentence again while there is nothing new; null before the first. */
  at(attempt: Attempt): News | null {
    const { hand, face, skin, session, setup, tick } = attempt;
    const zone = hand ? zoneAt(face, hand.u, hand.v) : (this.told?.zone ?? null);
    if (zone === null || zone === 'outside') return this.told;
    const reading = readZone(skin, zone);
    const bleeds = reading.wetBloodPoints > 0;
    const rests = tick - this.toldTick < REST_SECONDS * TICKS_PER_SECOND;
    if (rests && !(bleeds && !this.blood)) return this.told;
    const looks = seen(reading, serumFilm(skin, zone)).filter(({ id }) => TOLD.some((start) => id.startsWith(start)));
    const depth = setup.mode === 'exam' ? [] : [depthWords(reading, session.sessionCase.scope)];
    const words = [...depth, ...looks];
    // Figures change all the time; what is news is another word, or another zone.
    const key = `${zone} ${words.map(({ id }) => id).join(' ')}`;
    if (key === this.key) return this.told;
    this.key = key;
    this.blood = bleeds;
    this.toldTick = tick;
    this.told = { zone, words };
    return this.told;
  }
}
