// Treatment: the pen's display, what is in the hand, the zones with their care, and the client. The needling itself is on the face, or done by the
// panel that needs no picture, which is offered first.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Care } from '../../core/skin';
import { DevicePanel } from './DevicePanel';
import { useFaceMissing } from './face-context';
import { Panel } from './Panel';
import { PenPanel } from './PenPanel';
import { Phrases } from './Phrases';
import { StopTreatment } from './StopTreatment';
import { ToolBelt } from './ToolBelt';
import { TreatmentKeys } from './TreatmentKeys';
import { WithoutPictureButton } from './WithoutPictureButton';
import { ZoneCare } from './ZoneCare';
import { ZoneNewsLine } from './ZoneNewsLine';
import { usePicked, useSession } from './session-store';

const CARES_OF_ZONES: readonly Care[] = ['cleanse', 'serum', 'blot', 'cool'];

export function TreatmentPanel() {
  const { t } = useTranslation();
  const { act, attempt } = useSession();
  const faceMissing = useFaceMissing();
  const [without, setWithout] = useState(false);
  // It opens by itself when the picture turns out to be missing, and never closes under the hands.
  if (faceMissing && !without) setWithout(true);
  const vitaminOut = usePicked(({ session }) => session.done.tray.includes('lay-out-vitamin-c'));
  const guided = attempt.setup.mode === 'guided';
  const finish = (): void => {
    // The motor is off before the pen is laid down, as it would be by hand.
    if (attempt.session.device.motorOn) act({ kind: 'motor', on: false });
    act({ kind: 'proceed' });
  };
  return (
    <Panel
      title={t('treatment.title')}
      help={guided ? t('treatment.help') : undefined}
      beside={<StopTreatment />}
      onward={<Button onClick={finish}>{t('treatment.finish')}</Button>}
    >
      {!faceMissing && <WithoutPictureButton open={without} onChange={setWithout} />}
      <DevicePanel />
      {without ? <PenPanel /> : <ToolBelt />}
      <ZoneCare cares={vitaminOut ? [...CARES_OF_ZONES, 'vitamin-c'] : CARES_OF_ZONES} inFull={without} />
      <ZoneNewsLine />
      <Phrases />
      {!without && <TreatmentKeys />}
    </Panel>
  );
}
