// What happens with data, said plainly; and for a trainee the ways to see and delete their own.
import { Anchor, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '../shared/Dialog';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import type { OpenSchool } from '../shared/school-desk';
import { useServices } from '../shared/services';
import { useMaybeSchool, useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { deletePersonHere, savePersonFile } from './person-data';
import { nameOf } from './school-words';

const PARTS = ['stays', 'leaves', 'protects', 'rights'] as const;

export function PrivacyPage() {
  const { t } = useTranslation();
  const open = useMaybeSchool();
  usePageTitle(t('privacy.title'));
  return (
    <Stack className="school-narrow" gap="lg">
      <Title order={1}>{t('privacy.title')}</Title>
      <Text size="lg">{t('privacy.intro')}</Text>
      {PARTS.map((part) => (
        <Paper key={part} component="section" p="lg" shadow="xs" aria-labelledby={`privacy-${part}`}>
          <Title order={2} size="h3" id={`privacy-${part}`} mb="xs">
            {t(`privacy.${part}-title`)}
          </Title>
          <List spacing={6}>
            {[1, 2, 3].map((line) => (
              <List.Item key={line}>{t(`privacy.${part}-${line}`)}</List.Item>
            ))}
          </List>
        </Paper>
      ))}
      {open?.user.kind === 'trainee' && <OwnData open={open} personId={open.user.personId} />}
      <Anchor href="./licences.txt" target="_blank">
        {t('privacy.licences')}
      </Anchor>
    </Stack>
  );
}

function OwnData({ open, personId }: { open: OpenSchool; personId: string }) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const services = useServices();
  const navigate = useNavigate();
  const task = useTask();
  const [sure, setSure] = useState(false);
  const { school, records, place } = open;
  const name = nameOf(school, personId);
  const remove = async (): Promise<void> => {
    if (await task.run(() => deletePersonHere(desk, services, personId))) await navigate('/');
  };
  return (
    <Paper component="section" p="lg" shadow="xs" aria-labelledby="own-data">
      <Stack>
        <Title order={2} size="h3" id="own-data">
          {t('privacy.own')}
        </Title>
        <Group>
          <Button
            variant="default"
            onClick={() => void task.run(() => savePersonFile(desk.shelf, school, records, personId))}
          >
            {t('privacy.save')}
          </Button>
          {place !== 'own' && (
            <Button variant="outline" color="red.9" onClick={() => setSure(true)}>
              {t('privacy.delete')}
            </Button>
          )}
        </Group>
        {task.failure && (
          <Notice tone="alarm" urgent>
            {task.failure}
          </Notice>
        )}
      </Stack>
      <Dialog opened={sure} onClose={() => setSure(false)} title={t('privacy.delete')} cross={false}>
        <Text>{t('privacy.delete-what', { name })}</Text>
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={() => setSure(false)}>
            {t('app.cancel')}
          </Button>
          <Button color="red.9" loading={task.busy} onClick={() => void remove()}>
            {t('person.delete-yes')}
          </Button>
        </Group>
      </Dialog>
    </Paper>
  );
}
