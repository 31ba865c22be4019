/** Makes every baked file under assets/ again from the mesh: `npm run bake`. Takes a few minutes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paintFace } from './albedo.ts';
import { PAINT_SIZE } from './brush.ts';
import { layOut, ROOM } from './layout.ts';
import { MARK_CHANNELS, paintMarks } from './lines.ts';
import { bakeMaps, describeMaps, readFace } from './maps.ts';
import { packPixels } from './pack.ts';
import { encodePng } from './png.ts';
import { describePose, describeRoom, occlusionOf, packPose } from './pose-files.ts';
import { drawPose, FRAME } from './pose.ts';
import { applyRelief, paintRelief } from './relief.ts';
import { bakeSounds } from './sound.ts';
import { paintCloth, paintHair, paintRoom } from './surround.ts';
import { TURNS } from './turn.ts';

const ASSETS = join(dirname(fileURLToPath(import.meta.url)), '..');

function write(folder: string, files: Record<string, Uint8Array | string>): void {
  mkdirSync(join(ASSETS, folder), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(ASSETS, folder, name), content);
    console.log(`${folder}/${name} ${content.length}`);
  }
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const { wav, sprite } = bakeSounds();
write('sound', { 'sounds.wav': wav, 'sounds.json': json({ sprite }) });

const face = readFace(join(ASSETS, 'face/canonical-face-model.obj'));
const maps = bakeMaps(face);
write('maps', { ...maps, 'maps.json': json(describeMaps(maps, face)) });

const paint = paintFace(face.mesh);
write('maps', {
  'albedo.png': encodePng(paint.albedo, PAINT_SIZE, 3),
  'detail.png': encodePng(paint.detail, PAINT_SIZE, 3),
  'marks.bin': packPixels(paintMarks(face.mesh, face.zones), PAINT_SIZE, MARK_CHANNELS.length),
});

const relief = paintRelief(face.mesh);
for (const turn of TURNS) {
  const pose = drawPose(face.mesh, turn);
  const open = applyRelief(pose, relief);
  const scene = layOut(FRAME, pose);
  const poseFiles = {
    ...packPose(pose, occlusionOf(scene, open)),
    [`${turn.name}-hair.png`]: paintHair(scene, pose),
    [`${turn.name}-cloth.png`]: paintCloth(scene, pose),
  };
  write('poses', { ...poseFiles, [`${turn.name}.json`]: json(describePose(pose, poseFiles)) });
  if (turn.name !== 'front') continue;
  const room = paintRoom(layOut(ROOM, pose));
  write('poses', { 'room.png': room, 'room.json': json(describeRoom(room)) });
}
