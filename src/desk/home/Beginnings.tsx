// The one question of the first start: practise, join a class, or set up a school. Where a school is open, the way back into it.
import { Anchor, Button, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SCHOOL_SIGN } from '../shared/page-memory';
import { useServices } from '../shared/services';
import { HandLinks } from './HandLinks';

export function Beginnings() {
  const { memory } = useServices();
  const [place, ...name] = (memory.read(SCHOOL_SIGN) ?? '').split(' ');
  return name.length > 0 ? <BackToSchool place={place} name={name.join(' ')} /> : <FirstQuestion />;
}

function FirstQuestion() {
  const { t } = useTranslation();
  // The address stands behind the "#", so a plain link into the page would leave it.
  const practise = (): void => {
    const sessions = document.getElementById('sessions');
    sessions?.scrollIntoView();
    sessions?.focus({ preventScroll: true });
  };
  return (
    <section aria-labelledby="begin">
      <Title order={2} id="begin" mb="md">
        {t('begin.title')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
        <Way title={t('begin.practise')} what={t('begin.practise-what')}>
          <Button onClick={practise}>{t('begin.practise-do')}</Button>
        </Way>
        <Way title={t('begin.join')} what={t('begin.join-what')}>
          <Button component={Link} to="/join" variant="outline">
            {t('begin.join-do')}
          </Button>
        </Way>
        <Way title={t('begin.school')} what={t('begin.school-what')}>
          <Button component={Link} to="/school/new" variant="outline">
            {t('begin.school-do')}
          </Button>
        </Way>
      </SimpleGrid>
      <Text mt="md">
        {t('begin.look')}{' '}
        <Anchor component={Link} to="/demo">
          {t('begin.demo')}
        </Anchor>{' '}
        ·{' '}
        <Anchor component={Link} to="/privacy">
          {t('begin.privacy')}
        </Anchor>{' '}
        · <HandLinks />
      </Text>
    </section>
  );
}

function Way({ title, what, children }: { title: string; what: string; children: React.ReactNode }) {
  return (
    <Paper p="lg" shadow="xs" className="session-card">
      <Title order={3}>{title}</Title>
      <Text mt={4}>{what}</Text>
      <Group mt="auto" pt="md">
        {children}
      </Group>
    </Paper>
  );
}

function BackToSchool({ place, name }: { place: string; name: string }) {
  const { t } = useTranslation();
  return (
    <Paper component="section" p="lg" shadow="sm" className="resume-card" aria-labelledby="begin">
      <Group justify="space-between" gap="md">
        <div>
          <Title order={2} size="h3" id="begin">
            {name}
          </Title>
          <Text mt={4}>{t(place === 'joined' ? 'begin.back-joined' : 'begin.back')}</Text>
        </div>
        <Group>
          {place !== 'joined' && (
            <Button component={Link} to="/school" variant="outline" size="lg">
              {t('begin.instructors')}
            </Button>
          )}
          <Button component={Link} to="/me" size="lg">
            {t('begin.my-work')}
          </Button>
        </Group>
      </Group>
      <Text mt="sm" size="sm">
        <Anchor component={Link} to="/join">
          {t('begin.other-link')}
        </Anchor>{' '}
        ·{' '}
        <Anchor component={Link} to="/schools">
          {t('begin.other-school')}
        </Anchor>{' '}
        ·{' '}
        <Anchor component={Link} to="/privacy">
          {t('begin.privacy')}
        </Anchor>{' '}
        · <HandLinks />
      </Text>
    </Paper>
  );
}
