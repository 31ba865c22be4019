// The chart: what was done, zone by zone, and the cartridge's lot.
import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_NEEDLE_ZONES, ZONES, type ZoneId } from '../../core/skin';
import { ChartRow } from './ChartRow';
import { Panel } from './Panel';
import { Phrases } from './Phrases';
import { useSession, useSteps } from './session-store';
import { StepButton } from './StepButton';
import './chart.css';

export function ChartPanel() {
  const { t } = useTranslation();
  const { attempt } = useSession();
  useSteps();
  const { session } = attempt;
  const treated = session.outcome === 'treated' || (session.outcome === 'stopped' && session.done.closing.length > 0);
  const [added, setAdded] = useState<readonly ZoneId[]>([]);
  const listed = treated ? [...session.sessionCase.areas, ...added] : [];
  const others = ZONES.filter(
    (zone) => zone !== 'outside' && !listed.includes(zone) && !NO_NEEDLE_ZONES.includes(zone),
  );

  return (
    <Panel title={t('chart.title')} help={treated ? t('chart.help') : undefined} proceed={t('chart.proceed')}>
      {treated ? (
        <>
          <ul className="chart-rows">
            {listed.map((zone) => (
              <ChartRow key={zone} zone={zone} />
            ))}
          </ul>
          <NativeSelect
            label={t('chart.add')}
            data={[
              { value: '', label: t('chart.add-choose') },
              ...others.map((value) => ({ value, label: t(`clinical:zone.${value}`) })),
            ]}
            value=""
            onChange={(event) => {
              const zone = others.find((known) => known === event.currentTarget.value);
              if (zone) setAdded([...added, zone]);
            }}
          />
          <StepButton intent={{ kind: 'chart-lot' }} label={t('chart.lot')} done={session.done.lotCharted} />
        </>
      ) : (
        <Text>{t('chart.none')}</Text>
      )}
      <Phrases />
    </Panel>
  );
}
