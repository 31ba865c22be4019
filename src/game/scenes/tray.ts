// Set-up and closing: things on a tray, painted, each of which can be picked up with the pointer. The desk's buttons do the same.
import type * as Phaser from 'phaser';
import type { Area, Brush } from '../view/brush';
import { castShadow, line, paintBox } from '../view/brush';
import { COUNTER, STEEL, thingAt, TRAY_HEIGHT, TRAY_THINGS, TRAY_WIDTH, type TrayThing } from '../view/trayLayout';
import type { TrayLook } from '../view/trayThings';
import { viewOf, type Act, type World } from '../world';

const ACCENT = 0x1d6a72;

export function createTray(world: World): Act {
  const { canvasScene, game, canvas, services } = world;
  const painting = game.textures.createCanvas('tray', 2, 2) as Phaser.Textures.CanvasTexture;
  const image = canvasScene.add.image(0, 0, 'tray').setOrigin(0, 0);
  const hint = canvasScene.add.graphics();
  const name = canvasScene.add.text(0, 0, '', {
    fontFamily: 'system-ui, "Segoe UI", Roboto, sans-serif',
    fontSize: '15px',
    fontStyle: '600',
    color: '#12474d',
    backgroundColor: 'rgba(255, 255, 255, 0.94)',
    padding: { x: 10, y: 5 },
  });
  name.setOrigin(0.5, 0);
  let painted = '';
  let hovered: TrayThing | null = null;
  let shownHover: TrayThing | null = null;

  const closing = (): boolean => viewOf(world).attempt.session.stage === 'closing';
  const isThere = (thing: TrayThing): boolean => isLaidOut(world, thing);
  /** CSS pixels per unit of the painting, and where its left upper corner lies. */
  const fit = (): { scale: number; left: number; top: number } => {
    const { width, height } = world.framing;
    const scale = Math.min(width / TRAY_WIDTH, height / TRAY_HEIGHT);
    return { scale, left: (width - TRAY_WIDTH * scale) / 2, top: (height - TRAY_HEIGHT * scale) / 2 };
  };
  const under = (event: MouseEvent): TrayThing | null => {
    const box = canvas.getBoundingClientRect();
    const { scale, left, top } = fit();
    return thingAt(
      (event.clientX - box.left - left) / scale,
      (event.clientY - box.top - top) / scale,
      closing(),
      isThere,
    );
  };
  const move = (event: PointerEvent): void => {
    hovered = under(event);
    canvas.style.cursor = hovered ? 'pointer' : 'default';
  };
  // Not as soon as a finger is down: the rest of the tap would meet whatever is laid over the tray by then.
  const pick = (event: MouseEvent): void => {
    const found = event.button === 0 ? under(event) : null;
    const step = found && (closing() ? found.closing : found.setup);
    if (!step) return;
    world.sounds.click();
    world.listeners.trayPick.forEach((listener) => listener(step));
  };
  const leave = (): void => {
    hovered = null;
  };
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('click', pick);
  canvas.addEventListener('pointerleave', leave);

  const paint = (): void => {
    const { ratio, framing } = world;
    painting.setSize(Math.ceil(framing.width * ratio), Math.ceil(framing.height * ratio));
    const { scale, left, top } = fit();
    paintScene(painting.context, world, { scale: scale * ratio, left: left * ratio, top: top * ratio });
    painting.refresh();
    image.setTexture('tray');
  };
  const showHover = (): void => {
    const { ratio } = world;
    hint.clear();
    name.setVisible(hovered !== null);
    if (!hovered) return;
    const { scale, left, top } = fit();
    const { area } = hovered;
    const x = (left + area.x * scale) * ratio;
    const y = (top + area.y * scale) * ratio;
    hint.lineStyle(2.5 * ratio, ACCENT, 0.9);
    const margin = 5 * ratio;
    const width = area.width * scale * ratio + 2 * margin;
    hint.strokeRoundedRect(x - margin, y - margin, width, area.height * scale * ratio + 2 * margin, 8 * ratio);
    const id = closing() ? `clinical:closing.${hovered.closing}` : `clinical:tray.${hovered.setup}`;
    name.setText(services.words(id));
    name.setResolution(ratio);
    name.setScale(ratio);
    const half = (name.width * ratio) / 2;
    const middle = Math.min(Math.max(x + width / 2, half), world.framing.width * ratio - half);
    const below = y + area.height * scale * ratio + 9 * ratio;
    name.setPosition(middle, Math.min(below, (world.framing.height - 34) * ratio));
  };

  return {
    frame() {
      const now = keyOf(world);
      if (now === painted && hovered === shownHover) return false;
      if (now !== painted) paint();
      painted = now;
      shownHover = hovered;
      showHover();
      return true;
    },
    resized: () => {
      painted = '';
    },
    destroy() {
      canvas.removeEventListener('pointermove', move);
      canvas.removeEventListener('click', pick);
      canvas.removeEventListener('pointerleave', leave);
      canvas.style.cursor = '';
      canvasScene.children.removeAll(true);
      game.textures.remove('tray');
    },
  };
}

/** Changes exactly when the painting has to. */
function keyOf(world: World): string {
  const { session } = viewOf(world).attempt;
  const { device, done, stage } = session;
  return [stage, done.tray.join(), done.closing.join(), device.cartridge, device.cartridgeOnPen, device.sleeveOn].join(
    ';',
  );
}

