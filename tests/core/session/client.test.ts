// The client: comfort wears down under pain and comes back with rest and words; being ignored ends in refusal.
import { describe, expect, it } from 'vitest';
import { CHEEKS, wellWorked } from './cases';
import { begin, finishWell, readyToNeedle } from './driver';

const CHEEK = wellWorked('cheek-left');

describe('the client', () => {
  it('stays calm under gentle work', () => {
    const driver = readyToNeedle().needle(CHEEK, 0.15).wait(120);
    expect(driver.session.client).toMatchObject({ state: 'calm', comfort: 0.9 });
  });

  it('who comes anxious is tense from the start', () => {
    const anxious = { ...CHEEKS, client: { ...CHEEKS.client, comfort: 0.6 } };
    expect(begin(anxious).proceed().session.client.state).toBe('tense');
    expect(begin().proceed().session.client.state).toBe('calm');
  });

  it('goes from calm through tense and flinching to asking for a break', () => {
    const driver = readyToNeedle().needle(CHEEK, 0.6);
    const states = [driver.session.client.state];
    for (let reading = 0; reading < 400 && states.at(-1) !== 'asks-for-break'; reading++) {
      const { state } = driver.wait(0.1).session.client;
      if (state !== states.at(-1)) states.push(state);
    }
    expect(states).toEqual(['calm', 'tense', 'flinching', 'asks-for-break']);
    expect(driver.session.client.saying).toBe('client.says.break-please');
  });

  it('who is more sensitive asks sooner', () => {
    const sensitive = { ...CHEEKS, client: { ...CHEEKS.client, painSensitivity: 1.6 } };
    const average = readyToNeedle().needle(CHEEK, 0.5).wait(15).session.client;
    const tender = readyToNeedle(sensitive).needle(CHEEK, 0.5).wait(15).session.client;
    expect(tender.comfort).toBeLessThan(average.comfort);
  });

  it('flinches at once from sharp pain', () => {
    const driver = readyToNeedle().needle(CHEEK, 0.9);
    expect(driver.session.client).toMatchObject({ state: 'flinching', saying: 'client.says.ouch' });
  });

  it('given a break comes back to comfort', () => {
    const driver = readyToNeedle().needle(CHEEK, 0.8).wait(16);
    expect(driver.session.client.state).toBe('asks-for-break');
    driver.say('offer-break').lift();
    expect(driver.session.client.state).toBe('on-break');
    driver.wait(15).needle(CHEEK, 0.1).expectNoFinding('client.pain-ignored');
    expect(driver.session.client).toMatchObject({ state: 'calm', comfort: 0.9 });
  });

  it('needled on for ten seconds after asking is a serious finding and costs trust', () => {
    const driver = readyToNeedle().needle(CHEEK, 0.8);
    while (driver.session.client.state !== 'asks-for-break') driver.wait(0.1);
    const trustBefore = driver.session.client.trust;
    driver.wait(9.8).expectNoFinding('client.pain-ignored');
    driver.wait(0.3).expectFinding('client.pain-ignored', { severity: 'serious' });
    expect(driver.session.client.trust).toBeLessThan(trustBefore);
  });

  it('who asked for a break and is let be relaxes by and by', () => {
    const driver = readyToNeedle().needle(CHEEK, 0.8);
    while (driver.session.client.state !== 'asks-for-break') driver.wait(0.1);
    driver.lift().wait(20);
    expect(driver.session.client.state).toBe('asks-for-break');
    driver.wait(20);
    expect(driver.session.client).toMatchObject({ state: 'tense', saying: 'client.says.better' });
  });

  it.each([
    ['reassure', 'client.says.thank-you'],
    ['explain-series', 'client.says.i-see'],
    ['stop-your-medicine', 'client.says.my-doctor'],
  ] as const)('answers %s', (phrase, saying) => {
    expect(begin().say(phrase).session.client.saying).toBe(saying);
  });

  it('is not talked out of pain by the same words over and over', () => {
    const often = readyToNeedle().needle(CHEEK, 0.5).wait(5);
    for (let time = 0; time < 50; time++) applyWords(often);
    expect(often.session.client.comfort).toBeLessThan(0.9);
  });

  it('answers to the question how it feels by how it feels', () => {
    const driver = readyToNeedle().needle(CHEEK, 0.1).say('check-comfort');
    expect(driver.session.client.saying).toBe('client.says.fine');
    driver.needle(CHEEK, 0.8).wait(9).say('check-comfort');
    expect(driver.session.client.saying).toBe('client.says.it-hurts');
  });

  it('has no answer to an offered break while all is well', () => {
    expect(begin().say('offer-break').session.client).toMatchObject({ state: 'calm', saying: null });
  });

  it('told to stop a medicine is critical, at any time', () => {
    begin()
      .to('consultation')
      .say('stop-your-medicine')
      .expectFinding('client.medicine-advice', { severity: 'critical' });
  });

  it('never asked how it feels is a finding at the end', () => {
    const driver = readyToNeedle().needle(CHEEK).lift().to('debrief');
    driver.expectFinding('client.not-said.check-comfort', { severity: 'minor' });
  });

  it('needs to hear what the case asks for', () => {
    const expectsOneVisit = { ...CHEEKS, mustSay: ['explain-series'] as const };
    const silent = finishWell(readyToNeedle(expectsOneVisit).needle(CHEEK).needle(wellWorked('cheek-right')));
    silent.expectFinding('client.not-said.explain-series');
    const told = readyToNeedle(expectsOneVisit).say('explain-series').needle(CHEEK).needle(wellWorked('cheek-right'));
    finishWell(told).expectNoFinding();
  });
});

function applyWords(driver: ReturnType<typeof begin>): void {
  driver.tick -= 60;
  driver.say('reassure');
}
