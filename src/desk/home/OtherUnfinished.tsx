// Sessions left in the middle before the latest one: still there to go on with, or to delete.
import { Anchor, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AttemptSummary } from '../../storage';
import { dayAndTime } from '../shared/written';
import { DeleteAttempt } from './DeleteAttempt';

export function OtherUnfinished({ summaries }: { summaries: readonly AttemptSummary[] }) {
  const { t, i18n } = useTranslation();
  if (summaries.length === 0) return null;
  return (
    <section aria-labelledby="unfinished">
      <Title order={2} size="h3" id="unfinished" mb="xs">
        {t('home.unfinished')}
      </Title>
      <ul className="plain-list">
        {summaries.map(({ setup, title }) => {
          const values = { title, when: dayAndTime(setup.startedAt, i18n.language) };
          return (
            <li key={setup.id} className="unfinished">
              <Anchor
                component={Link}
                to={`/session/${setup.scenario.id}?attempt=${setup.id}`}
                aria-label={t('home.resume-what-named', values)}
              >
                {title}
              </Anchor>
              <span>{values.when}</span>
              <DeleteAttempt attemptId={setup.id} values={values} label={t('home.delete')} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
