// The demo class: made while one watches, to look around in and to throw away.
import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { KeptSchool } from '../../storage';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useServices } from '../shared/services';
import { useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { makeDemo, type DemoProgress } from './make-demo';
import { usePageData } from './page-data';

export function DemoPage() {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const services = useServices();
  const demo = usePageData<KeptSchool | null>();
  const navigate = useNavigate();
  const task = useTask();
  const [progress, setProgress] = useState<DemoProgress | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const stop = useRef(new AbortController());
  usePageTitle(t('demo.title'));

  const enter = async (): Promise<void> => {
    const instructor = [...(desk.now()?.school.people.values() ?? [])].find(({ role }) => role === 'instructor');
    if (instructor) await desk.enterInstructor(instructor.id, '');
    await navigate('/instructor');
  };
  const make = async (): Promise<void> => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setCancelled(false);
    const words = {
      school: t('demo.school'),
      instructor: t('demo.instructor'),
      className: t('demo.class'),
      traineeName: (name: string) => t('demo.trainee', { name }),
    };
    const made = await task.run(() => makeDemo(desk, services, words, setProgress, signal));
    setProgress(null);
    if (signal.aborted) {
      await task.run(() => desk.drop());
      setCancelled(true);
    } else if (made) await enter();
  };
  const open = async (schoolId: string): Promise<void> => {
    if (await task.run(() => desk.open(schoolId))) await enter();
  };
  const checking = progress !== null && progress.done === progress.total;
  return (
    <Stack className="school-narrow" gap="lg">
      <Title order={1}>{t('demo.title')}</Title>
      <Text size="lg">{t('demo.what')}</Text>
      {progress && (
        <div>
          <Text role="status" mb="xs">
            {t(checking ? 'demo.checking' : 'demo.making', { ...progress })}
          </Text>
          <Progress value={(progress.done / progress.total) * 100} animated aria-label={t('demo.title')} />
        </div>
      )}
      {cancelled && <Text role="status">{t('demo.cancelled')}</Text>}
      {task.failure && (
        <Notice tone="alarm" urgent>
          {task.failure}
        </Notice>
      )}
      <Group>
        {progress ? (
          <Button variant="default" onClick={() => stop.current.abort()}>
            {t('app.cancel')}
          </Button>
        ) : (
          <Button size="lg" onClick={() => void (demo ? open(demo.schoolId) : make())}>
            {t(demo ? 'demo.again' : 'demo.do')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
