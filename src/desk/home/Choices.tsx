// How much help, and whose name: chosen once for the sessions below.
import { Group, Radio, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MODES, type Preferences } from './preferences';

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
        <Group align="flex-start">
          <TextInput
            flex={1}
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
        </Group>
      </SimpleGrid>
    </Stack>
  );
}
