// Consent and photos: the client knows, agrees and signs.
import { useTranslation } from 'react-i18next';
import { CONSENT_STEPS } from '../../core/session';
import { Panel } from './Panel';
import { Phrases } from './Phrases';
import { useSession, useSteps } from './session-store';
import { StepButton } from './StepButton';
import { StopTreatment } from './StopTreatment';

export function ConsentPanel() {
  const { t } = useTranslation();
  const { attempt } = useSession();
  useSteps();
  return (
    <Panel
      title={t('consent.title')}
      help={t('consent.help')}
      proceed={t('consent.proceed')}
      beside={<StopTreatment />}
    >
      <div>
        {CONSENT_STEPS.map((step) => (
          <StepButton
            key={step}
            intent={{ kind: 'consent', step }}
            label={t(`clinical:consent.${step}`)}
            done={attempt.session.done.consent.includes(step)}
          />
        ))}
      </div>
      <Phrases />
    </Panel>
  );
}
