// A dialog with its heading as its name. Escape and the overlay close it; a cross is there only where closing needs no choice.
import { CloseButton, Group, Modal } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  opened: boolean;
  onClose(): void;
  title: string;
  size?: 'md' | 'lg';
  /** False where one of the buttons inside has to be chosen. */
  cross?: boolean;
  /** False while Escape means something else inside. */
  escapes?: boolean;
  /** True where it is there from the start and nothing is to be seen coming. */
  atOnce?: boolean;
  children: ReactNode;
}

export function Dialog({
  opened,
  onClose,
  title,
  size = 'md',
  cross = true,
  escapes = true,
  atOnce = false,
  children,
}: DialogProps) {
  const { t } = useTranslation();
  // A page that takes an open dialog away would leave nobody with the focus: who had it before gets it back.
  useEffect(() => {
    const before = document.activeElement;
    if (!opened || !(before instanceof HTMLElement)) return undefined;
    return () => void setTimeout(() => document.activeElement === document.body && before.focus());
  }, [opened]);
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={size}
      centered
      closeOnEscape={escapes}
      transitionProps={atOnce ? { duration: 0 } : undefined}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Group justify="space-between" wrap="nowrap" mb="sm">
            {/* Mantine names the dialog after this title. */}
            <Modal.Title fz="xl" fw={650}>
              {title}
            </Modal.Title>
            {cross && <CloseButton aria-label={t('app.close')} onClick={onClose} />}
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
