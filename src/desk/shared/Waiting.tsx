// Stands where a page will be in a moment.
import { Center, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Waiting() {
  const { t } = useTranslation();
  return (
    <Center component="main" mih="60vh" aria-busy="true">
      <Stack align="center" gap="sm">
        <Loader type="dots" aria-hidden />
        <Text role="status">{t('app.loading')}</Text>
      </Stack>
    </Center>
  );
}
