// How a turning head looks: the last picture slides and fades away over the new one.
const FADE_MILLISECONDS = 380;
const SLIDE_PIXELS = 46;

/** Lays the picture that the canvas shows now over it and lets it go towards a side (−1 left, 1 right). Call in the task that drew it. */
export function fadeAway(canvas: HTMLCanvasElement, towards: -1 | 1): void {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  copy.setAttribute('aria-hidden', 'true');
  Object.assign(copy.style, {
    position: 'absolute',
    left: `${canvas.offsetLeft}px`,
    top: `${canvas.offsetTop}px`,
    width: `${canvas.offsetWidth}px`,
    height: `${canvas.offsetHeight}px`,
    pointerEvents: 'none',
  });
  canvas.after(copy);
  const gone = copy.animate(
    [
      { opacity: 1, transform: 'none' },
      { opacity: 0, transform: `translateX(${towards * SLIDE_PIXELS}px)` },
    ],
    { duration: FADE_MILLISECONDS, easing: 'ease-in-out', fill: 'forwards' },
  );
  gone.onfinish = () => copy.remove();
  gone.oncancel = () => copy.remove();
}
