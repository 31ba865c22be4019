// Paints the flat things that lie on the tray, each into its own area.
import { castShadow, letter, line, paintBox, paintTube, type Area, type Brush } from './brush';
import { CLEAR, INK, PLASTIC, TEAL, type PaintThing } from './trayThings';

const WHITE = { light: '#ffffff', dark: '#e3e9eb' };

export const paintBlister: PaintThing = (brush, area, look) => {
  const { x, y, width, height } = area;
  castShadow(brush, area, 6);
  paintBox(brush, area, { light: '#fbfdfd', dark: '#dce6e8', radius: 7 });
  const dome = { x: x + width * 0.06, y: y + height * 0.16, width: width * 0.34, height: height * 0.68 };
  paintBox(brush, dome, { light: '#f3fafb', dark: '#bcd4d9', radius: 16 });
  if (!look.loaded)
    paintCartridge(
      brush,
      {
        x: dome.x + dome.width * 0.2,
        y: dome.y + dome.height * 0.12,
        width: dome.width * 0.6,
        height: dome.height * 0.76,
      },
      look,
    );
  const text = { x: x + width * 0.45, width: width * 0.5 };
  letter(brush, look.label('sterile'), text.x + text.width / 2, y + height * 0.26, text.width, 15, '#1d6a72');
  letter(brush, look.label('needles'), text.x + text.width / 2, y + height * 0.47, text.width, 13, INK);
  for (let row = 0; row < 2; row++) {
    line(
      brush,
      [
        [text.x + 8, y + height * (0.66 + row * 0.13)],
        [text.x + text.width - 10 - row * 16, y + height * (0.66 + row * 0.13)],
      ],
      'rgba(44, 66, 73, 0.45)',
      3,
    );
  }
  if (!look.sealed && !look.opened) paintTear(brush, area);
};

/** The corner of the foil that is peeled back. */
export const paintTab: PaintThing = (brush, { x, y, width, height }, look) => {
  const lifted = look.opened ? 0.9 : 0.4;
  brush.fillStyle = look.opened ? '#cfdadd' : '#b9c8cd';
  brush.beginPath();
  brush.moveTo(x, y);
  brush.lineTo(x + width, y + height * 0.1);
  brush.lineTo(x + width * (1 - lifted * 0.5), y + height);
  brush.lineTo(x, y + height);
  brush.closePath();
  brush.fill();
  line(
    brush,
    [
      [x + 3, y + height * 0.2],
      [x + 3, y + height * 0.8],
    ],
    '#8fa3ab',
    2,
  );
  line(
    brush,
    [
      [x + width * 0.35, y + height * 0.5],
      [x + width * 0.75, y + height * 0.5],
      [x + width * 0.6, y + height * 0.34],
    ],
    '#51696f',
    2.5,
  );
};

function paintTear(brush: Brush, { x, y, width, height }: Area): void {
  brush.fillStyle = '#b8c4c8';
  brush.beginPath();
  brush.moveTo(x + width * 0.3, y);
  brush.lineTo(x + width * 0.36, y + height * 0.16);
  brush.lineTo(x + width * 0.42, y + height * 0.07);
  brush.lineTo(x + width * 0.5, y + height * 0.2);
  brush.lineTo(x + width * 0.56, y);
  brush.closePath();
  brush.fill();
}

export const paintCartridge: PaintThing = (brush, { x, y, width, height }) => {
  for (let needle = -2; needle <= 2; needle++) {
    const at = x + width / 2 + needle * width * 0.09;
    line(
      brush,
      [
        [at, y + height * 0.16],
        [at, y],
      ],
      '#8b9aa0',
      1.4,
    );
  }
  paintTube(brush, { x: x + width * 0.22, y: y + height * 0.12, width: width * 0.56, height: height * 0.4 }, CLEAR, 5);
  paintTube(
    brush,
    { x: x + width * 0.08, y: y + height * 0.46, width: width * 0.84, height: height * 0.54 },
    PLASTIC,
    5,
  );
  line(
    brush,
    [
      [x + width * 0.14, y + height * 0.7],
      [x + width * 0.86, y + height * 0.7],
    ],
    '#2f777d',
    3,
  );
};

