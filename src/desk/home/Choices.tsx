// How much help, whose name and how much time: chosen once for the sessions below.
import { NativeSelect, Radio, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MODES, TIMES, type Preferences } from './preferences';

const LONGEST_NAME = 80;

interface ChoicesProps {
  preferences: Preferences;
  onChange(preferences: Preferences): void;
}

export function Choices({ preferences, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Title order={2} id="sessions" tabIndex={-1}>
        {t('home.start')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Radio.Group
          label={t('home.how')}
          value={preferences.mode}
          onChange={(value) => onChange({ ...preferences, mode: MODES.find((mode) => mode === value) ?? 'guided' })}
        >
          <Stack gap={10} mt={10}>
            {MODES.map((mode) => (
              <Radio key={mode} value={mode} label={t(`home.mode-${mode}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Stack gap="md">
          <TextInput
            label={t('home.who')}
            description={
              <Text span size="sm" c="dimmed">
                {t('home.who-why')}
              </Text>
            }
            inputWrapperOrder={['label', 'input', 'description']}
            maxLength={LONGEST_NAME}
            autoComplete="name"
            value={preferences.who}
            onChange={(event) => onChange({ ...preferences, who: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('home.time')}
            description={
              <Text span size="sm" c="dimmed">
                {t('home.time-why')}
              </Text>
            }
            inputWrapperOrder={['label', 'input', 'description']}
            value={preferences.time}
            onChange={(event) =>
              onChange({
                ...preferences,
                time: TIMES.find((time) => time === event.currentTarget.value) ?? 'planned',
              })
            }
            data={TIMES.map((time) => ({ value: time, label: t(`clinical:time.${time}`) }))}
          />
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}
