// Set-up: everything on the tray as a step, and what has a label to be taken in the hand. The drawn tray does the same.
import { ActionIcon, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrayStep } from '../../core/session';
import { Icon } from '../shared/Icon';
import { DevicePanel } from './DevicePanel';
import { useFace } from './face-context';
import { HeldThing } from './held/HeldThing';
import { thingOf, USES, type Thing } from './held/things';
import { Panel } from './Panel';
import { useSession, useSteps } from './session-store';
import { StepButton } from './StepButton';
import { StopTreatment } from './StopTreatment';

/** What was not as it should be before anyone acted. */
const AS_FOUND = 'setup.as-found';

const GROUPS: readonly { heading: string; steps: readonly TrayStep[] }[] = [
  { heading: 'setup.hands', steps: ['wash-hands', 'gloves', 'mask', 'eye-shields'] },
  { heading: 'setup.room', steps: ['disinfect-surfaces', 'sharps-box-in-reach'] },
  {
    heading: 'setup.pen',
    steps: [
      ...([
        'check-authorisation',
        'check-cartridge',
        'swap-cartridge',
        'open-cartridge',
        'reuse-old-cartridge',
      ] as const),
      ...(['fit-sleeve', 'load-cartridge', 'depth-from-zero', 'test-motion'] as const),
    ],
  },
  { heading: 'setup.serums', steps: ['lay-out-gauze', 'lay-out-serum', 'lay-out-vitamin-c'] },
  { heading: AS_FOUND, steps: ['fetch-missing', 'put-away-unlabelled'] },
];

const STEPS = GROUPS.flatMap(({ steps }) => steps);

interface Held {
  thing: Thing;
  reading: boolean;
}

export function SetupPanel() {
  const { t } = useTranslation();
  const { act, may, attempt } = useSession();
  const face = useFace();
  const [held, setHeld] = useState<Held | null>(null);
  const [stopping, stop] = useDisclosure(false);
  const [news, setNews] = useState('');
  useSteps();
  const { tray } = attempt.session.done;

  useEffect(
    () =>
      face?.onTrayPick((picked) => {
        const step = STEPS.find((known) => known === picked);
        if (!step) return;
        setNews('');
        const allowed = may({ kind: 'tray', step });
        const thing = thingOf(step);
        if (allowed === 'not-now.not-there') setNews(t(`clinical:${allowed}`));
        else if (thing) setHeld({ thing, reading: false });
        else if (allowed === true) act({ kind: 'tray', step });
        else setNews(t('session.not-now', { why: t(`clinical:${allowed}`) }));
      }),
    [face, act, may, t],
  );

  return (
    <Panel
      title={t('setup.title')}
      help={t('setup.help')}
      proceed={t('setup.proceed')}
      beside={<StopTreatment led={{ asking: stopping, onAsk: stop.open, onClose: stop.close }} />}
    >
      <Text role="status" className="tray-news">
        {news}
      </Text>
      {GROUPS.map(({ heading, steps }) => (
        <section key={heading}>
          <Title order={3}>{t(heading)}</Title>
          {heading === AS_FOUND && <UnlabelledBottles />}
          <div className="step-grid">
            {steps.map((step) => (
              <TrayStepRow
                key={step}
                step={step}
                done={tray.includes(step) && step !== 'swap-cartridge'}
                onLook={(thing, reading) => setHeld({ thing, reading })}
              />
            ))}
          </div>
        </section>
      ))}
      <DevicePanel />
      {held && (
        <HeldThing
          key={held.thing}
          {...held}
          onPutBack={() => setHeld(null)}
          onStop={() => {
            setHeld(null);
            stop.open();
          }}
        />
      )}
    </Panel>
  );
}

interface TrayStepRowProps {
  step: TrayStep;
  done: boolean;
  onLook(thing: Thing, reading: boolean): void;
}

/** A step as a button, and beside it a look at the thing it needs. What is there to be read opens by itself. */
function TrayStepRow({ step, done, onLook }: TrayStepRowProps) {
  const { t } = useTranslation();
  const { may } = useSession();
  const thing = thingOf(step);
  const isReading = thing !== null && USES[thing].read === step;
  const button = (
    <StepButton
      intent={{ kind: 'tray', step }}
      label={t(`clinical:tray.${step}`)}
      done={done}
      onDone={() => isReading && onLook(thing, true)}
    />
  );
  const looks = thing !== null && (!isReading || done) && may({ kind: 'tray', step }) !== 'not-now.not-there';
  if (!looks) return button;
  const label = t('held.look', { thing: t(`held.${thing}.name`) });
  return (
    <div className="step-look">
      {button}
      <ActionIcon variant="subtle" size="lg" aria-label={label} title={label} onClick={() => onLook(thing, isReading)}>
        <Icon name="look" />
      </ActionIcon>
    </div>
  );
}

/** Bottles without a label, as long as they stand there. */
function UnlabelledBottles() {
  const { t } = useTranslation();
  const { attempt } = useSession();
  const { sessionCase, done } = attempt.session;
  if (done.tray.includes('put-away-unlabelled')) return null;
  return sessionCase.tray?.unlabelled.map((bottle) => (
    <Text key={bottle}>{t(`setup.as-found-unlabelled-${bottle}`)}</Text>
  ));
}
