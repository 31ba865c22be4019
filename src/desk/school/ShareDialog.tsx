// The ways of an assignment to a trainee: a link, the same link as a code to scan, and a file.
import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import type { Library } from '../../core/scenario';
import { assignmentRecords, linkText, schoolFileText, type Assignment } from '../../core/school';
import { Dialog } from '../shared/Dialog';
import { Icon } from '../shared/Icon';
import { fileNameOf, saveFile } from '../shared/save-file';
import { useSchool } from '../shared/use-school';
import { moduleTitle } from './assignable';
import { usePageData } from './page-data';

/** Longer links make codes that cameras cannot read from a screen. */
const LONGEST_CODE_CHARACTERS = 1800;

/** The address under which a link opens this very app. */
export function joinAddress(link: string, page: Location = window.location): string {
  return `${page.origin}${page.pathname}#/join/${link}`;
}

export function ShareDialog({ assignment, onClose }: { assignment: Assignment; onClose(): void }) {
  const { t, i18n } = useTranslation();
  const { school, records } = useSchool();
  const library = usePageData<Library>();
  const title = moduleTitle(library, assignment.moduleId, i18n.language);
  const out = assignmentRecords(records, assignment.classId, [assignment.id]);
  const address = joinAddress(linkText({ schoolId: school.id, records: out }));
  const className = school.classes.get(assignment.classId)?.name ?? '';

  const save = (): void =>
    saveFile(
      schoolFileText({ purpose: 'assignment', schoolId: school.id, personId: null, records: out, attempts: [] }),
      `${fileNameOf(className, title)}.needlepoint.json`,
    );
  return (
    <Dialog opened onClose={onClose} title={t('share.title', { title, class: className })} size="lg">
      <Stack>
        <Text>{t('share.what')}</Text>
        <Group align="flex-start" gap="xl" className="share-ways">
          {address.length <= LONGEST_CODE_CHARACTERS && (
            <figure className="share-code">
              <QRCodeSVG value={address} size={232} marginSize={2} title={t('share.code')} />
              <figcaption>{t('share.scan')}</figcaption>
            </figure>
          )}
          <Stack className="share-words">
            <TextInput
              label={t('share.link')}
              readOnly
              value={address}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <Button onClick={copy} variant="outline">
                  {t(copied ? 'share.copied' : 'share.copy')}
                </Button>
              )}
            </CopyButton>
            <Button variant="default" leftSection={<Icon name="download" />} onClick={save}>
              {t('share.file')}
            </Button>
          </Stack>
        </Group>
        <Text c="dimmed" size="sm">
          {t('share.privacy')}
        </Text>
      </Stack>
    </Dialog>
  );
}
