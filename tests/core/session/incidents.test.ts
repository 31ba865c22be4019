// Incidents: when they happen, what they do, and what is made of the way they are met.
import { describe, expect, it } from 'vitest';
import {
  FINDING_CATALOGUE,
  intentsFor,
  permits,
  sessionNumbers,
  type IncidentCase,
  type IncidentTrigger,
} from '../../../src/core/session';
import { CHEEKS, incident, wellWorked, withIncidents } from './cases';
import { begin, finishWell, readyToNeedle, type Driver } from './driver';

const CHEEK = wellWorked('cheek-left');
const stateOf = (driver: Driver, place = 0): string => driver.session.incidents[place].state;

/** Plays on with a running pen on the cheek. */
function needling(...incidents: readonly IncidentCase[]): Driver {
  return readyToNeedle(withIncidents(...incidents)).needle(CHEEK);
}

describe('a trigger', () => {
  const speaks = (when: IncidentTrigger): Driver => readyToNeedle(withIncidents(incident('client-speaks', { when })));

  it('by time waits for its stage and its seconds', () => {
    const driver = speaks({ stage: 'treatment', afterSeconds: 10 }).wait(8);
    expect(stateOf(driver)).toBe('waiting');
    expect(stateOf(driver.wait(3))).toBe('open');
  });

  it('by zone waits for running needles there', () => {
    const driver = speaks({ zone: 'cheek-right' }).needle(CHEEK).wait(1);
    expect(stateOf(driver)).toBe('waiting');
    expect(stateOf(driver.needle(wellWorked('cheek-right')))).toBe('open');
    expect(driver.session.incidents[0].zone).toBe('cheek-right');
  });

  it.each([
    [{ name: 'redness', above: 0.5 } as const, { redness: 0.5 }, { redness: 0.51 }],
    [{ name: 'barrier', below: 0.6 } as const, { barrier: 0.6 }, { barrier: 0.59 }],
  ])('by a reading waits for it to pass its bound: %o', (reading, before, after) => {
    const driver = speaks({ zone: 'cheek-left', reading }).needle(wellWorked('cheek-left', before));
    expect(stateOf(driver)).toBe('waiting');
    expect(stateOf(driver.needle(wellWorked('cheek-left', after)))).toBe('open');
  });

  it('by a choice waits for that word', () => {
    const driver = speaks({ choice: { kind: 'say', word: 'explain-endpoint' } }).say('reassure');
    expect(stateOf(driver)).toBe('waiting');
    expect(stateOf(driver.say('explain-endpoint'))).toBe('open');
  });

  it('by feeling waits for comfort to fall', () => {
    const driver = speaks({ comfortBelow: 0.8 }).needle(CHEEK, 0.2);
    expect(stateOf(driver)).toBe('waiting');
    expect(stateOf(driver.needle(CHEEK, 0.9).wait(3))).toBe('open');
  });

  it('after another incident waits until that was answered in full', () => {
    const driver = needling(
      incident('asks-deeper', { when: { stage: 'treatment' } }),
      incident('client-moves', { when: { afterIncident: 'asks-deeper' } }),
    ).wait(1);
    expect([stateOf(driver), stateOf(driver, 1)]).toEqual(['open', 'waiting']);
    driver.say('explain-endpoint').wait(0.2);
    expect([stateOf(driver), stateOf(driver, 1)]).toEqual(['handled', 'open']);
  });

  it('works before the treatment, too', () => {
    const driver = begin(withIncidents(incident('inspector-arrives', { when: { stage: 'consultation' } })));
    expect(stateOf(driver.to('consultation'))).toBe('open');
    expect(permits(begin().session, { kind: 'answer-incident', act: 'show-papers' })).toBe('not-now.nothing-happened');
  });
});

