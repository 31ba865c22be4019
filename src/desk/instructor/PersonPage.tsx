// One trainee: where they stand in each module, every attempt, sign-off and certificate; printed, it is their report.
import { Anchor, Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { titleOf, type Module } from '../../core/scenario';
import {
  gradebookOf,
  outsideSittings,
  signOffKey,
  type Ed25519Port,
  type GradeCell,
  type PartStanding,
  type Person,
  type School,
  type Sittings,
} from '../../core/school';
import { SamePerson } from '../school/SamePerson';
import { usePageData } from '../school/school-page';
import { allTrainees } from '../school/school-words';
import { wordsForError } from '../shared/desk-error';
import { Dialog } from '../shared/Dialog';
import { Form } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useServices } from '../shared/services';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { dayAndTime } from '../shared/written';
import { feedbackText } from './feedback-file';
import { AttemptTable } from './GradebookPage';
import { gradedModules, moduleTitle, personName, type InstructorData } from './instructor-data';
import { localDay, writtenDay } from './local-day';
import { fileNameOf, saveFile } from '../shared/save-file';
import { ed25519, issueCertificate } from './signing';
import './instructor.css';

export function PersonPage() {
  const { t } = useTranslation();
  const { person: personId = '' } = useParams();
  const { school } = useSchool();
  const person = school.people.get(school.personIdOf(personId));
  return person ? <PersonReport person={person} /> : <Notice tone="warning">{t('person.unknown')}</Notice>;
}

function PersonReport({ person }: { person: Person }) {
  const { t, i18n } = useTranslation();
  const { today } = useServices();
  const data = usePageData<InstructorData>();
  const { school, records } = useSchool();
  const [joining, setJoining] = useState(false);
  usePageTitle(person.name);
  const modules = gradedModules(data.library, school);
  const row = gradebookOf(school, modules, localDay(today()), localDay).find((known) => known.person.id === person.id);
  const attempts = [...school.attempts.values()].filter(
    ({ personId, submission }) => personId === person.id && submission !== null,
  );
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1}>{person.name}</Title>
          <Text c="dimmed">{[person.number, row?.classNames].filter(Boolean).join(' · ')}</Text>
          <Text className="only-print">
            {t('person.report-made', { school: school.name, when: writtenDay(localDay(today()), i18n.language) })}
          </Text>
        </div>
        <Group className="no-print">
          <Button
            variant="default"
            leftSection={<Icon name="download" />}
            onClick={() =>
              saveFile(
                feedbackText(records, school.id, person.id),
                `${fileNameOf(person.name)}.needlepoint-feedback.json`,
              )
            }
          >
            {t('review.feedback', { who: person.name })}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {t('person.report')}
          </Button>
          {person.role === 'trainee' && allTrainees(school, i18n.language).length > 1 && (
            <Button variant="default" onClick={() => setJoining(true)}>
              {t('person.same-open')}
            </Button>
          )}
        </Group>
      </Group>
      <Dialog opened={joining} onClose={() => setJoining(false)} title={person.name} size="lg">
        <SamePerson person={person} onDone={() => setJoining(false)} />
      </Dialog>
      <div className="person-modules">
        {modules.map((module, place) => {
          const cell = row?.cells[place];
          return cell && <ModuleCard key={module.id} person={person} module={module} cell={cell} data={data} />;
        })}
      </div>
      <section aria-labelledby="attempts">
        <Title order={2} id="attempts" mb="sm">
          {t('person.attempts')}
        </Title>
        {attempts.length === 0 ? (
          <Text c="dimmed">{t('person.no-attempts')}</Text>
        ) : (
          <AttemptTable attempts={attempts} data={data} search="" outside={outsideSittings(row ? [row] : [])} whole />
        )}
      </section>
      <Text className="only-print">{t('certificate.no-licence')}</Text>
    </Stack>
  );
}

interface ModuleCardProps {
  person: Person;
  module: Module;
  cell: GradeCell;
  data: InstructorData;
}

