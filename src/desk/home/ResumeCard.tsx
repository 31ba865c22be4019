// The session that was left in the middle, and the way back into it.
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AttemptSummary } from '../../storage';
import { dayAndTime } from '../shared/written';
import { DeleteAttempt } from './DeleteAttempt';

export function ResumeCard({ summary }: { summary: AttemptSummary }) {
  const { t, i18n } = useTranslation();
  const { setup, title } = summary;
  const values = { title, when: dayAndTime(setup.startedAt, i18n.language) };
  return (
    <Paper component="section" p="lg" shadow="sm" className="resume-card" aria-labelledby="resume">
      <Group justify="space-between" gap="md">
        <div>
          <Title order={2} size="h3" id="resume">
            {t('home.resume-title')}
          </Title>
          <Text mt={4}>{t('home.resume-what', values)}</Text>
        </div>
        <Group>
          <DeleteAttempt attemptId={setup.id} values={values} label={t('home.resume-drop')} />
          <Button
            size="lg"
            component={Link}
            to={`/session/${setup.scenario.id}?attempt=${setup.id}`}
            aria-label={t('home.resume-what-named', values)}
          >
            {t('home.resume')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
