// A trainee's own page: what is due, where they stand, what to do next and why, how it has gone, hours, and handing in.
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PadOffer } from '../home/PadOffer';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { isShared } from '../shared/school-desk';
import { useServices } from '../shared/services';
import { useSchool } from '../shared/use-school';
import { useTraineeId, type TraineeData } from './trainee-data';
import { usePageData } from '../school/page-data';
import { StorageNotice } from '../school/StorageNotice';
import { AttemptList } from './AttemptList';
import { DueCard } from './DueCard';
import { HandInCard } from './HandInCard';
import { Hours } from './Hours';
import { NextCard } from './NextCard';
import { PinCard } from './PinCard';
import { ProgressPlot } from './ProgressPlot';
import { worksOf } from './work';
import './trainee.css';

export function TraineePage() {
  const { t } = useTranslation();
  const open = useSchool();
  const { school, place } = open;
  const { library } = usePageData<TraineeData>();
  const { today } = useServices();
  const personId = useTraineeId();
  const works = worksOf(school, library, personId, today());
  const name = school.people.get(school.personIdOf(personId))?.name ?? '';
  usePageTitle(`${t('me.title')}: ${name}`);
  const attempts = works.flatMap((work) => work.attempts);
  return (
    <Stack gap="xl">
      <Title order={1}>{t('me.hello', { name })}</Title>
      <StorageNotice />
      {works.length > 0 && attempts.length === 0 && <PadOffer then="/me" />}
      {works.length === 0 ? <Notice tone="calm">{t('me.nothing')}</Notice> : <NextCard works={works} />}
      {works.length > 0 && (
        <section aria-labelledby="due">
          <Title order={2} id="due" mb="md">
            {t('me.assignments')}
          </Title>
          <Stack gap="md" component="ul" className="plain-list">
            {works.map((work) => (
              <DueCard key={work.assignment.id} work={work} />
            ))}
          </Stack>
        </section>
      )}
      {place === 'joined' && attempts.some(({ submission }) => submission) && <HandInCard />}
      {attempts.some(({ submission }) => submission) && (
        <>
          <ProgressPlot works={works} />
          <Hours works={works} />
          <AttemptList attempts={attempts} />
        </>
      )}
      {isShared(open) && <PinCard personId={personId} />}
      <Group gap="lg">
        <Anchor component={Link} to="/join">
          {t('me.take-along')}
        </Anchor>
        <Anchor component={Link} to="/privacy">
          {t('privacy.title')}
        </Anchor>
      </Group>
      <Text c="dimmed" size="sm">
        {t('home.aid')}
      </Text>
    </Stack>
  );
}
