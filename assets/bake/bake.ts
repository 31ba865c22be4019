/** Makes every baked file under assets/ again from the mesh: `npm run bake`. Takes about a minute. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paintFace } from './albedo.ts';
import { PAINT_SIZE } from './brush.ts';
import { layOut, ROOM } from './layout.ts';
import { bakeMaps, describeMaps, readFace } from './maps.ts';
import { encodePng } from './png.ts';
import { describePose, occlusionOf, packPose } from './pose-files.ts';
import { drawPose, FRONT } from './pose.ts';
import { applyRelief, paintRelief } from './relief.ts';
import { paintRoom, paintSkin, paintSurround } from './surround.ts';

const ASSETS = join(dirname(fileURLToPath(import.meta.url)), '..');

function write(folder: string, files: Record<string, Uint8Array | string>): void {
  mkdirSync(join(ASSETS, folder), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(ASSETS, folder, name), content);
    console.log(`${folder}/${name} ${content.length}`);
  }
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const face = readFace(join(ASSETS, 'face/canonical-face-model.obj'));
const maps = bakeMaps(face);
write('maps', { ...maps, 'maps.json': json(describeMaps(maps, face)) });

const paint = paintFace(face.mesh);
write('maps', {
  'albedo.png': encodePng(paint.albedo, PAINT_SIZE, 3),
  'detail.png': encodePng(paint.detail, PAINT_SIZE, 3),
});

const pose = drawPose(face.mesh);
const open = applyRelief(pose, paintRelief(face.mesh));
const scene = layOut(FRONT, pose);
const poseFiles = {
  ...packPose(pose, occlusionOf(scene, open)),
  'front-surround-skin.png': paintSkin(scene),
  'front-surround.png': paintSurround(scene, pose),
  'front-room.png': paintRoom(layOut(ROOM, pose)),
};
write('poses', { ...poseFiles, 'front.json': json(describePose(poseFiles)) });
