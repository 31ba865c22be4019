// What the desk may ask of the game: the one interface between the two. The game implements it, main.tsx hands it over.
import type { Attempt, Controls, InputKind, PlayClock, PlayDriver } from './core/attempt';
import type { Feature } from './core/scenario';
import type { ClosingStep, TrayStep } from './core/session';
import type { Care, HealedLook, HeatMap, ZoneId } from './core/skin';

/** 'room' stands behind words, 'tray' is set-up and closing, 'treatment' is played, 'replay' and 'healing' only look. */
export type StageScene = 'room' | 'tray' | 'treatment' | 'replay' | 'healing';

export interface StageView {
  scene: StageScene;
  /** Read in every frame; the stage never writes to it. */
  attempt: Attempt;
  /** Null where nobody plays (replay, healing). */
  driver: PlayDriver | null;
  /** What can be seen on the client's skin before anyone touches it; nothing when absent. */
  features?: readonly Feature[];
  /** The look on one day of the healing time-lapse; only the 'healing' scene reads it. */
  healing?: HealedLook | null;
}

/** What the pointer does on the face: needle with the pen, or put something on the zone under it. */
export type Tool = 'pen' | Care;

/** The whole face, or a close-up of about 60 mm. */
export type FaceView = 'whole' | 'close';

/** How the head lies: straight, or turned to the client's own left or right (which brings the other cheek before the trainee). */
export type HeadTurn = 'front' | 'left' | 'right';

/** Zones to point out with lines and signs; null shows the bare face, as an exam does. */
export interface ZoneMarks {
  treat: readonly ZoneId[];
  closed: readonly ZoneId[];
}

/** The pen at work, the client, and everything else in the room: each as loud as somebody wants it. */
export const SOUND_GROUPS = ['device', 'client', 'room'] as const;
export type SoundGroup = (typeof SOUND_GROUPS)[number];

export interface SoundSettings {
  muted: boolean;
  /** Each 0 … 1. */
  volumes: Readonly<Record<SoundGroup, number>>;
}

export const FIRST_SOUND: SoundSettings = { muted: false, volumes: { device: 0.7, client: 0.7, room: 0.7 } };

/** Something was heard; its caption is the text of this id. */
export type CaptionListener = (captionId: string) => void;

/** A thing of the tray was picked up: a set-up step before the treatment, a closing step after it. */
export type TrayPickListener = (step: TrayStep | ClosingStep) => void;

export interface FaceStage {
  show(view: StageView): void;
  setTool(tool: Tool): void;
  /** The force the pen is led with, 0.05 … 1.5 N; the hand takes a moment to reach it. */
  setForceNewtons(forceNewtons: number): void;
  /** Wheel and keys change the force too. Returns the way to stop listening. */
  onForceChange(listener: (forceNewtons: number) => void): () => void;
  /** Whether the second hand stretches the skin (also: hold S or the right button, or a second finger). */
  setStretch(on: boolean): void;
  setView(view: FaceView): void;
  onViewChange(listener: (view: FaceView) => void): () => void;
  /** Zooms softly by a factor about the middle of the picture; beyond the whole face there is nothing more to see. */
  zoom(factor: number): void;
  /** Turns the client's head, as soon as that picture is loaded; the pen is lifted for it. */
  turnHead(turn: HeadTurn): void;
  /** Keys turn the head too. Returns the way to stop listening. */
  onTurn(listener: (turn: HeadTurn) => void): () => void;
  /** How the hands are led; `FIRST_CONTROLS` at first. */
  setControls(controls: Controls): void;
  /** A key or a button asks for the next tool. Returns the way to stop listening. */
  onNextTool(listener: () => void): () => void;
  /** CSS pixels along each edge of the stage that panels cover; the whole face keeps clear of them. */
  setCoveredEdges(covered: { left: number; right: number; top: number; bottom: number }): void;
  setZoneMarks(marks: ZoneMarks | null): void;
  /** Lays one of the skin's maps over the face while it is played; null shows the skin as it is. */
  setHeatMap(map: HeatMap | null): void;
  setSound(settings: SoundSettings): void;
  onCaption(listener: CaptionListener): () => void;
  onTrayPick(listener: TrayPickListener): () => void;
  /** Where a point of the skin is on the page now, in CSS pixels; null while the head is turned so that it cannot be seen. */
  screenPointOf(u: number, v: number): { x: number; y: number } | null;
  /** Puts the keyboard on the face, so that arrows steer the hand. */
  focus(): void;
  destroy(): void;
}

export interface StageServices {
  clock: PlayClock;
  /** The text of a message id. */
  words: (id: string, values?: Record<string, string | number>) => string;
  reducedMotion: boolean;
}

/** Why there is no stage; the page shows the text of `errors:stage.unavailable.<reason>`. */
export type StageUnavailableReason = 'no-webgl' | 'missing-picture';

/** Thrown (rejected) by createFaceStage when the face cannot be shown on this device. */
export class StageUnavailable extends Error {
  readonly reason: StageUnavailableReason;
  constructor(reason: StageUnavailableReason, detail: string) {
    super(`${reason}: ${detail}`);
    this.name = 'StageUnavailable';
    this.reason = reason;
  }
}

/** How the stage is made; src/game/index.ts exports one. */
export type CreateFaceStage = (parent: HTMLElement, services: StageServices) => Promise<FaceStage>;

/** The hand on the practice pad in one tick, as it was captured. */
export interface PadTick {
  seconds: number;
  touches: boolean;
  forceNewtons: number;
  speedMillimetresPerSecond: number;
  /** 0 … 1. */
  stretch: number;
  kind: InputKind;
}

/** A slab of silicone to lead the pen over; it needs no WebGL. */
export interface PracticePad {
  setControls(controls: Controls): void;
  /** Hears every tick, 120 a second. Returns the way to stop listening. */
  onTick(listener: (tick: PadTick) => void): () => void;
  /** A lane to glide along, or a spot to hold. */
  showLane(shown: boolean): void;
  focus(): void;
  destroy(): void;
}

/** How the pad is made inside `parent`, filling it; src/game/pad exports one. */
export type CreatePracticePad = (parent: HTMLElement, services: Pick<StageServices, 'clock' | 'words'>) => PracticePad;
