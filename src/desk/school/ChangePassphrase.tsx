// Changing the instructors' passphrase: the old one, then the new one twice, with a word on how strong it is.
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shared/Dialog';
import { Form } from '../shared/Form';
import { Notice } from '../shared/Notice';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { PASSPHRASE_FROM } from './limits';
import { strengthOf } from './passphrase-strength';

/** Shown where there is a passphrase: a demo has none. */
export function ChangePassphrase() {
  const { t } = useTranslation();
  const { user } = useSchool();
  const [asking, setAsking] = useState(false);
  const [changed, setChanged] = useState(false);
  if (user.kind !== 'instructor' || user.key === null) return null;
  return (
    <div>
      <Button
        variant="default"
        onClick={() => {
          setChanged(false);
          setAsking(true);
        }}
      >
        {t('passphrase.change')}
      </Button>
      {changed && (
        <Text role="status" mt="xs">
          {t('passphrase.changed')}
        </Text>
      )}
      {asking && (
        <ChangeDialog
          onClose={(done) => {
            setChanged(done);
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}

function ChangeDialog({ onClose }: { onClose(done: boolean): void }) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const task = useTask();
  const [old, setOld] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [wrong, setWrong] = useState(false);
  const short = passphrase.length < PASSPHRASE_FROM ? t('setup-school.too-short', { count: PASSPHRASE_FROM }) : null;
  const differs = again !== passphrase ? t('setup-school.differs') : null;

  const change = async (): Promise<void> => {
    setTried(true);
    setWrong(false);
    if (short ?? differs) return;
    let right = false;
    const done = await task.run(async () => {
      right = await desk.changePassphrase(old, passphrase);
    });
    setWrong(done && !right);
    if (done && right) onClose(true);
  };
  const field = {
    visibilityToggleButtonProps: { 'aria-label': t('door.show') },
  };
  return (
    <Dialog opened onClose={() => onClose(false)} title={t('passphrase.change')}>
      <Form onSubmit={() => void change()}>
        <Stack>
          <PasswordInput
            {...field}
            label={t('passphrase.old')}
            value={old}
            autoComplete="current-password"
            data-autofocus
            error={wrong ? t('door.wrong') : null}
            onChange={(event) => setOld(event.currentTarget.value)}
          />
          <PasswordInput
            {...field}
            label={t('passphrase.new')}
            description={t('setup-school.passphrase-how', { count: PASSPHRASE_FROM })}
            value={passphrase}
            autoComplete="new-password"
            error={tried ? short : null}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          {passphrase !== '' && <Text role="status">{t(`passphrase.strength.${strengthOf(passphrase)}`)}</Text>}
          <PasswordInput
            {...field}
            label={t('passphrase.new-again')}
            value={again}
            autoComplete="new-password"
            error={tried ? differs : null}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
          <Text>{t('passphrase.old-backups')}</Text>
          {task.failure && (
            <Notice tone="alarm" urgent>
              {task.failure}
            </Notice>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => onClose(false)}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={task.busy}>
              {t('passphrase.change')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
