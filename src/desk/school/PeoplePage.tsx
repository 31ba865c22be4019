// Classes and the people in them: what an instructor sees first.
import { Anchor, Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Person, SchoolClass } from '../../core/school';
import { Icon } from '../shared/Icon';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useSchool } from '../shared/use-school';
import { AddTrainees } from './AddTrainees';
import { ClassDialog } from './ClassDialog';
import { PersonDialog } from './PersonDialog';
import { StorageNotice } from './StorageNotice';
import { traineesOf } from './school-words';

export function PeoplePage() {
  const { t, i18n } = useTranslation();
  const { school } = useSchool();
  const classes = [...school.classes.values()].filter(({ closed }) => !closed);
  const closed = [...school.classes.values()].filter((one) => one.closed);
  const homeless = traineesOf(school, null, i18n.language);
  const [making, make] = useDisclosure(false);
  usePageTitle(`${t('people.title')}: ${school.name}`);
  return (
    <Stack gap="xl">
      <Group justify="space-between" align="end">
        <Title order={1}>{t('people.title')}</Title>
        <Button leftSection={<Icon name="plus" />} onClick={make.open}>
          {t('people.new-class')}
        </Button>
      </Group>
      <StorageNotice />
      {classes.length === 0 && (
        <Notice tone="calm" title={t('people.first-title')}>
          {t('people.first')}
        </Notice>
      )}
      {classes.map((one) => (
        <ClassCard key={one.id} one={one} people={traineesOf(school, one.id, i18n.language)} />
      ))}
      {homeless.length > 0 && (
        <Paper component="section" p="lg" shadow="xs" aria-labelledby="no-class">
          <Title order={2} size="h3" id="no-class" mb="sm">
            {t('people.no-class')}
          </Title>
          <PeopleTable people={homeless} label={t('people.no-class')} />
        </Paper>
      )}
      {closed.length > 0 && (
        <Text c="dimmed">{t('people.closed', { names: closed.map(({ name }) => name).join(', ') })}</Text>
      )}
      {making && <ClassDialog one={null} onClose={make.close} />}
    </Stack>
  );
}

function ClassCard({ one, people }: { one: SchoolClass; people: readonly Person[] }) {
  const { t } = useTranslation();
  const [adding, add] = useDisclosure(false);
  const [changing, change] = useDisclosure(false);
  return (
    <Paper component="section" p="lg" shadow="xs" aria-labelledby={one.id}>
      <Group justify="space-between" mb="sm">
        <div>
          <Title order={2} size="h3" id={one.id}>
            {one.name}
          </Title>
          <Text c="dimmed">{t('people.count', { count: people.length })}</Text>
        </div>
        <Group gap="sm">
          <Button variant="subtle" onClick={change.open} aria-label={t('people.change-class', { name: one.name })}>
            {t('people.change')}
          </Button>
          <Button variant="default" onClick={add.open} aria-label={t('people.add-to', { name: one.name })}>
            {t('people.add')}
          </Button>
          <Button component={Link} to={`/school/assignments?class=${one.id}`}>
            {t('people.assign')}
          </Button>
        </Group>
      </Group>
      {people.length > 0 ? (
        <PeopleTable people={people} label={one.name} />
      ) : (
        <Text>
          {t('people.empty-class')}{' '}
          <Anchor component="button" type="button" onClick={add.open}>
            {t('people.add')}
          </Anchor>
        </Text>
      )}
      {adding && <AddTrainees one={one} onClose={add.close} />}
      {changing && <ClassDialog one={one} onClose={change.close} />}
    </Paper>
  );
}

function PeopleTable({ people, label }: { people: readonly Person[]; label: string }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Person | null>(null);
  return (
    <>
      <Table aria-label={label} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.name')}</Table.Th>
            <Table.Th>{t('people.number')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={person.id}>
              <Table.Td>{person.name}</Table.Td>
              <Table.Td>{person.number}</Table.Td>
              <Table.Td ta="right">
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={t('people.open-person', { name: person.name })}
                  onClick={() => setChosen(person)}
                >
                  {t('people.change')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {chosen && <PersonDialog personId={chosen.id} onClose={() => setChosen(null)} />}
    </>
  );
}
