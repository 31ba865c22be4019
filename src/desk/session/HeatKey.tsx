// One step of a map of the skin in a legend: its colour and pattern, those of the picture's own map (src/game/view/heatShader.ts), and its figures.
import { useTranslation } from 'react-i18next';
import './heat-key.css';

export const HEAT_STEPS = [0, 1, 2, 3, 4] as const;
export type HeatStep = (typeof HEAT_STEPS)[number];

export function HeatSwatch({ step }: { step: HeatStep }) {
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

interface HeatWordsProps {
  step: HeatStep;
  /** The four borders between the steps. */
  borders: readonly number[];
}

/** "under 300", "300 to 600 aim" … */
export function HeatWords({ step, borders }: HeatWordsProps) {
  const { t } = useTranslation();
  return (
    <>
      <span>
        {step === 0
          ? t('heat.under', { to: borders[0] })
          : step === 4
            ? t('heat.over', { from: borders[3] })
            : t('heat.between', { from: borders[step - 1], to: borders[step] })}
      </span>
      {step === 2 && <strong> {t('heat.aim')}</strong>}
    </>
  );
}
