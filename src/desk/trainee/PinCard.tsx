// A trainee's PIN on a shared computer: set, changed or taken away by themselves.
import { Button, Group, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PIN_FROM } from '../school/limits';
import { Form } from '../shared/Form';
import { canLock } from '../shared/lock';
import { Notice } from '../shared/Notice';
import { useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';

export function PinCard({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const task = useTask();
  const [hasPin, setHasPin] = useState(false);
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => {
    let listening = true;
    void desk.hasPin(personId).then((has) => listening && setHasPin(has));
    return () => {
      listening = false;
    };
  }, [desk, personId]);
  if (!canLock()) return null;

  const keep = async (next: string | null): Promise<void> => {
    setTried(next !== null);
    if (next !== null && next.length < PIN_FROM) return;
    if (!(await task.run(() => (next === null ? desk.goWithoutPin(personId) : desk.setPin(personId, next))))) return;
    setHasPin(next !== null);
    setPin('');
    setTried(false);
  };
  return (
    <Paper component="section" p="lg" shadow="xs" aria-labelledby="pin">
      <Form onSubmit={() => void keep(pin)}>
        <Stack>
          <div>
            <Title order={2} size="h3" id="pin">
              {t(hasPin ? 'pin.has' : 'pin.title')}
            </Title>
            <Text mt={4}>{t('pin.what')}</Text>
          </div>
          <Group align="end">
            <PasswordInput
              label={t(hasPin ? 'pin.new' : 'who.pin')}
              inputMode="numeric"
              autoComplete="off"
              value={pin}
              error={tried && pin.length < PIN_FROM ? t('setup-school.too-short', { count: PIN_FROM }) : null}
              visibilityToggleButtonProps={{ 'aria-label': t('door.show') }}
              onChange={(event) => setPin(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={task.busy}>
              {t('pin.set')}
            </Button>
            {hasPin && (
              <Button variant="subtle" onClick={() => void keep(null)}>
                {t('person.drop-pin')}
              </Button>
            )}
          </Group>
          {task.failure && (
            <Notice tone="alarm" urgent>
              {task.failure}
            </Notice>
          )}
        </Stack>
      </Form>
    </Paper>
  );
}
