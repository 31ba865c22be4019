// Withdraws an assignment, after saying what stays.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '../../core/school';
import { Dialog } from '../shared/Dialog';
import { Notice } from '../shared/Notice';
import { useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';

export function WithdrawDialog({ assignment, onClose }: { assignment: Assignment; onClose(): void }) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const task = useTask();
  const withdraw = async (): Promise<void> => {
    if (await task.run(() => desk.act([{ kind: 'assignment-withdrawn', assignment: assignment.id }]))) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('assign.withdraw-title')} cross={false}>
      <Stack>
        <Text>{t('assign.withdraw-happens')}</Text>
        {task.failure && (
          <Notice tone="alarm" urgent>
            {task.failure}
          </Notice>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button color="red.9" loading={task.busy} onClick={() => void withdraw()}>
            {t('assign.withdraw')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
