// A drawing of skin in cross-section, to scale: what all of this is about.

const WIDTH = 420;
const HEIGHT = 300;
/** One micrometre is this many units of the drawing, 80 µm of epidermis being 96 units high. */
const UNITS_PER_MICROMETRE = 1.2;
const SURFACE = 92;

/** Depth of the junction along the picture, in micrometres: it waves with the papillae. */
const RIDGES = [70, 88, 66, 92, 72, 86, 64, 90, 70, 84, 68];

function ridgeLine(extraMicrometres: number): string {
  const step = WIDTH / (RIDGES.length - 1);
  const points = RIDGES.map((depth, place) => [
    place * step,
    SURFACE + (depth + extraMicrometres) * UNITS_PER_MICROMETRE,
  ]);
  return points
    .map(([x, y], place) => {
      if (place === 0) return `M ${x} ${y}`;
      const [lastX, lastY] = points[place - 1];
      const middle = (lastX + x) / 2;
      return `C ${middle} ${lastY} ${middle} ${y} ${x} ${y}`;
    })
    .join(' ');
}

const surface = `M 0 ${SURFACE} C 60 ${SURFACE - 6} 96 ${SURFACE - 2} 130 ${SURFACE + 12} S 250 ${SURFACE + 26} 290 ${SURFACE + 10} S 380 ${SURFACE - 8} ${WIDTH} ${SURFACE}`;
const below = `L ${WIDTH} ${HEIGHT} L 0 ${HEIGHT} Z`;
const NEEDLES = [156, 188, 220, 252];

export function SkinFigure({ label }: { label: string }) {
  return (
    <svg className="skin-figure" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <defs>
        <clipPath id="skin-figure-frame">
          <rect width={WIDTH} height={HEIGHT} rx="18" />
        </clipPath>
        <linearGradient id="skin-figure-dermis" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#f0b9a3" />
          <stop offset="1" stopColor="#dd9a86" />
        </linearGradient>
      </defs>
      <g clipPath="url(#skin-figure-frame)">
        <rect width={WIDTH} height={HEIGHT} fill="#e6eff1" />
        <path d={`${surface} ${below}`} fill="#f9e2d2" />
        <path d={`${ridgeLine(0)} ${below}`} fill="url(#skin-figure-dermis)" />
        <path d={ridgeLine(0)} fill="none" stroke="#2a777e" strokeWidth="3" />
        <path d={surface} fill="none" stroke="#d9b59e" strokeWidth="7" />
        {[46, 128, 210, 294, 378].map((x) => (
          <path
            key={x}
            d={`M ${x - 9} ${HEIGHT} V 236 C ${x - 9} 208 ${x + 9} 208 ${x + 9} 236 V ${HEIGHT}`}
            fill="none"
            stroke="#b8493f"
            strokeWidth="4"
            opacity="0.7"
          />
        ))}
        {NEEDLES.map((x, place) => {
          const tip = SURFACE + (72 + (place % 2) * 6) * UNITS_PER_MICROMETRE;
          return (
            <g key={x}>
              <path d={`M ${x - 5} 0 H ${x + 5} V ${tip - 34} L ${x} ${tip} L ${x - 5} ${tip - 34} Z`} fill="#7d8f97" />
              <path d={`M ${x - 2} 0 H ${x} V ${tip - 20} L ${x - 2} ${tip - 34} Z`} fill="#c8d4d9" />
            </g>
          );
        })}
        <rect x="132" y="-12" width="144" height="40" rx="8" fill="#44565d" />
      </g>
    </svg>
  );
}
