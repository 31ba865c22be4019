// What lies behind the face, painted once: the linen of the treatment bed, seen from above.
import type * as Phaser from 'phaser';
import type { World } from '../world';

export interface Backdrop {
  image: Phaser.GameObjects.Image;
  left: number;
  top: number;
  pixelsPerMillimetre: number;
}

const LINEN = { left: -330, top: -330, width: 660, height: 760, pixelsPerMillimetre: 1 };

export function createBackdrop(world: World, key: 'linen'): Backdrop {
  const { textures } = world.game;
  if (!textures.exists(key)) textures.addCanvas(key, paintLinen());
  const image = world.canvasScene.add.image(0, 0, key);
  image.setOrigin(0, 0);
  return { image, left: LINEN.left, top: LINEN.top, pixelsPerMillimetre: LINEN.pixelsPerMillimetre };
}

export function placeBackdrop(backdrop: Backdrop, left: number, top: number, scale: number): void {
  backdrop.image.setPosition((backdrop.left - left) * scale, (backdrop.top - top) * scale);
  backdrop.image.setScale(scale / backdrop.pixelsPerMillimetre);
}

/** A pale pillow with soft folds that run towards the head. */
function paintLinen(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = LINEN.width;
  canvas.height = LINEN.height;
  const brush = canvas.getContext('2d');
  if (!brush) return canvas;
  const centreX = -LINEN.left;
  const centreY = -LINEN.top;
  brush.fillStyle = '#dfe6e9';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  const glow = brush.createRadialGradient(centreX - 90, centreY - 120, 40, centreX, centreY, 420);
  glow.addColorStop(0, '#f4f7f8');
  glow.addColorStop(0.55, '#e3eaed');
  glow.addColorStop(1, '#ccd7dc');
  brush.fillStyle = glow;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.filter = 'blur(6px)';
  for (let fold = 0; fold < 26; fold++) {
    const angle = (fold / 26) * Math.PI * 2 + 0.35 * Math.sin(fold * 2.3);
    const from = 150 + 30 * Math.sin(fold * 5.1);
    const to = 230 + 80 * Math.abs(Math.sin(fold * 1.7));
    brush.strokeStyle = fold % 2 ? 'rgba(150, 168, 176, 0.20)' : 'rgba(255, 255, 255, 0.5)';
    brush.lineWidth = 7 + 5 * Math.sin(fold * 3.3);
    brush.beginPath();
    brush.moveTo(centreX + Math.cos(angle) * from, centreY + Math.sin(angle) * from);
    const bend = angle + 0.16 * Math.sin(fold * 7);
    brush.quadraticCurveTo(
      centreX + Math.cos(bend) * (from + to) * 0.5,
      centreY + Math.sin(bend) * (from + to) * 0.5,
      centreX + Math.cos(angle + 0.05) * to,
      centreY + Math.sin(angle + 0.05) * to,
    );
    brush.stroke();
  }
  brush.filter = 'blur(24px)';
  brush.fillStyle = 'rgba(92, 110, 120, 0.38)';
  brush.beginPath();
  brush.ellipse(centreX + 8, centreY + 8, 104, 140, 0, 0, Math.PI * 2);
  brush.fill();
  brush.filter = 'none';
  return canvas;
}