describe('a needle-stick', () => {
  const stick = incident('needle-stick');

  it('met as the protocol says is handled well, and the spoilt cartridge is gone', () => {
    const driver = needling(stick).wait(10.2).lift().motor(false);
    driver.answer('wash-with-soap', 'report-to-supervisor', 'medical-evaluation', 'tell-client', 'new-gloves');
    expect(stateOf(driver)).toBe('open');
    driver.tray('swap-cartridge', 'open-cartridge', 'load-cartridge');
    expect(stateOf(driver)).toBe('settled');
    finishWell(driver.motor(true).needle(CHEEK).answer('chart-incident'));
    driver.expectFinding('incident.handled.needle-stick', { severity: 'good' });
    driver.expectNoFinding('hygiene.cartridge-reused', 'incident.wrong.needle-stick', 'incident.late.needle-stick');
  });

  it('while the client is finished first is critical, twice over', () => {
    needling(stick)
      .wait(13)
      .lift()
      .needle(CHEEK)
      .expectFinding('incident.wrong.needle-stick', { severity: 'critical' })
      .expectFinding('hygiene.cartridge-reused', { severity: 'critical' });
  });

  it('is made worse by an act that does harm', () => {
    const driver = needling(stick).wait(10.2).lift().answer('squeeze-wound');
    driver.expectFinding('incident.wrong.needle-stick', { severity: 'critical' });
    expect(driver.session.incidents[0].worse).toBe(true);
  });

  it('met late, in part or not at all is said so', () => {
    const late = needling(stick).wait(10.2).lift().motor(false).wait(90).answer('wash-with-soap');
    finishWell(late)
      .expectFinding('incident.late.needle-stick', { severity: 'serious' })
      .expectFinding('incident.incomplete.needle-stick', { severity: 'serious' })
      .expectNoFinding('incident.not-answered.needle-stick', 'incident.handled.needle-stick');
    const never = needling(stick).wait(10.2).lift().wait(1).to('debrief');
    never.expectFinding('incident.not-answered.needle-stick', { severity: 'critical' });
    const nothing = needling(incident('inspector-arrives')).wait(10.2).lift().to('debrief');
    nothing.expectFinding('incident.not-answered.inspector-arrives', { severity: 'serious' });
  });
});

describe('other incidents', () => {
  it('ask for their acts in order where order matters', () => {
    const driver = needling(incident('pinpoint-bleeding')).wait(10.2).lift();
    driver.do({ kind: 'set-length', micrometres: 200 }).care('blot', 'cheek-left').motor(false);
    driver.expectFinding('incident.out-of-order.pinpoint-bleeding', { severity: 'minor' });
    const inOrder = needling(incident('pinpoint-bleeding')).wait(10.2).lift().motor(false).care('blot', 'cheek-left');
    inOrder.do({ kind: 'set-length', micrometres: 200 }).expectFinding('incident.handled.pinpoint-bleeding');
  });

  it('count longer needles as giving in to a wish for more', () => {
    const driver = needling(incident('asks-deeper')).wait(10.2);
    driver.do({ kind: 'set-length', micrometres: 300 });
    driver.expectFinding('incident.wrong.asks-deeper', { severity: 'serious' });
  });

  it('stop a pen whose battery died until there is a new one', () => {
    const driver = needling(incident('pen-battery-dies')).wait(10.2).lift();
    expect(driver.session.device).toMatchObject({ motorOn: false, batteryFlat: true });
    expect(permits(driver.session, { kind: 'motor', on: true })).toBe('not-now.battery-flat');
    driver.answer('new-battery').say('reassure').motor(true);
    expect(driver.session.device.motorOn).toBe(true);
    driver.expectFinding('incident.handled.pen-battery-dies');
  });

  it('make a client flinch, and cost comfort and trust', () => {
    const { effects } = incident('client-moves');
    const driver = (comfortLoss: number): Driver =>
      needling(incident('client-moves', { effects: { ...effects, comfortLoss, trustLoss: 200 } })).wait(5);
    const started = driver(0);
    const { trust } = started.session.client;
    expect(started.wait(5.5).session.client.state).toBe('flinching');
    expect(started.session.client.trust).toBeCloseTo(trust - 0.2);
    expect(driver(300).wait(5.5).session.client.comfort).toBeLessThan(started.session.client.comfort - 0.2);
  });

  it('can be answered by the intents the room offers for each act', () => {
    const driver = needling(incident('hives')).wait(10.2).lift();
    for (const act of driver.session.incidents[0].incident.acts) {
      for (const intent of intentsFor(act, driver.session, 'cheek-left')) driver.do(intent);
    }
    expect(stateOf(driver)).toBe('handled');
    expect(driver.session.outcome).toBe('stopped');
    driver.expectNoFinding('technique.stopped-early');
  });

  it('are counted among the grave reasons to stop', () => {
    for (const kind of ['needle-stick', 'breathing-difficulty'] as const) {
      expect(FINDING_CATALOGUE[`incident.not-answered.${kind}`].severity).toBe('critical');
    }
  });

  it('enter the state as numbers, and leave a case without them as it was', () => {
    const without = sessionNumbers(readyToNeedle(CHEEKS).session).length;
    const driver = readyToNeedle(withIncidents(incident('client-speaks')));
    expect(sessionNumbers(driver.session)).toHaveLength(without + 6);
    const before = [...sessionNumbers(driver.session)];
    driver.wait(11);
    expect(sessionNumbers(driver.session).slice(-6)).not.toEqual(before.slice(-6));
  });
});
