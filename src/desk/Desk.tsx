// The desk's root: theme, words and services around the pages. Addresses stand behind the "#", so that any static host can serve them.
import '@mantine/core/styles.css';
import './desk.css';
import { MantineProvider } from '@mantine/core';
import type { i18n } from 'i18next';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createHashRouter, RouterProvider } from 'react-router';
import { ServicesContext, type DeskServices } from './shared/services';
import { theme, variables } from './shared/theme';
import { pagesOf } from './pages';

export function Desk({ services, words }: { services: DeskServices; words: i18n }) {
  const [router] = useState(() => createHashRouter(pagesOf(services)));
  return (
    <I18nextProvider i18n={words}>
      <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="light">
        <ServicesContext value={services}>
          <RouterProvider router={router} />
        </ServicesContext>
      </MantineProvider>
    </I18nextProvider>
  );
}
