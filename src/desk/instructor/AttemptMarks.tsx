// Short marks of an attempt for tables: passed or not, and whether it counts and why, always as words beside the sign.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  countsOf,
  isPassed,
  markedScore,
  type CopyFinding,
  type OutsideSittings,
  type SchoolAttempt,
} from '../../core/school';
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
export function countsWords(attempt: SchoolAttempt, outside?: OutsideSittings): string {
  if (outside) return `sitting.outside-${outside}`;
  const counts = countsOf(attempt);
  if (!counts.counts) return `counts.${counts.why}`;
  return attempt.counting ? 'counts.by-decision' : 'counts.yes';
}

interface CountsMarkProps {
  attempt: SchoolAttempt;
  copies: readonly CopyFinding[];
  /** Why it changes nothing in the sittings of its exam; undefined when it does, or belongs to none. */
  outside?: OutsideSittings;
}

export function CountsMark({ attempt, copies, outside }: CountsMarkProps) {
  const { t, i18n } = useTranslation();
  const counts = countsOf(attempt).counts && !outside;
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
        <Icon name={counts ? 'check' : 'warning'} size={15} /> {t(countsWords(attempt, outside))}
      </Text>
      <small>{alike ? t(`copy.${alike.likeness}`) : outside ? t(`sitting.outside-${outside}-why`) : detail}</small>
    </>
  );
}
