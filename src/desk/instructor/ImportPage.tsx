// Takes in work: files dropped or chosen, replayed several at once, with progress, a way to stop, and a line for each.
import { titleOf } from '../../core/scenario';
import { Anchor, Button, Group, Paper, Progress, Select, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useState, useSyncExternalStore, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRevalidator } from 'react-router';
import type { CopyFinding } from '../../core/school';
import { usePageData } from '../school/school-page';
import { ChooseFile } from '../shared/ChooseFile';
import { wordsForError } from '../shared/desk-error';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useServices } from '../shared/services';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { DataTable, type DataColumn } from './DataTable';
import { lookForCopies } from './evidence-notes';
import { settleWhose, type ImportLine, type ImportProgress } from './import-files';
import { importJobOf } from './import-job';
import { personName, type InstructorData } from './instructor-data';
import './instructor.css';

type OpenLine = Extract<ImportLine, { kind: 'whose' }>;

/** Chosen in place of a trainee: the name in the file is added to the list. */
const NEW_TRAINEE = 'new';

export function ImportPage() {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const job = importJobOf(desk, useSchool().school.id);
  const state = useSyncExternalStore(job.subscribe, job.now);
  const { verifier, loadFace } = useServices();
  const { library } = usePageData<InstructorData>();
  const { revalidate } = useRevalidator();
  const [failure, setFailure] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  usePageTitle(t('import.title'));

  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0 || job.now().kind === 'running') return;
    setFailure(null);
    const loadMapsHash = async (): Promise<string> => (await loadFace()).mapsHash;
    await job.run(files, { examiner: verifier.openExaminer(), library, loadMapsHash });
  };
  // Also what ran on while the page was locked or another one was looked at.
  useEffect(() => {
    if (state.kind === 'done' || state.kind === 'stopped') void revalidate();
  }, [state.kind, revalidate]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  /** One answer settles all files of that name. */
  const settle = async (line: OpenLine, chosen: string): Promise<void> => {
    if (state.kind === 'idle') return;
    const alike = state.progress.lines.filter(
      (other): other is OpenLine =>
        other.kind === 'whose' && (other === line || other.attempt.who === line.attempt.who),
    );
    try {
      const personId = chosen === NEW_TRAINEE ? await addTrainee(line.attempt.who) : chosen;
      const settled = new Map<ImportLine, ImportLine>();
      for (const one of alike) settled.set(one, await settleWhose(one, personId, { desk, library }));
      job.settle(settled);
      const open = desk.now();
      if (open) await lookForCopies(desk.shelf, open.school, open.records);
      await revalidate();
    } catch (error) {
      setFailure(wordsForError(error).messageId);
    }
  };
  const addTrainee = async (name: string): Promise<string> => {
    const [{ id }] = await desk.act([{ kind: 'person', role: 'trainee', name: name.trim(), number: '' }]);
    return id;
  };

  const problem = failure ?? (state.kind === 'stopped' ? state.failure : undefined);
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('import.title')}</Title>
        <Text>{t('import.what')}</Text>
      </div>
      <div
        className={over ? 'import-drop import-drop-over' : 'import-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Text size="lg" mb="sm">
          {t('import.drop')}
        </Text>
        <ChooseFile
          multiple
          accept=".json,.txt,application/json,text/plain"
          disabled={state.kind === 'running'}
          onChoose={(files) => void take(files)}
        >
          {t('import.choose')}
        </ChooseFile>
      </div>
      {problem && (
        <Notice tone="alarm" urgent>
          {t(problem)}
        </Notice>
      )}
      {state.kind === 'running' && (
        <Paper p="lg">
          <Group justify="space-between" mb="xs">
            <Text role="status">
              {t('import.progress', { done: state.progress.done, total: state.progress.total })}
            </Text>
            <Button variant="default" onClick={job.stop}>
              {t('import.cancel')}
            </Button>
          </Group>
          <Progress
            size="lg"
            value={(100 * state.progress.done) / Math.max(1, state.progress.total)}
            aria-label={t('import.title')}
          />
        </Paper>
      )}
      {state.kind === 'stopped' && <Notice tone="warning">{t('import.cancelled')}</Notice>}
      {state.kind === 'done' && <Done progress={state.progress} copies={state.copies} />}
      {state.kind !== 'idle' && state.progress.lines.length > 0 && (
        <Lines lines={state.progress.lines} settle={(line, chosen) => void settle(line, chosen)} />
      )}
    </Stack>
  );
}

