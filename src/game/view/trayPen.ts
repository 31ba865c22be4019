// The pen as it lies in its stand on the tray: nose, depth ring, body and switch are things of their own.
import { castShadow, letter, line, paintBox, type Area, type Brush } from './brush';
import { paintCartridge } from './trayLaid';
import type { PaintThing } from './trayThings';

/** Bright along the upper edge, dark below: a round body that lies. */
function paintLying(
  brush: Brush,
  { x, y, width, height }: Area,
  light: string,
  middle: string,
  dark: string,
  radius: number,
): void {
  const fill = brush.createLinearGradient(0, y, 0, y + height);
  fill.addColorStop(0, middle);
  fill.addColorStop(0.25, light);
  fill.addColorStop(0.5, middle);
  fill.addColorStop(1, dark);
  brush.fillStyle = fill;
  brush.beginPath();
  brush.roundRect(x, y, width, height, radius);
  brush.fill();
}

export const paintPenNose: PaintThing = (brush, { x, y, width, height }, look) => {
  paintLying(
    brush,
    { x: x + width * 0.5, y: y + height * 0.22, width: width * 0.5, height: height * 0.56 },
    '#fbfcfd',
    '#d5dee1',
    '#93a4ab',
    6,
  );
  if (!look.loaded) {
    brush.fillStyle = '#33444a';
    brush.beginPath();
    brush.ellipse(x + width * 0.52, y + height * 0.5, 6, height * 0.22, 0, 0, Math.PI * 2);
    brush.fill();
    return;
  }
  brush.save();
  brush.translate(x + width * 0.5, y + height * 0.5);
  brush.rotate(-Math.PI / 2);
  paintCartridge(brush, { x: -height * 0.3, y: -width * 0.55, width: height * 0.6, height: width * 0.6 }, look);
  brush.restore();
};

export const paintPenRing: PaintThing = (brush, { x, y, width, height }) => {
  paintLying(brush, { x, y: y + height * 0.1, width, height: height * 0.8 }, '#6fb7bb', '#2f777d', '#1b4c51', 5);
  for (let notch = 8; notch < width - 4; notch += 8) {
    line(
      brush,
      [
        [x + notch, y + height * 0.16],
        [x + notch, y + height * 0.84],
      ],
      'rgba(255, 255, 255, 0.35)',
      1.5,
    );
  }
};

export const paintPenBody: PaintThing = (brush, area, look) => {
  const { x, y, width, height } = area;
  castShadow(brush, { x: x - 90, y: y + height * 0.3, width: width + 90, height: height * 0.7 }, 9);
  paintLying(brush, area, '#ffffff', '#e1e7ea', '#98a8ae', height / 2.4);
  if (!look.sleeved) return;
  brush.save();
  brush.globalAlpha = 0.4;
  paintLying(brush, { x: x - 4, y: y - 4, width: width + 4, height: height + 8 }, '#ffffff', '#cfe6ea', '#9dc0c7', 8);
  brush.restore();
  for (let crease = 20; crease < width; crease += 37) {
    line(
      brush,
      [
        [x + crease, y - 2],
        [x + crease + 9, y + height + 2],
      ],
      'rgba(120, 160, 170, 0.35)',
      1.5,
    );
  }
};

export const paintPenSwitch: PaintThing = (brush, { x, y, width, height }, look) => {
  paintBox(
    brush,
    { x, y: y + height * 0.3, width, height: height * 0.4 },
    { light: '#46565c', dark: '#222d31', radius: height * 0.2 },
  );
  letter(brush, look.label('test'), x + width / 2, y + height * 0.5, width - 8, 11, '#e7f3f4');
};
