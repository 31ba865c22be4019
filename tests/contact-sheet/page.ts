// The one page that shows every picture of the contact sheet.
export interface Picture {
  /** File name beside the page. */
  file: string;
  says: string;
  width: number;
  height: number;
}

export interface Section {
  title: string;
  pictures: readonly Picture[];
}

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const figure = ({ file, says, width, height }: Picture): string =>
  `<figure><a href="${safe(file)}"><img src="${safe(file)}" alt="${safe(says)}" loading="lazy" width="${width}" height="${height}" /></a>` +
  `<figcaption>${safe(says)}</figcaption></figure>`;

export function contactSheet(sections: readonly Section[]): string {
  const shown = sections.filter(({ pictures }) => pictures.length > 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<title>Needlepoint: contact sheet</title>
<style>
body { margin: 2rem; font: 16px/1.5 system-ui, sans-serif; color: #1d2b31; background: #f4f6f7; }
section > div { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 1rem; }
figure { margin: 0; }
img { width: 100%; height: auto; border-radius: 8px; background: #fff; }
figcaption { font-size: 0.85rem; color: #46575f; }
</style>
</head>
<body>
<h1>Needlepoint: contact sheet</h1>
${shown.map(({ title, pictures }) => `<section><h2>${safe(title)}</h2><div>${pictures.map(figure).join('\n')}</div></section>`).join('\n')}
</body>
</html>
`;
}
