// A stage that runs: hands and keys on one side, what the desk tells it on the other, pictures in between.
import { FIRST_CONTROLS } from '../core/attempt';
import { zoneAt } from '../core/skin';
import type { FaceStage, FaceView, HeadTurn, StageView } from '../stage';
import { deviceRatio } from './canvas';
import { choosableForce, FORCE_STEP_NEWTONS } from './input/force';
import { listenToPad, padsOf } from './input/gamepad';
import { holdHand, liftHand, type SkinPoint } from './input/hand';
import { listenToKeys } from './input/keyboard';
import { listenToPointer } from './input/pointer';
import { nextTurn, sideOf, type Heads } from './heads';
import { createRoom } from './scenes/room';
import { createTray } from './scenes/tray';
import { createTreatment } from './scenes/treatment';
import { firstShare, mayDraw, sharpnessNow, type Pace } from './pace';
import { createHearing, doneSince, hearableOf } from './sound/hearing';
import { addHands, loadHands } from './view/art';
import { BEYOND_COLOUR } from './view/backdrop';
import { aimClose, aimWhole, middleOf, panBy, resizeFraming, toPlane, toScreen, zoomAt } from './view/framing';
import { looksOf, sameLooks } from './view/looks';
import { skinPointAt } from './view/poseMap';
import { fadeAway } from './view/turning';
import { planeOf, trueMillimetres, type Act, type World } from './world';

const ACTS: Record<StageView['scene'], (world: World) => Act> = {
  room: createRoom,
  tray: createTray,
  treatment: createTreatment,
  replay: createTreatment,
  healing: createTreatment,
};

/** What is seen where a point should be is that point, unless it lies farther away than the roughness of steep skin explains. */
const SAME_SKIN_MILLIMETRES = 4;

/** So many frames after the first picture was told to the graphics card, it is seen. */
const FRAMES_UNTIL_SHOWN = 3;

/** The keyboard's focus, drawn inside: outside of the canvas it would be cut off. */
const focusRing = new CSSStyleSheet();
focusRing.replaceSync('.face-canvas:focus-visible { outline: 3px solid #2f777d; outline-offset: -3px; }');

