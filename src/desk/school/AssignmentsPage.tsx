// Assignments: what each class has to do, who handed in, and the link, code or file that takes it to a trainee's device.
import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { examCards, titleOf, type Library } from '../../core/scenario';
import { attemptsAt, type Assignment, type School } from '../../core/school';
import { Icon } from '../shared/Icon';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useSchool } from '../shared/use-school';
import { localDay, writtenDay } from '../instructor/local-day';
import { useServices } from '../shared/services';
import { moduleTitle, placeChoices } from './assignable';
import { AssignDialog } from './AssignDialog';
import { usePageData } from './page-data';
import { traineesOf } from './school-words';
import { ShareDialog } from './ShareDialog';
import { WithdrawDialog } from './WithdrawDialog';

type Open = { what: 'new'; classId: string | null } | { what: 'share' | 'change' | 'withdraw'; assignment: Assignment };

export function AssignmentsPage() {
  const { t } = useTranslation();
  const { school } = useSchool();
  const [asked, setAsked] = useSearchParams();
  const [open, setOpen] = useState<Open | null>(() =>
    asked.has('class') ? { what: 'new', classId: asked.get('class') } : null,
  );
  usePageTitle(`${t('assignments.title')}: ${school.name}`);
  const close = (): void => {
    setOpen(null);
    setAsked({}, { replace: true });
  };
  const classes = [...school.classes.values()].filter(({ closed }) => !closed);
  const all = [...school.assignments.values()].sort((a, b) => (a.assignedAt < b.assignedAt ? 1 : -1));
  return (
    <Stack gap="xl">
      <Group justify="space-between" align="end">
        <Title order={1}>{t('assignments.title')}</Title>
        <Button
          leftSection={<Icon name="plus" />}
          disabled={classes.length === 0}
          onClick={() => setOpen({ what: 'new', classId: null })}
        >
          {t('assignments.new')}
        </Button>
      </Group>
      {classes.length === 0 && <Notice tone="calm">{t('assignments.no-class')}</Notice>}
      {classes.length > 0 && all.length === 0 && <Notice tone="calm">{t('assignments.none')}</Notice>}
      <Stack component="ul" className="plain-list" gap="md">
        {all.map((assignment) => (
          <AssignmentCard key={assignment.id} assignment={assignment} school={school} onOpen={setOpen} />
        ))}
      </Stack>
      {!school.isSample && <KeptForExams />}
      {open?.what === 'new' && (
        <AssignDialog
          assignment={null}
          classId={open.classId}
          onClose={close}
          onDone={(assignment) => setOpen({ what: 'share', assignment })}
        />
      )}
      {open?.what === 'change' && (
        <AssignDialog assignment={open.assignment} classId={open.assignment.classId} onClose={close} onDone={close} />
      )}
      {open?.what === 'share' && <ShareDialog assignment={open.assignment} onClose={close} />}
      {open?.what === 'withdraw' && <WithdrawDialog assignment={open.assignment} onClose={close} />}
    </Stack>
  );
}

/** The clients whom trainees meet in exams only, for an instructor to try. */
function KeptForExams() {
  const { t, i18n } = useTranslation();
  const library = usePageData<Library>();
  return (
    <section aria-labelledby="kept-for-exams">
      <Title order={2} size="h3" id="kept-for-exams">
        {t('assignments.kept')}
      </Title>
      <Text mt={4}>{t('assignments.kept-what')}</Text>
      <Group component="ul" className="plain-list" mt="sm" gap="md">
        {examCards(library).map(({ id }) => (
          <li key={id}>
            <Anchor component={Link} to={`/session/${id}?mode=exam`}>
              {titleOf(library.cards, id, i18n.language)}
            </Anchor>
          </li>
        ))}
      </Group>
    </section>
  );
}

interface CardProps {
  assignment: Assignment;
  school: School;
  onOpen(open: Open): void;
}

function AssignmentCard({ assignment, school, onOpen }: CardProps) {
  const { t, i18n } = useTranslation();
  const library = usePageData<Library>();
  const { today } = useServices();
  const { terms } = assignment;
  const title = moduleTitle(library, assignment.moduleId, i18n.language);
  const className = school.classes.get(assignment.classId)?.name ?? '';
  const trainees = traineesOf(school, assignment.classId, i18n.language);
  const handedIn = trainees.filter(({ id }) =>
    attemptsAt(school, assignment.id, id).some(({ submission }) => submission),
  );
  const late = terms.due !== null && terms.due < localDay(today().toISOString());
  const place = placeChoices(library, i18n.language).find(({ value }) => value === terms.scope);
  const facts = [
    t(`assign.mode-${terms.mode}`),
    terms.attempts === null ? null : t('assign.tries', { count: terms.attempts }),
    terms.help === null ? null : t(`clinical:mode.${terms.help}`),
    place?.label ?? null,
  ].filter((fact) => fact !== null);
  const named = { title, class: className };
  return (
    <Paper component="li" p="lg" shadow="xs">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2} size="h3">
            {title}
          </Title>
          <Text>
            {className} ·{' '}
            {terms.due
              ? t(late ? 'assign.was-due' : 'assign.due-on', { day: writtenDay(terms.due, i18n.language) })
              : t('assign.no-due')}
          </Text>
          <Text c="dimmed">{facts.join(' · ')}</Text>
          <Text mt={6}>{t('assign.handed-in', { count: handedIn.length, of: trainees.length })}</Text>
        </div>
        {assignment.withdrawnAt ? (
          <Badge variant="light" size="lg" tt="none" color="gray" c="#3c4a50">
            {t('assign.withdrawn')}
          </Badge>
        ) : (
          <Group gap="sm">
            <Button
              variant="subtle"
              onClick={() => onOpen({ what: 'withdraw', assignment })}
              aria-label={t('assign.withdraw-what', named)}
            >
              {t('assign.withdraw')}
            </Button>
            <Button
              variant="default"
              onClick={() => onOpen({ what: 'change', assignment })}
              aria-label={t('assign.change-what', named)}
            >
              {t('people.change')}
            </Button>
            <Button onClick={() => onOpen({ what: 'share', assignment })} aria-label={t('assign.share-what', named)}>
              {t('assign.share')}
            </Button>
          </Group>
        )}
      </Group>
    </Paper>
  );
}