function Done({ progress, copies }: { progress: ImportProgress; copies: readonly CopyFinding[] }) {
  const { t } = useTranslation();
  const { school } = useSchool();
  const count = (kind: ImportLine['kind']): number => progress.lines.filter((line) => line.kind === kind).length;
  return (
    <>
      <Notice tone="calm" urgent>
        {t('import.done', {
          fresh: count('fresh'),
          known: count('known'),
          open: count('whose'),
          refused: count('refused'),
        })}
      </Notice>
      {copies.length > 0 && (
        <Notice tone="warning" title={t('import.copies-title')}>
          <Text>{t('import.copies-what')}</Text>
          <ul>
            {copies.slice(0, 20).map(({ attemptIds, personIds, likeness, share }) => (
              <li key={attemptIds.join()}>
                <Anchor component={Link} to={`/instructor/attempt/${attemptIds[0]}`}>
                  {t('import.copy-line', {
                    one: personName(school, personIds[0]),
                    other: personName(school, personIds[1]),
                    how:
                      likeness === 'partly-same-hand'
                        ? t('import.copy-share', { how: t(`copy.${likeness}`), share: Math.round(share * 100) })
                        : t(`copy.${likeness}`),
                  })}
                </Anchor>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

interface LinesProps {
  lines: readonly ImportLine[];
  settle(line: OpenLine, chosen: string): void;
}

function Lines({ lines, settle }: LinesProps) {
  const { t, i18n } = useTranslation();
  const { school } = useSchool();
  const { library } = usePageData<InstructorData>();
  const numbered = useMemo(() => lines.map((line, number) => ({ line, number })), [lines]);
  const columns = useMemo((): DataColumn<{ line: ImportLine; number: number }>[] => {
    const trainees = [...school.people.values()].filter(({ role }) => role === 'trainee');
    const result = (line: ImportLine): string => {
      if (line.kind === 'refused') return t(line.why.messageId, line.why.values);
      if (line.kind === 'whose') {
        return line.attempt.who === '' ? t('import.whose-nobody') : t('import.whose', { who: line.attempt.who });
      }
      const { unproved, scripted } = line.attempt;
      if (scripted) return t('counts.scripted-hand');
      return unproved ? t(unproved.messageId, unproved.values) : t('import.fresh-verified');
    };
    const who = (line: ImportLine): string =>
      line.kind === 'refused' ? '' : personName(school, line.attempt.personId ?? '');
    const title = (line: ImportLine): string =>
      line.kind === 'refused' ? '' : titleOf(library.cards, line.attempt.scenarioId, i18n.language);
    return [
      {
        id: 'file',
        label: t('import.file'),
        isName: true,
        value: ({ line }) => line.file,
        cell: ({ line }) => line.file,
      },
      {
        id: 'trainee',
        label: t('import.trainee'),
        value: ({ line }) => who(line),
        cell: ({ line }) =>
          line.kind === 'whose' ? (
            <Select
              aria-label={t('import.choose-trainee')}
              placeholder={t('import.choose-trainee')}
              searchable
              data={[
                ...(line.attempt.who.trim() === ''
                  ? []
                  : [{ value: NEW_TRAINEE, label: t('import.new-trainee', { who: line.attempt.who }) }]),
                ...trainees.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(chosen) => chosen && settle(line, chosen)}
            />
          ) : (
            who(line)
          ),
      },
      { id: 'session', label: t('import.session'), value: ({ line }) => title(line), cell: ({ line }) => title(line) },
      {
        id: 'score',
        label: t('import.score'),
        value: ({ line }) => (line.kind === 'refused' ? -1 : line.attempt.score),
        cell: ({ line }) => (line.kind === 'refused' ? '' : line.attempt.score),
      },
      {
        id: 'result',
        label: t('import.result'),
        width: 320,
        value: ({ line }) => result(line),
        cell: ({ line }) => (
          <span className="import-result">
            {line.kind === 'known' ? `${t('import.known')}. ` : ''}
            {result(line)}
          </span>
        ),
      },
    ];
  }, [t, i18n.language, school, library, settle]);
  return (
    <DataTable
      label={t('import.title')}
      rows={numbered}
      columns={columns}
      rowKey={({ number }) => String(number)}
      search=""
    />
  );
}
