// What stands around every page: a line while the next page loads, and word of a newer version.
import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { NewerVersion } from './NewerVersion';

export function Frame() {
  const { t } = useTranslation();
  const busy = useNavigation().state === 'loading';
  return (
    <>
      {busy && <Progress className="page-progress" value={100} size="xs" radius={0} aria-label={t('app.loading')} />}
      <NewerVersion />
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
