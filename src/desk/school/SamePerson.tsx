// Two entries that turned out to be one person: somebody joined by link and stood in the list already.
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../core/school';
import { Notice } from '../shared/Notice';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { allTrainees } from './school-words';

/** Puts this entry's work under another one, after asking once more: records are only added, so it cannot be taken apart. */
export function SamePerson({ person, onDone }: { person: Person; onDone(): void }) {
  const { t, i18n } = useTranslation();
  const desk = useSchoolDesk();
  const { school } = useSchool();
  const task = useTask();
  const [otherId, setOtherId] = useState<string | null>(null);
  const others = allTrainees(school, i18n.language).filter(({ id }) => id !== person.id);
  const other = others.find(({ id }) => id === otherId);
  if (others.length === 0) return null;

  const join = async (same: string): Promise<void> => {
    if (await task.run(() => desk.act([{ kind: 'person-joined', person: person.id, same }]))) onDone();
  };
  /** Number and classes tell namesakes apart. */
  const described = ({ name, number, classIds }: Person): string =>
    [name, number, ...classIds.map((id) => school.classes.get(id)?.name ?? '')].filter(Boolean).join(' · ');

  return (
    <Stack gap="xs">
      <Select
        label={t('person.same')}
        description={t('person.same-what')}
        placeholder={t('person.same-choose')}
        data={others.map((one) => ({ value: one.id, label: described(one) }))}
        value={otherId}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('person.same-clear') }}
        nothingFoundMessage={t('person.same-nobody')}
        onChange={setOtherId}
      />
      {other && (
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Text>{t('person.same-sure', { who: described(person), other: described(other) })}</Text>
          <Button loading={task.busy} onClick={() => void join(other.id)} className="person-delete">
            {t('person.same-do')}
          </Button>
        </Group>
      )}
      {task.failure && (
        <Notice tone="alarm" urgent>
          {task.failure}
        </Notice>
      )}
    </Stack>
  );
}
