// The room of a session: header, steps, picture, the panel of the stage, and what is said and heard.
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../core/session';
import { Notice } from '../shared/Notice';
import { Waiting } from '../shared/Waiting';
import { AftercarePanel } from './AftercarePanel';
import { BetweenVisitsPanel } from './BetweenVisitsPanel';
import { BriefingPanel } from './BriefingPanel';
import { ChartPanel } from './ChartPanel';
import { ClosingPanel } from './ClosingPanel';
import { ConsentPanel } from './ConsentPanel';
import { ConsultationPanel } from './ConsultationPanel';
import { DecisionPanel } from './DecisionPanel';
import { IncidentPanel } from './IncidentPanel';
import { LeaveGuard } from './LeaveGuard';
import { PauseDialog } from './PauseDialog';
import { Picture } from './Picture';
import { SessionHeader } from './SessionHeader';
import { usePicked } from './session-store';
import { SetupPanel } from './SetupPanel';
import { FaceContext, type ShownFace } from './face-context';
import { StageSteps } from './StageSteps';
import { TreatmentPanel } from './TreatmentPanel';
import './session.css';

const PANELS: Readonly<Record<Stage, ComponentType>> = {
  briefing: BriefingPanel,
  consultation: ConsultationPanel,
  decision: DecisionPanel,
  consent: ConsentPanel,
  setup: SetupPanel,
  treatment: TreatmentPanel,
  closing: ClosingPanel,
  aftercare: AftercarePanel,
  chart: ChartPanel,
  debrief: Waiting,
  'between-visits': BetweenVisitsPanel,
};

export function SessionRoom({ trouble, broughtBack }: { trouble: string | null; broughtBack: boolean }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<ShownFace>({ face: null, missing: false });
  const stage = usePicked(({ session }) => session.stage);
  const visit = usePicked(({ session }) => session.visit);
  const StagePanel = PANELS[stage];
  return (
    <FaceContext value={shown}>
      <div className="session" data-stage={stage}>
        <SessionHeader />
        <StageSteps />
        <div className="session-body">
          <Picture onFace={setShown} />
          <main className="panel" id="content">
            {trouble && (
              <Notice tone="alarm" urgent>
                {t(trouble)}
              </Notice>
            )}
            <IncidentPanel />
            <StagePanel key={`${visit} ${stage}`} />
          </main>
        </div>
        <PauseDialog broughtBack={broughtBack} />
        <LeaveGuard />
      </div>
    </FaceContext>
  );
}
