// The gravity of a finding as a sign and a word, so that colour never speaks alone.
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../core/session';

const SHAPES: Readonly<Record<Severity, string>> = {
  good: 'M3 8.5 6.5 12 13 4',
  minor: 'M8 4a4 4 0 1 1 0 8a4 4 0 1 1 0-8',
  serious: 'M8 2 14.5 13.5H1.5z',
  critical: 'M5 1.5h6l3.5 3.5v6L11 14.5H5L1.5 11V5z',
};

/** The same shapes as an SVG group, for the timeline; centre at 0, 0. */
export function SeverityShape({ severity }: { severity: Severity }) {
  return <path d={SHAPES[severity]} transform="translate(-8 -8)" className={`severity-shape severity-${severity}`} />;
}

export function SeverityMark({ severity }: { severity: Severity }) {
  const { t } = useTranslation();
  return (
    <span className={`severity severity-text-${severity}`}>
      <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
        <SeverityShape severity={severity} />
      </svg>
      {t(`clinical:severity.${severity}`)}
    </span>
  );
}
