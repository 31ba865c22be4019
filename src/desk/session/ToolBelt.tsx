// What the pointer does on the face: the pen, or something put on the skin; how firmly the pen is led; stretch.
import { Button, Slider, Switch, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CARES } from '../../core/skin';
import type { Tool } from '../../stage';
import { useFace } from './face-context';
import { LookAround } from './LookAround';
import { usePicked, useSession } from './session-store';
import './device.css';
import './treatment.css';

const FORCE = { least: 0.05, most: 1.5, step: 0.05, first: 0.25 } as const;
const TOOLS: readonly Tool[] = ['pen', ...CARES];

export function ToolBelt() {
  const { t } = useTranslation();
  const { attempt } = useSession();
  const face = useFace();
  const [tool, setTool] = useState<Tool>('pen');
  const vitaminOut = usePicked(({ session }) => session.done.tray.includes('lay-out-vitamin-c'));
  const exam = attempt.setup.mode === 'exam';

  useEffect(() => face?.setTool(tool), [face, tool]);
  const tools = TOOLS.filter((known) => known !== 'vitamin-c' || vitaminOut);
  useEffect(
    () => face?.onNextTool(() => setTool((now) => tools[(tools.indexOf(now) + 1) % tools.length])),
    [face, tools],
  );

  const name = (known: Tool): string => t(known === 'pen' ? 'clinical:tool.pen' : `clinical:care.${known}`);
  return (
    <section aria-labelledby="tools-title">
      <Title order={3} id="tools-title">
        {t('treatment.tools')}
      </Title>
      <div className="tools" role="group" aria-labelledby="tools-title">
        {tools.map((known) => (
          <Button
            key={known}
            size="sm"
            variant={tool === known ? 'filled' : 'default'}
            aria-pressed={tool === known}
            onClick={() => setTool(known)}
          >
            {name(known)}
          </Button>
        ))}
      </div>
      <ForceSlider showFigure={!exam} />
      <LookAround />
      <StretchSwitch />
    </section>
  );
}

function ForceSlider({ showFigure }: { showFigure: boolean }) {
  const { t } = useTranslation();
  const face = useFace();
  const [force, setForce] = useState<number>(FORCE.first);
  useEffect(() => face?.onForceChange(setForce), [face]);
  const words = t('treatment.force-value', { newtons: force.toFixed(2) });
  return (
    <div className="rate">
      <Text size="sm" c="dimmed">
        {t('treatment.force')}
        {showFigure && (
          <>
            : <span className="rate-figure">{words}</span>
          </>
        )}
      </Text>
      <Slider
        mt={6}
        thumbLabel={t('treatment.force')}
        thumbValueText={words}
        label={null}
        min={FORCE.least}
        max={FORCE.most}
        step={FORCE.step}
        value={force}
        onChange={(newtons) => {
          setForce(newtons);
          face?.setForceNewtons(newtons);
        }}
      />
    </div>
  );
}

function StretchSwitch() {
  const { t } = useTranslation();
  const face = useFace();
  const [stretch, setStretch] = useState(false);
  useEffect(() => face?.setStretch(stretch), [face, stretch]);
  return (
    <Switch
      mt="sm"
      label={t('treatment.stretch')}
      checked={stretch}
      onChange={(event) => setStretch(event.currentTarget.checked)}
    />
  );
}
