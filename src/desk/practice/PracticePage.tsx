// The first exercise: three short steps on a practice pad, by whatever leads the hand, with a word at every moment. It can be left at any time.
import { Anchor, Button, Container, Group, Paper, Progress, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { InputKind } from '../../core/attempt';
import type { PracticePad, PadTick } from '../../stage';
import { ControlsDialog } from '../controls/ControlsDialog';
import { keyWords } from '../controls/key-words';
import { useKeptControls } from '../controls/use-controls';
import { Gauge } from '../session/Gauges';
import { Icon } from '../shared/Icon';
import { PRACTISED } from '../shared/page-memory';
import { usePageTitle } from '../shared/page-title';
import { useServices } from '../shared/services';
import {
  after,
  BEGIN,
  EXERCISES,
  GOOD_FORCE_NEWTONS,
  GOOD_SPEED,
  lineFor,
  NEEDED_SECONDS,
  type ExerciseNow,
} from './exercise';
import './practice.css';

const AWAY: PadTick = {
  seconds: 0,
  touches: false,
  forceNewtons: 0,
  speedMillimetresPerSecond: 0,
  stretch: 0,
  kind: 'mouse',
};
/** Ticks between two drawings of gauges and words: ten times a second is what an eye follows. */
const SHOWN_EVERY = 12;
const KINDS: readonly InputKind[] = ['mouse', 'touch', 'pen', 'keyboard', 'gamepad'];

export function PracticePage() {
  const { t } = useTranslation();
  const { memory } = useServices();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const kept = useKeptControls();
  const [settings, setSettings] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { now, hand, pad, again } = usePad(place);
  usePageTitle(t('practice.title'));

  const { controls } = kept;
  useEffect(() => pad?.setControls(controls), [pad, controls]);
  const exercise = EXERCISES[now.done];
  useEffect(() => pad?.showLane(exercise !== 'hold'), [pad, exercise]);
  // Whoever saw the pad once is not sent to it again.
  useEffect(() => memory.write(PRACTISED, 'seen', true), [memory]);

  const then = asked.get('then');
  const goOn = (): void => void navigate(then?.startsWith('/') ? then : '/');
  const done = now.done === EXERCISES.length;
  return (
    <>
      <header className="practice-header">
        <Container size={1120}>
          <Anchor component={Link} to="/" className="brand">
            {t('app.name')}
          </Anchor>
          <Group justify="space-between" align="flex-end">
            <div>
              <Title order={1}>{t('practice.title')}</Title>
              <Text>{t('practice.what')}</Text>
            </div>
            <Group gap="xs">
              <Button variant="subtle" c="dimmed" onClick={() => setSettings(true)}>
                {t('controls.open')}
              </Button>
              {!done && (
                <Button variant="default" onClick={goOn}>
                  {t('practice.skip')}
                </Button>
              )}
            </Group>
          </Group>
        </Container>
      </header>
      <Container component="main" id="content" size={1120} pb={48} className="practice">
        <div className="practice-pad" ref={place} data-hand={controls.handedness} />
        <div className="practice-beside">
          <Steps now={now} />
          <Paper p="lg" shadow="xs" className="practice-now">
            <p className="practice-line" role="status">
              {done ? t('practice.done') : t(`practice.line-${lineFor(exercise, hand)}`)}
            </p>
            <Gauge
              name={t('treatment.gauge-force')}
              words={t('treatment.force-value', { newtons: hand.forceNewtons.toFixed(2) })}
              value={hand.forceNewtons}
              range={GOOD_FORCE_NEWTONS}
            />
            <Gauge
              name={t('treatment.gauge-speed')}
              words={t('treatment.gauge-speed-value', { speed: Math.round(hand.speedMillimetresPerSecond) })}
              value={hand.speedMillimetresPerSecond}
              range={GOOD_SPEED}
            />
          </Paper>
          {done && (
            <Group>
              <Button onClick={goOn}>{t(then ? 'practice.go-on' : 'practice.to-sessions')}</Button>
              <Button variant="default" onClick={again}>
                {t('practice.again')}
              </Button>
            </Group>
          )}
          <section aria-labelledby="practice-how">
            <Title order={2} size="h3" id="practice-how">
              {t('practice.how')}
            </Title>
            <ul className="practice-kinds">
              {KINDS.map((kind) => (
                <li key={kind} data-now={hand.touches && hand.kind === kind ? true : undefined}>
                  {t(`practice.by-${kind}`, {
                    touch: keyWords(t, controls.keys.touch[0]),
                    stretch: keyWords(t, controls.keys.stretch[0]),
                    more: keyWords(t, controls.keys['more-force'][0]),
                    less: keyWords(t, controls.keys['less-force'][0]),
                  })}
                </li>
              ))}
            </ul>
            <Button mt="xs" size="sm" variant="default" onClick={() => pad?.focus()}>
              {t('practice.focus')}
            </Button>
          </section>
        </div>
      </Container>
      <ControlsDialog kept={kept} opened={settings} onClose={() => setSettings(false)} />
    </>
  );
}

function Steps({ now }: { now: ExerciseNow }) {
  const { t } = useTranslation();
  return (
    <ol className="practice-steps">
      {EXERCISES.map((exercise, place) => {
        const share = place < now.done ? 1 : place === now.done ? now.goodSeconds / NEEDED_SECONDS : 0;
        return (
          <li key={exercise} aria-current={place === now.done ? 'step' : undefined}>
            <span className="practice-step-words">
              <Icon name={place < now.done ? 'check' : 'circle'} />
              <span>
                <strong>{t(`practice.${exercise}`)}</strong> {t(`practice.${exercise}-what`)}
                {place < now.done && <span className="sr-only"> {t('session.step-done')}</span>}
              </span>
            </span>
            <Progress value={Math.round(share * 100)} size="sm" aria-label={t(`practice.${exercise}`)} />
          </li>
        );
      })}
    </ol>
  );
}

/** Puts the pad into its place and follows the hand on it. */
function usePad(place: React.RefObject<HTMLDivElement | null>) {
  const { i18n } = useTranslation();
  const { clock, createPracticePad } = useServices();
  const [pad, setPad] = useState<PracticePad | null>(null);
  const [hand, setHand] = useState<PadTick>(AWAY);
  const [now, setNow] = useState<ExerciseNow>(BEGIN);
  const live = useRef(BEGIN);

  useEffect(() => {
    const parent = place.current;
    if (!parent) return;
    let gone = false;
    let made: PracticePad | null = null;
    let ticks = 0;
    void createPracticePad().then((create) => {
      if (gone) return;
      made = create(parent, { clock, words: (id) => i18n.t(id) });
      made.onTick((tick) => {
        const before = live.current;
        live.current = after(before, tick);
        ticks += 1;
        if (ticks % SHOWN_EVERY !== 0 && live.current.done === before.done) return;
        setHand(tick);
        setNow(live.current);
      });
      setPad(made);
    });
    return () => {
      gone = true;
      made?.destroy();
    };
  }, [place, clock, createPracticePad, i18n]);

  const again = (): void => {
    live.current = BEGIN;
    setNow(BEGIN);
  };
  return { pad, hand, now, again };
}
