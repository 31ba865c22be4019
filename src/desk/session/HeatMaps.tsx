// The guided trainee's maps of the skin: which one lies over the face, and what its five steps mean in figures.
import { NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HEAT_MAPS, type HeatMap } from '../../core/skin';
import { heatBorders } from './heat-borders';
import { HEAT_STEPS, HeatSwatch, HeatWords } from './HeatKey';
import { useFace } from './face-context';
import { useSession } from './session-store';
import './heat-maps.css';

export function HeatMaps() {
  const { t } = useTranslation();
  const face = useFace();
  const [map, setMap] = useState<HeatMap | null>(null);
  useEffect(() => {
    face?.setHeatMap(map);
    return () => face?.setHeatMap(null);
  }, [face, map]);
  return (
    <div className="heat-maps">
      <NativeSelect
        size="sm"
        label={t('heat.title')}
        value={map ?? ''}
        onChange={(event) => setMap(HEAT_MAPS.find((known) => known === event.currentTarget.value) ?? null)}
        data={[
          { value: '', label: t('heat.none') },
          ...HEAT_MAPS.map((known) => ({ value: known, label: t(`heat.${known}`) })),
        ]}
      />
      {map && <Legend map={map} />}
    </div>
  );
}

function Legend({ map }: { map: HeatMap }) {
  const { t } = useTranslation();
  const borders = heatBorders(useSession().attempt, map);
  return (
    <figure
      className="heat-legend"
      aria-label={t('heat.legend', { map: t(`heat.${map}`), unit: t(`heat.${map}-unit`) })}
    >
      <figcaption>{t(`heat.${map}-unit`)}</figcaption>
      <ol>
        {HEAT_STEPS.map((step) => (
          <li key={step}>
            <HeatSwatch step={step} />
            <HeatWords step={step} borders={borders} />
          </li>
        ))}
      </ol>
    </figure>
  );
}
