// What a trainee said of their session before its score was shown, beside that score.
import { List, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { REFLECTION_SIDES, saysSomething, type Reflection } from '../../core/school';
import './reflection.css';

interface ReflectionCardProps {
  said: Reflection;
  /** Of the card: its own words for the trainee who said it, others for an instructor. */
  title: string;
}

export function ReflectionCard({ said, title }: ReflectionCardProps) {
  const { t } = useTranslation();
  if (!saysSomething(said)) return null;
  return (
    <Paper component="section" p="xl" shadow="xs" aria-labelledby="reflection">
      <Title order={2} id="reflection">
        {title}
      </Title>
      <div className="reflection-said">
        {REFLECTION_SIDES.map((side) => {
          const { topics, words } = said[side];
          return (
            <div key={side} className="reflection-side" data-side={side}>
              <Title order={3} size="h4">
                <span aria-hidden="true" className="reflection-sign">
                  {side === 'well' ? '+' : 'Δ'}
                </span>
                {t(`reflection.${side}`)}
              </Title>
              {topics.length > 0 && (
                <List>
                  {topics.map((topic) => (
                    <List.Item key={topic}>{t(`reflection.topic-${topic}`)}</List.Item>
                  ))}
                </List>
              )}
              {words !== '' && <Text className="reflection-words">“{words}”</Text>}
              {topics.length === 0 && words === '' && <Text c="dimmed">{t('reflection.nothing')}</Text>}
            </div>
          );
        })}
      </div>
    </Paper>
  );
}
