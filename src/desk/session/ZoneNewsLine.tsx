// Reads out what happens to the zone under the pen: for a screen reader only, politely and not too often.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePicked } from './session-store';
import { ZoneNews } from './zone-news';

export function ZoneNewsLine() {
  const { t } = useTranslation();
  const [news] = useState(() => new ZoneNews());
  const line = usePicked((attempt) => {
    const told = news.at(attempt);
    if (!told) return '';
    const words = told.words.map(({ id, values }) => t(`zone-state.${id}`, values)).join(', ');
    return t('zone-state.is', { zone: t(`clinical:zone.${told.zone}`), words });
  });
  return (
    <p className="sr-only zone-news" role="status">
      {line}
    </p>
  );
}
