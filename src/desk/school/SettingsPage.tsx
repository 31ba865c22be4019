// The school itself: name and logo, its instructors, what the passphrase does, what is kept here, and throwing a demo or a school away.
import { Anchor, Button, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ChooseFile } from '../shared/ChooseFile';
import { Dialog } from '../shared/Dialog';
import { Form } from '../shared/Form';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { ChangePassphrase } from './ChangePassphrase';
import { LONGEST_NAME } from './limits';
import { LARGEST_LOGO_MEGABYTES, LARGEST_LOGO_SIDE_PIXELS, logoOf, type LogoProblem } from './logo';
import { PassphraseFacts } from './PassphraseFacts';
import { PersonDialog } from './PersonDialog';
import { instructorsOf } from './school-words';
import { StorageNotice } from './StorageNotice';

export function SettingsPage() {
  const { t } = useTranslation();
  const { school, place } = useSchool();
  usePageTitle(`${t('school.nav-settings')}: ${school.name}`);
  return (
    <Stack gap="xl" className="school-narrow">
      <Title order={1}>{t('school.nav-settings')}</Title>
      <StorageNotice />
      <NameAndLogo />
      <Instructors />
      {place !== 'demo' && <PassphraseFacts />}
      <ChangePassphrase />
      <Text>
        <Anchor component={Link} to="/privacy">
          {t('privacy.title')}
        </Anchor>
      </Text>
      <ThrowAway />
    </Stack>
  );
}

function NameAndLogo() {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const { school } = useSchool();
  const task = useTask();
  const [name, setName] = useState(school.name);
  const [refused, setRefused] = useState<LogoProblem | null>(null);

  const setLogo = async (file: File): Promise<void> => {
    const made = await logoOf(file);
    setRefused(made.ok ? null : made.problem);
    if (made.ok) await task.run(() => desk.act([{ kind: 'school-logo', logo: made.logo }]));
  };
  const rename = async (): Promise<void> => {
    if (name.trim() === '' || name.trim() === school.name) return;
    await task.run(() => desk.act([{ kind: 'school-named', name: name.trim() }]));
  };
  return (
    <Paper component="section" p="lg" shadow="xs" aria-labelledby="name-and-logo">
      <Stack>
        <Title order={2} size="h3" id="name-and-logo">
          {t('settings.name-and-logo')}
        </Title>
        <Form onSubmit={() => void rename()}>
          <Group align="end">
            <TextInput
              flex={1}
              label={t('setup-school.name')}
              value={name}
              maxLength={LONGEST_NAME}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={name.trim() === '' || name.trim() === school.name}>
              {t('class.save')}
            </Button>
          </Group>
        </Form>
        <Group>
          {school.logo ? (
            <img src={school.logo} alt={t('settings.logo-of', { name: school.name })} className="settings-logo" />
          ) : (
            <Text c="dimmed">{t('settings.no-logo')}</Text>
          )}
          <ChooseFile
            variant="default"
            accept="image/png,image/jpeg,image/webp"
            onChoose={([file]) => void setLogo(file)}
          >
            {t('settings.choose-logo')}
          </ChooseFile>
          {school.logo && (
            <Button
              variant="subtle"
              onClick={() => void task.run(() => desk.act([{ kind: 'school-logo', logo: null }]))}
            >
              {t('settings.drop-logo')}
            </Button>
          )}
        </Group>
        {refused && (
          <Notice tone="alarm" urgent>
            {t(`settings.logo-${refused}`, { megabytes: LARGEST_LOGO_MEGABYTES, pixels: LARGEST_LOGO_SIDE_PIXELS })}
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

function Instructors() {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const { school, user } = useSchool();
  const task = useTask();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    if (name.trim() === '') return;
    const done = await task.run(() =>
      desk.act([{ kind: 'person', role: 'instructor', name: name.trim(), number: '' }]),
    );
    if (done) setName('');
  };
  const me = user.kind === 'nobody' ? '' : user.personId;
  return (
    <Paper component="section" p="lg" shadow="xs" aria-labelledby="instructors">
      <Stack>
        <Title order={2} size="h3" id="instructors">
          {t('settings.instructors')}
        </Title>
        <Text>{t('settings.instructors-what')}</Text>
        <List>
          {instructorsOf(school).map((person) => (
            <List.Item key={person.id}>
              <Group gap="sm">
                {person.name}
                {person.id !== me && (
                  <Button
                    variant="subtle"
                    size="compact-md"
                    aria-label={t('people.open-person', { name: person.name })}
                    onClick={() => setChosen(person.id)}
                  >
                    {t('people.change')}
                  </Button>
                )}
              </Group>
            </List.Item>
          ))}
        </List>
        <Form onSubmit={() => void add()}>
          <Group align="end">
            <TextInput
              flex={1}
              label={t('settings.new-instructor')}
              value={name}
              maxLength={LONGEST_NAME}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={name.trim() === ''} loading={task.busy}>
              {t('settings.add')}
            </Button>
          </Group>
        </Form>
        {task.failure && (
          <Notice tone="alarm" urgent>
            {task.failure}
          </Notice>
        )}
      </Stack>
      {chosen && <PersonDialog personId={chosen} onClose={() => setChosen(null)} />}
    </Paper>
  );
}

function ThrowAway() {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const { school, place } = useSchool();
  const navigate = useNavigate();
  const task = useTask();
  const [sure, setSure] = useState(false);
  const [typed, setTyped] = useState('');
  const demo = place === 'demo';
  const drop = async (): Promise<void> => {
    if (!demo && typed.trim() !== school.name) return;
    // The page is left first: with the school gone there is nothing to show here.
    await navigate('/');
    await task.run(() => desk.drop());
    // The first page may have been drawn while the school still stood.
    await navigate('/', { replace: true });
  };
  return (
    <Paper component="section" p="lg" shadow="xs" aria-labelledby="throw-away">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Title order={2} size="h3" id="throw-away">
            {t(demo ? 'settings.drop-demo' : 'settings.drop')}
          </Title>
          <Text>{t(demo ? 'settings.drop-demo-what' : 'settings.drop-what')}</Text>
        </div>
        <Button variant="outline" color="red.9" className="never-shrinks" onClick={() => setSure(true)}>
          {t('settings.drop-do')}
        </Button>
      </Group>
      <Dialog
        opened={sure}
        onClose={() => setSure(false)}
        title={t(demo ? 'settings.drop-demo' : 'settings.drop')}
        cross={false}
      >
        <Form onSubmit={() => void drop()}>
          <Stack>
            <Text>{t(demo ? 'settings.drop-demo-what' : 'settings.drop-sure', { name: school.name })}</Text>
            {!demo && (
              <TextInput
                label={t('settings.drop-type')}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setSure(false)}>
                {t('app.cancel')}
              </Button>
              <Button type="submit" color="red.9" disabled={!demo && typed.trim() !== school.name} loading={task.busy}>
                {t('settings.drop-do')}
              </Button>
            </Group>
          </Stack>
        </Form>
      </Dialog>
    </Paper>
  );
}
