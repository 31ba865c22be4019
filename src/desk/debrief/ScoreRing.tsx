// The score as a ring with the pass mark on it; the figure in the middle says it in full.
import { useTranslation } from 'react-i18next';

const RADIUS = 66;
const AROUND = 2 * Math.PI * RADIUS;

interface ScoreRingProps {
  score: number;
  passMark: number;
  passed: boolean;
}

export function ScoreRing({ score, passMark, passed }: ScoreRingProps) {
  const { t } = useTranslation();
  const angle = (passMark / 100) * 360;
  return (
    <div className="score-ring" data-passed={passed || undefined}>
      <svg viewBox="0 0 160 160" aria-hidden="true">
        <circle cx="80" cy="80" r={RADIUS} className="score-ring-track" />
        <circle
          cx="80"
          cy="80"
          r={RADIUS}
          className="score-ring-bar"
          strokeDasharray={`${(score / 100) * AROUND} ${AROUND}`}
          transform="rotate(-90 80 80)"
        />
        <line x1="80" y1="6" x2="80" y2="22" className="score-ring-mark" transform={`rotate(${angle} 80 80)`} />
      </svg>
      <div className="score-ring-words">
        <span className="score-figure">{score}</span>
        <span>{t('debrief.out-of')}</span>
      </div>
    </div>
  );
}
