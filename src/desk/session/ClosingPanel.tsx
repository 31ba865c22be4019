// Closing: cool and a last film of inert serum, then needles, pen, surfaces and hands. What is thrown away can also be dropped on the table.
import { Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CLOSING_STEPS, type TrayStep } from '../../core/session';
import { useFace } from './face-context';
import { ClosingTable } from './ClosingTable';
import { OverPicture } from './OverPicture';
import { Panel } from './Panel';
import { Phrases } from './Phrases';
import { useSession, useSteps } from './session-store';
import { StepButton } from './StepButton';
import { ZoneCare } from './ZoneCare';

/** What may be fetched late, when it was missed in the set-up. */
const FETCHED_LATE: readonly TrayStep[] = ['lay-out-gauze', 'lay-out-serum'];

export function ClosingPanel() {
  const { t } = useTranslation();
  const { act, may, attempt } = useSession();
  const face = useFace();
  useSteps();
  const { closing, tray } = attempt.session.done;

  useEffect(
    () =>
      face?.onTrayPick((picked) => {
        const step = CLOSING_STEPS.find((known) => known === picked);
        if (step && may({ kind: 'close', step }) === true) act({ kind: 'close', step });
      }),
    [face, act, may],
  );

  return (
    <Panel title={t('closing.title')} help={t('closing.help')} proceed={t('closing.proceed')}>
      <OverPicture>
        <ClosingTable />
      </OverPicture>
      <section>
        {FETCHED_LATE.filter((step) => !tray.includes(step)).map((step) => (
          <StepButton key={step} intent={{ kind: 'tray', step }} label={t(`clinical:tray.${step}`)} />
        ))}
        <ZoneCare cares={['cool', 'serum', 'blot']} />
      </section>
      <section>
        <Title order={3}>{t('closing.things')}</Title>
        <div className="step-grid">
          {CLOSING_STEPS.map((step) => (
            <StepButton
              key={step}
              intent={{ kind: 'close', step }}
              label={t(`clinical:closing.${step}`)}
              done={closing.includes(step)}
            />
          ))}
        </div>
      </section>
      <Phrases />
    </Panel>
  );
}
