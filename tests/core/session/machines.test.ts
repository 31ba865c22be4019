// Each machine sees what no other sees: without it its findings are missing, and only they.
import { describe, expect, it } from 'vitest';
import {
  FINDING_CATALOGUE,
  MACHINES,
  type FindingId,
  type MachineName,
  type SessionCase,
} from '../../../src/core/session';
import { BANNED, CHEEKS, incident, wellWorked } from './cases';
import { begin, type Driver } from './driver';

/** A session that goes wrong in every machine's eyes. */
function everythingWrong(sessionCase: SessionCase, machines?: readonly MachineName[]): Driver {
  const driver = begin(sessionCase, machines);
  for (let step = 0; step < 4; step++) driver.proceed();
  driver.tray('open-cartridge', 'load-cartridge').proceed().motor(true).say('stop-your-medicine');
  const reading = { dermalStrokeShare: 0.3, bloodPoints: 5, wetBloodPoints: 2, cleansed: false, tearMillimetres: 9 };
  driver.needle(wellWorked('cheek-left', reading), 0.9).wait(15).lift();
  for (let step = 0; step < 4; step++) driver.proceed();
  return driver;
}

describe.each(MACHINES.filter((machine) => machine !== 'procedure'))('without the %s machine', (machine) => {
  it('its findings are missing and all others are as before', () => {
    const wrong = { ...BANNED, incidents: [incident('inspector-arrives', { when: { stage: 'treatment' } })] };
    const all = everythingWrong(wrong).session.findings;
    const without = everythingWrong(
      wrong,
      MACHINES.filter((other) => other !== machine),
    ).session.findings;
    const ownedBy = ({ id }: { id: string }) => FINDING_CATALOGUE[id as FindingId].machine;
    expect(all.filter((finding) => ownedBy(finding) === machine)).not.toEqual([]);
    const others = all.filter((finding) => ownedBy(finding) !== machine && hangsOnCartridge(finding.id, machine));
    expect(without.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  });
});

/** Without the hygiene machine no cartridge is ever on the pen. */
function hangsOnCartridge(id: string, machine: MachineName): boolean {
  return (
    machine !== 'hygiene' ||
    !['client.pain-ignored', 'consent.withdrawn', 'incident.wrong.inspector-arrives'].includes(id)
  );
}

describe('without the procedure machine', () => {
  it('the session never leaves its briefing', () => {
    const driver = begin(
      CHEEKS,
      MACHINES.filter((machine) => machine !== 'procedure'),
    ).proceed();
    expect(driver.session.stage).toBe('briefing');
    expect(begin().proceed().session.stage).toBe('consultation');
  });
});
