// The review of one attempt: the marks beside the replay, comments at their moments, what counts, and the feedback for the trainee.
import { titleOf } from '../../core/scenario';
import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inputKindsOf } from '../../core/attempt';
import type { verificationOf } from '../../core/school';
import type { SchoolAttempt } from '../../core/school';
import { Look } from '../debrief/Look';
import type { Moment } from '../debrief/moment';
import { ReflectionCard } from '../debrief/ReflectionCard';
import { usePageData } from '../school/school-page';
import { Icon } from '../shared/Icon';
import { LedBy } from '../debrief/LedBy';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useServices } from '../shared/services';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { dayAndTime } from '../shared/written';
import { Comments } from './Comments';
import { keepEvidence } from './evidence-notes';
import { feedbackText } from './feedback-file';
import { unprovedWords } from './import-files';
import { copiesOf, extensionOf, personName } from './instructor-data';
import { Counting } from './Counting';
import { Marks } from './Marks';
import type { ReviewData } from './review-data';
import { fileNameOf, saveFile } from '../shared/save-file';
import './instructor.css';

export function ReviewPage() {
  const { t } = useTranslation();
  const data = usePageData<ReviewData>();
  const { school } = useSchool();
  const attempt = school.attempts.get(data.attemptId);
  return attempt ? (
    <Review key={attempt.id} attempt={attempt} data={data} />
  ) : (
    <Notice tone="warning">{t('review.unknown')}</Notice>
  );
}

function Review({ attempt, data }: { attempt: SchoolAttempt; data: ReviewData }) {
  const { t, i18n } = useTranslation();
  const { school, records } = useSchool();
  const [moment, setMoment] = useState<Moment>({ tick: 0, asked: 0 });
  const [tick, setTick] = useState(0);
  const who = personName(school, attempt.personId);
  usePageTitle(`${t('review.title')}: ${who}`);
  const { debrief } = data;
  const inputs = debrief ? inputKindsOf(debrief.file.record) : (attempt.verification?.inputs ?? []);
  const open = (at: number): void => setMoment(({ asked }) => ({ tick: at, asked: asked + 1 }));
  const saveFeedback = (): void => {
    const text = feedbackText(records, school.id, attempt.personId);
    saveFile(text, `${fileNameOf(who)}.needlepoint-feedback.json`);
  };

  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('review.title')}</Title>
        <Text size="lg">
          {t('review.of', {
            who,
            title: titleOf(data.library.cards, attempt.scenarioId, i18n.language),
            when: dayAndTime(attempt.submission?.startedAt ?? '', i18n.language),
          })}
        </Text>
        {inputs.length > 0 && (
          <Text c="dimmed">
            <LedBy inputs={inputs} />
          </Text>
        )}
      </div>
      <div className="review-columns">
        <Stack gap="lg">
          <Proof attempt={attempt} data={data} />
          {attempt.reflection && <ReflectionCard said={attempt.reflection} title={t('review.reflection', { who })} />}
          <Marks attempt={attempt} debrief={debrief} onMoment={open} />
        </Stack>
        <Stack gap="lg">
          {debrief?.ended && <Look data={debrief} ended={debrief.ended} moment={moment} onTick={setTick} />}
          {debrief && !debrief.ended && <Notice tone="warning">{t('review.replay-old')}</Notice>}
          {!debrief && <Notice tone="warning">{t('review.no-file')}</Notice>}
          <Comments attempt={attempt} tick={debrief?.ended ? tick : null} onMoment={open} />
          <Paper p="lg" shadow="xs">
            <Button variant="default" leftSection={<Icon name="download" />} onClick={saveFeedback}>
              {t('review.feedback', { who })}
            </Button>
            <Text size="sm" c="dimmed" mt="xs">
              {t('review.feedback-what', { who })}
            </Text>
          </Paper>
        </Stack>
      </div>
    </Stack>
  );
}

/** What replay said of it, whether it counts, and what it is like. */
function Proof({ attempt, data }: { attempt: SchoolAttempt; data: ReviewData }) {
  const { t, i18n } = useTranslation();
  const desk = useSchoolDesk();
  const { school } = useSchool();
  const { verifier } = useServices();
  const [checking, setChecking] = useState(false);
  const { verification } = attempt;
  const extension = extensionOf(attempt);
  const unproved = verification ? unprovedWords(verification.proof) : null;
  const when = verification ? dayAndTime(verification.at, i18n.language) : '';

  const checkAgain = async (): Promise<void> => {
    if (!data.debrief) return;
    setChecking(true);
    const examiner = verifier.openExaminer(1);
    const examined = await examiner.examine(data.debrief.fileText);
    examiner.close();
    setChecking(false);
    if (examined.kind !== 'examined') return;
    const made: ReturnType<typeof verificationOf> = {
      ...examined.verification,
      asAssigned: verification?.asAssigned ?? null,
    };
    if (examined.evidence) await keepEvidence(desk.shelf, school.id, examined.facts.digest, examined.evidence);
    await desk.act([made]);
  };

  return (
    <Paper p="lg" shadow="xs">
      <Stack gap="sm" align="flex-start">
        {verification &&
          (unproved ? (
            <Notice tone="warning">
              {t('review.unverified', {
                when,
                rules: verification.engine.rules,
                reason: t(unproved.messageId, unproved.values),
              })}
            </Notice>
          ) : (
            <Text>
              <Icon name="check" size={16} /> {t('review.verified', { when, rules: verification.engine.rules })}
            </Text>
          ))}
        {extension && <Text>{t('review.time-given', { time: t(`clinical:time.${extension}`) })}</Text>}
        {copiesOf(attempt, data.copies).map(({ likeness, attemptIds, personIds }) => {
          const other = attemptIds[0] === attempt.id ? 1 : 0;
          return (
            <Notice key={attemptIds.join()} tone="warning">
              {t('review.alike', { how: t(`copy.${likeness}`), who: personName(school, personIds[other]) })}
            </Notice>
          );
        })}
        {data.debrief && (
          <Button variant="default" size="sm" loading={checking} onClick={() => void checkAgain()}>
            {t('review.check-again')}
          </Button>
        )}
        <Counting attempt={attempt} />
      </Stack>
    </Paper>
  );
}
