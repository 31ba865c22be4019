// The drawn room beside the panel: loads the game, tells it which scene to show, and says so where it cannot be shown.
import { useEffect, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../core/session';
import type { FaceStage, StageScene } from '../../stage';
import { useControls } from '../controls/use-controls';
import { Notice } from '../shared/Notice';
import { useFaceStage } from '../shared/use-face-stage';
import { Captions } from './Captions';
import { Gauges } from './Gauges';
import { Guide } from './Guide';
import type { ShownFace } from './face-context';
import { usePicked, useSession } from './session-store';

const SCENES: Readonly<Record<Stage, StageScene>> = {
  briefing: 'room',
  consultation: 'room',
  decision: 'room',
  consent: 'room',
  setup: 'tray',
  treatment: 'treatment',
  closing: 'treatment',
  aftercare: 'room',
  chart: 'room',
  debrief: 'room',
  'between-visits': 'room',
};

interface PictureProps {
  onFace(shown: ShownFace): void;
  /** Told of the place over the picture that panels may lay something on. */
  onOverPicture(place: HTMLElement | null): void;
}

export function Picture({ onFace, onOverPicture }: PictureProps) {
  const { t } = useTranslation();
  const store = useSession();
  const stage = usePicked(({ session }) => session.stage);
  const mode = usePicked(({ setup }) => setup.mode);
  const { place, face, unavailable } = useFaceStage();

  const missing = unavailable !== null;
  useEffect(() => onFace({ face, missing }), [face, missing, onFace]);

  useEffect(() => {
    const { attempt, driver, scenario } = store;
    face?.show({ scene: SCENES[stage], attempt, driver, features: scenario.looks.features });
  }, [face, stage, store]);
  useZoneMarks(face, mode === 'exam', stage);
  useClearOfCovers(face, place, stage);

  return (
    <section className="picture" aria-label={t(stage === 'treatment' ? 'session.canvas-treatment' : 'session.canvas')}>
      <div className="picture-canvas" ref={place} />
      {unavailable && (
        <Notice tone="warning" className="picture-unavailable">
          {t(unavailable)}
        </Notice>
      )}
      <div className="over-picture" ref={onOverPicture} />
      {stage === 'treatment' && mode !== 'exam' && <Gauges />}
      {stage === 'treatment' && mode === 'guided' && <Guide />}
      <Captions />
    </section>
  );
}

/** The face is shown clear of the closing table, and in wide pictures beside the guide; narrow ones have no room to spare. */
function useClearOfCovers(face: FaceStage | null, place: RefObject<HTMLDivElement | null>, stage: Stage): void {
  const leftHanded = useControls().controls.handedness === 'left';
  useEffect(() => {
    const picture = place.current;
    if (!face || !picture) return;
    const clear = (): void => {
      const here = picture.getBoundingClientRect();
      const guide = picture.parentElement?.querySelector('.guide')?.getBoundingClientRect();
      const table = picture.parentElement?.querySelector('.closing-table');
      const covered = !guide ? 0 : leftHanded ? here.right - guide.left : guide.right - here.left;
      const edge = covered < picture.clientWidth / 2 ? covered : 0;
      face.setCoveredEdges({
        left: leftHanded ? 0 : edge,
        right: leftHanded ? edge : 0,
        top: 0,
        bottom: table?.clientHeight ?? 0,
      });
    };
    const watcher = new ResizeObserver(clear);
    watcher.observe(picture);
    clear();
    return () => watcher.disconnect();
  }, [face, place, stage, leftHanded]);
}

/** Points out today's zones, but never in an exam. */
function useZoneMarks(face: FaceStage | null, exam: boolean, stage: Stage): void {
  const { attempt } = useSession();
  useEffect(() => {
    if (!face) return;
    if (exam || stage !== 'treatment') {
      face.setZoneMarks(null);
      return;
    }
    const closed = attempt.session.decision?.leaveOut ?? [];
    const treat = attempt.session.sessionCase.areas.filter((zone) => !closed.includes(zone));
    face.setZoneMarks({ treat, closed });
  }, [face, exam, stage, attempt]);
}
