// What is assigned to whom, until when and how; the same form changes it later.
import { Button, Group, NumberInput, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Library } from '../../core/scenario';
import { assigning, ASSIGNMENT_MODES, type Assignment, type AssignmentTerms } from '../../core/school';
import { MODES } from '../home/preferences';
import { Dialog } from '../shared/Dialog';
import { Form } from '../shared/Form';
import { Notice } from '../shared/Notice';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { assignableChoices, misfits, placeChoices } from './assignable';
import { usePageData } from './page-data';

const MOST_TRIES = 99;
const AS_MODULE = 'module';

interface AssignDialogProps {
  /** Null for a new one. */
  assignment: Assignment | null;
  classId: string | null;
  onClose(): void;
  onDone(assignment: Assignment): void;
}

const FIRST_TERMS: AssignmentTerms = { due: null, mode: 'practice', attempts: null, help: null, scope: null };

export function AssignDialog({ assignment, classId, onClose, onDone }: AssignDialogProps) {
  const { t, i18n } = useTranslation();
  const desk = useSchoolDesk();
  const { school } = useSchool();
  const library = usePageData<Library>();
  const task = useTask();
  const classes = [...school.classes.values()].filter(({ closed }) => !closed);
  const { modules, sessions } = assignableChoices(library, i18n.language);
  const [chosenClass, setClass] = useState(classId ?? (classes.length === 1 ? classes[0].id : null));
  const [moduleId, setModule] = useState(assignment?.moduleId ?? null);
  const [terms, setTerms] = useState<AssignmentTerms>(assignment?.terms ?? FIRST_TERMS);
  const [tried, setTried] = useState(false);
  const set = (some: Partial<AssignmentTerms>): void => setTerms((before) => ({ ...before, ...some }));

  const module = moduleId ? library.findModule(moduleId) : undefined;
  const notThere = module && terms.scope ? misfits(library, module, terms.scope, i18n.language) : [];

  const assign = async (): Promise<void> => {
    setTried(true);
    if (!chosenClass || !module || notThere.length > 0) return;
    let id = assignment?.id ?? '';
    const done = await task.run(async () => {
      const [record] = await desk.act([
        assignment
          ? { kind: 'assignment-changed', assignment: assignment.id, terms }
          : assigning(module, { class: chosenClass, terms, salt: desk.ports.newId() }),
      ]);
      if (!assignment) id = record.id;
    });
    const made = desk.now()?.school.assignments.get(id);
    if (done && made) onDone(made);
  };

  return (
    <Dialog opened onClose={onClose} title={t(assignment ? 'assign.change-title' : 'assignments.new')} size="lg">
      <Form onSubmit={() => void assign()}>
        <Stack>
          {!assignment && (
            <>
              <Select
                label={t('assign.class')}
                data={classes.map(({ id, name }) => ({ value: id, label: name }))}
                value={chosenClass}
                error={tried && !chosenClass ? t('assign.class-missing') : null}
                onChange={setClass}
              />
              <Select
                label={t('assign.module')}
                data={[
                  ...(modules.length > 0 ? [{ group: t('assign.modules'), items: modules }] : []),
                  { group: t('assign.sessions'), items: sessions },
                ]}
                value={moduleId}
                searchable
                nothingFoundMessage={t('assign.nothing')}
                error={tried && !moduleId ? t('assign.module-missing') : null}
                onChange={setModule}
              />
            </>
          )}
          <TextInput
            type="date"
            label={t('assign.due')}
            description={t('assign.due-how')}
            value={terms.due ?? ''}
            onChange={(event) => set({ due: event.currentTarget.value || null })}
          />
          <Radio.Group
            label={t('assign.mode')}
            value={terms.mode}
            onChange={(value) => set({ mode: ASSIGNMENT_MODES.find((mode) => mode === value) ?? 'practice' })}
          >
            <Stack gap={6} mt={6}>
              {ASSIGNMENT_MODES.map((mode) => (
                <Radio key={mode} value={mode} label={t(`assign.mode-${mode}-what`)} />
              ))}
            </Stack>
          </Radio.Group>
          <NumberInput
            label={t('assign.attempts')}
            description={t('assign.attempts-how')}
            min={1}
            max={MOST_TRIES}
            allowDecimal={false}
            allowNegative={false}
            value={terms.attempts ?? ''}
            onChange={(value) => set({ attempts: Number(value) >= 1 ? Math.min(Number(value), MOST_TRIES) : null })}
          />
          <Select
            label={t('assign.help')}
            data={[
              { value: AS_MODULE, label: t('assign.as-module') },
              ...MODES.map((mode) => ({ value: mode, label: t(`home.mode-${mode}`) })),
            ]}
            value={terms.help ?? AS_MODULE}
            allowDeselect={false}
            onChange={(value) => set({ help: MODES.find((mode) => mode === value) ?? null })}
          />
          <Select
            label={t('assign.scope')}
            description={t('assign.scope-how')}
            data={[{ value: AS_MODULE, label: t('assign.own-place') }, ...placeChoices(library, i18n.language)]}
            value={terms.scope ?? AS_MODULE}
            allowDeselect={false}
            searchable
            onChange={(value) => set({ scope: value === AS_MODULE ? null : value })}
          />
          {notThere.length > 0 && (
            <Notice tone="alarm" urgent>
              {t('assign.not-there', { titles: notThere.join(', ') })}
            </Notice>
          )}
          {assignment && <Text c="dimmed">{t('assign.change-what-happens')}</Text>}
          {task.failure && (
            <Notice tone="alarm" urgent>
              {task.failure}
            </Notice>
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={task.busy}>
              {t(assignment ? 'class.save' : 'assign.do')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
