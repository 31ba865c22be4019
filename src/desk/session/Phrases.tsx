// What can be said to the client at any time, and how the client is.
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PHRASES } from '../../core/session';
import { Icon } from '../shared/Icon';
import { useSession, useSteps, usePicked } from './session-store';

export function Phrases() {
  const { t } = useTranslation();
  const { act, attempt } = useSession();
  useSteps();
  const { said } = attempt.session.done;
  return (
    <section>
      <Title order={3}>{t('client.say')}</Title>
      <ClientMood />
      <ul className="phrases">
        {PHRASES.map((phrase) => (
          <li key={phrase}>
            <button
              type="button"
              className="phrase"
              data-done={said.includes(phrase) || undefined}
              onClick={() => act({ kind: 'say', phrase })}
            >
              <Icon name="speech" size={16} />
              <span>{t(`clinical:phrase.${phrase}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the client looks, in a word: what a trainee would see. */
function ClientMood() {
  const { t } = useTranslation();
  const state = usePicked(({ session }) => session.client.state);
  return (
    <p className="mood" data-state={state}>
      {t('client.how')}: <strong>{t(`clinical:client-state.${state}`)}</strong>
    </p>
  );
}
