// The trainee's side of feedback: opens the file, keeps what is in it, and shows comments, changed marks and certificates.
import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { titleOf, wordsOf, type Library } from '../../core/scenario';
import { isPassed, markedScore, readCertificate, certificateCode, type SchoolAttempt } from '../../core/school';
import { TICKS_PER_SECOND } from '../../core/skin';
import { moduleTitle, personName } from '../instructor/instructor-data';
import { usePageData } from '../school/school-page';
import { ChooseFile } from '../shared/ChooseFile';
import { wordsForError } from '../shared/desk-error';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import type { OpenSchool } from '../shared/school-desk';
import { useMaybeSchool, useSchoolDesk } from '../shared/use-school';
import { clockTime, dayAndTime } from '../shared/written';
import { takeFeedback } from './take-feedback';

export function FeedbackPage() {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const open = useMaybeSchool();
  const [failure, setFailure] = useState<string | null>(null);
  const [personId, setPersonId] = useState<string | null>(null);
  usePageTitle(t('feedback.title'));
  const user = open?.user;
  const reader = personId ?? (user?.kind === 'trainee' ? user.personId : null);

  const take = async (file: File): Promise<void> => {
    setFailure(null);
    try {
      const taken = await takeFeedback(file, desk);
      if (taken.ok) setPersonId(taken.personId);
      else setFailure(taken.messageId);
    } catch (error) {
      setFailure(wordsForError(error).messageId);
    }
  };

  return (
    <Stack gap="lg" className="school-narrow">
      <div>
        <Title order={1}>{t('feedback.title')}</Title>
        <Text>{t('feedback.what')}</Text>
      </div>
      <div>
        <ChooseFile accept=".json,.txt,application/json,text/plain" onChoose={([file]) => void take(file)}>
          {t('feedback.choose')}
        </ChooseFile>
      </div>
      {failure && (
        <Notice tone="alarm" urgent>
          {t(failure)}
        </Notice>
      )}
      {open && reader && <Given open={open} personId={reader} />}
    </Stack>
  );
}

function Given({ open, personId }: { open: OpenSchool; personId: string }) {
  const { t } = useTranslation();
  const { school } = open;
  const library = usePageData<Library>();
  const { i18n } = useTranslation();
  const id = school.personIdOf(personId);
  const told = [...school.attempts.values()].filter(
    (attempt) => attempt.personId === id && (attempt.comments.length > 0 || attempt.overrides.size > 0),
  );
  const certificates = [...school.certificates.values()].filter(({ person, revoked }) => person === id && !revoked);
  return (
    <>
      <Text fw={600}>{t('feedback.from', { school: school.name })}</Text>
      {certificates.map((certificate) => {
        const read = readCertificate(certificate.file);
        const module = library.findModule(certificate.module);
        if (!read.ok) return null;
        return (
          <Anchor key={certificate.id} component={Link} to={`/verify/${certificateCode(read.certified)}`}>
            {t('feedback.certificate', {
              module: module ? moduleTitle(module, i18n.language) : read.certified.payload.module.title,
            })}
          </Anchor>
        );
      })}
      {told.length === 0 && certificates.length === 0 && <Text c="dimmed">{t('feedback.empty')}</Text>}
      {told.map((attempt) => (
        <AttemptFeedback key={attempt.id} attempt={attempt} open={open} library={library} />
      ))}
    </>
  );
}

interface AttemptFeedbackProps {
  attempt: SchoolAttempt;
  open: OpenSchool;
  library: Library;
}

function AttemptFeedback({ attempt, open, library }: AttemptFeedbackProps) {
  const { t, i18n } = useTranslation();
  const { school } = open;
  const scenario = library.find(attempt.scenarioId);
  const words = scenario ? wordsOf(scenario, i18n.language).criteria : {};
  const { verification } = attempt;
  const signed = (record: { by: string; at: string }): string =>
    t('review.comment-line', { who: personName(school, record.by), when: dayAndTime(record.at, i18n.language) });
  return (
    <Paper component="section" p="lg" shadow="xs">
      <Title order={2} size="h3">
        {titleOf(library.cards, attempt.scenarioId, i18n.language)}
      </Title>
      <Text c="dimmed">{dayAndTime(attempt.submission?.startedAt ?? '', i18n.language)}</Text>
      {verification && (
        <Text fw={650}>
          {t('review.score', {
            score: markedScore(attempt),
            result: t(isPassed(attempt) ? 'debrief.passed' : 'debrief.not-yet'),
          })}
        </Text>
      )}
      <ul className="plain-list review-comments">
        {verification?.criteria.map(({ id, points, outOf }) => {
          const override = attempt.overrides.get(id);
          return (
            override && (
              <li key={id}>
                <Text>
                  {t('feedback.mark', {
                    ...{ what: words[id]?.says ?? id, points: override.points, outOf, before: points },
                    reason: override.reason,
                  })}
                </Text>
                <Text size="sm" c="dimmed">
                  {signed(override)}
                </Text>
              </li>
            )
          );
        })}
        {attempt.comments.map((comment) => (
          <li key={comment.id}>
            <Text>
              {comment.tick !== null && <strong>{clockTime(comment.tick / TICKS_PER_SECOND)} </strong>}
              {comment.text}
            </Text>
            <Text size="sm" c="dimmed">
              {signed(comment)}
            </Text>
          </li>
        ))}
      </ul>
      <Anchor component={Link} to={`/debrief/${attempt.id}`}>
        {t('feedback.open')}
      </Anchor>
    </Paper>
  );
}