function ModuleCard({ person, module, cell, data }: ModuleCardProps) {
  const { t, i18n } = useTranslation();
  const { school } = useSchool();
  const { standing } = cell;
  const certificate = certificateOf(school, person.id, module.id);
  const signOff = school.signOffs.get(signOffKey(person.id, module.id));
  const partWords = ({ scenarioId, mode, streak, needed, metAt }: PartStanding): string => {
    const help = t(`clinical:mode.${mode}`);
    if (scenarioId === null) return t('person.part-open', { mode: help });
    const session = titleOf(data.library.cards, scenarioId, i18n.language);
    const inSitting = standing.sittings?.clients.some((client) => client.scenarioId === scenarioId);
    if (inSitting) return t(metAt ? 'person.part-passed' : 'person.part-to-come', { session, mode: help });
    return t('person.part', { session, mode: help, streak, needed });
  };
  return (
    <Paper component="section" p="lg" shadow="xs" aria-label={moduleTitle(module, i18n.language)}>
      <Title order={2} size="h3">
        {moduleTitle(module, i18n.language)}
      </Title>
      <Text fw={600} data-progress={cell.progress}>
        {standing.met ? t('person.module-met') : t('person.module-not-met')}{' '}
        {standing.validThrough &&
          t(standing.expired ? 'person.module-expired' : 'person.valid-through', {
            day: writtenDay(standing.validThrough, i18n.language),
          })}
      </Text>
      {standing.sittings && <Text>{sittingWords(t, standing.sittings)}</Text>}
      <ul className="person-parts">
        {standing.parts.map((part, place) => (
          <li key={place}>{partWords(part)}</li>
        ))}
      </ul>
      <Text c="dimmed">{t('person.minutes', { minutes: Math.round(cell.activeSeconds / 60) })}</Text>
      {signOff?.done && (
        <Text>
          {t('person.signed-off', {
            who: personName(school, signOff.by),
            when: dayAndTime(signOff.at, i18n.language),
          })}
        </Text>
      )}
      {certificate ? (
        <Anchor component={Link} to={`/instructor/certificate/${certificate.id}`}>
          {t('person.certificate')}
        </Anchor>
      ) : (
        standing.met && !standing.expired && <SignOff person={person} module={module} cell={cell} data={data} />
      )}
    </Paper>
  );
}

/** Which sitting is open, the run of passed ones, and whether something has to be looked at. */
function sittingWords(t: TFunction, { number, passedBefore, needed, provedBy, outside }: Sittings): string {
  const words = [
    t('person.sitting', { number, passed: provedBy ? needed : passedBefore, count: needed }),
    ...(outside.length > 0 ? [t('person.sitting-outside', { count: outside.length })] : []),
  ];
  return words.join(' ');
}

/** The latest that was not taken back. */
function certificateOf(school: School, personId: string, moduleId: string) {
  return [...school.certificates.values()]
    .filter(({ person, module, revoked }) => person === personId && module === moduleId && !revoked)
    .pop();
}

function SignOff({ person, module, cell, data }: ModuleCardProps) {
  const { t, i18n } = useTranslation();
  const desk = useSchoolDesk();
  const { school } = useSchool();
  const { today } = useServices();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [port, setPort] = useState<Ed25519Port | null | undefined>(undefined);
  useEffect(() => void ed25519().then(setPort), []);
  const values = { who: person.name, module: moduleTitle(module, i18n.language) };
  const done = school.signOffs.get(signOffKey(person.id, module.id))?.done ?? false;

  const sign = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      if (!done) {
        await desk.act([{ kind: 'sign-off', person: person.id, module: module.id, done: true, note: note.trim() }]);
      }
      if (port) {
        await issueCertificate({ desk, port, data, module, person, cell, today: today(), language: i18n.language });
      }
      setAsking(false);
    } catch (error) {
      setFailure(wordsForError(error).messageId);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button mt="sm" className="no-print" onClick={() => setAsking(true)}>
        {t(done ? 'person.certificate-issue' : 'person.sign-off')}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('person.sign-off-title', values)}>
        <Form onSubmit={() => void sign()}>
          <Stack>
            <Text>{t('person.sign-off-what', values)}</Text>
            {!done && (
              <Textarea
                label={t('person.sign-off-note')}
                value={note}
                maxLength={2000}
                autosize
                onChange={(event) => setNote(event.currentTarget.value)}
              />
            )}
            {port === null && <Notice tone="warning">{t('person.sign-off-no-key')}</Notice>}
            {failure && (
              <Notice tone="alarm" urgent>
                {t(failure)}
              </Notice>
            )}
            <Button type="submit" loading={busy} disabled={port === undefined}>
              {t(port === null ? 'person.sign-off-only' : 'person.sign-off-do')}
            </Button>
          </Stack>
        </Form>
      </Dialog>
    </>
  );
}
