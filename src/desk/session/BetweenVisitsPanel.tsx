// Between two visits of a course: how many days, how the skin heals in them, and on to the next visit.
import { Slider, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { aftercareOf, dayOfVisit, daysToNextVisit } from '../../core/attempt';
import { heal, spacingOf } from '../../core/skin';
import { useFace } from './face-context';
import { Panel } from './Panel';
import { useSession } from './session-store';

export function BetweenVisitsPanel() {
  const { t } = useTranslation();
  const { attempt } = useSession();
  const face = useFace();
  const { session, skin, setup } = attempt;
  const days = daysToNextVisit(session);
  const [day, setDay] = useState(days);
  const visits = session.sessionCase.visits ?? 1;
  const look = heal(skin, day, aftercareOf(session));
  const healed = look.zones.filter(({ zone }) => session.sessionCase.areas.includes(zone));

  useEffect(() => {
    face?.show({ scene: 'healing', attempt, driver: null, healing: heal(skin, day, aftercareOf(session)) });
  }, [face, attempt, skin, session, day]);

  return (
    <Panel
      title={t('between.title', { visit: session.visit, visits })}
      help={t('between.help', { name: session.visit + 1, days, day: dayOfVisit(attempt) + days })}
      proceed={t('between.proceed', { visit: session.visit + 1, visits })}
    >
      {setup.mode !== 'exam' && session.outcome !== 'postponed' && (
        <Text>{t(`between.spacing-${spacingOf(days)}`)}</Text>
      )}
      <div>
        <Text fw={600}>{t('between.day', { day })}</Text>
        <Slider
          mt="xs"
          min={0}
          max={days}
          value={day}
          onChange={setDay}
          label={null}
          thumbLabel={t('between.slider')}
          thumbValueText={t('between.day', { day })}
        />
      </div>
      {healed.length === 0 ? (
        <Text c="dimmed">{t('between.untouched')}</Text>
      ) : (
        <ul>
          {healed.map(({ zone, redness, barrier, closedAfterHours }) => (
            <li key={zone}>
              <strong>{t(`clinical:zone.${zone}`)}</strong>:{' '}
              {t('between.zone', {
                redness: Math.round(redness * 100),
                barrier: Math.round(barrier * 100),
                hours: Math.round(closedAfterHours),
              })}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
