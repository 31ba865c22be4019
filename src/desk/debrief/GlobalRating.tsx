// The global rating: each scale as so many of five, with what that looks like in words.
import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../core/scenario';
import type { DebriefData } from './load-debrief';
import './global-rating.css';

export function GlobalRating({ data }: { data: DebriefData }) {
  const { t, i18n } = useTranslation();
  const { scenario } = data;
  const words = scenario && wordsOf(scenario, i18n.language).ratings;
  const { rating } = data.file.scorecard;
  if (!rating) return null;
  return (
    <Paper component="section" p="xl" shadow="sm" aria-labelledby="global-rating">
      <Title order={2} id="global-rating">
        {t('rating.title', { overall: rating.overall.toFixed(1) })}
      </Title>
      <Text c="dimmed">{t('rating.what')}</Text>
      <dl className="global-rating">
        {rating.items.map(({ id, at }) => {
          const scale = words?.[id];
          return (
            <div key={id}>
              <dt>{scale?.says ?? id}</dt>
              <dd>
                <span aria-hidden="true" className="rating-dots">
                  {'●'.repeat(at)}
                  {'○'.repeat(5 - at)}
                </span>
                <span className="sr-only">{t('rating.of-five', { at })}</span>
                {scale && (
                  <span className="rating-anchor">
                    {at % 2 === 1
                      ? scale.at[at === 5 ? '5' : at === 3 ? '3' : '1']
                      : t('rating.between', {
                          better: scale.at[at === 4 ? '5' : '3'],
                          worse: scale.at[at === 4 ? '3' : '1'],
                        })}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Paper>
  );
}
