// Plays ahead to a stage in an honest way, so that a scenario's author lands where they are working. Development server only.
import type { PlayDriver } from '../../core/attempt';
import {
  ADVICE,
  CLOSING_STEPS,
  CONSENT_STEPS,
  isStageFrom,
  STAGES,
  TRAY_STEPS,
  type Intent,
  type Stage,
} from '../../core/session';

const FAULTS: readonly string[] = [
  ...[
    'swap-cartridge',
    'reuse-old-cartridge',
    'lay-out-vitamin-c',
    'put-away-unlabelled',
    'fetch-missing',
    'recap-cartridge',
    'cartridge-to-bin',
    'keep-cartridge',
  ],
  ...['make-up-tonight', 'retinol-tonight', 'stop-medicine'],
];

function careful<Word extends string>(words: readonly Word[]): Word[] {
  return words.filter((word) => !FAULTS.includes(word));
}

/** What a careful trainee does in a stage before going on. */
function stepsOf(driver: PlayDriver, stage: Stage): Intent[] {
  const { mustAsk } = driver.attempt.setup.scenario.sessionCase;
  switch (stage) {
    case 'consultation':
      return [...mustAsk.map((topic): Intent => ({ kind: 'ask', topic })), { kind: 'read-form' }];
    case 'decision':
      return [{ kind: 'decide', decision: 'treat', reason: 'suitable', days: 0, leaveOut: [] }];
    case 'consent':
      return CONSENT_STEPS.map((step): Intent => ({ kind: 'consent', step }));
    case 'setup':
      return careful(TRAY_STEPS).map((step): Intent => ({ kind: 'tray', step }));
    case 'closing':
      return careful(CLOSING_STEPS).map((step): Intent => ({ kind: 'close', step }));
    case 'aftercare':
      return [
        ...careful(ADVICE).map((advice): Intent => ({ kind: 'advise', advice })),
        { kind: 'plan', nextVisitDays: 35 },
      ];
    default:
      return [];
  }
}

/** Submits the steps of every stage before the one asked for. */
export function fastForward(driver: PlayDriver, until: Stage): void {
  for (let left = STAGES.length; left > 0; left--) {
    const { stage } = driver.attempt.session;
    if (isStageFrom(stage, until)) return;
    for (const intent of stepsOf(driver, stage)) driver.submit(intent);
    driver.submit({ kind: 'proceed' });
  }
}
