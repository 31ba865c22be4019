// Adds trainees to a class: typed or pasted line by line, or from a spreadsheet file; shown before anything is kept.
import { Button, Group, List, Stack, Table, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRoster, type Roster, type SchoolAct, type SchoolClass } from '../../core/school';
import { ChooseFile } from '../shared/ChooseFile';
import { Dialog } from '../shared/Dialog';
import { Form } from '../shared/Form';
import { Notice } from '../shared/Notice';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { readRosterFile, rosterRows, type RosterFileProblem } from './roster-file';

/** The preview shows so many of the people it found. */
const SHOWN = 8;

export function AddTrainees({ one, onClose }: { one: SchoolClass; onClose(): void }) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const { school } = useSchool();
  const task = useTask();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<RosterFileProblem | null>(null);
  const roster = readRoster(rosterRows(text), [...school.people.values()]);

  const openFile = async (file: File): Promise<void> => {
    const read = await readRosterFile(file);
    setRefused(read.ok ? null : read.problem);
    if (read.ok) setText(read.text);
  };
  const add = async (): Promise<void> => {
    if (roster.entries.length === 0) return;
    if (await task.run(() => addPeople(desk, roster, one.id))) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('people.add-to', { name: one.name })} size="lg">
      <Form onSubmit={() => void add()}>
        <Stack>
          <Textarea
            label={t('roster.list')}
            description={t('roster.list-how')}
            autosize
            minRows={4}
            maxRows={10}
            value={text}
            data-autofocus
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group>
            <ChooseFile
              variant="default"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              onChoose={([file]) => void openFile(file)}
            >
              {t('roster.file')}
            </ChooseFile>
            <Text c="dimmed">{t('roster.file-how')}</Text>
          </Group>
          {refused && (
            <Notice tone="alarm" urgent>
              {t(`roster.file-${refused}`)}
            </Notice>
          )}
          {text.trim() !== '' && <Preview roster={roster} />}
          {task.failure && (
            <Notice tone="alarm" urgent>
              {task.failure}
            </Notice>
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={task.busy} disabled={roster.entries.length === 0}>
              {t('roster.add', { count: roster.entries.length })}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}

async function addPeople(desk: ReturnType<typeof useSchoolDesk>, roster: Roster, classId: string): Promise<void> {
  const people = await desk.act(
    roster.entries.map(({ name, number }): SchoolAct => ({ kind: 'person', role: 'trainee', name, number })),
  );
  await desk.act(people.map(({ id }): SchoolAct => ({ kind: 'member', person: id, class: classId, present: true })));
}

function Preview({ roster }: { roster: Roster }) {
  const { t } = useTranslation();
  const { entries, problems, hasNames } = roster;
  if (!hasNames) {
    return (
      <Notice tone="alarm" urgent>
        {t('roster.no-names')}
      </Notice>
    );
  }
  return (
    <Stack gap="sm">
      <Title order={3} size="h4" role="status">
        {t('roster.found', { count: entries.length })}
      </Title>
      {entries.length > 0 && (
        <Table aria-label={t('roster.preview')} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('people.name')}</Table.Th>
              <Table.Th>{t('people.number')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.slice(0, SHOWN).map(({ row, name, number }) => (
              <Table.Tr key={row}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{number}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {entries.length > SHOWN && <Text c="dimmed">{t('roster.more', { count: entries.length - SHOWN })}</Text>}
      {problems.length > 0 && (
        <Notice tone="warning" title={t('roster.problems', { count: problems.length })}>
          <List size="sm">
            {problems.map(({ row, rule, text }) => (
              <List.Item key={row}>{t(`roster.${rule}`, { row, text })}</List.Item>
            ))}
          </List>
        </Notice>
      )}
    </Stack>
  );
}
