// Three plots over six weeks, one below the other: redness fading, the chance of darkening, smoother skin coming. Each has a scale of its own, written beside it.
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { LAST_DAY, type HealingDay } from './healing-days';
import './healing-plot.css';

const HEIGHT = 46;
/** Room for half of the last week's number. */
const SIDE = 8;
/** Before the page has measured itself. */
const FIRST_WIDTH = 640;
/** Shares below this would only show noise. */
const LEAST_TOP = 0.05;
const LINES = ['redness', 'pigment', 'texture'] as const;
const WEEKS = [0, 1, 2, 3, 4, 5, 6];

export function HealingPlot({ days, day }: { days: readonly HealingDay[]; day: number }) {
  const { t } = useTranslation();
  const { ref, width: measured } = useElementSize();
  const width = measured || FIRST_WIDTH;
  const now = days[day];
  const percent = (share: number): number => Math.round(share * 100);
  const x = (at: number): number => SIDE + (at / LAST_DAY) * (width - 2 * SIDE);
  const label = t('healing.plot', {
    day,
    redness: percent(now.redness),
    pigment: percent(now.pigment),
    texture: percent(now.texture),
  });
  return (
    <figure className="healing-plot" aria-label={label} ref={ref}>
      {LINES.map((line) => {
        const most = Math.max(...days.map((known) => known[line]));
        const y = (share: number): number => HEIGHT - 6 - (share / Math.max(most, LEAST_TOP)) * (HEIGHT - 13);
        const points = days.map((known) => `${x(known.day).toFixed(1)} ${y(known[line]).toFixed(1)}`).join('L');
        return (
          <div key={line} data-line={line}>
            <p>
              <strong>{t(`healing.${line}`)}</strong> {t('debrief.percent', { value: percent(now[line]) })}
              <span className="healing-most">{t('healing.most', { value: percent(most) })}</span>
            </p>
            <svg width={width} height={HEIGHT} aria-hidden="true">
              {WEEKS.map((week) => (
                <line key={week} x1={x(7 * week)} x2={x(7 * week)} y1="0" y2={HEIGHT} className="plot-week" />
              ))}
              <path className="plot-area" d={`M${x(0)} ${HEIGHT}L${points}L${x(LAST_DAY)} ${HEIGHT}Z`} />
              <path className="plot-share" d={`M${points}`} />
              <line x1={x(day)} x2={x(day)} y1="0" y2={HEIGHT} className="plot-now" />
              <circle cx={x(day)} cy={y(now[line])} r="4.5" className="plot-here" />
            </svg>
          </div>
        );
      })}
      <svg width={width} height="20" aria-hidden="true">
        {WEEKS.map((week) => (
          <text
            key={week}
            x={week === 0 ? 0 : week === 6 ? width : x(7 * week)}
            y="15"
            textAnchor={week === 0 ? 'start' : week === 6 ? 'end' : 'middle'}
          >
            {week === 0 ? t('healing.today') : week === 6 ? t('healing.week', { week }) : week}
          </text>
        ))}
      </svg>
    </figure>
  );
}