/** What is missing is not there until it is fetched. */
function isLaidOut(world: World, { setup }: TrayThing): boolean {
  const { sessionCase, done } = viewOf(world).attempt.session;
  const missing = setup !== null && (sessionCase.tray?.missing.includes(setup) ?? false);
  return !missing || done.tray.includes('fetch-missing');
}

function lookOf(world: World): TrayLook {
  const { session } = viewOf(world).attempt;
  const { cartridge, needleCount, authorised } = session.sessionCase.device;
  const swapped = session.done.tray.includes('swap-cartridge');
  const { words } = world.services;
  const bare: readonly string[] = session.done.tray.includes('put-away-unlabelled')
    ? []
    : (session.sessionCase.tray?.unlabelled ?? []).map((bottle) => (bottle === 'antiseptic' ? 'disinfectant' : bottle));
  return {
    label: (id) => (bare.includes(id) ? '' : words(`game:tray.${id}`, { count: needleCount })),
    sealed: swapped || cartridge.sealed,
    opened: session.device.cartridge !== 'wrapped',
    loaded: session.device.cartridgeOnPen,
    sleeved: session.device.sleeveOn,
    papers: authorised,
    needleCount,
  };
}

function paintScene(brush: Brush, world: World, place: { scale: number; left: number; top: number }): void {
  const { width, height } = brush.canvas;
  const { session } = viewOf(world).attempt;
  const horizon = place.top + COUNTER.y * place.scale;
  paintWall(brush, width, horizon);
  paintCounter(brush, width, height, horizon);
  brush.save();
  brush.translate(place.left, place.top);
  brush.scale(place.scale, place.scale);
  paintSteel(brush);
  const look = lookOf(world);
  const there = TRAY_THINGS.filter((thing) => isLaidOut(world, thing));
  for (const { area, paint } of there) paint(brush, area, look);
  for (const { area, setup, closing } of there) {
    const done =
      session.stage === 'closing'
        ? closing !== null && session.done.closing.includes(closing)
        : setup !== null && session.done.tray.includes(setup);
    if (done) paintCheck(brush, area);
  }
  brush.restore();
}

function paintWall(brush: Brush, width: number, horizon: number): void {
  const wall = brush.createLinearGradient(0, 0, width * 0.6, horizon);
  wall.addColorStop(0, '#f6fafb');
  wall.addColorStop(1, '#dbe5e8');
  brush.fillStyle = wall;
  brush.fillRect(0, 0, width, horizon + 2);
  // Daylight from a window out of sight, upper left.
  brush.save();
  brush.globalAlpha = 0.5;
  brush.filter = `blur(${Math.round(width / 60)}px)`;
  brush.fillStyle = '#ffffff';
  for (const from of [0.08, 0.24]) {
    brush.beginPath();
    brush.moveTo(width * from, 0);
    brush.lineTo(width * (from + 0.12), 0);
    brush.lineTo(width * (from + 0.34), horizon);
    brush.lineTo(width * (from + 0.2), horizon);
    brush.closePath();
    brush.fill();
  }
  brush.restore();
}

function paintCounter(brush: Brush, width: number, height: number, horizon: number): void {
  const top = brush.createLinearGradient(0, horizon, 0, height);
  top.addColorStop(0, '#e9e2d8');
  top.addColorStop(0.06, '#f4efe7');
  top.addColorStop(1, '#dfd5c7');
  brush.fillStyle = top;
  brush.fillRect(0, horizon, width, height - horizon);
  const shade = brush.createLinearGradient(0, horizon - 12, 0, horizon + 10);
  shade.addColorStop(0, 'rgba(80, 90, 95, 0)');
  shade.addColorStop(0.5, 'rgba(80, 90, 95, 0.22)');
  shade.addColorStop(1, 'rgba(80, 90, 95, 0)');
  brush.fillStyle = shade;
  brush.fillRect(0, horizon - 12, width, 22);
}

function paintSteel(brush: Brush): void {
  castShadow(brush, STEEL, 16);
  paintBox(brush, STEEL, { light: '#eef3f5', dark: '#b4c2c8', radius: 30, edge: '#93a4ab' });
  const inner = { x: STEEL.x + 14, y: STEEL.y + 12, width: STEEL.width - 28, height: STEEL.height - 24 };
  paintBox(brush, inner, { light: '#dbe4e7', dark: '#f3f7f8', radius: 22, edge: 'rgba(120, 140, 148, 0.55)' });
}

function paintCheck(brush: Brush, { x, y, width }: Area): void {
  const middleX = x + width - 6;
  const middleY = y + 10;
  brush.fillStyle = '#ffffff';
  brush.beginPath();
  brush.arc(middleX, middleY, 17, 0, Math.PI * 2);
  brush.fill();
  brush.fillStyle = '#1d6a72';
  brush.beginPath();
  brush.arc(middleX, middleY, 14, 0, Math.PI * 2);
  brush.fill();
  line(
    brush,
    [
      [middleX - 6, middleY],
      [middleX - 1, middleY + 5],
      [middleX + 7, middleY - 5],
    ],
    '#ffffff',
    3.2,
  );
}
