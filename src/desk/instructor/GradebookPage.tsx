// The gradebook: trainees against modules, or every attempt; sorted, searched, filtered, exported.
import { titleOf } from '../../core/scenario';
import { Anchor, Button, Group, Menu, SegmentedControl, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  countsOf,
  gradebookOf,
  isWaiting,
  markedScore,
  outsideSittings,
  reached,
  type GradeCell,
  type GradeRow,
  type OutsideSittings,
  type SchoolAttempt,
} from '../../core/school';
import { usePageData } from '../school/school-page';
import { Icon } from '../shared/Icon';
import { LedBy } from '../debrief/LedBy';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useServices } from '../shared/services';
import { fileNameOf, saveFile } from '../shared/save-file';
import { useSchool } from '../shared/use-school';
import { dayAndTime } from '../shared/written';
import { CountsMark, ScoreMark, countsWords } from './AttemptMarks';
import { ClassSelect } from './ClassSelect';
import { DecisionDialog } from './Counting';
import { DataTable, type DataColumn } from './DataTable';
import { EXPORTS, exportText } from './exports';
import { copiesOf, extensionOf, gradedModules, moduleTitle, personName, type InstructorData } from './instructor-data';
import { localDay, writtenDay } from './local-day';
import './instructor.css';

type View = 'trainees' | 'attempts';

