// Stands in for a page that cannot be shown: what happened, what was kept, what to do next.
import { Anchor, Container, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { wordsForError } from './desk-error';

export function PageFault({ missing = false }: { missing?: boolean }) {
  const { t } = useTranslation();
  const error = useRouteError();
  const { messageId, values } = missing ? { messageId: 'errors:page.missing', values: {} } : wordsForError(error);
  return (
    <Container component="main" size="sm" py={80}>
      <Stack gap="md">
        <Title order={1}>{t('app.name')}</Title>
        <Text role="alert" size="lg">
          {t(messageId, values)}
        </Text>
        <Anchor component={Link} to="/">
          {t('app.home')}
        </Anchor>
      </Stack>
    </Container>
  );
}
