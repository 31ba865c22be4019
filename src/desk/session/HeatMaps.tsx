// The guided trainee's maps of the skin: which one lies over the face, and what its five steps mean in figures.
import { NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HEAT_MAPS, heatSteps, readZone, type HeatMap } from '../../core/skin';
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
  const figures = useBorders(map);
  return (
    <figure
      className="heat-legend"
      aria-label={t('heat.legend', { map: t(`heat.${map}`), unit: t(`heat.${map}-unit`) })}
    >
      <figcaption>{t(`heat.${map}-unit`)}</figcaption>
      <ol>
        {[0, 1, 2, 3, 4].map((step) => (
          <li key={step}>
            <Swatch step={step} />
            <span>
              {step === 0
                ? t('heat.under', { to: figures[0] })
                : step === 4
                  ? t('heat.over', { from: figures[3] })
                  : t('heat.between', { from: figures[step - 1], to: figures[step] })}
            </span>
            {step === 2 && <strong>{t('heat.aim')}</strong>}
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** The borders between the steps as a person reads them: micrometres, strokes a square centimetre, or per cent. */
function useBorders(map: HeatMap): number[] {
  const { attempt } = useSession();
  const { session, skin } = attempt;
  const { sessionCase } = session;
  const junctions = sessionCase.areas.map((zone) => readZone(skin, zone).junctionMicrometres);
  const junction = junctions.reduce((sum, depth) => sum + depth, 0) / junctions.length;
  const unit = { reach: junction, density: sessionCase.targetStrokesPerSquareCentimetre, redness: 100 }[map];
  return heatSteps(map, sessionCase.scope, junction).map((border) => Math.round(border * unit));
}

/** The colours and patterns of the picture's heat map (src/game/view/heatShader.ts). */
function Swatch({ step }: { step: number }) {
  return (
    <svg className="heat-swatch" data-step={step} viewBox="0 0 44 18" aria-hidden="true">
      <rect width="44" height="18" className="heat-ground" />
      {step === 0 && [7, 22, 37].map((x) => <circle key={x} cx={x} cy="9" r="2.6" className="heat-mark" />)}
      {step === 1 && [4, 9, 14].map((y) => <path key={y} d={`M0 ${y}H44`} className="heat-line" />)}
      {step === 3 && [-14, -3, 8, 19, 30, 41].map((x) => <path key={x} d={`M${x} 18l18 -18`} className="heat-line" />)}
      {step === 4 &&
        [-14, -3, 8, 19, 30, 41].map((x) => (
          <path key={x} d={`M${x} 18l18 -18M${x} 0l18 18`} className="heat-line heat-line-light" />
        ))}
    </svg>
  );
}
