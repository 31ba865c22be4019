// The label of the cartridge on the tray: seal, date, lot. Judging it is the trainee's.
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shared/Dialog';
import { useServices } from '../shared/services';
import { dayFromNow } from '../shared/written';
import { lotOf } from './cartridge-lot';
import { useSession, useSteps } from './session-store';

/** How far off the date on the label lies. */
const GOOD_FOR_DAYS = 214;
const EXPIRED_SINCE_DAYS = 37;

export function CartridgeLabel({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t, i18n } = useTranslation();
  const { today } = useServices();
  const { attempt } = useSession();
  useSteps();
  const { sessionCase, done } = attempt.session;
  // A swapped cartridge comes from a fresh box.
  const swapped = done.tray.includes('swap-cartridge');
  const {
    sealed,
    expired,
    secondHand = false,
  } = swapped ? { sealed: true, expired: false } : sessionCase.device.cartridge;
  const days = expired ? -EXPIRED_SINCE_DAYS : GOOD_FOR_DAYS;
  return (
    <Dialog opened={opened} onClose={onClose} title={t('setup.label')}>
      <ul className="label-card">
        <li>{t('setup.label-needles', { count: sessionCase.device.needleCount })}</li>
        <li>{t('setup.label-lot', { lot: lotOf(attempt.setup.seed, swapped) })}</li>
        <li>{t('setup.label-expiry', { date: dayFromNow(today(), days, i18n.language) })}</li>
        <li>{t(sealed ? 'setup.label-sealed' : 'setup.label-open')}</li>
        {secondHand && <li>{t('setup.label-second-hand')}</li>}
      </ul>
    </Dialog>
  );
}
