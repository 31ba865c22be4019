// Restoring a school from a backup, on a device that knows it or on a fresh one.
import { Anchor, Button, Group, Paper, PasswordInput, Progress, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { openBackup } from '../../core/school';
import { ChooseFile } from '../shared/ChooseFile';
import { wordsForError } from '../shared/desk-error';
import { Form } from '../shared/Form';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useSchoolDesk } from '../shared/use-school';
import { createWebCrypto } from '../shared/web-crypto';
import { restoreSchool, sourceOf, type Restored } from './backup-school';

export function RestorePage() {
  const { t } = useTranslation();
  usePageTitle(t('restore.title'));
  return (
    <div className="school-narrow">
      <RestoreForm heading={1} />
    </div>
  );
}

export function RestoreForm({ heading = 2 }: { heading?: 1 | 2 }) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [restored, setRestored] = useState<Extract<Restored, { ok: true }> | null>(null);

  const choose = async (chosen: File): Promise<void> => {
    setFailure(null);
    setRestored(null);
    setFile(null);
    try {
      // Only the first bytes are read: what is no backup is told at once, whatever its size.
      const opened = await openBackup(sourceOf(chosen));
      if (opened.ok) setFile(chosen);
      else setFailure(`restore.refused.${opened.problem}`);
    } catch {
      setFailure('restore.refused.unreadable');
    }
  };
  const restore = async (): Promise<void> => {
    if (!file) return;
    setFailure(null);
    setShare(0);
    try {
      const result = await restoreSchool(sourceOf(file), passphrase, desk, createWebCrypto(crypto), setShare);
      if (result.ok) {
        setRestored(result);
        setFile(null);
        setPassphrase('');
      } else setFailure(`restore.refused.${result.problem}`);
    } catch (error) {
      setFailure(wordsForError(error).messageId);
    }
    setShare(null);
  };

  return (
    <Paper p="xl" shadow="xs">
      <Form onSubmit={() => void restore()}>
        <Stack>
          <Title order={heading} size={heading === 1 ? undefined : 'h3'}>
            {t('restore.title')}
          </Title>
          <Text>{t('restore.what')}</Text>
          <Group>
            <ChooseFile variant="default" disabled={share !== null} onChoose={([chosen]) => void choose(chosen)}>
              {t('restore.choose')}
            </ChooseFile>
            {file && <Text>{t('restore.file', { name: file.name })}</Text>}
          </Group>
          {file && (
            <>
              <PasswordInput
                label={t('restore.passphrase')}
                value={passphrase}
                autoComplete="off"
                visibilityToggleButtonProps={{ 'aria-label': t('door.show') }}
                onChange={(event) => setPassphrase(event.currentTarget.value)}
              />
              <Button type="submit" loading={share !== null} disabled={passphrase === ''}>
                {t('restore.do')}
              </Button>
            </>
          )}
          {share !== null && (
            <div>
              <Text role="status">{t('restore.progress', { percent: Math.round(share * 100) })}</Text>
              <Progress value={share * 100} aria-label={t('restore.title')} />
            </div>
          )}
          {failure && (
            <Notice tone="alarm" urgent>
              {t(failure)}
            </Notice>
          )}
          {restored && (
            <Notice tone="calm" urgent>
              <Text>{t('restore.done', { ...restored, schoolId: '', ok: '' })}</Text>
              <Anchor component={Link} to="/instructor">
                {t('restore.open')}
              </Anchor>
            </Notice>
          )}
        </Stack>
      </Form>
    </Paper>
  );
}
