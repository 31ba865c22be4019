// Every question of the consultation as a button, and the intake form.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TOPICS } from '../../core/session';
import { Icon } from '../shared/Icon';
import { IntakeForm } from './IntakeForm';
import { useSession, useSteps } from './session-store';
import { StepButton } from './StepButton';

export function AskTopics() {
  const { t } = useTranslation();
  const { act, attempt } = useSession();
  const [reading, setReading] = useState(false);
  useSteps();
  const { asked } = attempt.session.done;
  return (
    <>
      <div className="step-grid">
        {TOPICS.map((topic) => (
          <StepButton
            key={topic}
            intent={{ kind: 'ask', topic }}
            label={t(`clinical:topic.${topic}`)}
            done={asked.includes(topic)}
            doneWord={t('consultation.asked')}
          />
        ))}
      </div>
      <Button
        mt="md"
        variant="light"
        leftSection={<Icon name="form" />}
        onClick={() => {
          act({ kind: 'read-form' });
          setReading(true);
        }}
      >
        {t('consultation.read-form')}
      </Button>
      <IntakeForm opened={reading} onClose={() => setReading(false)} />
    </>
  );
}
