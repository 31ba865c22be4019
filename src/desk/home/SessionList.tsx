// The sessions that can be played, each with its level, length and what it rests on.
import { Badge, Button, Code, Group, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Mode } from '../../core/attempt';
import type { SessionCard } from '../../core/scenario';
import { Notice } from '../shared/Notice';
import { useServices } from '../shared/services';

export function SessionList({ mode }: { mode: Mode }) {
  const { t } = useTranslation();
  const { cards, keptForExams, problems } = useServices().cards;
  return (
    <Stack gap="lg">
      {cards.length === 0 && <Text>{t('home.none')}</Text>}
      <SimpleGrid component="ul" className="plain-list" cols={{ base: 1, sm: 2, lg: 3 }} spacing="lg">
        {cards.map((card) => (
          <Card key={card.id} card={card} mode={mode} />
        ))}
      </SimpleGrid>
      {keptForExams > 0 && <Text c="dimmed">{t('home.kept', { count: keptForExams })}</Text>}
      {problems.length > 0 && (
        <Notice tone="alarm" title={t('home.broken-sessions')}>
          <Text mb="xs">{t('errors:scenario.some-broken')}</Text>
          <List size="sm">
            {problems.map((problem) => (
              <List.Item key={problem}>
                <Code>{problem}</Code>
              </List.Item>
            ))}
          </List>
        </Notice>
      )}
    </Stack>
  );
}

function Card({ card, mode }: { card: SessionCard; mode: Mode }) {
  const { t, i18n } = useTranslation();
  // Facts beyond the source article have ids for authors, but no name a trainee was taught.
  const taught = card.teaches.filter((id) => i18n.exists(`teaches.${id}`)).map((id) => t(`teaches.${id}`));
  const { title, summary, place } = card.words[i18n.language] ?? card.words.en;
  return (
    <Paper component="li" p="lg" shadow="xs" className="session-card">
      <Badge variant="light" size="lg" tt="none" fw={600} c="teal.8">
        {t(`level.${card.level}`)}
      </Badge>
      <Title order={3} mt="sm">
        {title}
      </Title>
      <Text mt={4}>{summary}</Text>
      <Text mt="xs" size="sm" c="dimmed">
        {t('home.session-facts', { minutes: card.minutes, place })}
      </Text>
      {taught.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('home.teaches', { what: taught.join(', ') })}
        </Text>
      )}
      <Group mt="auto" pt="md">
        <Button component={Link} to={`/session/${card.id}?mode=${mode}`} aria-label={t('home.begin-what', { title })}>
          {t('home.begin')}
        </Button>
      </Group>
    </Paper>
  );
}
