// What has broken in and what can be done about it. The choices do not tell which are right; guided mode names the next one.
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ACTS, intentsFor, isGoingOn, type Act, type IncidentWatch } from '../../core/session';
import { Icon } from '../shared/Icon';
import { usePicked, useSession } from './session-store';
import './incident.css';

/** Offered whatever happens, so that the list alone gives nothing away. Lifting the pen is done by hand. */
const ALWAYS: readonly Act[] = ['stop-motor', 'reassure', 'tell-client', 'report-to-supervisor', 'chart-incident'];

export function IncidentPanel() {
  const { attempt } = useSession();
  usePicked(({ session }) =>
    session.incidents.map(({ state, done, worse }) => `${state}${done.length}${worse}`).join(),
  );
  const goingOn = attempt.session.incidents.filter(isGoingOn);
  return (
    <>
      {goingOn.map((watch) => (
        <Incident key={watch.incident.id} watch={watch} />
      ))}
    </>
  );
}

function Incident({ watch }: { watch: IncidentWatch }) {
  const { t } = useTranslation();
  const { attempt, words } = useSession();
  const { id, kind, acts, wrong } = watch.incident;
  const { happens, says } = words.incidents[id] ?? { happens: null, says: null };
  const offered = ACTS.filter((act) => act !== 'lift-pen' && [...acts, ...wrong, ...ALWAYS].includes(act));
  const next = acts.find((act) => !watch.done.includes(act));
  return (
    <section className="incident" data-state={watch.state} aria-labelledby={`incident-${id}`}>
      <Title order={3} id={`incident-${id}`}>
        {t(`clinical:incident.${kind}`)}
      </Title>
      <div role="alert">
        <Text>{happens ?? t(`clinical:incident.${kind}.happens`)}</Text>
        {says && <Text className="incident-says">“{says}”</Text>}
      </div>
      {attempt.setup.mode === 'guided' && next && (
        <Text className="incident-next" role="status">
          <strong>{t('coach.title')}</strong> {t('incident.next', { act: t(`clinical:act.${next}`) })}
        </Text>
      )}
      <Text>{t('incident.do')}</Text>
      <ul className="incident-acts">
        {offered.map((act) => (
          <li key={act}>
            <ActButton act={act} watch={watch} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ActButton({ act, watch }: { act: Act; watch: IncidentWatch }) {
  const { t } = useTranslation();
  const { act: submit, attempt } = useSession();
  const done = watch.done.includes(act);
  return (
    <button
      type="button"
      className="incident-act"
      data-done={done || undefined}
      onClick={() => intentsFor(act, attempt.session, watch.zone).forEach(submit)}
    >
      <Icon name={done ? 'check' : 'circle'} size={16} />
      <span>{t(`clinical:act.${act}`)}</span>
      {done && <span className="sr-only">({t('steps.done')})</span>}
    </button>
  );
}
