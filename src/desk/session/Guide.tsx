// The guided trainee's help: what happens under the tip, to scale, and one line from a coach.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CoachVoice } from './coach';
import { CrossSection } from './CrossSection';
import { HandSpeed } from './hand-speed';
import { usePicked } from './session-store';
import './treatment.css';

export function Guide() {
  const { t } = useTranslation();
  const [speed] = useState(() => new HandSpeed());
  const [voice] = useState(() => new CoachVoice());
  const line = usePicked((attempt) => voice.at(attempt, speed.at(attempt)));
  return (
    <div className="guide">
      <CrossSection />
      <p className="coach" role="status">
        <strong>{t('coach.title')}</strong> {t(`coach.${line}`)}
      </p>
    </div>
  );
}
