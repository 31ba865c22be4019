// The control of the bench: what any page must do that shows Phaser, React and the same map files. It fetches everything at once, decodes
// pictures and packed maps, puts them on the graphics card, draws each of them once and listens to a pointer; nothing is worked out.
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  interface Window {
    /** Set when the canvas draws and listens. */
    controlReady?: boolean;
  }
}

const PICTURE = /\.png$/;
const query = new URLSearchParams(location.search);
const files = (query.get('files') ?? '').split(',').filter(Boolean);
const [width, height] = ['width', 'height'].map((name) => Number(query.get(name)));

async function pictureAt(file: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = file;
  await image.decode();
  return image;
}

/** The bytes of a map; packed ones (zlib) unpacked by the browser. */
async function mapAt(file: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
  const packed = bytes[0] === 0x78 && (bytes[0] * 256 + bytes[1]) % 31 === 0;
  if (!packed) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

createRoot(document.getElementById('root') as HTMLElement).render(createElement('p', null, 'Control'));
const [Phaser, pictures, maps] = await Promise.all([
  import('phaser'),
  Promise.all(files.filter((file) => PICTURE.test(file)).map(pictureAt)),
  Promise.all(files.filter((file) => !PICTURE.test(file)).map(mapAt)),
]);
const TEXTURE_WIDTH = 512;
new Phaser.Game({
  type: Phaser.WEBGL,
  width,
  height,
  transparent: true,
  banner: false,
  audio: { noAudio: true },
  scene: {
    create(this: Phaser.Scene) {
      pictures.forEach((picture, place) => this.textures.addImage(`picture-${place}`, picture));
      maps.forEach((bytes, place) => {
        const rows = Math.floor(bytes.length / (TEXTURE_WIDTH * 4));
        const pixels = bytes.subarray(0, rows * TEXTURE_WIDTH * 4);
        this.textures.addUint8Array(`map-${place}`, pixels, TEXTURE_WIDTH, rows);
      });
      for (const key of this.textures.getTextureKeys()) {
        this.add.image(width / 2, height / 2, key).setDisplaySize(width, height);
      }
      this.input.on('pointerdown', () => undefined);
      window.controlReady = true;
    },
  },
});
