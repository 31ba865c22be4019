/** A pose as files: atlas points, shading, and a description that says how to read them. */
import { placeOf, ROOM, type Scene } from './layout.ts';
import { LIGHT, ROOM_COLOUR } from './light.ts';
import { sha256 } from './maps.ts';
import { packPixels } from './pack.ts';
import { FRAME, type Pose } from './pose.ts';
import { AXIS_Z } from './turn.ts';

/** Whether the towel hides this pixel of neck and shoulders in every pose: low down, and at the sides, where the frame ends. */
function beneathTowel(pixel: number): boolean {
  const [x, y] = placeOf(FRAME, pixel);
  return y < -166 || (y < -100 && Math.abs(x) > 100);
}

/** Share of light that reaches each pixel of the skin: sky past head, band and nose, soft shadow, small cavities. */
export function occlusionOf({ sky, lamp }: Scene, open: Float32Array): Float32Array {
  return sky.map((share, pixel) => share * open[pixel]! * (0.75 + 0.25 * lamp[pixel]!));
}

/** File name → bytes of the two pixel files. Occlusion is 0–1 per pixel. */
export function packPose(pose: Pose, occlusion: Float32Array): Record<string, Uint8Array> {
  const { width } = FRAME;
  const { name } = pose.turn;
  const atlas = Uint16Array.from(pose.atlas, (value) => Math.round(value * 65535));
  const shade = new Uint8Array(pose.coverage.length * 4);
  pose.coverage.forEach((coverage, pixel) => {
    const [x, y, z] = pose.normal.subarray(pixel * 3, pixel * 3 + 3) as unknown as [number, number, number];
    if ((x === 0 && y === 0 && z === 0) || beneathTowel(pixel)) return;
    shade[pixel * 4] = Math.round(127.5 + 127.5 * x);
    shade[pixel * 4 + 1] = Math.round(127.5 + 127.5 * y);
    shade[pixel * 4 + 2] = Math.round(255 * occlusion[pixel]!);
    shade[pixel * 4 + 3] = Math.round(255 * coverage);
  });
  return { [`${name}.atlas.bin`]: packPixels(atlas, width, 2), [`${name}.shade.bin`]: packPixels(shade, width, 4) };
}

/** What the pose's json says. */
export function describePose({ turn }: Pose, files: Record<string, Uint8Array>): object {
  const { name, cosine, sine } = turn;
  return {
    version: 2,
    ...FRAME,
    turn: { cosine, sine, axisZMillimetres: AXIS_Z },
    formula:
      'x = xHead * cosine + (zHead - axisZ) * sine; column = originColumn + x * pixelsPerMillimetre, row = originRow - y * pixelsPerMillimetre',
    atlas: {
      file: `${name}.atlas.bin`,
      compression: 'zlib',
      filter: 'gradient',
      bitsPerChannel: 16,
      channels: ['u', 'vDownwards'],
      scale: '65535 = 1.0; 0, 0 = not face; atlas points go on 3 pixels beyond the silhouette',
    },
    shade: {
      file: `${name}.shade.bin`,
      compression: 'zlib',
      filter: 'gradient',
      bitsPerChannel: 8,
      channels: ['normalX', 'normalY', 'occlusion', 'coverage'],
      scale:
        'normal = value / 127.5 - 1, y upwards, z = sqrt(1 - x² - y²); occlusion 255 = open; coverage 255 = all skin',
    },
    light: LIGHT,
    layers: ['room.png', 'the skin, by coverage', `${name}-hair.png`, `${name}-cloth.png`],
    files: Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, sha256(bytes)])),
  };
}

/** What room.json says. */
export function describeRoom(picture: Uint8Array): object {
  return { file: 'room.png', ...ROOM, colourBeyond: ROOM_COLOUR, files: { 'room.png': sha256(picture) } };
}
