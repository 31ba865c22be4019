// One assignment: when it is due, and its sessions with what is reached in each.
import { Badge, Button, Group, Paper, Progress, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { titleOf, moduleWordsOf } from '../../core/scenario';
import { reached, waitsOn, type Sittings, type StepStanding } from '../../core/school';
import { usePageData } from '../school/page-data';
import { useServices } from '../shared/services';
import { localDay, writtenDay } from '../instructor/local-day';
import type { TraineeData } from './trainee-data';
import { playAddress, type Work } from './work';

export function DueCard({ work }: { work: Work }) {
  const { t, i18n } = useTranslation();
  const { assignment, module, standing } = work;
  const { title, summary } = moduleWordsOf(module, i18n.language);
  const { met, of } = reached(standing.steps, standing.sittings);
  return (
    <Paper component="li" p="lg" shadow="xs">
      <Group justify="space-between" align="flex-start">
        <div className="next-words">
          <Title order={3}>{title}</Title>
          <Text c="dimmed">{summary}</Text>
        </div>
        <DueWords work={work} />
      </Group>
      <Group mt="md" gap="sm" wrap="nowrap">
        <Progress
          flex={1}
          size="md"
          value={(met / Math.max(1, of)) * 100}
          aria-label={t('me.progress-of', { title })}
        />
        <Text size="sm">{t('me.steps-met', { met, count: of })}</Text>
      </Group>
      {standing.sittings && <SittingWords sittings={standing.sittings} />}
      <Table aria-label={title} mt="sm" verticalSpacing={6} className="steps-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('home.history-session')}</Table.Th>
            <Table.Th>{t('me.best')}</Table.Th>
            <Table.Th>{t('me.streak')}</Table.Th>
            <Table.Th>{t('me.tries')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {standing.steps.map((step) => (
            <StepRow
              key={`${step.scenarioId}-${step.mode}`}
              work={work}
              step={step}
              withdrawn={assignment.withdrawnAt !== null}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

/** Which sitting this is, how many of its clients are left, that they are new, and why it waits. */
function SittingWords({ sittings }: { sittings: Sittings }) {
  const { t } = useTranslation();
  const { today } = useServices();
  const { number, clients, areNew, passedBefore, needed, provedBy } = sittings;
  if (provedBy) return null;
  const left = clients.filter(({ passedBy }) => !passedBy).length;
  const waits = waitsOn(sittings, localDay(today().toISOString()));
  return (
    <Text mt="sm">
      {t('sitting.clients-left', { number, count: left })} {t(areNew ? 'sitting.new' : 'sitting.met-before')}{' '}
      {t('sitting.passed-in-a-row', { passed: passedBefore, count: needed })} {waits && t('sitting.waits')}
    </Text>
  );
}

function StepRow({ work, step, withdrawn }: { work: Work; step: StepStanding; withdrawn: boolean }) {
  const { t, i18n } = useTranslation();
  const { library, unfinishedIds } = usePageData<TraineeData>();
  const title = titleOf(library.cards, step.scenarioId, i18n.language);
  const goesOn = work.attempts.some(({ id, scenarioId }) => scenarioId === step.scenarioId && unfinishedIds.has(id));
  const { sittings } = work.standing;
  const isSitting = step.drawn && sittings !== null;
  const spent = step.attemptsAllowed !== null && step.tries >= step.attemptsAllowed;
  const may = goesOn || (step.open && !spent && !withdrawn);
  return (
    <Table.Tr>
      <Table.Td>
        {title}
        <Text size="sm" c="dimmed">
          {t(`clinical:mode.${step.mode}`)}
          {step.drawn && ` · ${t('me.drawn')}`}
        </Text>
      </Table.Td>
      <Table.Td>{step.best === null ? t('me.none-yet') : t('me.points', { points: step.best })}</Table.Td>
      <Table.Td>
        {step.metAt
          ? t('me.met')
          : isSitting
            ? t('me.none-yet')
            : t('me.streak-of', { streak: step.streak, count: step.needed })}
      </Table.Td>
      <Table.Td>
        {step.attemptsAllowed === null
          ? step.tries
          : t('me.tries-of', { tries: step.tries, count: step.attemptsAllowed })}
      </Table.Td>
      <Table.Td ta="right">
        {may ? (
          <Button
            component={Link}
            to={playAddress(work, step.scenarioId, step.mode)}
            variant={step.metAt ? 'subtle' : 'default'}
            size="sm"
            aria-label={t(goesOn ? 'me.go-on-with' : 'home.begin-what', { title })}
          >
            {t(goesOn ? 'home.resume' : step.tries > 0 ? 'me.again' : 'home.begin')}
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            {t(withdrawn ? 'assign.withdrawn' : isSitting && step.metAt ? 'me.met' : spent ? 'me.spent' : 'me.closed')}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function DueWords({ work }: { work: Work }) {
  const { t, i18n } = useTranslation();
  const { today } = useServices();
  const { assignment, standing } = work;
  const { due, mode } = assignment.terms;
  if (assignment.withdrawnAt) return <Sign color="gray" ink="#3c4a50" words={t('assign.withdrawn')} />;
  if (standing.passed) return <Sign color="teal" ink="teal.8" words={t('me.passed')} />;
  const late = due !== null && due < localDay(today().toISOString());
  const day = due === null ? '' : writtenDay(due, i18n.language);
  return (
    <Group gap="xs">
      {mode === 'exam' && <Sign color="gray" ink="#3c4a50" words={t('assign.mode-exam')} />}
      {due !== null && (
        <Sign
          color={late ? 'orange' : 'teal'}
          ink={late ? '#8a3b00' : 'teal.8'}
          words={t(late ? 'assign.was-due' : 'assign.due-on', { day })}
        />
      )}
    </Group>
  );
}

function Sign({ color, ink, words }: { color: string; ink: string; words: string }) {
  return (
    <Badge variant="light" size="lg" tt="none" color={color} c={ink}>
      {words}
    </Badge>
  );
}
