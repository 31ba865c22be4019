// Three lines over six weeks: redness fading, the chance of darkening, smoother skin coming. Dashes tell the lines apart, too.
import { useTranslation } from 'react-i18next';
import { LAST_DAY, type HealingDay } from './healing-days';

const WIDTH = 640;
const HEIGHT = 150;
/** Shares below this would only show noise. */
const LEAST_TOP = 0.1;
const LINES = ['redness', 'pigment', 'texture'] as const;

export function HealingPlot({ days, day }: { days: readonly HealingDay[]; day: number }) {
  const { t } = useTranslation();
  const now = days[day];
  const percent = (share: number): number => Math.round(share * 100);
  const x = (at: number): number => (at / LAST_DAY) * WIDTH;
  // The lines fill the plot, so that a small change of a careful session can be seen; its top is labelled.
  const top = Math.max(LEAST_TOP, ...days.flatMap((known) => LINES.map((line) => known[line])));
  const y = (share: number): number => HEIGHT - 4 - (share / top) * (HEIGHT - 14);
  const label = t('healing.plot', {
    day,
    redness: percent(now.redness),
    pigment: percent(now.pigment),
    texture: percent(now.texture),
  });
  return (
    <figure className="healing-plot">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {[0, 7, 14, 21, 28, 35, 42].map((week) => (
          <line key={week} x1={x(week)} x2={x(week)} y1="0" y2={HEIGHT} className="plot-grid" />
        ))}
        {LINES.map((line) => (
          <polyline
            key={line}
            className={`plot-line plot-${line}`}
            points={days.map((known) => `${x(known.day).toFixed(1)},${y(known[line]).toFixed(1)}`).join(' ')}
          />
        ))}
        <text x="6" y="16" className="plot-words">
          {t('debrief.percent', { value: percent(top) })}
        </text>
        <line x1={x(day)} x2={x(day)} y1="0" y2={HEIGHT} className="plot-now" />
      </svg>
      <figcaption>
        {LINES.map((line) => (
          <span key={line} className="plot-key">
            <svg width="28" height="10" aria-hidden="true">
              <line x1="0" x2="28" y1="5" y2="5" className={`plot-line plot-${line}`} />
            </svg>
            {t(`healing.${line}`)} {t('debrief.percent', { value: percent(now[line]) })}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
