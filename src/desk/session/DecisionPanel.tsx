// Decision: treat, leave areas out, postpone to a date, refer or decline, and why.
import { Accordion, Button, Checkbox, NumberInput, Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DECISIONS, REASONS, type Decision, type Reason } from '../../core/session';
import type { ZoneId } from '../../core/skin';
import { useServices } from '../shared/services';
import { dayFromNow } from '../shared/written';
import { AskTopics } from './AskTopics';
import { ConversationLog } from './ConversationLog';
import { FollowUps } from './FollowUps';
import { Learned } from './Learned';
import { Notes } from './Notes';
import { Panel } from './Panel';
import { Phrases } from './Phrases';
import { useSession, useSteps } from './session-store';

const LONGEST_POSTPONEMENT_DAYS = 730;

export function DecisionPanel() {
  const { t, i18n } = useTranslation();
  const { act, attempt } = useSession();
  const { today } = useServices();
  useSteps();
  const made = attempt.session.decision;
  const [decision, setDecision] = useState<Decision | null>(made?.decision ?? null);
  const [reason, setReason] = useState<Reason | null>(made?.reason ?? null);
  const [days, setDays] = useState(made?.days ?? 7);
  const [leaveOut, setLeaveOut] = useState<readonly ZoneId[]>(made?.leaveOut ?? []);
  const { areas } = attempt.session.sessionCase;

  const decide = (): void => {
    if (!decision || !reason) return;
    act({
      kind: 'decide',
      decision,
      reason,
      days: decision === 'postpone' ? days : 0,
      leaveOut: decision === 'treat' ? leaveOut : [],
    });
    act({ kind: 'proceed' });
  };

  return (
    <Panel
      title={t('decision.title')}
      help={t('decision.help')}
      onward={
        <Button disabled={!decision || !reason} onClick={decide}>
          {t('decision.decide')}
        </Button>
      }
    >
      <Radio.Group
        label={t('decision.what')}
        value={decision}
        onChange={(value) => setDecision(DECISIONS.find((known) => known === value) ?? null)}
      >
        <Stack gap="xs" mt="xs">
          {DECISIONS.map((known) => (
            <Radio key={known} value={known} label={t(`clinical:decision.${known}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {decision === 'treat' && (
        <Checkbox.Group
          label={t('decision.leave-out')}
          description={t('decision.leave-out-help')}
          value={[...leaveOut]}
          onChange={(values) => setLeaveOut(areas.filter((zone) => values.includes(zone)))}
        >
          <Stack gap="xs" mt="xs">
            {areas.map((zone) => (
              <Checkbox key={zone} value={zone} label={t(`clinical:zone.${zone}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {decision === 'postpone' && (
        <NumberInput
          label={t('decision.days')}
          description={t('decision.date', { date: dayFromNow(today(), days, i18n.language) })}
          inputWrapperOrder={['label', 'input', 'description']}
          min={0}
          max={LONGEST_POSTPONEMENT_DAYS}
          allowDecimal={false}
          clampBehavior="strict"
          value={days}
          onChange={(value) => setDays(Number(value) || 0)}
        />
      )}
      <Select
        label={t('decision.reason')}
        placeholder={t('decision.choose-reason')}
        data={REASONS.map((value) => ({ value, label: t(`clinical:reason.${value}`) }))}
        value={reason}
        onChange={(value) => setReason(REASONS.find((known) => known === value) ?? null)}
        allowDeselect={false}
        withScrollArea={false}
        maxDropdownHeight={460}
        comboboxProps={{ withinPortal: false }}
      />
      <Notes />
      <Learned />
      <Phrases />
      <Accordion variant="contained">
        <Accordion.Item value="ask">
          <Accordion.Control>{t('decision.back')}</Accordion.Control>
          <Accordion.Panel>
            <ConversationLog />
            <AskTopics />
            <FollowUps />
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Panel>
  );
}
