// What to practise next, and why.
import { titleOf } from '../../core/scenario';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageData } from '../school/page-data';
import { nextWork, waitsForAnotherDay, whyNext } from './next-words';
import type { TraineeData } from './trainee-data';
import { playAddress, type Work } from './work';

export function NextCard({ works }: { works: readonly Work[] }) {
  const { t, i18n } = useTranslation();
  const { library, unfinishedIds } = usePageData<TraineeData>();
  const work = nextWork(works);
  const next = work?.standing.next;
  if (!work || !next) {
    const passed = works.some(({ standing }) => standing.passed);
    return (
      <Paper component="section" p="lg" shadow="sm" className="resume-card" aria-labelledby="next">
        <Title order={2} size="h3" id="next">
          {t(passed ? 'me.all-done' : 'me.no-tries-left')}
        </Title>
        <Text mt={4}>{t(passed ? 'me.all-done-what' : 'me.no-tries-left-what')}</Text>
      </Paper>
    );
  }
  const title = titleOf(library.cards, next.scenarioId, i18n.language);
  const waits = waitsForAnotherDay(work);
  const goesOn = work.attempts.some(({ id, scenarioId }) => scenarioId === next.scenarioId && unfinishedIds.has(id));
  return (
    <Paper component="section" p="lg" shadow="sm" className="resume-card" aria-labelledby="next">
      <Group justify="space-between" gap="md">
        <div className="next-words">
          <Title order={2} size="h3" id="next">
            {waits ? t('me.next-sitting') : t('me.next', { title })}
          </Title>
          <Text mt={4}>{goesOn ? t('next.in-the-middle') : whyNext(work, t)}</Text>
        </div>
        {!waits && (
          <Button size="lg" component={Link} to={playAddress(work, next.scenarioId)}>
            {t(goesOn ? 'home.resume' : 'home.begin')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
