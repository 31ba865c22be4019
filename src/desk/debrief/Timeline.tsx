// The session from left to right: stages as bands, findings as signs that can be walked through by keyboard, depth as dots.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../core/session';
import { TICKS_PER_SECOND } from '../../core/skin';
import { clockTime } from '../shared/written';
import { betterKeys } from './finding-words';
import type { DebriefData } from './load-debrief';
import { SeverityMark, SeverityShape } from './SeverityMark';

interface TimelineProps {
  data: DebriefData;
  tick: number;
  onMoment(tick: number): void;
}

export function Timeline({ data, tick, onMoment }: TimelineProps) {
  const { t } = useTranslation();
  const { file, ended, spans } = data;
  const [chosen, setChosen] = useState<Finding | null>(null);
  const findings = ended?.session.findings ?? [];
  const share = (at: number): number => (file.ticks > 0 ? (at / file.ticks) * 100 : 0);
  const signs = lanesOf(findings, share);
  const lanes = Math.max(0, ...signs.map(({ lane }) => lane + 1));
  const words = (finding: Finding): string =>
    t('debrief.finding-at', {
      severity: t(`clinical:severity.${finding.severity}`),
      time: clockTime(finding.tick / TICKS_PER_SECOND),
      what: t(`findings:says.${finding.id}`),
    });

  return (
    <div className="timeline" role="group" aria-label={t('debrief.timeline')}>
      <div className="timeline-track" aria-hidden="true">
        {spans.map(({ stage, fromTick, toTick }) => (
          <span
            key={`${stage} ${fromTick}`}
            className="timeline-span"
            data-stage={stage}
            style={{ left: `${share(fromTick)}%`, width: `${share(toTick - fromTick)}%` }}
          >
            {share(toTick - fromTick) > 12 && t(`clinical:stage.${stage}`)}
          </span>
        ))}
        <span className="timeline-now" style={{ left: `${share(tick)}%` }} />
      </div>
      <ul className="timeline-findings" style={{ height: `${lanes * LANE_PIXELS}px` }}>
        {signs.map(({ finding, left, lane }, place) => (
          <li key={place} style={{ left: `${left}%`, top: `${lane * LANE_PIXELS}px` }}>
            <button
              type="button"
              aria-label={words(finding)}
              aria-pressed={chosen === finding}
              title={words(finding)}
              onClick={() => {
                setChosen(finding);
                onMoment(finding.tick);
              }}
            >
              <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
                <SeverityShape severity={finding.severity} />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      {findings.length === 0 && <p>{t('debrief.no-findings')}</p>}
      <div className="timeline-chosen" role="status" hidden={findings.length === 0}>
        {chosen && (
          <>
            <SeverityMark severity={chosen.severity} />
            <p>
              <strong>{t(`findings:says.${chosen.id}`)}</strong>{' '}
              {chosen.zone && `${t(`clinical:zone.${chosen.zone}`)}. `}
              {t('debrief.next-time', { what: t(betterKeys(chosen.id)) })}
            </p>
          </>
        )}
      </div>
    </div>
  );
}

const LANES = 4;
const LANE_PIXELS = 26;
/** Two signs in one lane closer than this, in per cent of the width, would cover each other where the timeline is narrow. */
const CLOSE = 7;

/** From the last sign backwards, each gets the lane in which it stands nearest to its moment and covers no other. */
function lanesOf(findings: readonly Finding[], share: (tick: number) => number) {
  const nextInLane = Array.from({ length: LANES }, () => 100);
  return [...findings]
    .reverse()
    .map((finding) => {
      const places = nextInLane.map((next) => Math.max(0, Math.min(share(finding.tick), next - CLOSE)));
      const left = Math.max(...places);
      const lane = places.indexOf(left);
      nextInLane[lane] = left;
      return { finding, left, lane };
    })
    .reverse();
}
