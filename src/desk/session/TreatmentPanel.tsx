// Treatment: the pen's display, what is in the hand, the zones with their care, and the client. The needling itself is on the face.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DevicePanel } from './DevicePanel';
import { useFaceMissing } from './face-context';
import { Panel } from './Panel';
import { PenPanel } from './PenPanel';
import { Phrases } from './Phrases';
import { StopTreatment } from './StopTreatment';
import { ToolBelt } from './ToolBelt';
import { TreatmentKeys } from './TreatmentKeys';
import { ZoneCare } from './ZoneCare';
import { useSession } from './session-store';

export function TreatmentPanel() {
  const { t } = useTranslation();
  const { act, attempt } = useSession();
  const faceMissing = useFaceMissing();
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
      <DevicePanel />
      {!faceMissing && <ToolBelt />}
      <PenPanel open={faceMissing} />
      <ZoneCare cares={['cleanse', 'serum', 'blot', 'cool']} />
      <Phrases />
      {!faceMissing && <TreatmentKeys />}
    </Panel>
  );
}
