// The first page: what this is, sessions to begin, the one to go on with, and what was done before.
import { Container, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { Notice } from '../shared/Notice';
import { useServices } from '../shared/services';
import { usePageTitle } from '../shared/page-title';
import { AidNote } from './AidNote';
import { Beginnings } from './Beginnings';
import { Choices } from './Choices';
import { FileDoor } from './FileDoor';
import { Hero } from './Hero';
import { History } from './History';
import type { HomeData } from './load-home';
import { OtherUnfinished } from './OtherUnfinished';
import { PadOffer } from './PadOffer';
import { readPreferences, writePreferences, type Preferences } from './preferences';
import { ResumeCard } from './ResumeCard';
import { SessionList } from './SessionList';
import './home.css';

export function HomePage() {
  const { t } = useTranslation();
  const { opened } = useServices();
  const { unfinished, finished } = useLoaderData<HomeData>();
  const [preferences, setPreferences] = useState(readPreferences);
  usePageTitle(t('app.name'));

  const choose = (next: Preferences): void => {
    setPreferences(next);
    writePreferences(next);
  };

  return (
    <>
      <Hero />
      <Container component="main" id="content" size={1120} pb={72}>
        <Stack gap={48}>
          {opened.notKept && <Notice tone="warning">{t(`errors:keeping.${opened.notKept}`)}</Notice>}
          {unfinished.length > 0 && <ResumeCard summary={unfinished[0]} />}
          <Beginnings />
          <section aria-labelledby="sessions">
            <Stack gap="lg">
              <Choices preferences={preferences} onChange={choose} />
              <PadOffer />
              <SessionList mode={preferences.mode} />
            </Stack>
          </section>
          <OtherUnfinished summaries={unfinished.slice(1)} />
          <History finished={finished} />
          <FileDoor />
          <AidNote />
        </Stack>
      </Container>
    </>
  );
}