export function GradebookPage() {
  const { t, i18n } = useTranslation();
  const { today } = useServices();
  const data = usePageData<InstructorData>();
  const { school } = useSchool();
  const [view, setView] = useState<View>('trainees');
  const [search, setSearch] = useState('');
  const [classId, setClassId] = useState('');
  const [show, setShow] = useState('all');
  const [deciding, setDeciding] = useState(false);
  usePageTitle(t('gradebook.title'));

  const modules = useMemo(() => gradedModules(data.library, school), [data.library, school]);
  const book = useMemo(() => gradebookOf(school, modules, localDay(today()), localDay), [school, modules, today]);
  const inClass = useMemo(
    () =>
      (personId: string): boolean =>
        classId === '' || (school.people.get(personId)?.classIds.includes(classId) ?? false),
    [school, classId],
  );
  const rows = useMemo(
    () =>
      book
        .filter(({ person }) => inClass(person.id))
        .filter((row) => show === 'all' || (show === 'waiting' ? row.waiting > 0 : row.cells.some(isReady))),
    [book, inClass, show],
  );
  const attempts = useMemo(
    () =>
      [...school.attempts.values()]
        .filter(({ submission, personId }) => submission !== null && inClass(personId))
        .filter((attempt) => isShown(attempt, show, data.copies)),
    [school, inClass, show, data.copies],
  );
  const outside = useMemo(() => outsideSittings(book), [book]);
  const choices = view === 'trainees' ? ['all', 'waiting', 'ready'] : ['all', 'waiting', 'practice', 'copies'];
  const labelOf = (choice: string): string =>
    view === 'attempts' && choice !== 'copies' ? t(`gradebook.show-${choice}-attempts`) : t(`gradebook.show-${choice}`);

  const exportAs = (kind: (typeof EXPORTS)[number]): void => {
    const text = exportText(kind, { school, data, rows, language: i18n.language, total: t('gradebook.total') });
    // The mark at the beginning tells spreadsheets that the letters are UTF-8.
    saveFile(['\uFEFF', text], `${fileNameOf(school.name, kind, localDay(today()))}.csv`, 'text/csv;charset=utf-8');
  };

  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('gradebook.title')}</Title>
        <Text c="dimmed">{t('gradebook.what')}</Text>
      </div>
      <Group align="flex-end" gap="md" className="instructor-tools">
        <SegmentedControl
          aria-label={t('gradebook.view')}
          value={view}
          onChange={(next) => {
            setView(next === 'attempts' ? 'attempts' : 'trainees');
            setShow('all');
          }}
          data={[
            { value: 'trainees', label: t('gradebook.view-trainees') },
            { value: 'attempts', label: t('gradebook.view-attempts') },
          ]}
        />
        <TextInput
          label={t('gradebook.search')}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <ClassSelect classId={classId} onChoose={setClassId} />
        <Select
          label={t('gradebook.show')}
          value={show}
          allowDeselect={false}
          w={260}
          onChange={(value) => setShow(value ?? 'all')}
          data={choices.map((choice) => ({ value: choice, label: labelOf(choice) }))}
        />
        <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button variant="default" leftSection={<Icon name="download" />}>
              {t('gradebook.export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {EXPORTS.map((kind) => (
              <Menu.Item key={kind} onClick={() => exportAs(kind)}>
                {t(`gradebook.export-${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button component={Link} to="/instructor/rescore" variant="subtle">
          {t('gradebook.rescore')}
        </Button>
      </Group>
      {modules.length === 0 && <Notice tone="calm">{t('gradebook.no-modules')}</Notice>}
      {book.length === 0 ? (
        <Notice tone="calm">{t('gradebook.empty')}</Notice>
      ) : view === 'trainees' ? (
        <TraineeTable rows={rows} data={data} search={search} />
      ) : (
        <>
          {/* What is decided for all is what stands in the table: a search would hide some of it. */}
          {show === 'practice' && attempts.length > 0 && search.trim() === '' && (
            <div>
              <Button variant="default" onClick={() => setDeciding(true)}>
                {t('gradebook.practice-count', { count: attempts.length })}
              </Button>
            </div>
          )}
          <AttemptTable attempts={attempts} data={data} search={search} outside={outside} />
        </>
      )}
      {deciding && (
        <DecisionDialog
          attempts={attempts}
          counts
          title={t('gradebook.practice-title', { count: attempts.length })}
          what={t('gradebook.practice-what')}
          onClose={() => setDeciding(false)}
        />
      )}
    </Stack>
  );
}

function isShown(attempt: SchoolAttempt, show: string, copies: InstructorData['copies']): boolean {
  if (show === 'all') return true;
  if (show === 'waiting') return isWaiting(attempt);
  if (show === 'copies') return copiesOf(attempt, copies).length > 0;
  const standing = countsOf(attempt);
  return !standing.counts && standing.why === 'practice';
}

function isReady({ progress }: GradeCell): boolean {
  return progress === 'met' || progress === 'signed-off';
}

function TraineeTable({ rows, data, search }: { rows: readonly GradeRow[]; data: InstructorData; search: string }) {
  const { t, i18n } = useTranslation();
  const { school } = useSchool();
  const modules = useMemo(() => gradedModules(data.library, school), [data.library, school]);
  const columns = useMemo((): DataColumn<GradeRow>[] => {
    const progressOf = (cell: GradeCell): string => progressWords(t, cell);
    return [
      {
        id: 'trainee',
        label: t('gradebook.trainee'),
        isName: true,
        width: 160,
        value: ({ person, classNames }) => `${person.name} ${person.number} ${classNames}`,
        cell: ({ person, classNames }) => (
          <>
            <Anchor component={Link} to={`/instructor/person/${person.id}`}>
              {person.name}
            </Anchor>
            <small>{[person.number, classNames].filter(Boolean).join(' · ')}</small>
          </>
        ),
      },
      ...modules.map((module, place): DataColumn<GradeRow> => ({
        id: module.id,
        label: moduleTitle(module, i18n.language),
        width: 104,
        value: ({ cells }) => cells[place].best ?? -1,
        cell: ({ cells }) => (
          <>
            {cells[place].best !== null && <strong>{cells[place].best}</strong>}
            <small data-progress={cells[place].progress}>{progressOf(cells[place])}</small>
          </>
        ),
      })),
      {
        id: 'waiting',
        label: t('gradebook.waiting'),
        value: ({ waiting }) => waiting,
        cell: ({ waiting }) => (waiting > 0 ? t('gradebook.waiting-count', { count: waiting }) : ''),
      },
      {
        id: 'attempts',
        label: t('gradebook.view-attempts'),
        value: ({ attempts }) => attempts,
        cell: ({ attempts }) => attempts,
      },
      {
        id: 'last',
        label: t('gradebook.last'),
        value: ({ lastHandedIn }) => lastHandedIn,
        cell: ({ lastHandedIn }) =>
          lastHandedIn === '' ? t('gradebook.never') : writtenDay(localDay(lastHandedIn), i18n.language),
      },
    ];
  }, [t, i18n.language, modules]);
  return (
    <DataTable
      label={t('gradebook.title')}
      rows={rows}
      columns={columns}
      rowKey={({ person }) => person.id}
      search={search}
    />
  );
}

/** How far somebody is in a module, as words. */
export function progressWords(t: (id: string, values?: Record<string, number>) => string, cell: GradeCell): string {
  if (cell.standing.expired) return t('gradebook.expired');
  if (cell.progress !== 'begun') return t(`gradebook.progress-${cell.progress}`);
  const { met, of } = reached(cell.standing.parts, cell.standing.sittings);
  return t('gradebook.progress-begun', { streak: met, needed: of });
}

interface AttemptTableProps {
  attempts: readonly SchoolAttempt[];
  data: InstructorData;
  search: string;
  /** By attempt, why it changes nothing in the sittings of its exam. */
  outside: ReadonlyMap<string, OutsideSittings>;
  /** True where it is printed: every row is drawn then, also those that are out of sight. */
  whole?: boolean;
}

export function AttemptTable({ attempts, data, search, outside, whole }: AttemptTableProps) {
  const { t, i18n } = useTranslation();
  const { school } = useSchool();
  const columns = useMemo((): DataColumn<SchoolAttempt>[] => {
    const title = ({ scenarioId }: SchoolAttempt): string => titleOf(data.library.cards, scenarioId, i18n.language);
    const standing = new Map<string, string>();
    /** Few words for thousands of rows: each is looked up once. */
    const standingOf = (attempt: SchoolAttempt): string => {
      const id = countsWords(attempt, outside.get(attempt.id));
      const found = standing.get(id) ?? t(id);
      standing.set(id, found);
      return found;
    };
    return [
      {
        id: 'trainee',
        label: t('gradebook.trainee'),
        isName: true,
        value: ({ personId }) => personName(school, personId),
        cell: ({ personId }) => personName(school, personId),
      },
      {
        id: 'session',
        label: t('gradebook.session'),
        width: 240,
        value: title,
        cell: (attempt) => (
          <>
            <Anchor
              component={Link}
              to={`/instructor/attempt/${attempt.id}`}
              aria-label={t('review.of', {
                who: personName(school, attempt.personId),
                title: title(attempt),
                when: dayAndTime(attempt.submission?.startedAt ?? '', i18n.language),
              })}
            >
              {title(attempt)}
            </Anchor>
            <small>
              {t(`clinical:mode.${attempt.submission?.mode ?? 'practice'}`)}
              {extensionOf(attempt) && `, ${t(`clinical:time.${extensionOf(attempt)}`)}`}
              {attempt.verification?.inputs?.length ? (
                <>
                  {' · '}
                  <LedBy inputs={attempt.verification.inputs} />
                </>
              ) : null}
            </small>
          </>
        ),
      },
      {
        id: 'when',
        label: t('gradebook.when'),
        value: ({ submission }) => submission?.startedAt ?? '',
        cell: ({ submission }) => dayAndTime(submission?.startedAt ?? '', i18n.language),
      },
      {
        id: 'score',
        label: t('gradebook.score'),
        value: (attempt) => markedScore(attempt) ?? attempt.submission?.score ?? 0,
        cell: (attempt) => <ScoreMark attempt={attempt} />,
      },
      {
        id: 'proof',
        label: t('gradebook.proof'),
        width: 280,
        value: standingOf,
        cell: (attempt) => (
          <CountsMark attempt={attempt} copies={copiesOf(attempt, data.copies)} outside={outside.get(attempt.id)} />
        ),
      },
    ];
  }, [t, i18n.language, data, school, outside]);
  return (
    <DataTable
      label={t('gradebook.view-attempts')}
      rows={attempts}
      columns={columns}
      rowKey={({ id }) => id}
      search={search}
      whole={whole}
      firstSort={[{ id: 'when', desc: true }]}
    />
  );
}
