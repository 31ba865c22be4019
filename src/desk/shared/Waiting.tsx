// Stands where a page will be in a moment.
import { Center, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Something that moves has every picture drawn anew, which holds up what is waited for; only a long wait needs a sign of life. */
const LONG_WAIT_MILLISECONDS = 2500;

export function Waiting() {
  const { t } = useTranslation();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_WAIT_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Center component="main" mih="60vh" aria-busy="true">
      <Stack align="center" gap="sm">
        {long && <Loader type="dots" aria-hidden />}
        <Text role="status">{t('app.loading')}</Text>
      </Stack>
    </Center>
  );
}
