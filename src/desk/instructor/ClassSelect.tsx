// Which class is looked at; the empty id stands for all of them.
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSchool } from '../shared/use-school';

export function ClassSelect({ classId, onChoose }: { classId: string; onChoose: (classId: string) => void }) {
  const { t } = useTranslation();
  const { school } = useSchool();
  return (
    <Select
      label={t('gradebook.class')}
      value={classId}
      allowDeselect={false}
      onChange={(value) => onChoose(value ?? '')}
      data={[
        { value: '', label: t('gradebook.all-classes') },
        ...[...school.classes.values()].map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
