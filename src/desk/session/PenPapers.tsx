// The papers of the pen: whether it is authorised is there to be read.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shared/Dialog';
import { useSession } from './session-store';

export function PenPapers({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation();
  const { authorised } = useSession().attempt.session.sessionCase.device;
  return (
    <Dialog opened={opened} onClose={onClose} title={t('setup.papers')}>
      <Text>{t(authorised ? 'setup.papers-good' : 'setup.papers-none')}</Text>
    </Dialog>
  );
}
