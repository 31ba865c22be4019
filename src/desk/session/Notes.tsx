// The trainee's notes: what the client told, topic by topic, beside what the form says once it was read.
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TOPICS } from '../../core/session';
import { exchangesOf } from './said-in-talk';
import { useSession, useSteps } from './session-store';
import './consultation.css';

export function Notes() {
  const { t } = useTranslation();
  const { attempt, words } = useSession();
  useSteps();
  const { done } = attempt.session;
  const exchanges = exchangesOf(attempt, words);
  const noted = TOPICS.flatMap((topic) => {
    const about = exchanges.filter((one) => one.topic === topic);
    // Of one question asked twice the better answer stays.
    const told = about.filter(
      (one, place) =>
        !about.some((other, at) => other.followUp === one.followUp && (other.open ? !one.open || at > place : false)),
    );
    return told.length > 0 ? [{ topic, told }] : [];
  });
  return (
    <section>
      <Title order={3}>{t('notes.title')}</Title>
      {noted.length === 0 ? (
        <Text c="dimmed">{t('notes.none')}</Text>
      ) : (
        <dl className="notes">
          {noted.map(({ topic, told }) => (
            <div key={topic}>
              <dt>{t(`clinical:topic.${topic}`)}</dt>
              {told.map(({ answer, open, followUp }, place) => (
                <dd key={place}>
                  {followUp !== null && '→ '}“{answer}”{!open && <em> ({t('notes.guarded')})</em>}
                </dd>
              ))}
              {done.formRead && (
                <dd className="notes-form">
                  {t('notes.form', { text: words.client.form[topic] || t('consultation.form-blank') })}
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
