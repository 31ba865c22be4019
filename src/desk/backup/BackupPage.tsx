// Backup of the open school, restoring one, and taking the school off this device.
import { Button, Paper, PasswordInput, Progress, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { localDay } from '../instructor/local-day';
import { fileNameOf, saveFile } from '../shared/save-file';
import { PASSPHRASE_FROM } from '../school/limits';
import { wordsForError } from '../shared/desk-error';
import { Dialog } from '../shared/Dialog';
import { Form } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { createWebCrypto } from '../shared/web-crypto';
import { packSchool } from './backup-school';
import { RestoreForm } from './RestorePage';

export function BackupPage() {
  const { t } = useTranslation();
  usePageTitle(t('backup.title'));
  return (
    <Stack className="school-narrow" gap="lg">
      <Title order={1}>{t('backup.title')}</Title>
      <MakeBackup />
      <RestoreForm />
      <Wipe />
    </Stack>
  );
}

function MakeBackup() {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const open = useSchool();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [packed, setPacked] = useState<{ done: number; total: number } | null>(null);
  const [state, setState] = useState<'idle' | 'packing' | 'made'>('idle');
  const [failure, setFailure] = useState<string | null>(null);
  const short = passphrase.length < PASSPHRASE_FROM ? t('backup.too-short', { count: PASSPHRASE_FROM }) : null;
  const differs = again !== passphrase ? t('backup.differs') : null;

  const make = async (): Promise<void> => {
    setTried(true);
    if (short ?? differs) return;
    setState('packing');
    setFailure(null);
    try {
      const parts = await packSchool(open, desk.shelf, passphrase, createWebCrypto(crypto), (done, total) =>
        setPacked({ done, total }),
      );
      const name = `${fileNameOf(open.school.name, localDay(new Date()))}.needlepoint-school`;
      saveFile(parts as BlobPart[], name, 'application/octet-stream');
      setState('made');
      setPassphrase('');
      setAgain('');
      setTried(false);
    } catch (error) {
      setState('idle');
      setFailure(wordsForError(error).messageId);
    }
    setPacked(null);
  };

  return (
    <Paper p="xl" shadow="xs">
      <Form onSubmit={() => void make()}>
        <Stack>
          <Text>{t('backup.what')}</Text>
          <PasswordInput
            label={t('backup.passphrase')}
            value={passphrase}
            autoComplete="new-password"
            error={tried ? short : null}
            visibilityToggleButtonProps={{ 'aria-label': t('door.show') }}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('backup.again')}
            value={again}
            autoComplete="new-password"
            error={tried ? differs : null}
            visibilityToggleButtonProps={{ 'aria-label': t('door.show') }}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
          {packed && (
            <div>
              <Text role="status">{t('backup.making', packed)}</Text>
              <Progress value={(100 * packed.done) / Math.max(1, packed.total)} aria-label={t('backup.title')} />
            </div>
          )}
          {state === 'made' && (
            <Notice tone="calm" urgent>
              {t('backup.made')}
            </Notice>
          )}
          {failure && (
            <Notice tone="alarm" urgent>
              {t(failure)}
            </Notice>
          )}
          <Button type="submit" leftSection={<Icon name="download" />} loading={state === 'packing'}>
            {t('backup.make')}
          </Button>
        </Stack>
      </Form>
    </Paper>
  );
}

function Wipe() {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const { school } = useSchool();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const wipe = async (): Promise<void> => {
    if (typed.trim() !== school.name) return;
    await desk.drop();
    await navigate('/');
  };
  return (
    <Paper p="xl" shadow="xs">
      <Text>{t('backup.wipe-what')}</Text>
      <Button mt="md" variant="outline" color="red.9" onClick={() => setAsking(true)}>
        {t('backup.wipe')}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('backup.wipe-title', { school: school.name })}>
        <Form onSubmit={() => void wipe()}>
          <Stack>
            <Text>{t('backup.wipe-what')}</Text>
            <TextInput
              label={t('backup.wipe-confirm')}
              value={typed}
              data-autofocus
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Button type="submit" color="red.9" disabled={typed.trim() !== school.name}>
              {t('backup.wipe-do')}
            </Button>
          </Stack>
        </Form>
      </Dialog>
    </Paper>
  );
}
