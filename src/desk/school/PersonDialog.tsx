// One person: name and number, their class, their PIN, whether they are somebody of the list, a file with all their data, and deleting it.
import { Button, Divider, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolAct } from '../../core/school';
import { Dialog } from '../shared/Dialog';
import { Form } from '../shared/Form';
import { Notice } from '../shared/Notice';
import { useServices } from '../shared/services';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { LONGEST_NAME } from './limits';
import { deletePersonHere, savePersonFile } from './person-data';
import { SamePerson } from './SamePerson';

export function PersonDialog({ personId, onClose }: { personId: string; onClose(): void }) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const services = useServices();
  const { school, records } = useSchool();
  const task = useTask();
  const person = school.people.get(personId);
  const [name, setName] = useState(person?.name ?? '');
  const [number, setNumber] = useState(person?.number ?? '');
  const [classId, setClassId] = useState<string | null>(person?.classIds[0] ?? null);
  const [hasPin, setHasPin] = useState(false);
  const [sure, setSure] = useState(false);
  useEffect(() => {
    let listening = true;
    void desk.hasPin(personId).then((has) => listening && setHasPin(has));
    return () => {
      listening = false;
    };
  }, [desk, personId]);
  if (!person) return null;

  const save = async (): Promise<void> => {
    if (name.trim() === '') return;
    const acts: SchoolAct[] = [];
    if (name.trim() !== person.name || number.trim() !== person.number) {
      acts.push({ kind: 'person-changed', person: personId, name: name.trim(), number: number.trim() });
    }
    for (const id of person.classIds) {
      if (id !== classId) acts.push({ kind: 'member', person: personId, class: id, present: false });
    }
    if (classId && !person.classIds.includes(classId)) {
      acts.push({ kind: 'member', person: personId, class: classId, present: true });
    }
    if (await task.run(() => desk.act(acts))) onClose();
  };
  const classes = [...school.classes.values()].filter(({ closed }) => !closed);
  const trainee = person.role === 'trainee';

  return (
    <Dialog opened onClose={onClose} title={person.name} size="lg">
      <Form onSubmit={() => void save()}>
        <Stack>
          <TextInput
            label={t('people.name')}
            value={name}
            maxLength={LONGEST_NAME}
            data-autofocus
            error={name.trim() === '' ? t('roster.name-needed') : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {trainee && (
            <>
              <TextInput
                label={t('people.number')}
                value={number}
                maxLength={LONGEST_NAME}
                onChange={(event) => setNumber(event.currentTarget.value)}
              />
              <Select
                label={t('person.class')}
                data={classes.map(({ id, name: className }) => ({ value: id, label: className }))}
                value={classId}
                placeholder={t('people.no-class')}
                clearable
                clearButtonProps={{ 'aria-label': t('person.no-class') }}
                onChange={setClassId}
              />
            </>
          )}
          {task.failure && (
            <Notice tone="alarm" urgent>
              {task.failure}
            </Notice>
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={task.busy}>
              {t('class.save')}
            </Button>
          </Group>
        </Stack>
      </Form>
      <Divider my="lg" />
      <Stack gap="sm">
        {trainee && <SamePerson person={person} onDone={onClose} />}
        {hasPin && (
          <Group justify="space-between">
            <Text>{t('person.has-pin')}</Text>
            <Button
              variant="default"
              onClick={() => void task.run(() => desk.setPin(personId, null).then(() => setHasPin(false)))}
            >
              {t('person.drop-pin')}
            </Button>
          </Group>
        )}
        <Group justify="space-between">
          <Text>{t('person.export-what')}</Text>
          <Button
            variant="default"
            onClick={() => void task.run(() => savePersonFile(desk.shelf, school, records, personId))}
          >
            {t('person.export')}
          </Button>
        </Group>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Text>{t(sure ? 'person.delete-sure' : 'person.delete-what', { name: person.name })}</Text>
          {sure ? (
            <Group wrap="nowrap">
              <Button variant="default" onClick={() => setSure(false)}>
                {t('app.cancel')}
              </Button>
              <Button
                color="red.9"
                loading={task.busy}
                onClick={() =>
                  void task.run(() => deletePersonHere(desk, services, personId)).then((ok) => ok && onClose())
                }
              >
                {t('person.delete-yes')}
              </Button>
            </Group>
          ) : (
            <Button variant="outline" color="red.9" onClick={() => setSure(true)} className="person-delete">
              {t('person.delete')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
