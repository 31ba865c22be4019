// Short marks of an attempt for tables: passed or not, and whether it counts and why, always as words beside the sign.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countsOf, isPassed, markedScore, type CopyFinding, type SchoolAttempt } from '../../core/school';
import { Icon } from '../shared/Icon';
import { writtenDay } from './local-day';

export function ScoreMark({ attempt }: { attempt: SchoolAttempt }) {
  const { t } = useTranslation();
  const score = markedScore(attempt) ?? attempt.submission?.score ?? 0;
  const passed = attempt.verification ? isPassed(attempt) : (attempt.submission?.passed ?? false);
  return (
    <>
      <strong>{score}</strong>
      <small>{t(passed ? 'debrief.passed' : 'debrief.not-yet')}</small>
    </>
  );
}

/** Words on whether an attempt counts: message id and values. */
export function countsWords(attempt: SchoolAttempt): string {
  const counts = countsOf(attempt);
  if (!counts.counts) return `counts.${counts.why}`;
  return attempt.counting ? 'counts.by-decision' : 'counts.yes';
}

export function CountsMark({ attempt, copies }: { attempt: SchoolAttempt; copies: readonly CopyFinding[] }) {
  const { t, i18n } = useTranslation();
  const { counts } = countsOf(attempt);
  const { verification } = attempt;
  const detail = verification?.proof.verified
    ? t('counts.verified', {
        on: writtenDay(verification.at.slice(0, 10), i18n.language),
        rules: verification.engine.rules,
      })
    : null;
  const alike = copies[0];
  return (
    <>
      <Text span c={counts ? undefined : 'var(--warm)'} fw={counts ? 400 : 600} size="md">
        <Icon name={counts ? 'check' : 'warning'} size={15} /> {t(countsWords(attempt))}
      </Text>
      <small>{alike ? t(`copy.${alike.likeness}`) : detail}</small>
    </>
  );
}
