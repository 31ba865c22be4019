// How the face is worked by keyboard alone, and the way onto it.
import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFace } from './face-context';

export function TreatmentKeys() {
  const { t } = useTranslation();
  const face = useFace();
  return (
    <section>
      <Title order={3}>{t('treatment.keys')}</Title>
      <Text size="sm">{t('treatment.keys-list')}</Text>
      <Button mt="xs" size="sm" variant="default" disabled={!face} onClick={() => face?.focus()}>
        {t('treatment.keys-focus')}
      </Button>
    </section>
  );
}
