// Offers the practice pad before the first session, once: gone as soon as it was seen or waved away.
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PRACTISED } from '../shared/page-memory';
import { useServices } from '../shared/services';

/** @param then the address to go on to from the pad; absent: the first page */
export function PadOffer({ then }: { then?: string }) {
  const { t } = useTranslation();
  const { memory } = useServices();
  const [seen, setSeen] = useState(() => memory.read(PRACTISED) !== null);
  if (seen) return null;
  const wave = (): void => {
    memory.write(PRACTISED, 'seen', true);
    setSeen(true);
  };
  return (
    <Paper p="lg" shadow="xs" className="pad-offer" component="section" aria-labelledby="pad-offer">
      <Group justify="space-between" gap="md">
        <div>
          <Title order={3} id="pad-offer">
            {t('pad-offer.title')}
          </Title>
          <Text mt={4}>{t('pad-offer.what')}</Text>
        </div>
        <Group>
          <Button variant="subtle" c="dimmed" onClick={wave}>
            {t('pad-offer.no')}
          </Button>
          <Button component={Link} to={then ? `/pad?then=${then}` : '/pad'}>
            {t('pad-offer.yes')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
