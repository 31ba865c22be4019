// The chart: what was done, zone by zone, on the face and in a list beside it, and the cartridge's lot.
import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_NEEDLE_ZONES, ZONES, type ZoneId } from '../../core/skin';
import { useServices } from '../shared/services';
import { dayFromNow, millimetres } from '../shared/written';
import { ChartRow } from './ChartRow';
import { OverPicture } from './OverPicture';
import { Panel } from './Panel';
import { Phrases } from './Phrases';
import { useSession, useSteps } from './session-store';
import { StepButton } from './StepButton';
import { ZoneMap } from './ZoneMap';
import './chart.css';

export function ChartPanel() {
  const { t } = useTranslation();
  const { attempt } = useSession();
  useSteps();
  const { session } = attempt;
  const treated = session.outcome === 'treated' || (session.outcome === 'stopped' && session.done.closing.length > 0);
  const [added, setAdded] = useState<readonly ZoneId[]>([]);
  const [chosen, setChosen] = useState<ZoneId | null>(null);
  const listed = treated ? [...session.sessionCase.areas, ...added] : [];
  const others = ZONES.filter(
    (zone) => zone !== 'outside' && !listed.includes(zone) && !NO_NEEDLE_ZONES.includes(zone),
  );
  const choose = (zone: ZoneId): void => {
    if (!listed.includes(zone)) setAdded([...added, zone]);
    setChosen(zone);
    // Its row may only be there once this is drawn.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-chart-row="${zone}"] input`)?.focus());
  };

  return (
    <Panel title={t('chart.title')} help={treated ? t('chart.help') : undefined} proceed={t('chart.proceed')}>
      <OverPicture>
        <ChartSheet treated={treated} chosen={chosen} onChoose={choose} />
      </OverPicture>
      {treated ? (
        <>
          <ul className="chart-rows">
            {listed.map((zone) => (
              <ChartRow key={zone} zone={zone} chosen={zone === chosen} />
            ))}
          </ul>
          <NativeSelect
            label={t('chart.add')}
            data={[
              { value: '', label: t('chart.add-choose') },
              ...others.map((value) => ({ value, label: t(`clinical:zone.${value}`) })),
            ]}
            value=""
            onChange={(event) => {
              const zone = others.find((known) => known === event.currentTarget.value);
              if (zone) choose(zone);
            }}
          />
          <StepButton intent={{ kind: 'chart-lot' }} label={t('chart.lot')} done={session.done.lotCharted} />
        </>
      ) : (
        <Text>{t('chart.none')}</Text>
      )}
      <Phrases />
    </Panel>
  );
}

interface ChartSheetProps {
  treated: boolean;
  chosen: ZoneId | null;
  onChoose(zone: ZoneId): void;
}

/** The page of the client's file that lies on the desk. */
function ChartSheet({ treated, chosen, onChoose }: ChartSheetProps) {
  const { t, i18n } = useTranslation();
  const { attempt, words } = useSession();
  const { today } = useServices();
  useSteps();
  const { done, sessionCase } = attempt.session;
  const written = (zone: ZoneId) => {
    const entry = done.charted.find((one) => one.zone === zone);
    if (!entry) return null;
    const { lengthMicrometres, passes, blood } = entry;
    const what = t('chart.map-entry', { millimetres: millimetres(lengthMicrometres), count: passes });
    return { words: `${what}, ${t(blood ? 'chart.map-blood' : 'chart.map-no-blood')}`, blood };
  };
  const decision = attempt.session.decision?.decision;
  return (
    <section className="sheet chart-sheet" aria-label={t('chart.sheet')}>
      <p className="sheet-head">
        <strong>{words.client.name}</strong>
        <span>{dayFromNow(today(), 0, i18n.language)}</span>
      </p>
      {treated ? (
        <>
          <ZoneMap
            face={attempt.face}
            label={t('chart.map')}
            wished={sessionCase.areas}
            chosen={chosen}
            written={written}
            onChoose={onChoose}
          />
          <p className="chart-legend">
            <span className="chart-key chart-key-wished">{t('chart.key-wished')}</span>
            <span className="chart-key chart-key-written">✓ {t('chart.key-written')}</span>
            <span className="chart-key chart-key-never">{t('chart.key-never')}</span>
          </p>
        </>
      ) : (
        <p className="chart-untouched">
          {t('chart.sheet-none', { decision: decision ? t(`clinical:decision.${decision}`) : '' })}
        </p>
      )}
    </section>
  );
}
