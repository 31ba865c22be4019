// The card the client takes home: what they were told, in words for them, and when they come again. It prints alone.
import { useTranslation } from 'react-i18next';
import { ADVICE } from '../../core/session';
import { useServices } from '../shared/services';
import { dayFromNow } from '../shared/written';
import { useSession, useSteps } from './session-store';

export function AftercareCard() {
  const { t, i18n } = useTranslation();
  const { attempt, words } = useSession();
  const { today } = useServices();
  useSteps();
  const { advice, nextVisitDays } = attempt.session.done;
  const told = ADVICE.filter((known) => advice.includes(known));
  const date = (days: number): string => dayFromNow(today(), days, i18n.language);
  return (
    <section className="sheet aftercare-card" aria-label={t('card.title')}>
      <p className="sheet-head">
        <strong>{t('card.for', { name: words.client.name })}</strong>
        <span>{date(0)}</span>
      </p>
      <h3>{t('card.title')}</h3>
      {told.length === 0 ? (
        <p className="card-empty">{t('card.empty')}</p>
      ) : (
        <ul className="card-advice">
          {told.map((known) => (
            <li key={known}>{t(`card.${known}`)}</li>
          ))}
        </ul>
      )}
      <p className="card-next">
        {nextVisitDays === null ? t('card.next-none') : t('card.next', { date: date(nextVisitDays) })}
      </p>
    </section>
  );
}
