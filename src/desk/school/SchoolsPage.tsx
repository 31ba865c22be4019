// The schools on this device: one is open, the others wait.
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { KeptSchool } from '../../storage';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useMaybeSchool, useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { usePageData } from './page-data';

export interface NamedSchool extends KeptSchool {
  name: string;
}

export function SchoolsPage() {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const open = useMaybeSchool();
  const schools = usePageData<NamedSchool[]>();
  const navigate = useNavigate();
  const task = useTask();
  usePageTitle(t('schools.title'));
  const choose = async (schoolId: string | null): Promise<void> => {
    if (await task.run(() => desk.open(schoolId))) await navigate('/');
  };
  return (
    <Stack className="school-narrow" gap="lg">
      <div>
        <Title order={1}>{t('schools.title')}</Title>
        <Text mt="xs">{t(schools.length > 0 ? 'schools.what' : 'schools.none')}</Text>
      </div>
      <Stack component="ul" className="plain-list" gap="sm">
        {schools.map(({ schoolId, place, name }) => (
          <Paper key={schoolId} component="li" p="md" shadow="xs">
            <Group justify="space-between">
              <div>
                <Text fw={600}>{name}</Text>
                <Text size="sm" c="dimmed">
                  {t(place === 'demo' ? 'school.demo' : place === 'own' ? 'schools.own' : 'schools.joined')}
                </Text>
              </div>
              {open?.school.id === schoolId ? (
                <Group>
                  <Text>{t('schools.is-open')}</Text>
                  <Button variant="subtle" onClick={() => void choose(null)}>
                    {t('schools.close')}
                  </Button>
                </Group>
              ) : (
                <Button
                  variant="default"
                  aria-label={t('schools.open-what', { name })}
                  onClick={() => void choose(schoolId)}
                >
                  {t('schools.open')}
                </Button>
              )}
            </Group>
          </Paper>
        ))}
      </Stack>
      {task.failure && (
        <Notice tone="alarm" urgent>
          {task.failure}
        </Notice>
      )}
      <Group>
        <Button component={Link} to="/school/new" variant="outline">
          {t('schools.new')}
        </Button>
        <Button component={Link} to="/demo" variant="subtle">
          {t('schools.demo')}
        </Button>
      </Group>
    </Stack>
  );
}
