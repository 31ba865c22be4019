// Setting a school up: its name, the first instructor, and the passphrase before their area.
import { Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { wordsForError } from '../shared/desk-error';
import { Form } from '../shared/Form';
import { canLock } from '../shared/lock';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useServices } from '../shared/services';
import { useSchoolDesk } from '../shared/use-school';
import { LONGEST_NAME, PASSPHRASE_FROM } from './limits';
import { PassphraseFacts } from './PassphraseFacts';

export function SetUpPage() {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const { askToKeep } = useServices();
  const navigate = useNavigate();
  const [schoolName, setSchoolName] = useState('');
  const [instructorName, setInstructorName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  usePageTitle(t('setup-school.title'));

  const faults = {
    schoolName: schoolName.trim() === '' ? t('setup-school.name-missing') : null,
    instructorName: instructorName.trim() === '' ? t('setup-school.instructor-missing') : null,
    passphrase: passphrase.length < PASSPHRASE_FROM ? t('setup-school.too-short', { count: PASSPHRASE_FROM }) : null,
    again: again !== passphrase ? t('setup-school.differs') : null,
  };
  const shown = tried ? faults : { schoolName: null, instructorName: null, passphrase: null, again: null };

  const setUp = async (): Promise<void> => {
    setTried(true);
    if (Object.values(faults).some((fault) => fault !== null)) return;
    setBusy(true);
    setFailure(null);
    try {
      await desk.found({
        schoolName: schoolName.trim(),
        instructorName: instructorName.trim(),
        passphrase,
        place: 'own',
      });
      askToKeep();
      await navigate('/school');
    } catch (error) {
      setFailure(wordsForError(error).messageId);
      setBusy(false);
    }
  };

  if (!canLock()) {
    return (
      <Stack className="school-narrow">
        <Title order={1}>{t('setup-school.title')}</Title>
        <Notice tone="warning">{t('setup-school.insecure')}</Notice>
      </Stack>
    );
  }
  return (
    <Stack className="school-narrow" gap="lg">
      <div>
        <Title order={1}>{t('setup-school.title')}</Title>
        <Text mt="xs">{t('setup-school.what')}</Text>
      </div>
      <Paper p="xl" shadow="xs">
        <Form onSubmit={() => void setUp()}>
          <Stack>
            <TextInput
              label={t('setup-school.name')}
              value={schoolName}
              maxLength={LONGEST_NAME}
              error={shown.schoolName}
              onChange={(event) => setSchoolName(event.currentTarget.value)}
            />
            <TextInput
              label={t('setup-school.instructor')}
              value={instructorName}
              maxLength={LONGEST_NAME}
              autoComplete="name"
              error={shown.instructorName}
              onChange={(event) => setInstructorName(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('setup-school.passphrase')}
              description={t('setup-school.passphrase-how', { count: PASSPHRASE_FROM })}
              value={passphrase}
              autoComplete="new-password"
              error={shown.passphrase}
              visibilityToggleButtonProps={{ 'aria-label': t('door.show') }}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('setup-school.again')}
              value={again}
              autoComplete="new-password"
              error={shown.again}
              visibilityToggleButtonProps={{ 'aria-label': t('door.show') }}
              onChange={(event) => setAgain(event.currentTarget.value)}
            />
            <PassphraseFacts />
            {failure && (
              <Notice tone="alarm" urgent>
                {t(failure)}
              </Notice>
            )}
            <Button type="submit" size="lg" loading={busy}>
              {t('setup-school.do')}
            </Button>
          </Stack>
        </Form>
      </Paper>
    </Stack>
  );
}
