// How the score comes about: every criterion with its points and the evidence, each piece opening its moment in the replay.
import { Paper, ScrollArea, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../core/scenario';
import type { CriterionMark } from '../../core/scoring';
import { EvidenceLine } from './EvidenceLine';
import type { DebriefData } from './load-debrief';

interface CriteriaProps {
  data: DebriefData;
  onMoment(tick: number): void;
}

export function Criteria({ data, onMoment }: CriteriaProps) {
  const { t, i18n } = useTranslation();
  const { file, scenario } = data;
  const words = scenario ? wordsOf(scenario, i18n.language).criteria : {};
  return (
    <Paper component="section" p="xl" shadow="xs" aria-labelledby="criteria">
      <Title order={2} id="criteria" mb="md">
        {t('debrief.criteria')}
      </Title>
      <ScrollArea viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('debrief.criteria') }}>
        <Table verticalSpacing="sm" miw={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="38%">{t('debrief.criterion')}</Table.Th>
              <Table.Th w="18%">{t('debrief.points')}</Table.Th>
              <Table.Th>{t('debrief.evidence')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {byPointsLost(file.scorecard.criteria).map(({ id, points, outOf, evidence }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Text fw={600}>{words[id]?.says ?? id}</Text>
                  <Text size="sm" c="dimmed">
                    {words[id]?.good}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Text>{t('debrief.points-of', { points, outOf })}</Text>
                  <svg className="points-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect width="100" height="8" rx="2" />
                    <rect className="points-had" width={outOf > 0 ? (points / outOf) * 100 : 0} height="8" rx="2" />
                  </svg>
                </Table.Td>
                <Table.Td>
                  {evidence.length === 0 && <Text c="dimmed">{t('debrief.no-evidence')}</Text>}
                  {evidence.map((piece, place) => (
                    <EvidenceLine key={place} piece={piece} data={data} onMoment={onMoment} />
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Paper>
  );
}

/** Where most was lost comes first; what was lost nowhere keeps the rubric's order. */
function byPointsLost(criteria: readonly CriterionMark[]): CriterionMark[] {
  return [...criteria].sort((a, b) => b.outOf - b.points - (a.outOf - a.points));
}
