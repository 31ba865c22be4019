// Aftercare and plan: what the client is told, and when they come again.
import { Button, Group, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ADVICE } from '../../core/session';
import { useServices } from '../shared/services';
import { dayFromNow } from '../shared/written';
import { Panel } from './Panel';
import { Phrases } from './Phrases';
import { useSession, useSteps } from './session-store';
import { StepButton } from './StepButton';

const FIRST_PROPOSAL_DAYS = 14;
const LATEST_DAYS = 365;

export function AftercarePanel() {
  const { t } = useTranslation();
  const { attempt } = useSession();
  useSteps();
  return (
    <Panel title={t('aftercare.title')} help={t('aftercare.help')} proceed={t('aftercare.proceed')}>
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
      <NextVisit />
      <Phrases />
    </Panel>
  );
}

function NextVisit() {
  const { t, i18n } = useTranslation();
  const { act, attempt } = useSession();
  const { today } = useServices();
  useSteps();
  const planned = attempt.session.done.nextVisitDays;
  const [days, setDays] = useState(planned ?? FIRST_PROPOSAL_DAYS);
  const date = (from: number): string => dayFromNow(today(), from, i18n.language);
  return (
    <section>
      <Group align="flex-end" gap="sm">
        <NumberInput
          flex={1}
          label={t('aftercare.plan')}
          min={1}
          max={LATEST_DAYS}
          allowDecimal={false}
          clampBehavior="strict"
          value={days}
          onChange={(value) => setDays(Number(value) || 1)}
        />
        <Button variant="default" onClick={() => act({ kind: 'plan', nextVisitDays: days })}>
          {t('aftercare.plan-set')}
        </Button>
      </Group>
      <Text mt="xs" role="status">
        {planned === null
          ? t('decision.date', { date: date(days) })
          : t('aftercare.planned', { date: date(planned), days: planned })}
      </Text>
    </section>
  );
}
