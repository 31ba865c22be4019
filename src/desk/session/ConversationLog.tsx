// What was asked, said and answered, in order; new lines are read out.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordedIntent } from '../../core/attempt';
import { useSession, useSteps } from './session-store';

export function ConversationLog() {
  const { t } = useTranslation();
  const { attempt, words } = useSession();
  useSteps();
  const log = useRef<HTMLDivElement>(null);
  const { intents } = attempt.record;
  const { name, opensWith, answers } = words.client;

  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [intents.length]);

  const linesOf = ({ intent }: RecordedIntent): { mine: boolean; text: string }[] => {
    if (intent.kind === 'ask') {
      return [
        { mine: true, text: t(`clinical:ask.${intent.topic}`) },
        { mine: false, text: answers[intent.topic] },
      ];
    }
    return intent.kind === 'say' ? [{ mine: true, text: t(`clinical:phrase.${intent.phrase}`) }] : [];
  };
  const lines = [{ mine: false, text: opensWith }, ...intents.flatMap(linesOf)];

  return (
    <div
      className="conversation"
      ref={log}
      role="log"
      aria-live="polite"
      aria-label={t('consultation.log')}
      tabIndex={0}
    >
      {lines.map(({ mine, text }, place) => (
        <p key={place} className={mine ? 'said said-mine' : 'said'}>
          <span className="sr-only">{t(mine ? 'client.you' : 'client.they', { name })} </span>
          {text}
        </p>
      ))}
    </div>
  );
}
