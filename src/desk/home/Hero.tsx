// The first look: what this is, in one sentence and one picture.
import { Box, Container, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SkinFigure } from './SkinFigure';

export function Hero() {
  const { t } = useTranslation();
  return (
    <Box component="header" className="hero">
      <Container size={1120}>
        <Text className="brand">{t('app.name')}</Text>
        <Group className="hero-row" gap={56} align="center" wrap="nowrap">
          <div>
            <Title order={1} className="hero-title">
              {t('home.title')}
            </Title>
            <Text className="hero-text">{t('home.what')}</Text>
          </div>
          <SkinFigure label={t('home.figure')} />
        </Group>
      </Container>
    </Box>
  );
}
