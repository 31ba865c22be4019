// Says that a newer version waits, on every page but a session's, and takes it when asked to.
import { Button, Container, Group, Text } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Notice } from './Notice';
import { useServices } from './services';

export function NewerVersion() {
  const { t } = useTranslation();
  const { installed } = useServices();
  const copy = useSyncExternalStore(installed.subscribe, installed.copy);
  const [busy, setBusy] = useState(false);
  const inSession = useLocation().pathname.startsWith('/session/');
  if (copy !== 'newer' || inSession) return null;
  return (
    <Container size={1120} pt="md">
      <Notice tone="calm">
        <Group justify="space-between">
          <Text role="status">{t(busy ? 'update.in-session' : 'update.ready')}</Text>
          <Button size="sm" onClick={() => void installed.takeNewer().then((taken) => setBusy(!taken))}>
            {t('update.take')}
          </Button>
        </Group>
      </Notice>
    </Container>
  );
}
