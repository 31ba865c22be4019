// The consultation as a talk: trust opens answers, answers open follow-ups, and what was never asked counts.
import { describe, expect, it } from 'vitest';
import { permits, sessionNumbers, type SessionCase, type TopicTalk } from '../../../src/core/session';
import { CHEEKS, COURSE } from './cases';
import { begin, type Driver } from './driver';

const MEDICINES: TopicTalk = {
  topic: 'medicines',
  guardedBelowThousandths: 600,
  followUps: [
    { id: 'which', after: null, guardedBelowThousandths: 0, needed: true },
    { id: 'since-when', after: 0, guardedBelowThousandths: 700, needed: false },
  ],
};
const SHY: SessionCase = {
  ...CHEEKS,
  client: { ...CHEEKS.client, trust: 0.55 },
  consultation: [MEDICINES],
  facts: [
    {
      id: 'isotretinoin',
      topics: ['medicines'],
      followUps: [{ topic: 'medicines', place: 0 }],
      onForm: false,
      closes: 'all',
      untilDays: 90,
      source: 'S82',
    },
    { id: 'pill', topics: ['medicines'], onForm: false, closes: [], untilDays: 0, source: 'S82' },
  ],
};

const talking = (sessionCase: SessionCase = SHY): Driver => begin(sessionCase).to('consultation').wait(2);
const trustOf = ({ session }: Driver): number => Math.round(session.client.trust * 1000);
const asked = (driver: Driver): Driver => driver.ask('medicines').wait(1);

describe('an answer', () => {
  it('is guarded below its trust, and brings nothing out', () => {
    const driver = asked(talking());
    expect(driver.session.heard).toEqual([{ topic: 'medicines', followUp: null, open: false }]);
    expect(driver.session.learnedFactIds).toEqual([]);
    expect(permits(driver.session, { kind: 'follow-up', topic: 'medicines', place: 0 })).toBe('not-now.not-opened');
  });

  it('is open once the client was heard out and told why', () => {
    const driver = asked(talking().ask('goals').say('explain-asking').wait(1));
    expect(driver.session.heard[1]).toEqual({ topic: 'medicines', followUp: null, open: true });
    expect(driver.session.learnedFactIds).toEqual(['pill']);
  });

  it('opens its follow-ups one after the other', () => {
    const driver = asked(talking().ask('goals').say('explain-asking').wait(1));
    expect(permits(driver.session, { kind: 'follow-up', topic: 'medicines', place: 1 })).toBe('not-now.not-opened');
    driver.askFurther('medicines').wait(1);
    expect(driver.session.learnedFactIds).toEqual(['isotretinoin', 'pill']);
    expect(permits(driver.session, { kind: 'follow-up', topic: 'medicines', place: 1 })).toBe(true);
    driver.askFurther('medicines', 1);
    expect(driver.session.heard.map(({ followUp, open }) => [followUp, open])).toEqual([
      [null, true],
      [null, true],
      [0, true],
      [1, false],
    ]);
  });
});

describe('trust', () => {
  it.each<[string, (driver: Driver) => Driver, number]>([
    ['rises when wishes come first', (driver) => driver.ask('goals'), 40],
    ['rises when the form was read before', (driver) => driver.do({ kind: 'read-form' }).ask('sun'), 20],
    ['falls by a sensitive question out of the blue', (driver) => driver.ask('pregnancy'), -40],
    ['does not, once it was said why one asks', (driver) => driver.say('explain-asking').ask('pregnancy'), 40],
    ['falls when the client is not let finish', (driver) => driver.ask('sun', 'hair-removal'), -30],
    ['falls when the same is asked again', (driver) => driver.ask('sun').wait(1).ask('sun'), -20],
    ['falls when an answer is pressed for', (driver) => driver.say('press-for-answer'), -100],
    ['rises by thanks', (driver) => driver.say('thank-for-telling'), 40],
  ])('%s', (_, talk, change) => {
    expect(trustOf(talk(talking())) - 550).toBe(change);
  });

  it('does not move by asking where a case says nothing of a talk', () => {
    const driver = talking(CHEEKS).ask('pregnancy', 'sun', 'sun');
    expect(trustOf(driver)).toBe(600);
    expect(driver.session.heard).toEqual([]);
    expect(sessionNumbers(driver.session)).toHaveLength(sessionNumbers(talking(CHEEKS).session).length);
  });
});

describe('what was never asked', () => {
  const decided = (driver: Driver): Driver => driver.to('decision').decide('treat', 'suitable').proceed();

  it('counts: follow-ups that were needed', () => {
    decided(asked(talking().ask('goals').say('explain-asking').wait(1)))
      .expectFinding('consultation.not-followed-up.medicines', { severity: 'serious' })
      .expectNoFinding('consultation.stayed-guarded.medicines');
  });

  it('counts: topics on which the client stayed guarded', () => {
    decided(asked(talking())).expectFinding('consultation.stayed-guarded.medicines', { severity: 'minor' });
  });

  it('is silent when all came out', () => {
    const driver = asked(talking().ask('goals').say('explain-asking').wait(1)).askFurther('medicines').wait(1);
    decided(driver).expectNoFinding(
      'consultation.not-followed-up.medicines',
      'consultation.stayed-guarded.medicines',
      'consultation.not-asked.medicines',
    );
  });
});

describe('a course', () => {
  it('goes on to the next visit, and ends when the client is sent away', () => {
    expect(begin(COURSE).to('decision').decide('refer', 'medicine').to('chart').proceed().session.stage).toBe(
      'debrief',
    );
    expect(begin(COURSE).to('chart').proceed().session.stage).toBe('between-visits');
  });
});
