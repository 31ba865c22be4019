// The three sentences that matter most, each with what to do next time.
import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../core/scenario';
import { betterKeys } from './finding-words';
import type { DebriefData } from './load-debrief';
import { SeverityMark } from './SeverityMark';
import { whatMatters } from './what-matters';

export function WhatMatters({ data }: { data: DebriefData }) {
  const { t, i18n } = useTranslation();
  const { file, ended, scenario } = data;
  const matters = whatMatters(ended?.session.findings ?? [], file.scorecard);
  const criteria = scenario ? wordsOf(scenario, i18n.language).criteria : {};
  return (
    <Paper component="section" p="xl" shadow="xs" aria-labelledby="matters">
      <Title order={2} id="matters">
        {t('debrief.matters')}
      </Title>
      {matters.length === 0 && <Text mt="sm">{t('debrief.nothing')}</Text>}
      <ol className="matters">
        {matters.map((matter) =>
          matter.by === 'finding' ? (
            <li key={matter.finding.id}>
              <SeverityMark severity={matter.finding.severity} />
              <Text fw={600}>
                {t(`findings:says.${matter.finding.id}`)}{' '}
                {matter.alike > 0 && t('debrief.alike', { count: matter.alike })}
              </Text>
              <Text>{t(betterKeys(matter.finding.id))}</Text>
            </li>
          ) : (
            <li key={matter.id}>
              <Text fw={600}>{criteria[matter.id]?.says ?? matter.id}</Text>
              <Text>{criteria[matter.id]?.good}</Text>
            </li>
          ),
        )}
      </ol>
    </Paper>
  );
}
