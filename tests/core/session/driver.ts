// A fluent hand for session tests: it carries a real session forward step by step and says what it expects of it.
import { expect } from 'vitest';
import {
  applyIntent,
  createSession,
  NEEDED_ADVICE,
  NEEDED_CLOSING_STEPS,
  NEEDED_TRAY_STEPS,
  observe,
  type Advice,
  type ClosingStep,
  CONSENT_STEPS,
  type ConsentStep,
  type Decision,
  type FindingId,
  type Intent,
  type MachineName,
  type NeededTrayStep,
  type OwnAct,
  type Phrase,
  type Reason,
  type Session,
  type SessionCase,
  type Severity,
  type Stage,
  STAGES,
  type Topic,
  type TrayStep,
} from '../../../src/core/session';
import { TICKS_PER_READING, TICKS_PER_SECOND, type Care, type ZoneId, type ZoneReading } from '../../../src/core/skin';
import { CHEEKS } from './cases';

/** Half a second passes between two acts of the trainee. */
const ACT_TICKS = TICKS_PER_SECOND / 2;

export class Driver {
  readonly session: Session;
  tick = 0;
  private readonly sessionCase: SessionCase;
  private readings = new Map<ZoneId, ZoneReading>();
  private touching: ZoneId | null = null;
  private painIndex = 0;

  constructor(sessionCase: SessionCase, machines?: readonly MachineName[]) {
    this.sessionCase = sessionCase;
    this.session = createSession(sessionCase, machines);
  }

  do(intent: Intent): this {
    applyIntent(this.session, intent, this.tick);
    this.tick += ACT_TICKS;
    return this;
  }

  proceed(): this {
    return this.do({ kind: 'proceed' });
  }

  /** Proceeds until the stage, skipping what lies between. */
  to(stage: Stage): this {
    for (let step = 0; step < STAGES.length && this.session.stage !== stage; step++) this.proceed();
    expect(this.session.stage).toBe(stage);
    return this;
  }

  ask(...topics: readonly Topic[]): this {
    topics.forEach((topic) => this.do({ kind: 'ask', topic }));
    return this;
  }

  askAll(except?: Topic): this {
    return this.ask(...this.sessionCase.mustAsk.filter((topic) => topic !== except));
  }

  askFurther(topic: Topic, place = 0): this {
    return this.do({ kind: 'follow-up', topic, place });
  }

  answer(...acts: readonly OwnAct[]): this {
    acts.forEach((act) => this.do({ kind: 'answer-incident', act }));
    return this;
  }

  decide(decision: Decision, reason: Reason, more: { days?: number; leaveOut?: readonly ZoneId[] } = {}): this {
    return this.do({ kind: 'decide', decision, reason, days: more.days ?? 0, leaveOut: more.leaveOut ?? [] });
  }

  consentFully(except?: ConsentStep): this {
    CONSENT_STEPS.filter((step) => step !== except).forEach((step) => this.do({ kind: 'consent', step }));
    return this;
  }

  tray(...steps: readonly TrayStep[]): this {
    steps.forEach((step) => this.do({ kind: 'tray', step }));
    return this;
  }

  setUpFully(except?: NeededTrayStep): this {
    return this.tray(...NEEDED_TRAY_STEPS.filter((step) => step !== except)).do({
      kind: 'set-length',
      micrometres: 250,
    });
  }

  motor(on: boolean): this {
    return this.do({ kind: 'motor', on });
  }

  care(care: Care, ...zones: readonly ZoneId[]): this {
    zones.forEach((zone) => this.do({ kind: 'care', care, zone }));
    return this;
  }

  say(...phrases: readonly Phrase[]): this {
    phrases.forEach((phrase) => this.do({ kind: 'say', phrase }));
    return this;
  }

  close(...steps: readonly ClosingStep[]): this {
    steps.forEach((step) => this.do({ kind: 'close', step }));
    return this;
  }

  closeFully(except?: ClosingStep): this {
    const zones = [...this.readings.keys()];
    return this.care('cool', ...zones)
      .care('serum', ...zones)
      .close(...NEEDED_CLOSING_STEPS.filter((step) => step !== except));
  }

  advise(...advice: readonly Advice[]): this {
    advice.forEach((one) => this.do({ kind: 'advise', advice: one }));
    return this;
  }

  adviseFully(except?: Advice): this {
    return this.advise(...NEEDED_ADVICE.filter((one) => one !== except));
  }

  plan(nextVisitDays: number): this {
    return this.do({ kind: 'plan', nextVisitDays });
  }

  chartAll(): this {
    for (const reading of this.readings.values()) {
      this.do({
        kind: 'chart',
        zone: reading.zone,
        lengthMicrometres: this.session.device.lengthMicrometres,
        passes: 2,
        blood: reading.bloodPoints > 0,
      });
    }
    return this.do({ kind: 'chart-lot' });
  }

  /** Needles a zone for a moment, after which it reads so. */
  needle(reading: ZoneReading, painIndex = 0.1): this {
    this.readings.set(reading.zone, reading);
    this.touching = reading.zone;
    this.painIndex = painIndex;
    return this.look();
  }

  /** What the skin shows without a hand on it. */
  see(reading: ZoneReading): this {
    this.readings.set(reading.zone, reading);
    return this.lift();
  }

  lift(): this {
    this.touching = null;
    this.painIndex = 0;
    return this.look();
  }

  /** Goes on like this for some seconds. */
  wait(seconds: number): this {
    for (let reading = 0; reading < seconds * 10; reading++) this.look();
    return this;
  }

  private look(): this {
    this.tick += TICKS_PER_READING;
    observe(this.session, this.tick, {
      zones: [...this.readings.values()],
      hand: {
        touching: this.touching !== null,
        zone: this.touching ?? 'outside',
        forceCentinewtons: this.touching === null ? 0 : 25,
        speedMillimetresPerSecond: 20,
      },
      painIndex: this.painIndex,
    });
    return this;
  }

  expectFinding(id: FindingId, more: { severity?: Severity; zone?: ZoneId } = {}): this {
    const found = this.session.findings.filter((finding) => finding.id === id);
    expect(found.map((finding) => finding.id)).toContain(id);
    expect(found).toContainEqual(expect.objectContaining(more));
    return this;
  }

  expectNoFinding(...ids: readonly FindingId[]): this {
    const found = this.session.findings.map((finding) => finding.id);
    if (ids.length === 0) expect(found).toEqual([]);
    else expect(found.filter((id) => (ids as readonly string[]).includes(id))).toEqual([]);
    return this;
  }
}

export function begin(sessionCase: SessionCase = CHEEKS, machines?: readonly MachineName[]): Driver {
  return new Driver(sessionCase, machines);
}

/** A session that did everything right up to the running motor. */
export function readyToNeedle(sessionCase: SessionCase = CHEEKS, machines?: readonly MachineName[]): Driver {
  return begin(sessionCase, machines)
    .to('consultation')
    .askAll()
    .to('decision')
    .decide('treat', 'suitable')
    .to('consent')
    .consentFully()
    .to('setup')
    .setUpFully()
    .to('treatment')
    .motor(true);
}

/** From the end of needling to the debrief, all as it should be. */
export function finishWell(driver: Driver): Driver {
  return driver
    .say('check-comfort')
    .lift()
    .to('closing')
    .closeFully()
    .to('aftercare')
    .adviseFully()
    .plan(35)
    .to('chart')
    .chartAll()
    .to('debrief');
}
