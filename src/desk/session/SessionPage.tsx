// The page of a session in play: keeps its clock running, saves it, and puts picture, steps and the panel of the stage together.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useNavigate } from 'react-router';
import { wordsOf } from '../../core/scenario';
import { useServices } from '../shared/services';
import { usePageTitle } from '../shared/page-title';
import { createAttemptKeeper } from './attempt-keeper';
import type { OpenedSession } from './open-session';
import { createSessionStore, SessionContext, usePicked } from './session-store';
import { SessionRoom, type Saving } from './SessionRoom';

export function SessionPage() {
  const opened = useLoaderData<OpenedSession>();
  // Another attempt on the same page is another page: nothing of the first may stay.
  return <PlayedSession key={opened.attempt.setup.id} opened={opened} />;
}

function PlayedSession({ opened }: { opened: OpenedSession }) {
  const { i18n } = useTranslation();
  const { driver, scenario, attempt, mark, assigned } = opened;
  const services = useServices();
  const [saving, setSaving] = useState<Saving>('well');
  const [broughtBack] = useState(mark.sequence > 0);
  const [store] = useState(() => createSessionStore(driver, scenario, wordsOf(scenario, i18n.language)));
  const [keeper] = useState(() =>
    createAttemptKeeper(
      services,
      attempt,
      mark,
      (messageId) => setSaving(messageId ? { trouble: messageId } : 'again'),
      assigned,
    ),
  );

  useEffect(() => driver.subscribe(keeper.onPlay), [driver, keeper]);
  useEffect(() => services.installed.holdSession(attempt.setup.id), [services, attempt]);
  useEffect(() => services.clock.onFrame((now) => driver.advanceTo(now)), [services, driver]);
  useEffect(() => {
    const flush = (): void => keeper.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper]);

  return (
    <SessionContext value={store}>
      <TitleOfStage />
      <AtTheEnd finish={keeper.finish} />
      <SessionRoom saving={saving} broughtBack={broughtBack} />
    </SessionContext>
  );
}

function TitleOfStage() {
  const { t } = useTranslation();
  const stage = usePicked(({ session }) => session.stage);
  const title = usePicked(({ setup }) => setup.scenario.title);
  usePageTitle(t('session.page', { title, stage: t(`clinical:stage.${stage}`) }));
  return null;
}

/** Proves and keeps the finished attempt, then opens its debrief. */
function AtTheEnd({ finish }: { finish(): Promise<string> }) {
  const navigate = useNavigate();
  const finished = usePicked((attempt) => attempt.finished);
  useEffect(() => {
    if (!finished) return;
    void finish().then((debriefId) => navigate(`/debrief/${debriefId}`, { replace: true }));
  }, [finished, finish, navigate]);
  return null;
}
