// One piece of evidence: a finding with its moment, or a zone's reading.
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MarkEvidence } from '../../core/scoring';
import { TICKS_PER_SECOND } from '../../core/skin';
import { clockTime } from '../shared/written';
import { evidenceTick } from './evidence-moment';
import type { DebriefData } from './load-debrief';
import './debrief.css';

interface EvidenceLineProps {
  piece: MarkEvidence;
  data: DebriefData;
  onMoment(tick: number): void;
}

export function EvidenceLine({ piece, data, onMoment }: EvidenceLineProps) {
  const { t } = useTranslation();
  const finding = piece.findingIndex === undefined ? undefined : data.ended?.session.findings[piece.findingIndex];
  const zone = piece.zone ? t(`clinical:zone.${piece.zone}`) : '';
  const tick = data.ended && evidenceTick(piece, finding, data);
  const says = (): string | null => {
    if (finding) {
      const said = t(`findings:says.${finding.id}`).replace(/\.$/, '');
      const time = clockTime(finding.tick / TICKS_PER_SECOND);
      return t('debrief.evidence-at', { what: zone ? `${said} (${zone})` : said, time });
    }
    if (!piece.reading || piece.value === undefined) return null;
    const read = t(`reading.${piece.reading}`, { value: figure(piece.reading, piece.value) });
    return zone ? `${zone}: ${read}` : read;
  };
  const what = says();
  if (what === null) return null;
  if (tick === null) return <Text>{what}</Text>;
  return (
    <Button
      variant="subtle"
      size="compact-md"
      className="evidence"
      aria-label={t('debrief.open-moment', { what })}
      onClick={() => onMoment(tick)}
    >
      {what}
    </Button>
  );
}

/** Shares as per cent, counts and lengths as they are. */
function figure(reading: string, value: number): string {
  if (reading === 'depth-ratio') return value.toFixed(2);
  if (reading === 'blood-points') return String(Math.round(value));
  if (reading === 'tear-millimetres') return value.toFixed(1);
  return String(Math.round(value * 100));
}
