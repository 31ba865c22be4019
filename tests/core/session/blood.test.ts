// Blood: drawing it is a small fault, leaving it a critical one, and answering it well is noted.
import { describe, expect, it } from 'vitest';
import { wellWorked } from './cases';
import { finishWell, readyToNeedle, type Driver } from './driver';

function bleeding(bloodPoints = 1, wetBloodPoints = 1): Driver {
  return readyToNeedle().needle(wellWorked('cheek-left', { bloodPoints, wetBloodPoints }));
}

const BLOTTED = wellWorked('cheek-left', { bloodPoints: 1, wetBloodPoints: 0 });

describe('a point of blood', () => {
  it('is a minor finding with its zone', () => {
    bleeding().expectFinding('blood.drawn', { severity: 'minor', zone: 'cheek-left' });
  });

  it('among several is also a serious one', () => {
    bleeding(3).expectNoFinding('blood.drawn-several');
    bleeding(4).expectFinding('blood.drawn-several', { severity: 'serious' });
  });

  it('left wet while needling goes on is critical after the seconds of the profile', () => {
    const driver = bleeding().wait(9.9).expectNoFinding('blood.not-acted-on');
    driver.wait(0.1).expectFinding('blood.not-acted-on', { severity: 'critical', zone: 'cheek-left' });
  });

  it('followed by another does not get more time', () => {
    const driver = bleeding()
      .wait(5)
      .needle(wellWorked('cheek-left', { bloodPoints: 2, wetBloodPoints: 2 }));
    driver.wait(5).expectFinding('blood.not-acted-on');
  });

  it('left wet with the hand away is no better', () => {
    bleeding().lift().wait(11).expectFinding('blood.not-acted-on');
  });

  it('left wet while closing is found in closing', () => {
    bleeding().lift().proceed().wait(11).expectFinding('blood.not-acted-on');
  });

  it('still wet on leaving closing is found there', () => {
    bleeding().lift().to('aftercare').expectFinding('blood.not-acted-on');
  });

  it('that clots by itself in time is not held against anyone', () => {
    bleeding().wait(5).see(BLOTTED).wait(20).expectNoFinding('blood.not-acted-on', 'blood.handled');
  });

  it('blotted and let be is handled well', () => {
    const driver = bleeding().lift().care('blot', 'cheek-left').see(BLOTTED).wait(9);
    driver.expectNoFinding('blood.handled').wait(1);
    driver.expectFinding('blood.handled', { severity: 'good', zone: 'cheek-left' });
    driver.expectNoFinding('blood.not-acted-on');
  });

  it('cooled with wet gauze and let be is handled too', () => {
    bleeding().lift().care('cool', 'cheek-left').see(BLOTTED).wait(10).expectFinding('blood.handled');
  });

  it('blotted elsewhere is not acted on', () => {
    bleeding().lift().care('blot', 'cheek-right').wait(10).expectFinding('blood.not-acted-on');
  });

  it('blotted and drawn again starts the time anew', () => {
    const driver = bleeding().lift().care('blot', 'cheek-left').see(BLOTTED).wait(5);
    driver.needle(wellWorked('cheek-left', { bloodPoints: 2, wetBloodPoints: 1 })).wait(9);
    driver.expectNoFinding('blood.handled', 'blood.not-acted-on').wait(1).expectFinding('blood.not-acted-on');
  });

  it('that wells up again after blotting has three times as long, and is then serious', () => {
    const driver = bleeding().lift().care('blot', 'cheek-left').wait(10);
    driver.expectNoFinding('blood.handled').wait(29).expectNoFinding('blood.not-followed-up');
    driver.wait(1).expectFinding('blood.not-followed-up', { severity: 'serious', zone: 'cheek-left' });
    driver.expectNoFinding('blood.not-acted-on');
  });

  it('that wells up again and is blotted again is handled', () => {
    const driver = bleeding().lift().care('blot', 'cheek-left').wait(20).care('blot', 'cheek-left').see(BLOTTED);
    driver.wait(10).expectFinding('blood.handled').expectNoFinding('blood.not-acted-on', 'blood.not-followed-up');
  });

  it('handled and charted passes a whole session with one minor finding', () => {
    const driver = bleeding().lift().care('blot', 'cheek-left').see(BLOTTED).wait(10);
    driver.needle(wellWorked('cheek-right'));
    finishWell(driver);
    expect(driver.session.findings.map((finding) => finding.id)).toEqual(['blood.drawn', 'blood.handled']);
  });
});
