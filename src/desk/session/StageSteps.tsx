// Where one is between door and chart; stages that a refusal leaves out are shown as not needed.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../core/attempt';
import { STAGES_AS_PLAYED, type Stage } from '../../core/session';
import { Icon } from '../shared/Icon';
import { usePicked } from './session-store';

type StepState = 'done' | 'skipped' | 'now' | 'next';

/** A session without treatment goes from the decision, or from where it was stopped, to the chart. */
function stepState({ session, record }: Attempt, step: Stage): StepState {
  const place = STAGES_AS_PLAYED.indexOf(step);
  const now = STAGES_AS_PLAYED.indexOf(session.stage);
  if (place === now) return 'now';
  if (place > now) return 'next';
  if (place <= STAGES_AS_PLAYED.indexOf('decision')) return 'done';
  const { outcome } = session;
  if (outcome === 'postponed' || outcome === 'referred' || outcome === 'declined') {
    return place < STAGES_AS_PLAYED.indexOf('chart') ? 'skipped' : 'done';
  }
  // Each 'proceed' before a stop is a stage that was gone through.
  const gone = record.intents.filter(
    ({ tick, intent }) => intent.kind === 'proceed' && tick >= session.inside.visitTick,
  ).length;
  return outcome === 'stopped' && session.done.closing.length === 0 && place > gone && step !== 'chart'
    ? 'skipped'
    : 'done';
}

export function StageSteps() {
  const { t } = useTranslation();
  const course = usePicked(({ session }) => session.sessionCase.visits !== undefined);
  const steps = STAGES_AS_PLAYED.filter((step) => course || step !== 'between-visits');
  const states = usePicked((attempt) => steps.map((step) => stepState(attempt, step)).join(' ')).split(' ');
  const list = useRef<HTMLElement>(null);
  const now = states.indexOf('now');
  useEffect(() => {
    const step = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && step) list.current.scrollLeft = step.offsetLeft - list.current.clientWidth / 2;
  }, [now]);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const nav = list.current;
    if (!nav) return undefined;
    const watch = new ResizeObserver(() => setScrolls(nav.scrollWidth > nav.clientWidth));
    watch.observe(nav);
    return () => watch.disconnect();
  }, []);
  return (
    // Where the steps do not fit, the arrow keys have to reach those out of sight.
    <nav className="stage-steps" aria-label={t('session.steps')} ref={list} tabIndex={scrolls ? 0 : undefined}>
      <ol>
        {steps.map((step, place) => (
          <li key={step} aria-current={states[place] === 'now' ? 'step' : undefined} data-state={states[place]}>
            {states[place] === 'done' && <Icon name="check" size={14} />}
            <span>{t(`clinical:stage.${step}`)}</span>
            <span className="sr-only"> ({t(`session.step-${states[place]}`)})</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
