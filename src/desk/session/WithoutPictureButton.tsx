// Changes between working on the picture and working by lists and buttons. The first stop of the treatment's panel, and quiet to the eye.
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function WithoutPictureButton({ open, onChange }: { open: boolean; onChange(open: boolean): void }) {
  const { t } = useTranslation();
  return (
    <div>
      <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => onChange(!open)}>
        {t(open ? 'without.close' : 'without.open')}
      </Button>
      {open && (
        <Text size="sm" c="dimmed">
          {t('without.help')}
        </Text>
      )}
    </div>
  );
}
