// Healing in a clinician's words: the machine goes through its phases and knows what to watch for.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aftercareOf, healingMachine, healingState, type Advice } from '../../../src/core/session';
import { careForZone, heal, type Aftercare, type Skin, type SkinClient, type ZoneId } from '../../../src/core/skin';
import { createActor } from 'xstate';
import { freshSkin, Hand, woman30, type Manner } from '../skin/hand';
import { CHEEKS, wellWorked } from './cases';
import { readyToNeedle } from './driver';
import { machinesDocument, machinesPath } from './machines-document';

function treated(zone: ZoneId, manner: Manner = {}, client: Partial<SkinClient> = {}, active = false): Skin {
  const skin = freshSkin(7, { ...woman30, ...client });
  careForZone(skin, 'cleanse', zone);
  careForZone(skin, active ? 'vitamin-c' : 'serum', zone);
  new Hand(skin).treat(zone, manner);
  return skin;
}

const on = (skin: Skin, days: readonly number[], zone: ZoneId = 'cheek-left') =>
  healingState(
    days.map((day) => heal(skin, day)),
    zone,
  );
const deep: Manner = { pen: { lengthMicrometres: 1500 }, forceNewtons: 0.75 };

describe('healing', () => {
  it('goes from haemostasis to settled skin, the barrier closing on the way', () => {
    const skin = treated('cheek-left');
    expect(on(skin, [0])).toMatchObject({ phase: 'haemostasis', barrier: 'open', colour: 'red' });
    expect(on(skin, [0, 1])).toMatchObject({ phase: 'inflammation', barrier: 'closed', colour: 'as before' });
    expect(on(skin, [0, 1, 10])).toMatchObject({ phase: 'proliferation' });
    expect(on(skin, [0, 1, 10, 90])).toMatchObject({ phase: 'remodelling' });
    expect(on(skin, [0, 400])).toMatchObject({
      phase: 'settled',
      surface: 'smooth',
      'foreign body': 'none expected',
      infection: 'none expected',
      'cold sore': 'asleep',
      course: 'first session',
    });
  });

  it('watches for dark marks on dark skin that was needled deep, and sees them fade', () => {
    const dark = treated('cheek-left', deep, { fitzpatrick: 6 });
    expect(on(dark, [0, 3])).toMatchObject({ barrier: 'open' });
    expect(on(dark, [0, 3, 14])).toMatchObject({ colour: 'dark marks to watch for' });
    expect(on(dark, [0, 3, 14, 60])).toMatchObject({ colour: 'dark marks fading' });
    expect(on(treated('cheek-left', {}, { fitzpatrick: 1 }), [0, 3, 14])).toMatchObject({ colour: 'as before' });
  });

  it('watches for lines after tearing, scars after going through the dermis, granulomas after an active', () => {
    const dry: Manner = { stretchPercent: 0, tiltDegrees: 45, speedMillimetresPerSecond: 40 };
    expect(on(treated('cheek-left', dry), [0])).toMatchObject({ surface: 'tram-track lines to watch for' });
    const brutal: Manner = { pen: { lengthMicrometres: 2000 }, forceNewtons: 2 };
    expect(on(treated('cheek-left', brutal), [0])).toMatchObject({ surface: 'scar to watch for' });
    const active = treated('cheek-left', {}, {}, true);
    expect(on(active, [0])).toMatchObject({ 'foreign body': 'granuloma to watch for' });
  });

  it('watches for a cold sore for two weeks, where there were some', () => {
    const lip = treated('upper-lip-left', {}, { coldSores: true });
    expect(on(lip, [0, 2], 'upper-lip-left')).toMatchObject({ 'cold sore': 'may wake' });
    expect(on(lip, [0, 2, 15], 'upper-lip-left')).toMatchObject({ 'cold sore': 'stayed asleep' });
    expect(on(treated('upper-lip-left'), [0, 2], 'upper-lip-left')).toMatchObject({ 'cold sore': 'asleep' });
  });

  it('watches for infection where soiled skin lost its barrier', () => {
    const skin = freshSkin(7);
    new Hand(skin).treat('cheek-left', { ...deep, speedMillimetresPerSecond: 5 });
    expect(on(skin, [0, 2])).toMatchObject({ infection: 'to watch for' });
  });

  it('starts anew when needled again, and says whether that was due', () => {
    const [look] = heal(treated('cheek-left'), 30).zones;
    for (const [daysSince, course] of [
      [14, 'repeated too early'],
      [35, 'repeated in time'],
      [60, 'repeated too late'],
    ] as const) {
      const actor = createActor(healingMachine).start();
      actor.send({ type: 'days', days: 1, look });
      actor.send({ type: 'needled-again', daysSince });
      expect(actor.getSnapshot().value).toMatchObject({ phase: 'haemostasis', barrier: 'open', course });
    }
  });

  it('knows nothing of a zone that was not needled', () => {
    expect(on(treated('cheek-left'), [0, 5], 'forehead')).toBeNull();
  });
});

describe('what the client was told', () => {
  const told = (...advice: Advice[]) => {
    const client = { ...CHEEKS.client, skin: { ...CHEEKS.client.skin, sun: 1 } };
    const driver = readyToNeedle({ ...CHEEKS, client })
      .needle(wellWorked('cheek-left'))
      .to('aftercare');
    return aftercareOf(driver.advise(...advice).session);
  };

  it('covers the skin when make-up was called fine, and keeps the sun off when sunscreen was advised', () => {
    expect(told()).toEqual({ occluded: false, sun: 1 });
    expect(told('make-up-tonight')).toEqual({ occluded: true, sun: 1 });
    expect(told('sunscreen-daily').sun).toBeLessThan(0.5);
    const skin = treated('cheek-left', deep, { fitzpatrick: 5 });
    const look = (aftercare: Aftercare) => heal(skin, 1, aftercare).zones[0];
    expect(look(told('make-up-tonight')).barrier).toBeLessThan(look(told()).barrier);
    expect(look(told('sunscreen-daily')).pigmentChance).toBeLessThan(look(told()).pigmentChance);
  });
});

describe('docs/machines.md', () => {
  it('shows the machines as they are', () => {
    expect(existsSync(machinesPath) && readFileSync(machinesPath, 'utf8')).toBe(machinesDocument());
  });
});
