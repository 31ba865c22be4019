// The room of a session: header, steps, picture, the panel of the stage, and what is said and heard.
import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../core/session';
import { ControlsDialog } from '../controls/ControlsDialog';
import { ControlsContext, useKeptControls } from '../controls/use-controls';
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
import { OverPictureContext } from './OverPicture';
import { PauseDialog } from './PauseDialog';
import { Picture } from './Picture';
import { SessionHeader } from './SessionHeader';
import { usePicked, useSession } from './session-store';
import { SetupPanel } from './SetupPanel';
import { FaceContext, type ShownFace } from './face-context';
import { StageSteps } from './StageSteps';
import { TreatmentPanel } from './TreatmentPanel';
import './session.css';
import './left-handed.css';

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

/** How saving goes: nothing to say, a message id of what is wrong, or well again after that. */
export type Saving = 'well' | 'again' | { trouble: string };

export function SessionRoom({ saving, broughtBack }: { saving: Saving; broughtBack: boolean }) {
  const [shown, setShown] = useState<ShownFace>({ face: null, missing: false });
  const [overPicture, setOverPicture] = useState<HTMLElement | null>(null);
  const stage = usePicked(({ session }) => session.stage);
  const visit = usePicked(({ session }) => session.visit);
  const { t } = useTranslation();
  const kept = useKeptControls();
  const [controlsOpen, setControlsOpen] = useState(false);
  const { act, may } = useSession();
  /** The clock stands still meanwhile. */
  const openControls = (): void => {
    if (may({ kind: 'pause' }) === true) act({ kind: 'pause' });
    setControlsOpen(true);
  };
  const { face } = shown;
  useEffect(() => face?.setControls(kept.controls), [face, kept.controls]);
  useEffect(() => face?.setSound(kept.sound), [face, kept.sound]);
  const StagePanel = PANELS[stage];
  const unsaved = typeof saving === 'object';
  return (
    <FaceContext value={shown}>
      <ControlsContext value={{ ...kept, open: openControls }}>
        <div className="session" data-stage={stage} data-hand={kept.controls.handedness}>
          <SessionHeader />
          <StageSteps />
          <div className="session-body">
            <Picture onFace={setShown} onOverPicture={setOverPicture} />
            <main className="panel" id="content">
              {saving !== 'well' && <SavingNotice saving={saving} />}
              {kept.lost && <Notice tone="calm">{t('controls.lost')}</Notice>}
              <IncidentPanel />
              <OverPictureContext value={overPicture}>
                <StagePanel key={`${visit} ${stage}`} />
              </OverPictureContext>
            </main>
          </div>
          <PauseDialog broughtBack={broughtBack} unsaved={unsaved} aside={controlsOpen} />
          <ControlsDialog kept={kept} opened={controlsOpen} onClose={() => setControlsOpen(false)} />
          <LeaveGuard unsaved={unsaved} />
        </div>
      </ControlsContext>
    </FaceContext>
  );
}

function SavingNotice({ saving }: { saving: 'again' | { trouble: string } }) {
  const { t } = useTranslation();
  const well = saving === 'again';
  return (
    <Notice tone={well ? 'calm' : 'alarm'} urgent>
      {t(well ? 'errors:saving.again' : saving.trouble)}
    </Notice>
  );
}
