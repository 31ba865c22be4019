// One act of the trainee as a button: done ones carry a check, impossible ones say why not.
import { UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Intent } from '../../core/session';
import { Icon } from '../shared/Icon';
import { useSession, useSteps } from './session-store';

interface StepButtonProps {
  intent: Intent;
  label: string;
  done?: boolean;
  /** What 'done' is called for this act, such as 'asked'. */
  doneWord?: string;
  /** Called after the intent was carried out. */
  onDone?(): void;
}

export function StepButton({ intent, label, done = false, doneWord, onDone }: StepButtonProps) {
  const { t } = useTranslation();
  const { act, may } = useSession();
  const reasonId = useId();
  useSteps();
  const allowed = may(intent);
  const reason = allowed === true || done ? null : t(`clinical:${allowed}`);

  return (
    <div className="step">
      <UnstyledButton
        className="step-button"
        data-done={done || undefined}
        aria-disabled={allowed !== true || undefined}
        aria-describedby={reason ? reasonId : undefined}
        onClick={() => {
          if (allowed !== true) return;
          act(intent);
          onDone?.();
        }}
      >
        <span className="step-sign">
          <Icon name={done ? 'check' : 'circle'} size={18} />
        </span>
        <span>{label}</span>
        {done && <span className="sr-only">({doneWord ?? t('steps.done')})</span>}
      </UnstyledButton>
      {reason && (
        <span className="step-reason" id={reasonId}>
          {reason}
        </span>
      )}
    </div>
  );
}
