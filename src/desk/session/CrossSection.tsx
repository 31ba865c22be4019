// What happens under the tip, drawn to scale: layers, the band to aim for, and how far the last stroke reached.
import { useTranslation } from 'react-i18next';
import { lastStrike, readZone, zoneAt } from '../../core/skin';
import { usePicked, useSession } from './session-store';

/** One micrometre is one unit of the drawing. */
const WIDTH = 300;
const SURFACE = 70;
const DEEPEST = 210;
const HEIGHT = SURFACE + DEEPEST;
const CORNEUM = 14;
const PAPILLARY_THICKNESS = 120;
const NEEDLES = [66, 122, 178, 234];

export function CrossSection() {
  const { t } = useTranslation();
  const { attempt } = useSession();
  // Whole micrometres of the two depths say everything the drawing shows.
  usePicked((played) => {
    const seen = underTip(played);
    return seen ? `${seen.zone} ${Math.round(seen.reach)} ${Math.round(seen.junction)}` : null;
  });
  const seen = underTip(attempt);
  const junction = seen?.junction ?? 65;
  const { bandLow, bandHigh } = attempt.session.sessionCase.scope;
  const reach = seen?.reach ?? 0;
  const label = seen
    ? t('treatment.under-figure', { reach: Math.round(reach), junction: Math.round(junction) })
    : t('treatment.under-none');

  return (
    <figure className="cross-section">
      <figcaption>
        {t('treatment.under')}
        {seen && <span> · {t(`clinical:zone.${seen.zone}`)}</span>}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <rect width={WIDTH} height={HEIGHT} fill="#eef4f5" />
        <rect y={SURFACE} width={WIDTH} height={DEEPEST} fill="#d98f7c" />
        <rect y={SURFACE} width={WIDTH} height={junction + PAPILLARY_THICKNESS} fill="#ecb39f" />
        <rect y={SURFACE} width={WIDTH} height={junction} fill="#f8ddcc" />
        <rect y={SURFACE} width={WIDTH} height={CORNEUM} fill="#d9b59e" />
        <Band top={SURFACE + junction * bandLow} bottom={SURFACE + junction * bandHigh} words={t('treatment.band')} />
        <line
          x1="0"
          x2={WIDTH}
          y1={SURFACE + junction}
          y2={SURFACE + junction}
          stroke="#23666c"
          strokeWidth="2.5"
          strokeDasharray="9 5"
        />
        <text x={WIDTH - 6} y={SURFACE + junction + 15} textAnchor="end" className="cross-words">
          {t('treatment.junction')}
        </text>
        <text x="6" y={SURFACE + junction + 62} className="cross-words">
          {t('layer-name.papillary')}
        </text>
        {seen && NEEDLES.map((x) => <Needle key={x} x={x} tip={SURFACE + reach} />)}
        <path
          d={`M ${WIDTH - 14} ${HEIGHT - 8} v -100 m -4 0 h 8 m -8 100 h 8`}
          stroke="#1f2d33"
          strokeWidth="2"
          fill="none"
        />
        <text x={WIDTH - 24} y={HEIGHT - 12} textAnchor="end" className="cross-words">
          {t('treatment.scale')}
        </text>
      </svg>
    </figure>
  );
}

function Band({ top, bottom, words }: { top: number; bottom: number; words: string }) {
  return (
    <>
      <rect y={top} width={WIDTH} height={bottom - top} fill="#2a777e" opacity="0.22" />
      <text x="6" y={top + 14} className="cross-words">
        {words}
      </text>
    </>
  );
}

function Needle({ x, tip }: { x: number; tip: number }) {
  return <path d={`M ${x - 5} 0 H ${x + 5} V ${tip - 22} L ${x} ${tip} L ${x - 5} ${tip - 22} Z`} fill="#5d6f77" />;
}

/** The zone, its mean junction and the last stroke's reach under a tip that is on the skin. */
function underTip(attempt: Parameters<Parameters<typeof usePicked>[0]>[0]) {
  const { hand, skin, face } = attempt;
  if (!hand) return null;
  const zone = zoneAt(face, hand.u, hand.v);
  const strike = lastStrike(skin);
  if (zone === 'outside' || !strike || strike.zone !== zone) return null;
  return { zone, junction: readZone(skin, zone).junctionMicrometres, reach: strike.reachedMicrometres };
}
