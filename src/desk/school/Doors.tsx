// The two doors of a school: the instructors' passphrase, and the trainee who says who they are.
import { Anchor, Button, Paper, PasswordInput, Select, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Form } from '../shared/Form';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import type { OpenSchool } from '../shared/school-desk';
import { useMaybeSchool, useSchoolDesk } from '../shared/use-school';
import { WhoAreYou } from './WhoAreYou';

/** Lets instructors through who know the passphrase. */
export function InstructorDoor({ children }: { children: ReactNode }) {
  const open = useMaybeSchool();
  if (!open) return <NoSchool />;
  if (open.user.kind === 'instructor') return children;
  return open.place === 'joined' ? <NotHere /> : <Passphrase open={open} />;
}

/** Lets a trainee through who chose their name, and knows their PIN where they set one. */
export function TraineeDoor({ children }: { children: ReactNode }) {
  const open = useMaybeSchool();
  if (!open) return <NoSchool />;
  return open.user.kind === 'trainee' ? children : <WhoAreYou open={open} />;
}

function NoSchool() {
  const { t } = useTranslation();
  usePageTitle(t('school.none-title'));
  return (
    <Stack className="school-narrow">
      <Title order={1}>{t('school.none-title')}</Title>
      <Text>{t('school.none')}</Text>
      <Anchor component={Link} to="/">
        {t('app.home')}
      </Anchor>
    </Stack>
  );
}

function NotHere() {
  const { t } = useTranslation();
  usePageTitle(t('door.not-here-title'));
  return (
    <Stack className="school-narrow">
      <Title order={1}>{t('door.not-here-title')}</Title>
      <Text>{t('door.not-here')}</Text>
      <Anchor component={Link} to="/me">
        {t('door.to-own-work')}
      </Anchor>
    </Stack>
  );
}

function Passphrase({ open }: { open: OpenSchool }) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const instructors = [...open.school.people.values()].filter(({ role }) => role === 'instructor');
  const [personId, setPersonId] = useState(instructors[0]?.id ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'idle' | 'opening' | 'wrong'>('idle');
  const [locked, setLocked] = useState(true);
  usePageTitle(t('door.title'));
  useEffect(() => {
    let listening = true;
    void desk.hasLock().then((has) => listening && setLocked(has));
    return () => {
      listening = false;
    };
  }, [desk]);

  const enter = async (): Promise<void> => {
    setState('opening');
    if (!(await desk.enterInstructor(personId, passphrase))) setState('wrong');
  };
  return (
    <Paper p="xl" shadow="xs" className="school-narrow">
      <Form onSubmit={() => void enter()}>
        <Stack>
          <Title order={1}>{t('door.title')}</Title>
          <Text>{t(locked ? 'door.what' : 'door.open')}</Text>
          {instructors.length > 1 && (
            <Select
              label={t('door.who')}
              data={instructors.map(({ id, name }) => ({ value: id, label: name }))}
              value={personId}
              allowDeselect={false}
              onChange={(id) => setPersonId(id ?? '')}
            />
          )}
          {locked && (
            <PasswordInput
              label={t('door.passphrase')}
              value={passphrase}
              autoComplete="current-password"
              data-autofocus
              visibilityToggleButtonProps={{ 'aria-label': t('door.show') }}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
          )}
          {state === 'wrong' && (
            <Notice tone="alarm" urgent>
              {t('door.wrong')}
            </Notice>
          )}
          <Button type="submit" loading={state === 'opening'}>
            {t('door.enter')}
          </Button>
          <Anchor component={Link} to="/who">
            {t('door.i-am-a-trainee')}
          </Anchor>
        </Stack>
      </Form>
    </Paper>
  );
}
