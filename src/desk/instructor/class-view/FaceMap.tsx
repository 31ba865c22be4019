// The face laid flat, patch by patch: the more of the needled skin went past its junction, the darker.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatchShare } from '../../../core/school';
import { PATCHES_ACROSS, zoneAt, type Face } from '../../../core/skin';

/** A patch is so many hand units wide: 10 cells of 5 units. */
const PATCH_UNITS = 50;
const PIXELS = 10;

/** From untouched skin colour over amber to deep red; also lighter to darker, so that it reads without colour. */
function shade(share: number): string {
  const part = Math.min(1, share / 0.25);
  const mix = (from: number, to: number): number => Math.round(from + (to - from) * part);
  return `rgb(${mix(250, 120)} ${mix(214, 20)} ${mix(150, 30)})`;
}

export function FaceMap({ face, patches }: { face: Face; patches: readonly PatchShare[] }) {
  const { t } = useTranslation();
  const outline = useMemo(() => facePatches(face), [face]);
  const size = PATCHES_ACROSS * PIXELS;
  const at = (patch: number) => ({
    x: (patch % PATCHES_ACROSS) * PIXELS,
    y: Math.floor(patch / PATCHES_ACROSS) * PIXELS,
  });
  return (
    <div className="face-map">
      <svg viewBox={`0 0 ${size} ${size}`} width={size} height={size}>
        {outline.map(({ patch, border }) => (
          <rect key={patch} {...at(patch)} width={PIXELS} height={PIXELS} fill={border ? '#c3cfd3' : '#e9eef0'} />
        ))}
        {patches.map(({ patch, dermalShare }) => (
          <rect key={patch} {...at(patch)} width={PIXELS} height={PIXELS} fill={shade(dermalShare)} />
        ))}
      </svg>
      <div className="face-map-scale">
        <span>{t('class.depth-scale')}</span>
        {[0, 0.05, 0.12, 0.25].map((share) => (
          <span key={share}>
            <i style={{ background: shade(share) }} />
            {t('class.percent', { value: Math.round(share * 100) })}
            {share === 0.25 && '+'}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Patches that are face, and those at which one zone ends and the next begins. */
function facePatches(face: Face): { patch: number; border: boolean }[] {
  const zoneOf = (column: number, row: number): string =>
    zoneAt(face, (column + 0.5) * PATCH_UNITS, (row + 0.5) * PATCH_UNITS);
  const found: { patch: number; border: boolean }[] = [];
  for (let row = 0; row < PATCHES_ACROSS; row++) {
    for (let column = 0; column < PATCHES_ACROSS; column++) {
      const zone = zoneOf(column, row);
      if (zone === 'outside') continue;
      const border =
        column + 1 < PATCHES_ACROSS &&
        row + 1 < PATCHES_ACROSS &&
        (zoneOf(column + 1, row) !== zone || zoneOf(column, row + 1) !== zone);
      found.push({ patch: row * PATCHES_ACROSS + column, border });
    }
  }
  return found;
}
