// Paints the things that stand on the counter, and the bottles, each into its own area.
import { castShadow, letter, line, paintBox, paintTube, type Area, type Brush } from './brush';

/** What the things' looks depend on. */
export interface TrayLook {
  /** Words on labels, by id below `game:tray.`. */
  label: (id: string) => string;
  sealed: boolean;
  opened: boolean;
  loaded: boolean;
  sleeved: boolean;
  papers: boolean;
  needleCount: number;
}

export type PaintThing = (brush: Brush, area: Area, look: TrayLook) => void;

export const INK = '#2c4249';
export const TEAL = { light: '#58a7ac', dark: '#2f777d' };
export const PLASTIC = { light: '#ffffff', middle: '#eef2f3', edge: '#c3ced3' };
const AMBER = { light: '#e0a866', middle: '#b9762f', edge: '#7c4514' };
export const CLEAR = { light: '#f5fbfc', middle: '#d3e6ea', edge: '#a3c2c9' };

export const paintSink: PaintThing = (brush, { x, y, width, height }) => {
  const bowl = { x, y: y + height * 0.52, width, height: height * 0.48 };
  castShadow(brush, bowl, 10);
  paintBox(brush, bowl, { light: '#fdfefe', dark: '#d7e0e3', radius: 16 });
  brush.fillStyle = '#c2ced3';
  brush.beginPath();
  brush.ellipse(x + width / 2, bowl.y + bowl.height * 0.42, width * 0.4, bowl.height * 0.27, 0, 0, Math.PI * 2);
  brush.fill();
  const middle = x + width / 2;
  line(
    brush,
    [
      [middle, bowl.y + 12],
      [middle, y + 26],
      [middle + 4, y + 16],
      [middle + 16, y + 12],
      [middle + 40, y + 14],
      [middle + 46, y + 30],
    ],
    '#8fa3ab',
    15,
  );
  line(
    brush,
    [
      [middle - 3, bowl.y + 8],
      [middle - 3, y + 28],
      [middle + 4, y + 14],
      [middle + 38, y + 11],
    ],
    '#dbe5e8',
    4,
  );
  line(
    brush,
    [
      [middle + 46, y + 44],
      [middle + 45, bowl.y + 18],
    ],
    'rgba(130, 190, 210, 0.7)',
    5,
  );
};

export const paintSpray: PaintThing = (brush, { x, y, width, height }, look) => {
  const body = { x: x + width * 0.12, y: y + height * 0.34, width: width * 0.76, height: height * 0.66 };
  castShadow(brush, body, 9);
  paintTube(brush, body, { light: '#e4f4f5', middle: '#a9d3d6', edge: '#6fa9af' }, 12);
  paintTube(
    brush,
    { x: x + width * 0.36, y: y + height * 0.18, width: width * 0.28, height: height * 0.18 },
    PLASTIC,
    4,
  );
  paintBox(
    brush,
    { x: x + width * 0.06, y: y + height * 0.04, width: width * 0.66, height: height * 0.15 },
    { ...TEAL, radius: 8 },
  );
  line(
    brush,
    [
      [x + width * 0.2, y + height * 0.19],
      [x + width * 0.12, y + height * 0.31],
    ],
    '#2f777d',
    7,
  );
  paintLabel(
    brush,
    { x: body.x, y: body.y + body.height * 0.3, width: body.width, height: body.height * 0.36 },
    look.label('disinfectant'),
  );
};

export const paintGlovesBox: PaintThing = (brush, area, look) => {
  const { x, y, width, height } = area;
  castShadow(brush, area, 10);
  paintBox(brush, area, { light: '#7fb2cf', dark: '#4d87a8', radius: 8 });
  brush.fillStyle = '#2b5a76';
  brush.beginPath();
  brush.ellipse(x + width / 2, y + height * 0.26, width * 0.32, height * 0.12, 0, 0, Math.PI * 2);
  brush.fill();
  brush.fillStyle = '#9cc4dc';
  brush.beginPath();
  brush.moveTo(x + width * 0.3, y + height * 0.28);
  brush.bezierCurveTo(
    x + width * 0.3,
    y - height * 0.12,
    x + width * 0.46,
    y - height * 0.02,
    x + width * 0.5,
    y + height * 0.1,
  );
  brush.bezierCurveTo(x + width * 0.58, y - height * 0.16, x + width * 0.72, y, x + width * 0.68, y + height * 0.28);
  brush.closePath();
  brush.fill();
  paintLabel(
    brush,
    { x: x + width * 0.1, y: y + height * 0.52, width: width * 0.8, height: height * 0.32 },
    look.label('gloves'),
  );
};

