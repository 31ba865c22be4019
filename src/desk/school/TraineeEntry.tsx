// What stands before a trainee's work on a shared computer: their PIN, the offer to choose one, or an instructor who says that it is them.
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../core/school';
import { Dialog } from '../shared/Dialog';
import { Form } from '../shared/Form';
import { Notice } from '../shared/Notice';
import type { TraineeEntry } from '../shared/school-desk';
import { useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { PIN_FROM } from './limits';

interface EntryProps {
  person: Person;
  onClose(): void;
  /** Lets the trainee in; false when the PIN is wrong. */
  enter(person: Person, pin?: string): Promise<boolean>;
}

export function TraineeEntryDialog({ entry, ...props }: EntryProps & { entry: Exclude<TraineeEntry, 'open'> }) {
  const [vouched, setVouched] = useState(false);
  if (entry === 'pin') return <PinDialog {...props} />;
  if (entry === 'vouch' && !vouched) return <VouchDialog {...props} onVouched={() => setVouched(true)} />;
  return <ChoosePinDialog {...props} />;
}

function PinDialog({ person, onClose, enter }: EntryProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened onClose={onClose} title={t('who.pin-title', { name: person.name })}>
      <SecretForm label={t('who.pin')} numeric wrong={t('who.pin-wrong')} onSecret={(pin) => enter(person, pin)} />
    </Dialog>
  );
}

/** Work is here already, and nobody has said yet whose it is on this computer. */
function VouchDialog({ person, onClose, onVouched }: EntryProps & { onVouched(): void }) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const vouch = async (passphrase: string): Promise<boolean> => {
    const right = await desk.isPassphrase(passphrase);
    if (right) onVouched();
    return right;
  };
  return (
    <Dialog opened onClose={onClose} title={t('who.vouch-title', { name: person.name })}>
      <Stack>
        <Text>{t('who.vouch-what')}</Text>
        <SecretForm label={t('door.passphrase')} wrong={t('door.wrong')} onSecret={vouch} />
      </Stack>
    </Dialog>
  );
}

interface SecretFormProps {
  label: string;
  /** Said when it was not the right one. */
  wrong: string;
  numeric?: boolean;
  /** Resolves to false when it is wrong. */
  onSecret(secret: string): Promise<boolean>;
}

function SecretForm({ label, wrong, numeric = false, onSecret }: SecretFormProps) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState('');
  const [state, setState] = useState<'idle' | 'opening' | 'wrong'>('idle');
  const submit = async (): Promise<void> => {
    setState('opening');
    if (!(await onSecret(secret))) setState('wrong');
  };
  return (
    <Form onSubmit={() => void submit()}>
      <Stack>
        <PasswordInput
          label={label}
          inputMode={numeric ? 'numeric' : undefined}
          autoComplete="off"
          value={secret}
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': t('door.show') }}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        {state === 'wrong' && (
          <Notice tone="alarm" urgent>
            {wrong}
          </Notice>
        )}
        <Button type="submit" loading={state === 'opening'}>
          {t('door.enter')}
        </Button>
      </Stack>
    </Form>
  );
}

function ChoosePinDialog({ person, onClose, enter }: EntryProps) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const task = useTask();
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const set = async (): Promise<void> => {
    setTried(true);
    if (pin.length < PIN_FROM) return;
    await task.run(() => desk.setPin(person.id, pin).then(() => enter(person, pin)));
  };
  const goWithout = (): void => void task.run(() => desk.goWithoutPin(person.id).then(() => enter(person)));
  return (
    <Dialog opened onClose={onClose} title={t('who.pin-choose-title', { name: person.name })}>
      <Form onSubmit={() => void set()}>
        <Stack>
          <Text>{t('who.pin-does')}</Text>
          <Text>{t('who.pin-does-not')}</Text>
          <PasswordInput
            label={t('who.pin-choose')}
            inputMode="numeric"
            autoComplete="off"
            value={pin}
            data-autofocus
            error={tried && pin.length < PIN_FROM ? t('setup-school.too-short', { count: PIN_FROM }) : null}
            visibilityToggleButtonProps={{ 'aria-label': t('door.show') }}
            onChange={(event) => setPin(event.currentTarget.value)}
          />
          {task.failure && (
            <Notice tone="alarm" urgent>
              {task.failure}
            </Notice>
          )}
          <Group justify="flex-end">
            <Button variant="default" disabled={task.busy} onClick={goWithout}>
              {t('who.pin-without')}
            </Button>
            <Button type="submit" loading={task.busy}>
              {t('who.pin-set')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
