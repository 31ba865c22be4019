// What was asked, said and answered, in order; new lines are read out.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { exchangesOf, intentsOfVisit, isQuestion } from './said-in-talk';
import { useSession, useSteps } from './session-store';
import './consultation.css';

interface Line {
  mine: boolean;
  text: string;
}

/** Every line of this visit's conversation, in order. */
export function useConversation(): readonly Line[] {
  const { t } = useTranslation();
  const { attempt, words } = useSession();
  useSteps();
  const { opensWith, followUps } = words.client;
  const answers = exchangesOf(attempt, words).map(({ answer }) => answer);
  const lines: Line[] = [{ mine: false, text: opensWith }];
  for (const { intent } of intentsOfVisit(attempt)) {
    if (intent.kind === 'say') lines.push({ mine: true, text: t(`clinical:phrase.${intent.phrase}`) });
    if (!isQuestion(intent)) continue;
    const further = intent.kind === 'follow-up' ? followUps[intent.topic]?.[intent.place]?.asks : undefined;
    lines.push({ mine: true, text: further ?? t(`clinical:ask.${intent.topic}`) });
    lines.push({ mine: false, text: answers.shift() ?? '' });
  }
  return lines;
}

export function ConversationLog() {
  const { t } = useTranslation();
  const { words } = useSession();
  const log = useRef<HTMLDivElement>(null);
  const lines = useConversation();
  const { name } = words.client;

  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [lines.length]);

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