export const paintMask: PaintThing = (brush, { x, y, width, height }) => {
  line(
    brush,
    [
      [x + width * 0.12, y + height * 0.3],
      [x - 4, y + height * 0.1],
      [x + 6, y + height * 0.85],
      [x + width * 0.12, y + height * 0.75],
    ],
    '#f5f8f9',
    3,
  );
  line(
    brush,
    [
      [x + width * 0.88, y + height * 0.3],
      [x + width + 4, y + height * 0.1],
      [x + width - 6, y + height * 0.85],
      [x + width * 0.88, y + height * 0.75],
    ],
    '#f5f8f9',
    3,
  );
  const sheet = { x: x + width * 0.1, y: y + height * 0.18, width: width * 0.8, height: height * 0.66 };
  castShadow(brush, sheet, 6);
  paintBox(brush, sheet, { light: '#cfe9ee', dark: '#93c4cf', radius: 10 });
  for (let fold = 1; fold < 4; fold++) {
    const at = sheet.y + (sheet.height * fold) / 4;
    line(
      brush,
      [
        [sheet.x + 6, at],
        [sheet.x + sheet.width - 6, at],
      ],
      'rgba(50, 110, 125, 0.35)',
      2,
    );
    line(
      brush,
      [
        [sheet.x + 6, at + 2.5],
        [sheet.x + sheet.width - 6, at + 2.5],
      ],
      'rgba(255, 255, 255, 0.6)',
      1.5,
    );
  }
};

export const paintSharps: PaintThing = (brush, area, look) => {
  const { x, y, width, height } = area;
  const body = { x, y: y + height * 0.2, width, height: height * 0.8 };
  castShadow(brush, body, 10);
  paintBox(brush, body, { light: '#f8d35e', dark: '#d9a41f', radius: 10 });
  paintBox(
    brush,
    { x: x - 5, y: y + height * 0.08, width: width + 10, height: height * 0.16 },
    { light: '#d45649', dark: '#a73a30', radius: 6 },
  );
  brush.fillStyle = '#3a1714';
  brush.beginPath();
  brush.roundRect(x + width * 0.28, y + height * 0.12, width * 0.44, height * 0.06, 4);
  brush.fill();
  paintLabel(
    brush,
    { x: x + width * 0.1, y: y + height * 0.56, width: width * 0.8, height: height * 0.26 },
    look.label('sharps'),
  );
  brush.strokeStyle = '#7a4d0b';
  brush.lineWidth = 2.5;
  brush.beginPath();
  brush.arc(x + width / 2, y + height * 0.41, 9, 0, Math.PI * 2);
  brush.stroke();
};

export const paintEyeShields: PaintThing = (brush, { x, y, width, height }) => {
  for (const side of [0.27, 0.73]) {
    const middle = x + width * side;
    castShadow(brush, { x: middle - width * 0.2, y: y + height * 0.24, width: width * 0.4, height: height * 0.5 }, 6);
    const glow = brush.createRadialGradient(middle - 10, y + height * 0.36, 3, middle, y + height * 0.5, width * 0.24);
    glow.addColorStop(0, '#9fb0b8');
    glow.addColorStop(1, '#3b4b53');
    brush.fillStyle = glow;
    brush.beginPath();
    brush.ellipse(middle, y + height * 0.5, width * 0.21, height * 0.32, 0, 0, Math.PI * 2);
    brush.fill();
  }
  line(
    brush,
    [
      [x + width * 0.46, y + height * 0.44],
      [x + width * 0.5, y + height * 0.4],
      [x + width * 0.54, y + height * 0.44],
    ],
    '#3b4b53',
    5,
  );
};

export const paintSerum: PaintThing = (brush, area, look) => paintBottle(brush, area, CLEAR, look.label('serum'));
export const paintVitaminC: PaintThing = (brush, area, look) =>
  paintBottle(brush, area, AMBER, look.label('vitamin-c'));

function paintBottle(
  brush: Brush,
  { x, y, width, height }: Area,
  glass: Parameters<typeof paintTube>[2],
  text: string,
): void {
  const body = { x, y: y + height * 0.38, width, height: height * 0.62 };
  castShadow(brush, body, 8);
  paintTube(brush, { x: x + width * 0.32, y: y + height * 0.26, width: width * 0.36, height: height * 0.16 }, glass, 3);
  paintTube(
    brush,
    { x: x + width * 0.28, y: y + height * 0.13, width: width * 0.44, height: height * 0.15 },
    { light: '#5a6a70', middle: '#3b484d', edge: '#262f33' },
    4,
  );
  paintTube(
    brush,
    { x: x + width * 0.38, y, width: width * 0.24, height: height * 0.15 },
    { light: '#75858b', middle: '#4a585d', edge: '#2f393d' },
    8,
  );
  paintTube(brush, body, glass, 10);
  paintLabel(brush, { x: x + 2, y: body.y + body.height * 0.28, width: width - 4, height: body.height * 0.46 }, text);
}

function paintLabel(brush: Brush, area: Area, text: string): void {
  if (text === '') return;
  brush.fillStyle = 'rgba(255, 255, 255, 0.92)';
  brush.beginPath();
  brush.roundRect(area.x, area.y, area.width, area.height, 3);
  brush.fill();
  letter(brush, text, area.x + area.width / 2, area.y + area.height / 2, area.width - 8, 15, INK);
}