export const paintSpareBox: PaintThing = (brush, area, look) => {
  const { x, y, width, height } = area;
  castShadow(brush, area, 7);
  paintBox(brush, area, { light: '#f6f8f9', dark: '#d5dfe2', radius: 6 });
  paintBox(brush, { x, y, width, height: height * 0.26 }, { ...TEAL, radius: 6 });
  letter(brush, look.label('cartridges'), x + width / 2, y + height * 0.52, width * 0.84, 14, INK);
  letter(brush, look.label('needles'), x + width / 2, y + height * 0.76, width * 0.84, 12, '#51696f');
};

export const paintUsedDish: PaintThing = (brush, area, look) => {
  const { x, y, width, height } = area;
  castShadow(brush, { x, y: y + height * 0.2, width, height: height * 0.8 }, 7);
  const glow = brush.createRadialGradient(
    x + width * 0.35,
    y + height * 0.3,
    4,
    x + width / 2,
    y + height / 2,
    width * 0.55,
  );
  glow.addColorStop(0, '#ffffff');
  glow.addColorStop(1, '#aebcc2');
  brush.fillStyle = glow;
  brush.beginPath();
  brush.ellipse(x + width / 2, y + height / 2, width / 2, height * 0.46, 0, 0, Math.PI * 2);
  brush.fill();
  brush.strokeStyle = 'rgba(70, 92, 100, 0.5)';
  brush.lineWidth = 2;
  brush.stroke();
  brush.save();
  brush.translate(x + width / 2, y + height / 2);
  brush.rotate(1.1);
  paintCartridge(brush, { x: -15, y: -30, width: 30, height: 60 }, look);
  brush.fillStyle = 'rgba(124, 32, 24, 0.75)';
  brush.beginPath();
  brush.ellipse(2, -24, 5, 3, 0, 0, Math.PI * 2);
  brush.fill();
  brush.restore();
};

export const paintSleeve: PaintThing = (brush, area, look) => {
  const { x, y, width, height } = area;
  castShadow(brush, area, 6);
  paintBox(brush, area, { light: 'rgba(240, 249, 251, 0.95)', dark: 'rgba(190, 216, 223, 0.95)', radius: 8 });
  if (!look.sleeved) {
    for (let roll = 0; roll < 3; roll++) {
      brush.strokeStyle = 'rgba(90, 140, 150, 0.5)';
      brush.lineWidth = 2;
      brush.beginPath();
      brush.roundRect(x + 12 + roll * 5, y + 10 + roll * 5, width - 24 - roll * 10, height * 0.55 - roll * 10, 8);
      brush.stroke();
    }
  }
  letter(brush, look.label('sleeve'), x + width / 2, y + height * 0.82, width * 0.84, 13, INK);
};

export const paintPapers: PaintThing = (brush, area, look) => {
  const { x, y, width, height } = area;
  castShadow(brush, area, 5);
  paintBox(brush, area, { light: '#ffffff', dark: '#eef1f2', radius: 3 });
  letter(brush, look.label('papers'), x + width / 2, y + height * 0.14, width * 0.8, 13, INK);
  for (let row = 0; row < (look.papers ? 6 : 2); row++) {
    const at = y + height * (0.3 + row * 0.095);
    line(
      brush,
      [
        [x + width * 0.12, at],
        [x + width * (0.88 - (row % 3) * 0.1), at],
      ],
      'rgba(44, 66, 73, 0.32)',
      2.5,
    );
  }
  if (!look.papers) return;
  brush.strokeStyle = '#1d6a72';
  brush.lineWidth = 2.5;
  brush.beginPath();
  brush.arc(x + width * 0.78, y + height * 0.86, 8, 0, Math.PI * 2);
  brush.stroke();
};

export const paintGauze: PaintThing = (brush, { x, y, width, height }) => {
  for (let sheet = 3; sheet >= 0; sheet--) {
    const place = { x: x + sheet * 3, y: y + sheet * 5, width: width - 10, height: height - 22 };
    if (sheet === 3) castShadow(brush, place, 7);
    paintBox(brush, place, { ...WHITE, radius: 5, edge: 'rgba(90, 110, 120, 0.25)' });
  }
  brush.save();
  brush.globalAlpha = 0.35;
  for (let thread = 8; thread < width - 14; thread += 7) {
    line(
      brush,
      [
        [x + thread, y + 4],
        [x + thread, y + height - 26],
      ],
      '#c3cdd1',
      1,
    );
  }
  for (let thread = 8; thread < height - 26; thread += 7) {
    line(
      brush,
      [
        [x + 4, y + thread],
        [x + width - 14, y + thread],
      ],
      '#c3cdd1',
      1,
    );
  }
  brush.restore();
};
