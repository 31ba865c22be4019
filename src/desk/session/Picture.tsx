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
import { HeatMaps } from './HeatMaps';
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
      {stage === 'treatment' && mode === 'guided' && face && <HeatMaps />}
      <Captions />
    </section>
  );
}

/** CSS pixels across that the whole face is not to be pushed below. */
const LEAST_FACE_PIXELS = 330;

/** The face is shown clear of the closing table, and in wide pictures beside guide and maps; narrow ones have no room to spare. */
function useClearOfCovers(face: FaceStage | null, place: RefObject<HTMLDivElement | null>, stage: Stage): void {
  const leftHanded = useControls().controls.handedness === 'left';
  useEffect(() => {
    const picture = place.current;
    if (!face || !picture) return;
    const clear = (): void => {
      const here = picture.getBoundingClientRect();
      const room = picture.parentElement;
      /** How much of the picture's width something by an edge takes up, from that edge to its inner side. */
      const taken = (what: string, atRight: boolean): number => {
        const box = room?.querySelector(what)?.getBoundingClientRect();
        return !box ? 0 : atRight ? here.right - box.left : box.right - here.left;
      };
      const guide = taken('.guide', leftHanded);
      const maps = taken('.heat-maps', !leftHanded);
      const spare = here.width - LEAST_FACE_PIXELS;
      const byGuide = guide < spare ? guide : 0;
      const byMaps = guide + maps < spare ? maps : 0;
      face.setCoveredEdges({
        left: leftHanded ? byMaps : byGuide,
        right: leftHanded ? byGuide : byMaps,
        top: 0,
        bottom: room?.querySelector('.closing-table')?.clientHeight ?? 0,
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