/** Runs the stage in its place: what the hands, the keys and the desk do to it, and when a picture is drawn. */
export function runStage(world: World, parent: HTMLElement, pace: Pace, heads: Heads): FaceStage {
  const { canvas, framing, hand, services, game } = world;
  let act: Act | null = null;
  let drawNext = true;
  let sharpness = firstShare(world.drawsSlowly);
  const hearing = createHearing();
  let lastFrame = performance.now();
  let drewLast = false;
  /** A canvas of a new size is blank until it is drawn. */
  let emptied = true;
  let drawCostSeconds = 0;
  let sinceDrawSeconds = 0;
  let controls = FIRST_CONTROLS;
  let wantedTurn: HeadTurn = 'front';
  let gone = false;
  /** −1 until there is one. */
  let framesSincePicture = -1;

  canvas.tabIndex = 0;
  canvas.style.background = BEYOND_COLOUR;
  canvas.style.touchAction = 'none';
  canvas.style.display = 'block';
  // Few large pixels may come out a little wider than their place.
  canvas.style.maxWidth = '100%';
  canvas.className = 'face-canvas';
  if (!document.adoptedStyleSheets.includes(focusRing)) document.adoptedStyleSheets.push(focusRing);
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', services.words('game:stage.label'));

  const skinAt = (screenX: number, screenY: number): SkinPoint | null => {
    const { x, y } = toPlane(framing, screenX, screenY);
    return skinPointAt(world.head.pose, x, y);
  };
  const plays = (): boolean => world.view?.scene === 'treatment' && world.view.driver !== null;
  const showsFace = (): boolean => world.view !== null && ACTS[world.view.scene] === createTreatment;
  const showsHead = (): boolean => world.view !== null && world.view.scene !== 'tray';
  const setForce = (forceNewtons: number): void => {
    hand.aimNewtons = choosableForce(forceNewtons);
    world.listeners.force.forEach((listener) => listener(hand.aimNewtons));
  };
  const tellView = (before: FaceView): void => {
    if (framing.view !== before) world.listeners.view.forEach((listener) => listener(framing.view));
  };
  const setView = (view: FaceView): void => {
    const before = framing.view;
    if (view === 'whole') aimWhole(framing);
    else aimClose(framing, hand.at ?? firstPoint() ?? { x: 0, y: 0 });
    tellView(before);
  };
  const firstPoint = (): SkinPoint | null => {
    const { areas } = world.view?.attempt.setup.scenario.sessionCase ?? { areas: [] };
    const x = areas.some((zone) => zone.endsWith('-right')) ? -38 : 38;
    const { pose } = world.head;
    return skinPointAt(pose, x, 18) ?? skinPointAt(pose, -x, 18) ?? skinPointAt(pose, 0, -40);
  };
  /** Turns when the picture is there; a later wish overrules an earlier one. */
  const turnHead = (turn: HeadTurn): void => {
    if (turn === wantedTurn) return;
    wantedTurn = turn;
    heads.get(turn).then(
      (head) => {
        if (!gone && wantedTurn === turn) turnTo(head);
      },
      // The side could not be loaded: the head stays as it is, and whoever turned it is told.
      () => {
        wantedTurn = world.head.pose.turn;
        world.listeners.turn.forEach((listener) => listener(wantedTurn));
      },
    );
  };
  const turnTo = (head: World['head']): void => {
    if (hand.down) liftHand(hand, services.clock.now());
    hand.at = null;
    hand.second.at = null;
    hand.second.placed = false;
    const { turn } = head.pose;
    const middle = skinAt(middleOf(framing).x, middleOf(framing).y);
    if (act && !services.reducedMotion && !world.drawsSlowly && showsHead()) {
      const now = performance.now();
      act.frame(now, 0);
      game.step(now, 0);
      fadeAway(canvas, sideOf(world.head.pose.turn, turn));
    }
    world.head = head;
    if (framing.view === 'close') {
      // What was looked at stays in the middle, as far as it can still be seen.
      const same = middle && planeOf(world, middle.u, middle.v);
      aimClose(framing, same && skinPointAt(head.pose, same.x, same.y) ? same : (firstPoint() ?? { x: 0, y: 0 }));
      Object.assign(framing.now, framing.aim);
    }
    drawNext = true;
    world.listeners.turn.forEach((listener) => listener(turn));
  };
  const applyCare = (at: SkinPoint): void => {
    const { view, tool } = world;
    if (!view?.driver || tool === 'pen') return;
    const zone = zoneAt(view.attempt.face, Math.round(at.u), Math.round(at.v));
    if (zone === 'outside') return;
    view.driver.submit({ kind: 'care', care: tool, zone });
  };
  const zoomMiddle = (factor: number): void => {
    if (!showsFace()) return;
    const { x, y } = middleOf(framing);
    const before = framing.view;
    zoomAt(framing, factor, x, y, true);
    tellView(before);
  };
  const toggleMotor = (): void => {
    const { view } = world;
    if (plays()) view?.driver?.submit({ kind: 'motor', on: !view.attempt.session.device.motorOn });
  };
  const ports = {
    clock: services.clock,
    controls: () => controls,
    plays: () => plays() && world.view?.attempt.session.paused === false,
    skinAt: (x: number, y: number) => (plays() ? skinAt(x, y) : null),
    surfaceMillimetres: (from: SkinPoint, to: SkinPoint) => trueMillimetres(world, from, to),
    firstPoint: () => (plays() ? firstPoint() : null),
    usesCare: () => world.tool !== 'pen',
    applyCare,
    changeForce: (steps: number) => {
      if (plays()) setForce(hand.aimNewtons + steps * FORCE_STEP_NEWTONS);
    },
    pan: (x: number, y: number) => {
      if (showsFace()) panBy(framing, x, y);
    },
    zoom: (factor: number, x: number, y: number) => {
      if (!showsFace()) return;
      const before = framing.view;
      zoomAt(framing, factor, x, y);
      tellView(before);
    },
    zoomMiddle,
    toggleMotor,
    nextTool: () => world.listeners.nextTool.forEach((listener) => listener()),
    turn: (step: -1 | 1) => {
      if (showsFace()) turnHead(nextTurn(wantedTurn, step));
    },
    toggleView: () => setView(framing.view === 'whole' ? 'close' : 'whole'),
  };
  const pads = padsOf(window);
  const stops = [
    listenToPointer(canvas, hand, ports),
    listenToKeys(canvas, hand, ports),
    listenToPad(pads.read, hand, ports),
    pads.stop,
    services.clock.onFrame((now) => {
      if (hand.driver && hand.onSkin) holdHand(hand, now);
    }),
  ];

  const resolve = (): void => {
    world.ratio = deviceRatio() * sharpness;
    const width = Math.max(Math.round(parent.clientWidth * world.ratio), 1);
    const height = Math.max(Math.round(parent.clientHeight * world.ratio), 1);
    act?.resized();
    // A canvas that is told its size loses its picture, even when it had that size before.
    if (width === canvas.width && height === canvas.height) return;
    game.scale.resize(width, height);
    // Phaser sets the canvas' size on the page here, and at a zoom of 1 only here: so this comes after the new size.
    game.scale.setZoom(1 / world.ratio);
    emptied = true;
  };
  const fit = (): void => {
    resizeFraming(framing, parent.clientWidth, parent.clientHeight);
    resolve();
  };
  const watcher = new ResizeObserver(fit);
  watcher.observe(parent);
  fit();

  /** What the first picture did without: the hands first, then the sides of the head. */
  const prepareRest = (): void => {
    loadHands()
      .then((hands) => {
        if (gone) return;
        addHands(game, hands);
        world.hands = hands;
        act?.resized();
      })
      .catch(() => undefined);
    heads.prepare();
  };

  let request = requestAnimationFrame(function picture(now) {
    request = requestAnimationFrame(picture);
    const seconds = Math.max(now - lastFrame, 0) / 1000;
    lastFrame = now;
    if (!act) return;
    // What else is made ready must not take time from the first picture, which is drawn by other threads.
    if (framesSincePicture >= 0) framesSincePicture += 1;
    if (framesSincePicture === FRAMES_UNTIL_SHOWN) prepareRest();
    world.sounds.hear(hearableOf(hearing, world, seconds), doneSince(hearing, world), now);
    let changed = act.frame(now, seconds) || drawNext || emptied;
    const wanted = sharpnessNow(pace, changed, seconds, drewLast);
    if (wanted !== sharpness) {
      sharpness = wanted;
      resolve();
      act.frame(now, 0);
      changed = true;
    }
    // A picture is done when the browser asks for the next one.
    if (drewLast) drawCostSeconds = seconds;
    sinceDrawSeconds = drewLast ? 0 : sinceDrawSeconds + seconds;
    drewLast = emptied || (changed && mayDraw(drawCostSeconds, sinceDrawSeconds));
    drawNext = changed && !drewLast;
    emptied = false;
    if (!drewLast) return;
    game.step(now, 1000 / 60);
    if (framesSincePicture < 0) framesSincePicture = 0;
  });

  return {
    show(view) {
      const before = world.view;
      const sameAct =
        before !== null && ACTS[before.scene] === ACTS[view.scene] && sameLooks(looksOf(before), looksOf(view));
      world.view = view;
      hand.driver = view.driver;
      if (hand.down) liftHand(hand, services.clock.now());
      // The tray's things are offered as buttons beside the canvas; the picture of them stays silent.
      if (view.scene === 'treatment') {
        canvas.tabIndex = 0;
        canvas.removeAttribute('aria-hidden');
      } else {
        canvas.removeAttribute('tabindex');
        canvas.setAttribute('aria-hidden', 'true');
      }
      drawNext = true;
      if (sameAct && act) return;
      act?.destroy();
      if (framing.view !== 'whole') setView('whole');
      act = ACTS[view.scene](world);
    },
    setTool(tool) {
      world.tool = tool;
      if (hand.down) liftHand(hand, services.clock.now());
      drawNext = true;
    },
    setForceNewtons: setForce,
    onForceChange: (listener) => listen(world.listeners.force, listener),
    setStretch(on) {
      hand.second.switched = on;
    },
    setView,
    zoom: zoomMiddle,
    turnHead,
    onTurn: (listener) => listen(world.listeners.turn, listener),
    setControls(next) {
      controls = next;
      world.handedness = next.handedness;
      drawNext = true;
    },
    onNextTool: (listener) => listen(world.listeners.nextTool, listener),
    onViewChange: (listener) => listen(world.listeners.view, listener),
    setCoveredEdges(covered) {
      framing.covered = { ...covered };
      fit();
    },
    setZoneMarks(marks) {
      world.marks = marks;
    },
    setHeatMap(map) {
      world.heat.wanted = map;
    },
    setSound: (settings) => world.sounds.set(settings),
    onCaption: (listener) => world.sounds.onCaption(listener),
    onTrayPick: (listener) => listen(world.listeners.trayPick, listener),
    screenPointOf(u, v) {
      if (!world.view) return null;
      const { left, top } = canvas.getBoundingClientRect();
      const place = planeOf(world, u, v);
      const seen = skinPointAt(world.head.pose, place.x, place.y);
      if (!seen || trueMillimetres(world, { ...place, u, v }, seen) > SAME_SKIN_MILLIMETRES) return null;
      const { x, y } = toScreen(framing, place);
      return { x: left + x, y: top + y };
    },
    focus: () => canvas.focus({ preventScroll: true }),
    destroy() {
      gone = true;
      cancelAnimationFrame(request);
      watcher.disconnect();
      stops.forEach((stop) => stop());
      act?.destroy();
      world.sounds.destroy();
      game.destroy(true);
      game.step(performance.now(), 0);
    },
  };
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
