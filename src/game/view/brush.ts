// Strokes that every painted thing is made of: boxes, bottles, tubes and soft shadows on a 2D canvas.

export type Brush = CanvasRenderingContext2D;

/** A place on the painting, in its own units. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A shadow under a thing that lies or stands there. */
export function castShadow(brush: Brush, { x, y, width, height }: Area, depth: number): void {
  brush.save();
  brush.filter = `blur(${depth}px)`;
  brush.fillStyle = 'rgba(52, 70, 80, 0.34)';
  brush.beginPath();
  brush.roundRect(x + depth * 0.5, y + depth * 0.8, width, height, Math.min(width, height) * 0.2);
  brush.fill();
  brush.restore();
}

export interface BoxLook {
  light: string;
  dark: string;
  radius: number;
  edge?: string;
}

/** A box lit from the upper left. */
export function paintBox(brush: Brush, { x, y, width, height }: Area, look: BoxLook): void {
  const fill = brush.createLinearGradient(x, y, x + width * 0.6, y + height);
  fill.addColorStop(0, look.light);
  fill.addColorStop(1, look.dark);
  brush.fillStyle = fill;
  brush.beginPath();
  brush.roundRect(x, y, width, height, look.radius);
  brush.fill();
  brush.strokeStyle = look.edge ?? 'rgba(40, 60, 70, 0.22)';
  brush.lineWidth = 1;
  brush.stroke();
}

/** A standing round body: bright towards the left, with a soft edge light on the right. */
export function paintTube(brush: Brush, { x, y, width, height }: Area, colour: TubeColour, radius: number): void {
  const fill = brush.createLinearGradient(x, 0, x + width, 0);
  fill.addColorStop(0, colour.edge);
  fill.addColorStop(0.22, colour.light);
  fill.addColorStop(0.42, colour.middle);
  fill.addColorStop(0.85, colour.edge);
  fill.addColorStop(1, colour.middle);
  brush.fillStyle = fill;
  brush.beginPath();
  brush.roundRect(x, y, width, height, radius);
  brush.fill();
}

export interface TubeColour {
  light: string;
  middle: string;
  edge: string;
}

/** Words on a thing, shrunk until they fit its width. */
export function letter(
  brush: Brush,
  text: string,
  x: number,
  y: number,
  width: number,
  size: number,
  colour: string,
): void {
  brush.fillStyle = colour;
  brush.textAlign = 'center';
  brush.textBaseline = 'middle';
  let fitting = size;
  do {
    brush.font = `600 ${fitting}px system-ui, "Segoe UI", Roboto, sans-serif`;
    fitting -= 1;
  } while (brush.measureText(text).width > width && fitting > 7);
  brush.fillText(text, x, y);
}

export function line(
  brush: Brush,
  points: readonly (readonly [number, number])[],
  colour: string,
  width: number,
): void {
  brush.strokeStyle = colour;
  brush.lineWidth = width;
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  brush.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? brush.moveTo(x, y) : brush.lineTo(x, y)));
  brush.stroke();
}
