// Joining a class, or taking a further assignment or feedback along: from a link, a scanned code or a file, without a server.
import { Button, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Library } from '../../core/scenario';
import { stamped, type School, type SchoolFile } from '../../core/school';
import { moduleTitle } from '../school/assignable';
import { LONGEST_NAME } from '../school/limits';
import { usePageData } from '../school/page-data';
import { ChooseFile } from '../shared/ChooseFile';
import { DeskError } from '../shared/desk-error';
import { Form } from '../shared/Form';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useServices } from '../shared/services';
import { isShared } from '../shared/school-desk';
import { useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { invitationInFile, invitationInLink, takeInvitation, type Invitation } from './invitation';

export interface JoinData {
  library: Library;
  /** Ids of the schools on this device by how they came. */
  places: ReadonlyMap<string, string>;
}

export function JoinPage() {
  const { t } = useTranslation();
  const { link } = useParams();
  const [opened, setOpened] = useState<Invitation | null>(null);
  usePageTitle(t('join.title'));
  const read = opened ?? (link ? invitationInLink(link) : null);
  return (
    <Stack className="school-narrow" gap="lg">
      <Title order={1}>{t('join.title')}</Title>
      {read && !read.ok && (
        <Notice tone="alarm" urgent>
          {t(`school-file.${read.reason}`)}
        </Notice>
      )}
      {read?.ok ? (
        <Invited key={read.file.records.length} file={read.file} invited={read.school} />
      ) : (
        <Doors onRead={setOpened} />
      )}
    </Stack>
  );
}

function Doors({ onRead }: { onRead(read: Invitation): void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [address, setAddress] = useState('');
  const openLink = (): void => {
    const found = /#\/join\/([\w-]+)/.exec(address.trim())?.[1] ?? /^[\w-]{40,}$/.exec(address.trim())?.[0];
    if (found) void navigate(`/join/${found}`);
    else onRead({ ok: false, reason: 'damaged' });
  };
  return (
    <Paper p="xl" shadow="xs">
      <Stack>
        <Text>{t('join.what')}</Text>
        <Form onSubmit={openLink}>
          <Group align="end">
            <TextInput
              flex={1}
              label={t('join.link')}
              value={address}
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
            <Button type="submit" disabled={address.trim() === ''}>
              {t('door.enter')}
            </Button>
          </Group>
        </Form>
        <Group>
          <ChooseFile
            variant="default"
            accept=".json,.txt,application/json,text/plain"
            onChoose={([file]) => void invitationInFile(file).then(onRead)}
          >
            {t('join.file')}
          </ChooseFile>
          <Text c="dimmed">{t('join.file-how')}</Text>
        </Group>
      </Stack>
    </Paper>
  );
}

function Invited({ file, invited }: { file: SchoolFile; invited: School }) {
  const { t, i18n } = useTranslation();
  const desk = useSchoolDesk();
  const { askToKeep } = useServices();
  const { library, places } = usePageData<JoinData>();
  const navigate = useNavigate();
  const task = useTask();
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const place = places.get(file.schoolId);
  const open = desk.now();
  const here = open && open.school.id === file.schoolId && open.user.kind === 'trainee' ? open : null;
  // A second trainee on a device where somebody joined before makes an entry of their own.
  const [somebodyElse, setSomebodyElse] = useState(false);
  const isNew = place === undefined || somebodyElse;
  const firstClass = [...invited.classes.keys()][0];
  const assigned = [...invited.assignments.values()];

  const take = async (): Promise<void> => {
    setTried(true);
    if (isNew && name.trim() === '') return;
    const done = await task.run(async () => {
      // Where the school itself lives, a file that anybody can bring must change nothing.
      if (!isNew && place !== 'joined') {
        if (desk.now()?.school.id !== file.schoolId) await desk.open(file.schoolId);
        return;
      }
      if (!(await takeInvitation(desk, file))) throw new DeskError('school-file.contradicts');
      if (!isNew || !firstClass) return;
      const personId = desk.ports.newId();
      const person = { kind: 'person', role: 'trainee', name: name.trim(), number: number.trim() } as const;
      const member = { kind: 'member', person: personId, class: firstClass, present: true } as const;
      await desk.keep([stamped(person, personId, desk.ports, personId), stamped(member, personId, desk.ports)]);
      askToKeep();
      // Where others are, too, each is asked for a PIN before they go in.
      if (isShared({ place: 'joined', school: desk.now()?.school ?? invited })) desk.leave();
      else await desk.enterTrainee(personId);
    });
    if (done) await navigate(desk.now()?.user.kind === 'nobody' ? '/who' : '/me');
  };
  return (
    <Paper p="xl" shadow="xs">
      <Form onSubmit={() => void take()}>
        <Stack>
          <Title order={2}>{invited.name}</Title>
          <Text>{[...invited.classes.values()].map((one) => one.name).join(', ')}</Text>
          {assigned.length > 0 && (
            <div>
              <Text fw={600}>{t('join.assigned')}</Text>
              <List>
                {assigned.map(({ id, moduleId, withdrawnAt }) => (
                  <List.Item key={id}>
                    {moduleTitle(library, moduleId, i18n.language)}
                    {withdrawnAt && ` (${t('assign.withdrawn')})`}
                  </List.Item>
                ))}
              </List>
            </div>
          )}
          {isNew ? (
            <>
              <TextInput
                label={t('join.name')}
                description={t('join.name-how')}
                value={name}
                maxLength={LONGEST_NAME}
                autoComplete="name"
                error={tried && name.trim() === '' ? t('join.name-missing') : null}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <TextInput
                label={t('join.number')}
                value={number}
                maxLength={LONGEST_NAME}
                onChange={(event) => setNumber(event.currentTarget.value)}
              />
            </>
          ) : (
            <>
              <Text>{t(here ? 'join.known' : 'join.known-who')}</Text>
              {place === 'joined' && firstClass && (
                <Button variant="subtle" onClick={() => setSomebodyElse(true)}>
                  {t('join.somebody-else')}
                </Button>
              )}
            </>
          )}
          {task.failure && (
            <Notice tone="alarm" urgent>
              {task.failure}
            </Notice>
          )}
          <Button type="submit" size="lg" loading={task.busy}>
            {t(isNew ? 'join.do' : 'join.add')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('join.privacy')}
          </Text>
        </Stack>
      </Form>
    </Paper>
  );
}
