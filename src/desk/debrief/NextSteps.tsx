// What one can do now: take the file along, or try again with the same client or a new one.
import { Button, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../shared/Icon';
import { saveFile } from '../shared/save-file';
import type { DebriefData } from './load-debrief';

export function NextSteps({ data }: { data: DebriefData }) {
  const { t } = useTranslation();
  const { file, fileText, scenario, assigned } = data;
  const again = `/session/${file.scenario.id}?mode=${file.mode}`;
  return (
    <Paper component="section" p="xl" shadow="xs">
      <Stack gap="sm">
        {assigned && (
          <Button component={Link} to="/me">
            {t('debrief.to-own-work')}
          </Button>
        )}
        {scenario && !assigned && (
          <div className="again">
            <Again id="again-same" to={`${again}&seed=${file.seed}`} />
            <Again id="again-new" to={again} />
          </div>
        )}
        <Button
          variant="default"
          leftSection={<Icon name="download" />}
          onClick={() => saveFile(fileText, nameOf(data))}
        >
          {t('debrief.download')}
        </Button>
      </Stack>
    </Paper>
  );
}

function Again({ id, to }: { id: 'again-same' | 'again-new'; to: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <Button
        component={Link}
        to={to}
        fullWidth
        px="sm"
        variant={id === 'again-same' ? 'filled' : 'outline'}
        leftSection={<Icon name={id === 'again-same' ? 'again' : 'plus'} />}
        aria-describedby={`${id}-what`}
      >
        {t(`debrief.${id}`)}
      </Button>
      <Text size="sm" c="dimmed" mt={6} id={`${id}-what`}>
        {t(`debrief.${id}-what`)}
      </Text>
    </div>
  );
}

function nameOf({ file }: DebriefData): string {
  const day = file.startedAt.slice(0, 10);
  return `${file.scenario.id}-${day}-${file.id.slice(0, 6)}.needlepoint.json`;
}
