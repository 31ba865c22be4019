// Says plainly that this is a training aid.
import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function AidNote() {
  const { t } = useTranslation();
  return (
    <Paper component="aside" p="lg" bg="teal.0" aria-labelledby="aid">
      <Title order={2} size="h3" id="aid">
        {t('home.aid-title')}
      </Title>
      <Text mt={4}>{t('home.aid')}</Text>
    </Paper>
  );
}
