// One zone of the chart: needle length, passes, blood. Nothing is filled in for the trainee but the last length the pen showed.
import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZoneId } from '../../core/skin';
import { Icon } from '../shared/Icon';
import { useSession, useSteps } from './session-store';

const MOST_PASSES = 30;

export function ChartRow({ zone, chosen }: { zone: ZoneId; chosen: boolean }) {
  const { t } = useTranslation();
  const { act, attempt } = useSession();
  useSteps();
  const { device, done } = attempt.session;
  const charted = done.charted.find((entry) => entry.zone === zone);
  const [lengthMicrometres, setLength] = useState(charted?.lengthMicrometres ?? device.lengthMicrometres);
  const [passes, setPasses] = useState(charted?.passes ?? 0);
  const [blood, setBlood] = useState(charted?.blood ?? false);
  const name = t(`clinical:zone.${zone}`);
  const written =
    charted?.lengthMicrometres === lengthMicrometres && charted.passes === passes && charted.blood === blood;

  return (
    <li className="chart-row" data-chart-row={zone} data-chosen={chosen || undefined}>
      <strong>{name}</strong>
      <div className="chart-fields">
        <NumberInput
          label={t('chart.length')}
          aria-label={t('chart.length-of', { zone: name })}
          min={0}
          hideControls
          max={2}
          step={0.05}
          decimalScale={2}
          fixedDecimalScale
          suffix={t('chart.unit')}
          value={lengthMicrometres / 1000}
          onChange={(value) => setLength(Math.round((Number(value) * 1000) / 50) * 50)}
        />
        <NumberInput
          label={t('chart.passes')}
          aria-label={t('chart.passes-of', { zone: name })}
          min={0}
          hideControls
          max={MOST_PASSES}
          allowDecimal={false}
          clampBehavior="strict"
          value={passes}
          onChange={(value) => setPasses(Number(value) || 0)}
        />
        <Checkbox
          label={t('chart.blood')}
          aria-label={t('chart.blood-of', { zone: name })}
          checked={blood}
          onChange={(event) => setBlood(event.currentTarget.checked)}
        />
        <Button
          size="sm"
          variant={written ? 'light' : 'default'}
          aria-label={t('chart.write-zone', { zone: name })}
          leftSection={written ? <Icon name="check" size={16} /> : undefined}
          onClick={() => act({ kind: 'chart', zone, lengthMicrometres, passes, blood })}
        >
          {t(written ? 'chart.written' : 'chart.write')}
        </Button>
      </div>
    </li>
  );
}
