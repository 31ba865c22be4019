// Which acts an intent amounts to while an incident is open, and the other way round: the intents by which an act is done.
import type { ZoneId } from '../skin';
import type { Intent } from './intent';
import type { Session } from './session-state';
import { OWN_ACTS, type Act, type OwnAct, type Phrase } from './vocabulary';

const LENGTH_STEP_MICROMETRES = 50;

const SAID: Partial<Record<Phrase, Act>> = {
  reassure: 'reassure',
  'check-comfort': 'reassure',
  'offer-break': 'offer-break',
  'explain-endpoint': 'explain-endpoint',
  'explain-on-its-own': 'explain-on-its-own',
  'explain-series': 'explain-series',
};
const NO_ANSWER: readonly Phrase[] = ['stop-your-medicine', 'press-for-answer'];

/** What an intent that is about to be carried out amounts to. */
export function actsOf(intent: Intent, device: Session['device']): readonly Act[] {
  switch (intent.kind) {
    case 'answer-incident':
      return [intent.act];
    case 'motor':
      return intent.on ? [] : ['stop-motor'];
    case 'stop-treatment':
      return ['stop-motor', 'stop-session'];
    case 'say': {
      const act = SAID[intent.phrase];
      const answered: readonly Act[] = NO_ANSWER.includes(intent.phrase) ? [] : ['answer-client'];
      return act ? [act, ...answered] : answered;
    }
    case 'care':
      return careActs(intent.care);
    case 'tray':
      return intent.step === 'load-cartridge' ? ['new-cartridge'] : [];
    case 'set-length':
      if (intent.micrometres === device.lengthMicrometres) return [];
      return [intent.micrometres < device.lengthMicrometres ? 'lower-setting' : 'go-deeper'];
    default:
      return [];
  }
}

function careActs(care: Extract<Intent, { kind: 'care' }>['care']): readonly Act[] {
  if (care === 'blot') return ['press-gauze'];
  if (care === 'cool') return ['cool-skin', 'press-gauze'];
  return care === 'serum' ? ['more-serum'] : [];
}

export function isOwnAct(act: Act): act is OwnAct {
  return (OWN_ACTS as readonly Act[]).includes(act);
}

/**
 * What has to be done for an act now, in order; nothing where it is done already or needs no intent (lifting the pen is done by hand).
 * @param zone where gauze or serum goes; the first area when null
 */
export function intentsFor(act: Act, session: Session, zone: ZoneId | null): readonly Intent[] {
  const { device, sessionCase } = session;
  const where = zone ?? sessionCase.areas[0];
  if (isOwnAct(act)) return [{ kind: 'answer-incident', act }];
  switch (act) {
    case 'stop-motor':
      return device.motorOn ? [{ kind: 'motor', on: false }] : [];
    case 'stop-session':
      return [{ kind: 'stop-treatment' }];
    case 'new-cartridge':
      return [
        { kind: 'tray', step: 'swap-cartridge' },
        { kind: 'tray', step: 'open-cartridge' },
        { kind: 'tray', step: 'load-cartridge' },
      ];
    case 'press-gauze':
      return [{ kind: 'care', care: 'blot', zone: where }];
    case 'cool-skin':
      return [{ kind: 'care', care: 'cool', zone: where }];
    case 'more-serum':
      return [{ kind: 'care', care: 'serum', zone: where }];
    case 'lower-setting':
      return [{ kind: 'set-length', micrometres: device.lengthMicrometres - LENGTH_STEP_MICROMETRES }];
    case 'go-deeper':
      return [{ kind: 'set-length', micrometres: device.lengthMicrometres + LENGTH_STEP_MICROMETRES }];
    case 'answer-client':
      return [{ kind: 'say', phrase: 'check-comfort' }];
    case 'reassure':
    case 'offer-break':
    case 'explain-endpoint':
    case 'explain-on-its-own':
    case 'explain-series':
      return [{ kind: 'say', phrase: act }];
    default:
      return [];
  }
}
