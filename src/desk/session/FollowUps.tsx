// Further questions that an answer has led to.
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOpened, wasToldOpenly } from '../../core/session';
import { useSession, useSteps } from './session-store';
import { StepButton } from './StepButton';

export function FollowUps() {
  const { t } = useTranslation();
  const { attempt, words } = useSession();
  useSteps();
  const { sessionCase, heard } = attempt.session;
  const open = (sessionCase.consultation ?? []).flatMap(({ topic, followUps }) =>
    followUps.flatMap((followUp, place) =>
      isOpened(sessionCase, heard, topic, place) ? [{ topic, place, id: followUp.id }] : [],
    ),
  );
  if (open.length === 0) return null;
  return (
    <section>
      <Title order={3}>{t('consultation.further')}</Title>
      <div className="step-grid">
        {open.map(({ topic, place, id }) => (
          <StepButton
            key={`${topic}.${id}`}
            intent={{ kind: 'follow-up', topic, place }}
            label={words.client.followUps[topic]?.[place]?.asks ?? id}
            done={wasToldOpenly(heard, topic, place)}
            doneWord={t('consultation.asked')}
          />
        ))}
      </div>
    </section>
  );
}
