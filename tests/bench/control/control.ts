// The control of the bench: loads Phaser, React and the files named in ?files=, shows one picture of them, and marks its first frame.
import Phaser from 'phaser';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  interface Window {
    controlFrame?: number;
  }
}

createRoot(document.getElementById('root') as HTMLElement).render(createElement('p', null, 'Control'));
const files = (new URLSearchParams(location.search).get('files') ?? '').split(',').filter(Boolean);
const bytes = await Promise.all(files.map(async (file) => ({ file, blob: await (await fetch(file)).blob() })));
const pictures = await Promise.all(
  bytes.filter(({ file }) => /\.(png|webp|jpe?g)$/.test(file)).map(({ blob }) => createImageBitmap(blob)),
);
new Phaser.Game({
  type: Phaser.WEBGL,
  width: innerWidth,
  height: innerHeight,
  banner: false,
  scene: {
    create(this: Phaser.Scene) {
      pictures.forEach((picture, place) => {
        const canvas = this.textures.createCanvas(`picture-${place}`, picture.width, picture.height);
        canvas?.context.drawImage(picture, 0, 0);
        canvas?.refresh();
        this.add.image(400, 300, `picture-${place}`);
      });
      this.game.events.once(Phaser.Core.Events.POST_RENDER, () => {
        requestAnimationFrame(() => (window.controlFrame = performance.now()));
      });
    },
  },
});
