// Briefing: the client's wish, the place and its rule, what may be done here, and the time.
import { List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { millimetres } from '../shared/written';
import { Panel } from './Panel';
import { useSession } from './session-store';

export function BriefingPanel() {
  const { t } = useTranslation();
  const { scenario, words, attempt } = useSession();
  const { scope, areas } = attempt.session.sessionCase;
  return (
    <Panel title={t('briefing.title')} proceed={t('briefing.start')}>
      <Text size="lg">{words.briefing}</Text>
      <section>
        <Title order={3}>{t('briefing.client')}</Title>
        <Text>
          <strong>{words.client.name}</strong>. {words.client.wants}
        </Text>
        <Text mt={4}>
          {t('briefing.areas')}: {areas.map((zone) => t(`clinical:zone.${zone}`)).join(', ')}.
        </Text>
      </section>
      <section>
        <Title order={3}>{t('briefing.room')}</Title>
        <Text>
          <strong>{words.place.name}</strong>. {words.place.rule}
        </Text>
        <Text size="sm" c="dimmed" mt={4}>
          {words.place.confirm}
        </Text>
      </section>
      <section>
        <Title order={3}>{t('briefing.scope')}</Title>
        {scope.banned ? (
          <Text fw={600}>{t('briefing.banned')}</Text>
        ) : (
          <List mt={4} spacing={4}>
            <List.Item>{t('briefing.length', { millimetres: millimetres(scope.maxLengthMicrometres) })}</List.Item>
            <List.Item>{t('briefing.layer', { layer: t(`clinical:layer.${scope.deepestLayer}`) })}</List.Item>
            <List.Item>{t('briefing.blood', { seconds: scope.bloodActSeconds })}</List.Item>
          </List>
        )}
      </section>
      <Text>{t('briefing.time', { minutes: scenario.minutes })}</Text>
    </Panel>
  );
}
