// On a shared computer a trainee says who they are, and shows a PIN where they set one; nobody else's work is shown.
import { Anchor, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useRevalidator } from 'react-router';
import type { Person } from '../../core/school';
import { usePageTitle } from '../shared/page-title';
import type { OpenSchool, TraineeEntry } from '../shared/school-desk';
import { useMaybeSchool, useSchoolDesk } from '../shared/use-school';
import { TraineeEntryDialog } from './TraineeEntry';

/** From so many names on a field to search them is shown. */
const SEARCH_FROM = 12;

/** The page at /who. */
export function WhoPage() {
  const open = useMaybeSchool();
  return open ? <WhoAreYou open={open} toHome /> : null;
}

/** @param toHome goes to the trainee's own page; without it the page behind the door opens by itself */
export function WhoAreYou({ open, toHome = false }: { open: OpenSchool; toHome?: boolean }) {
  const { t, i18n } = useTranslation();
  const desk = useSchoolDesk();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [wanted, setWanted] = useState('');
  const [asked, setAsked] = useState<{ person: Person; entry: Exclude<TraineeEntry, 'open'> } | null>(null);
  usePageTitle(t('who.title'));
  const collator = new Intl.Collator(i18n.language);
  const trainees = [...open.school.people.values()]
    .filter(({ role, name }) => role === 'trainee' && name.toLowerCase().includes(wanted.trim().toLowerCase()))
    .sort((a, b) => collator.compare(a.name, b.name));
  const all = [...open.school.people.values()].filter(({ role }) => role === 'trainee');

  const enter = async (person: Person, pin?: string): Promise<boolean> => {
    if (!(await desk.enterTrainee(person.id, pin))) return false;
    // What the page loaded before anybody was there is not theirs.
    await (toHome ? navigate('/me') : revalidate());
    return true;
  };
  const choose = async (person: Person): Promise<void> => {
    const entry = await desk.entryOf(person.id);
    if (entry === 'open') await enter(person);
    else setAsked({ person, entry });
  };

  return (
    <Stack className="school-narrow" gap="lg">
      <div>
        <Title order={1}>{t('who.title')}</Title>
        <Text mt="xs">{t(all.length === 0 ? 'who.nobody' : 'who.what')}</Text>
      </div>
      {all.length >= SEARCH_FROM && (
        <TextInput label={t('who.search')} value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
      )}
      <Paper shadow="xs" component="ul" className="plain-list who-list">
        {trainees.map((person) => (
          <li key={person.id}>
            <Button variant="subtle" fullWidth justify="flex-start" onClick={() => void choose(person)}>
              {person.number ? t('who.name-number', { name: person.name, number: person.number }) : person.name}
            </Button>
          </li>
        ))}
      </Paper>
      {trainees.length === 0 && all.length > 0 && <Text role="status">{t('who.not-found')}</Text>}
      <Group>
        <Anchor component={Link} to="/join">
          {t('who.not-listed')}
        </Anchor>
        {open.place !== 'joined' && (
          <Anchor component={Link} to="/school">
            {t('who.i-am-an-instructor')}
          </Anchor>
        )}
      </Group>
      {asked && <TraineeEntryDialog {...asked} onClose={() => setAsked(null)} enter={enter} />}
    </Stack>
  );
}
