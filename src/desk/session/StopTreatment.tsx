// Breaks the treatment off for good, after asking.
import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shared/Dialog';
import { useSession } from './session-store';

export function StopTreatment() {
  const { t } = useTranslation();
  const { act } = useSession();
  const [asking, ask] = useDisclosure(false);
  return (
    <>
      <Button variant="outline" color="red.9" onClick={ask.open}>
        {t('treatment.stop')}
      </Button>
      <Dialog opened={asking} onClose={ask.close} title={t('treatment.stop-title')}>
        <Text>{t('treatment.stop-what')}</Text>
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={ask.close}>
            {t('app.cancel')}
          </Button>
          <Button
            color="red.9"
            onClick={() => {
              ask.close();
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
