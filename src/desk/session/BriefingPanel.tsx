// Briefing: the client's wish, the place and its rule, what may be done here, and the time, which a trainee may ask more of.
import { List, NativeSelect, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TIME_EXTENSIONS } from '../../core/session';
import { millimetres } from '../shared/written';
import { Panel } from './Panel';
import { usePicked, useSession } from './session-store';

export function BriefingPanel() {
  const { t } = useTranslation();
  const { words, attempt } = useSession();
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
      <TimeGiven />
    </Panel>
  );
}

/** Chosen here at the latest; a course keeps what its first visit was given. */
function TimeGiven() {
  const { t } = useTranslation();
  const { scenario, attempt, act } = useSession();
  const { visit, sessionCase } = attempt.session;
  const given = usePicked(({ session }) => session.timeExtension);
  const planned = t(sessionCase.keepsTime ? 'briefing.time-kept' : 'briefing.time', { minutes: scenario.minutes });
  if (visit > 1) return <Text>{given === 'planned' ? planned : t(`clinical:time.${given}`)}</Text>;
  return (
    <section>
      <Title order={3}>{t('briefing.time-title')}</Title>
      <Text>{planned}</Text>
      <NativeSelect
        mt="xs"
        maw="22em"
        label={t('briefing.time-given')}
        description={t('briefing.time-why')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={given}
        onChange={(event) => {
          const extension = TIME_EXTENSIONS.find((known) => known === event.currentTarget.value);
          if (extension) act({ kind: 'extend-time', extension });
        }}
        data={TIME_EXTENSIONS.map((extension) => ({ value: extension, label: t(`clinical:time.${extension}`) }))}
      />
    </section>
  );
}
