// Says plainly that this is a training aid, and whether it is kept for use without a network.
import { Paper, Text, Title } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../shared/services';

export function AidNote() {
  const { t } = useTranslation();
  const { installed } = useServices();
  const kept = useSyncExternalStore(installed.subscribe, installed.copy) !== 'none';
  return (
    <Paper component="aside" p="lg" bg="teal.0" aria-labelledby="aid">
      <Title order={2} size="h3" id="aid">
        {t('home.aid-title')}
      </Title>
      <Text mt={4}>{t('home.aid')}</Text>
      {kept && <Text mt={4}>{t('home.offline')}</Text>}
    </Paper>
  );
}
