// What the passphrase protects, and what it does not.
import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../shared/Notice';

export function PassphraseFacts() {
  const { t } = useTranslation();
  return (
    <Notice tone="calm" title={t('passphrase.title')}>
      <List spacing={4}>
        {['does', 'does-not', 'lost'].map((fact) => (
          <List.Item key={fact}>{t(`passphrase.${fact}`)}</List.Item>
        ))}
      </List>
    </Notice>
  );
}
