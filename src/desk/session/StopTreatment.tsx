// Breaks the treatment off for good, after asking. Who has other reasons to ask leads it from outside.
import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shared/Dialog';
import { useSession } from './session-store';

interface StopTreatmentProps {
  asking: boolean;
  onAsk(): void;
  onClose(): void;
}

export function StopTreatment({ led }: { led?: StopTreatmentProps }) {
  const { t } = useTranslation();
  const { act } = useSession();
  const [ownAsking, own] = useDisclosure(false);
  const { asking, onAsk, onClose } = led ?? { asking: ownAsking, onAsk: own.open, onClose: own.close };
  return (
    <>
      <Button variant="outline" color="red.9" onClick={onAsk}>
        {t('treatment.stop')}
      </Button>
      <Dialog opened={asking} onClose={onClose} title={t('treatment.stop-title')}>
        <Text>{t('treatment.stop-what')}</Text>
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            color="red.9"
            onClick={() => {
              onClose();
              act({ kind: 'stop-treatment' });
            }}
          >
            {t('treatment.stop-yes')}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
