// What stands around every page: the way past the header for keyboards, and a line while the next page loads.
import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';

export function Frame() {
  const { t } = useTranslation();
  const busy = useNavigation().state === 'loading';
  return (
    <>
      {busy && (
        <Progress className="page-progress" value={100} size="xs" radius={0} animated aria-label={t('app.loading')} />
      )}
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
