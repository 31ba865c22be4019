// Set-up: everything on the tray as a step, the cartridge's label and the pen's papers to read. The drawn tray does the same.
import { Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrayStep } from '../../core/session';
import { CartridgeLabel } from './CartridgeLabel';
import { DevicePanel } from './DevicePanel';
import { useFace } from './face-context';
import { Panel } from './Panel';
import { PenPapers } from './PenPapers';
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

/** Steps that show something to read. */
type Reading = 'check-cartridge' | 'check-authorisation';
const READINGS: readonly TrayStep[] = ['check-cartridge', 'check-authorisation'] satisfies Reading[];

export function SetupPanel() {
  const { t } = useTranslation();
  const { act, may, attempt } = useSession();
  const face = useFace();
  const [reading, setReading] = useState<TrayStep | null>(null);
  useSteps();
  const { tray } = attempt.session.done;

  useEffect(
    () =>
      face?.onTrayPick((step) => {
        const picked = GROUPS.flatMap(({ steps }) => steps).find((known) => known === step);
        if (!picked) return;
        if (may({ kind: 'tray', step: picked }) === true) act({ kind: 'tray', step: picked });
        if (READINGS.includes(picked)) setReading(picked);
      }),
    [face, act, may],
  );

  return (
    <Panel title={t('setup.title')} help={t('setup.help')} proceed={t('setup.proceed')} beside={<StopTreatment />}>
      {GROUPS.map(({ heading, steps }) => (
        <section key={heading}>
          <Title order={3}>{t(heading)}</Title>
          {heading === AS_FOUND && <UnlabelledBottles />}
          <div className="step-grid">
            {steps.map((step) => (
              <StepButton
                key={step}
                intent={{ kind: 'tray', step }}
                label={t(`clinical:tray.${step}`)}
                done={tray.includes(step) && step !== 'swap-cartridge'}
                onDone={() => READINGS.includes(step) && setReading(step)}
              />
            ))}
          </div>
        </section>
      ))}
      <DevicePanel />
      <CartridgeLabel opened={reading === 'check-cartridge'} onClose={() => setReading(null)} />
      <PenPapers opened={reading === 'check-authorisation'} onClose={() => setReading(null)} />
    </Panel>
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
