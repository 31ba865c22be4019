// What came out and matters. An exam leaves the noticing to the trainee.
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientFact } from '../../core/session';
import { exchangesOf } from './said-in-talk';
import { useSession, useSteps } from './session-store';
import './consultation.css';

export function Learned() {
  const { t } = useTranslation();
  const { attempt, words } = useSession();
  useSteps();
  const { session, setup } = attempt;
  if (setup.mode === 'exam') return null;
  const facts = session.sessionCase.facts.filter(({ id }) => session.learnedFactIds.includes(id));

  const consequence = ({ closes, untilDays }: ClientFact): string => {
    if (closes !== 'all' && closes.length === 0) return t('fact.noted');
    const where =
      closes === 'all'
        ? t('fact.closes-all')
        : t('fact.closes', { zones: closes.map((zone) => t(`clinical:zone.${zone}`)).join(', ') });
    return untilDays > 0 ? `${where}, ${t('fact.until', { count: untilDays })}` : where;
  };
  const heard = ({ topics, onForm }: ClientFact): string => {
    const told = exchangesOf(attempt, words).filter(({ topic, open }) => open && topics.includes(topic));
    if (told.length > 0) return told.map(({ answer }) => answer).join(' ');
    const written = topics.find((topic) => words.client.form[topic] !== '');
    return onForm && written ? words.client.form[written] : '';
  };

  return (
    <section>
      <Title order={3}>{t('consultation.learned')}</Title>
      {facts.length === 0 ? (
        <Text c="dimmed">{t('consultation.learned-none')}</Text>
      ) : (
        <ul className="learned">
          {facts.map((fact) => (
            <li key={fact.id}>
              <strong>{fact.topics.map((topic) => t(`clinical:topic.${topic}`)).join(', ')}.</strong> {heard(fact)}
              {setup.mode === 'guided' && <span className="learned-so"> {consequence(fact)}.</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
