// The papers of the pen: whether it is authorised is there to be read.
import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from './session-store';

export function PenPapers({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation();
  const { authorised } = useSession().attempt.session.sessionCase.device;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('setup.papers')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Text>{t(authorised ? 'setup.papers-good' : 'setup.papers-none')}</Text>
    </Modal>
  );
}
