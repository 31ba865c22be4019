// Aftercare and plan: what the client is told fills a card to take home, and when they come again is chosen on a calendar.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ADVICE } from '../../core/session';
import { Icon } from '../shared/Icon';
import { AftercareCard } from './AftercareCard';
import { OverPicture } from './OverPicture';
import { Panel } from './Panel';
import { Phrases } from './Phrases';
import { useSession, useSteps } from './session-store';
import { StepButton } from './StepButton';
import { VisitCalendar } from './VisitCalendar';
import './aftercare.css';

export function AftercarePanel() {
  const { t } = useTranslation();
  const { attempt } = useSession();
  useSteps();
  return (
    <Panel
      title={t('aftercare.title')}
      help={t('aftercare.help')}
      proceed={t('aftercare.proceed')}
      beside={
        <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
          {t('aftercare.print')}
        </Button>
      }
    >
      <OverPicture>
        <AftercareCard />
      </OverPicture>
      <div>
        {ADVICE.map((advice) => (
          <StepButton
            key={advice}
            intent={{ kind: 'advise', advice }}
            label={t(`clinical:advice.${advice}`)}
            done={attempt.session.done.advice.includes(advice)}
            doneWord={t('aftercare.told')}
          />
        ))}
      </div>
      <VisitCalendar />
      <Phrases />
    </Panel>
  );
}
