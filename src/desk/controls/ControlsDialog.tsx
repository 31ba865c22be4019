// The one dialog for how the hands are led: leading hand and sensitivity, keys, gamepad buttons, and how loud what is heard. Every change counts at once and is kept.
import { Button, Group, SegmentedControl, Slider, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FIRST_CONTROLS,
  HANDEDNESSES,
  SENSITIVITIES,
  withHandedness,
  type Controls,
  type Sensitivity,
} from '../../core/attempt';
import { FIRST_SOUND } from '../../stage';
import { Dialog } from '../shared/Dialog';
import { Notice } from '../shared/Notice';
import { ButtonMap } from './ButtonMap';
import { KeyMap } from './KeyMap';
import { SoundTab } from './SoundTab';
import type { KeptControls } from './use-controls';
import './controls.css';

interface ControlsDialogProps {
  kept: KeptControls;
  opened: boolean;
  onClose(): void;
}

export function ControlsDialog({ kept, opened, onClose }: ControlsDialogProps) {
  const { t } = useTranslation();
  /** While a key is waited for, Escape gives up waiting and leaves the dialog open. */
  const [waiting, setWaiting] = useState(false);
  const { controls, lost, change, sound, changeSound } = kept;
  return (
    <Dialog opened={opened} onClose={onClose} title={t('controls.title')} size="lg" escapes={!waiting}>
      {lost && (
        <Notice tone="calm" className="notice-above">
          {t('controls.lost')}
        </Notice>
      )}
      <Tabs defaultValue="hands" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="hands">{t('controls.hands')}</Tabs.Tab>
          <Tabs.Tab value="keys">{t('controls.keys')}</Tabs.Tab>
          <Tabs.Tab value="pad">{t('controls.pad')}</Tabs.Tab>
          <Tabs.Tab value="sound">{t('sound.title')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="hands" pt="md">
          <Hands controls={controls} change={change} />
        </Tabs.Panel>
        <Tabs.Panel value="keys" pt="md">
          <KeyMap controls={controls} change={change} onWaiting={setWaiting} />
        </Tabs.Panel>
        <Tabs.Panel value="pad" pt="md">
          <ButtonMap controls={controls} change={change} onWaiting={setWaiting} />
        </Tabs.Panel>
        <Tabs.Panel value="sound" pt="md">
          <SoundTab sound={sound} change={changeSound} />
        </Tabs.Panel>
      </Tabs>
      <Group mt="lg" justify="space-between">
        <Button
          variant="subtle"
          c="dimmed"
          onClick={() => {
            change(FIRST_CONTROLS);
            changeSound(FIRST_SOUND);
          }}
        >
          {t('controls.reset')}
        </Button>
        <Button onClick={onClose}>{t('controls.done')}</Button>
      </Group>
    </Dialog>
  );
}

interface HandsProps {
  controls: Controls;
  change(controls: Controls): void;
}

function Hands({ controls, change }: HandsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Text fw={600} id="leading-hand">
        {t('controls.handedness')}
      </Text>
      <SegmentedControl
        mt={6}
        aria-labelledby="leading-hand"
        value={controls.handedness}
        onChange={(value) => change(withHandedness(controls, HANDEDNESSES.find((known) => known === value) ?? 'right'))}
        data={HANDEDNESSES.map((value) => ({ value, label: t(`controls.hand-${value}`) }))}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {t('controls.handedness-what')}
      </Text>
      {(Object.keys(SENSITIVITIES) as Sensitivity[]).map((name) => (
        <SensitivitySlider
          key={name}
          name={name}
          value={controls[name]}
          onChange={(value) => change({ ...controls, [name]: value })}
        />
      ))}
    </>
  );
}

interface SensitivitySliderProps {
  name: Sensitivity;
  value: number;
  onChange(value: number): void;
}

function SensitivitySlider({ name, value, onChange }: SensitivitySliderProps) {
  const { t } = useTranslation();
  const { least, most, step } = SENSITIVITIES[name];
  const shown = name === 'fullPressCentinewtons' ? (value / 100).toFixed(1) : value;
  const words = t(`controls.${name}-value`, { value: shown });
  return (
    <div className="sensitivity">
      <Text>
        {t(`controls.${name}`)}: <span className="rate-figure">{words}</span>
      </Text>
      <Slider
        mt={6}
        thumbLabel={t(`controls.${name}`)}
        thumbValueText={words}
        label={null}
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
