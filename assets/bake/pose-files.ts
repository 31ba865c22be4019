/** The front pose as files: atlas points, shading, and front.json, which says how to read them. */
import { ROOM, type Scene } from './layout.ts';
import { LIGHT, ROOM_COLOUR, SKIN_LIGHT_AT_WHITE } from './light.ts';
import { sha256 } from './maps.ts';
import { packPixels } from './pack.ts';
import { FRONT, type Pose } from './pose.ts';

/** Share of light that reaches each pixel of the face: sky past head, band and nose, soft shadow, small cavities. */
export function occlusionOf({ sky, lamp }: Scene, open: Float32Array): Float32Array {
  return sky.map((share, pixel) => share * open[pixel]! * (0.75 + 0.25 * lamp[pixel]!));
}

/** File name → bytes of the two pixel files. Occlusion is 0–1 per pixel. */
export function packPose(pose: Pose, occlusion: Float32Array): Record<string, Uint8Array> {
  const { width } = FRONT;
  const atlas = Uint16Array.from(pose.atlas, (value) => Math.round(value * 65535));
  const shade = new Uint8Array(pose.coverage.length * 4);
  pose.coverage.forEach((coverage, pixel) => {
    if (!carries(pose, pixel)) return;
    shade[pixel * 4] = Math.round(127.5 + 127.5 * pose.normal[pixel * 3]!);
    shade[pixel * 4 + 1] = Math.round(127.5 + 127.5 * pose.normal[pixel * 3 + 1]!);
    shade[pixel * 4 + 2] = Math.round(255 * occlusion[pixel]!);
    shade[pixel * 4 + 3] = Math.round(255 * coverage);
  });
  return { 'front.atlas.bin': packPixels(atlas, width, 2), 'front.shade.bin': packPixels(shade, width, 4) };
}

/** Whether a pixel shows the face or lies in the rim just beyond it. */
const carries = ({ atlas }: Pose, pixel: number): boolean => atlas[pixel * 2]! > 0 || atlas[pixel * 2 + 1]! > 0;

/** What front.json says. */
export function describePose(files: Record<string, Uint8Array>): object {
  return {
    version: 1,
    ...FRONT,
    formula:
      'column = originColumn + xMillimetres * pixelsPerMillimetre, row = originRow - yMillimetres * pixelsPerMillimetre',
    atlas: {
      file: 'front.atlas.bin',
      compression: 'zlib',
      filter: 'gradient',
      bitsPerChannel: 16,
      channels: ['u', 'vDownwards'],
      scale: '65535 = 1.0; 0, 0 = not face; atlas points go on 3 pixels beyond the silhouette',
    },
    shade: {
      file: 'front.shade.bin',
      compression: 'zlib',
      filter: 'gradient',
      bitsPerChannel: 8,
      channels: ['normalX', 'normalY', 'occlusion', 'coverage'],
      scale:
        'normal = value / 127.5 - 1, y upwards, z = sqrt(1 - x² - y²); occlusion 255 = open; coverage 255 = all face',
    },
    light: LIGHT,
    layers: ['front-room.png', 'front-surround-skin.png', 'the face, by coverage', 'front-surround.png'],
    room: { file: 'front-room.png', ...ROOM, colourBeyond: ROOM_COLOUR },
    skin: {
      file: 'front-surround-skin.png',
      scale: 'light = lightAtWhite * (grey / 255) ^ 2.2; colour = linear tone * light',
      lightAtWhite: SKIN_LIGHT_AT_WHITE,
    },
    files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
  };
}
