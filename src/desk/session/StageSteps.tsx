// Where one is between door and chart.
import { useTranslation } from 'react-i18next';
import { STAGES } from '../../core/session';
import { Icon } from '../shared/Icon';
import { usePicked } from './session-store';

export function StageSteps() {
  const { t } = useTranslation();
  const stage = usePicked(({ session }) => session.stage);
  const now = STAGES.indexOf(stage);
  const word = (place: number): string =>
    t(place < now ? 'session.step-done' : place === now ? 'session.step-now' : 'session.step-next');
  return (
    <nav className="stage-steps" aria-label={t('session.steps')}>
      <ol>
        {STAGES.map((step, place) => (
          <li key={step} aria-current={place === now ? 'step' : undefined} data-done={place < now || undefined}>
            {place < now && <Icon name="check" size={14} />}
            <span>{t(`clinical:stage.${step}`)}</span>
            <span className="sr-only"> ({word(place)})</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
