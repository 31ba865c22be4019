// Handing in: one file with everything finished so far, to save or to send with the device's own share sheet.
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { Icon } from '../shared/Icon';
import { Notice } from '../shared/Notice';
import { canShareFiles, saveFile, shareFile } from '../shared/save-file';
import { handedInNote } from '../shared/school-desk';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { usePageData } from '../school/page-data';
import { handInOf, type HandIn } from './hand-in';
import { useTraineeId, type TraineeData } from './trainee-data';

export function HandInCard() {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const { school, records } = useSchool();
  const { handedIn } = usePageData<TraineeData>();
  const personId = useTraineeId();
  const task = useTask();
  const { revalidate } = useRevalidator();
  const [outcome, setOutcome] = useState<'done' | 'refused' | null>(null);
  const before = new Set(handedIn === null ? [] : (JSON.parse(handedIn) as string[]));
  const waiting = records.filter(
    (record) => record.kind === 'submission' && record.by === personId && !before.has(record.id),
  ).length;

  const give = async (hand: (file: HandIn) => ReturnType<typeof shareFile>): Promise<void> => {
    setOutcome(null);
    await task.run(async () => {
      const file = await handInOf(desk.shelf, school, records, personId);
      const given = await hand(file);
      if (given === 'refused') setOutcome('refused');
      if (given !== 'shared') return;
      await desk.shelf.keepNote(school.id, handedInNote(personId), JSON.stringify(file.submissionIds));
      setOutcome('done');
      await revalidate();
    });
  };
  const save = async ({ text, fileName }: HandIn): Promise<'shared'> => {
    saveFile(text, fileName);
    return 'shared';
  };
  return (
    <Paper component="section" p="lg" shadow="xs" aria-labelledby="hand-in">
      <Stack gap="sm">
        <Group justify="space-between" gap="md">
          <div className="next-words">
            <Title order={2} size="h3" id="hand-in">
              {t(waiting > 0 ? 'hand-in.waiting' : 'hand-in.title', { count: waiting })}
            </Title>
            <Text mt={4}>{t('hand-in.what', { school: school.name })}</Text>
          </div>
          <Group gap="sm">
            {canShareFiles() && (
              <Button
                variant={waiting > 0 ? 'filled' : 'default'}
                leftSection={<Icon name="share" />}
                loading={task.busy}
                onClick={() => void give(({ text, fileName }) => shareFile(text, fileName))}
              >
                {t('hand-in.share')}
              </Button>
            )}
            <Button
              variant={waiting > 0 && !canShareFiles() ? 'filled' : 'default'}
              leftSection={<Icon name="download" />}
              loading={task.busy}
              onClick={() => void give(save)}
            >
              {t('hand-in.save')}
            </Button>
          </Group>
        </Group>
        {outcome === 'done' && <Text role="status">{t('hand-in.done')}</Text>}
        {outcome === 'refused' && (
          <Notice tone="warning" urgent>
            {t('hand-in.share-refused')}
          </Notice>
        )}
        {task.failure && (
          <Notice tone="alarm" urgent>
            {task.failure}
          </Notice>
        )}
      </Stack>
    </Paper>
  );
}
