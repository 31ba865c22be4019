// The certificates a school issued: the list with its key, one of them for paper, and taking one back.
import { Anchor, Button, CopyButton, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { readCertificate, type Certificate } from '../../core/school';
import { CertificateSheet, checkAddress } from '../certificate/CertificateSheet';
import { usePageData } from '../school/school-page';
import { wordsForError } from '../shared/desk-error';
import { Dialog } from '../shared/Dialog';
import { Form } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useServices } from '../shared/services';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { DataTable, type DataColumn } from './DataTable';
import { moduleTitle, personName, type InstructorData } from './instructor-data';
import { localDay, writtenDay } from './local-day';
import { fileNameOf, saveFile } from '../shared/save-file';
import { codeOf, ed25519, revocationList, schoolFingerprint } from './signing';

export function CertificatesPage() {
  const { t, i18n } = useTranslation();
  const desk = useSchoolDesk();
  const { today } = useServices();
  const { library } = usePageData<InstructorData>();
  const { school } = useSchool();
  const [revoking, setRevoking] = useState<Certificate | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  usePageTitle(t('certificates.title'));
  const certificates = [...school.certificates.values()];
  const figures = schoolFingerprint(school);
  const now = localDay(today());

  const saveList = async (): Promise<void> => {
    setFailure(null);
    try {
      const port = await ed25519();
      if (!port) return setFailure('person.sign-off-no-key');
      const text = await revocationList(desk, port, today());
      saveFile(text, `${fileNameOf(school.name)}.needlepoint-revoked.json`);
    } catch (error) {
      setFailure(wordsForError(error).messageId);
    }
  };
  const columns = useMemo((): DataColumn<Certificate>[] => {
    const state = ({ revoked, expiresOn }: Certificate): string => {
      if (revoked) return t('certificates.revoked', { reason: revoked.reason });
      return t(expiresOn !== null && expiresOn < now ? 'certificates.expired' : 'certificates.valid');
    };
    const title = ({ module }: Certificate): string => {
      const known = library.findModule(module);
      return known ? moduleTitle(known, i18n.language) : module;
    };
    return [
      {
        id: 'person',
        label: t('certificates.person'),
        isName: true,
        value: ({ person }) => personName(school, person),
        cell: ({ person, id }) => (
          <Anchor component={Link} to={`/instructor/certificate/${id}`}>
            {personName(school, person)}
          </Anchor>
        ),
      },
      { id: 'module', label: t('certificates.module'), value: title, cell: title },
      {
        id: 'issued',
        label: t('certificates.issued'),
        value: ({ issuedOn }) => issuedOn,
        cell: ({ issuedOn }) => writtenDay(issuedOn, i18n.language),
      },
      {
        id: 'expires',
        label: t('certificates.expires'),
        value: ({ expiresOn }) => expiresOn ?? '9999',
        cell: ({ expiresOn }) => (expiresOn ? writtenDay(expiresOn, i18n.language) : t('certificate.no-end')),
      },
      { id: 'state', label: t('certificates.state'), value: state, cell: state },
      {
        id: 'revoke',
        label: t('certificates.revoke'),
        value: ({ revoked }) => (revoked ? 1 : 0),
        cell: (certificate) =>
          !certificate.revoked && (
            <Button variant="subtle" size="compact-md" onClick={() => setRevoking(certificate)}>
              {t('certificates.revoke')}
            </Button>
          ),
      },
    ];
  }, [t, i18n.language, school, library, now]);

  return (
    <Stack gap="lg">
      <Title order={1}>{t('certificates.title')}</Title>
      <Paper p="lg" shadow="xs">
        <Text>{t('certificates.key-what')}</Text>
        <Text fw={650} mt="xs">
          {figures ? t('certificate.key', { fingerprint: figures }) : t('certificates.no-key')}
        </Text>
        {figures && (
          <Button mt="sm" variant="default" leftSection={<Icon name="download" />} onClick={() => void saveList()}>
            {t('certificates.list')}
          </Button>
        )}
        {failure && (
          <Notice tone="alarm" urgent className="notice-below">
            {t(failure)}
          </Notice>
        )}
      </Paper>
      {certificates.length === 0 ? (
        <Notice tone="calm">{t('certificates.none')}</Notice>
      ) : (
        <DataTable
          label={t('certificates.title')}
          rows={certificates}
          columns={columns}
          rowKey={({ id }) => id}
          search=""
        />
      )}
      {revoking && <RevokeDialog certificate={revoking} onClose={() => setRevoking(null)} />}
    </Stack>
  );
}

function RevokeDialog({ certificate, onClose }: { certificate: Certificate; onClose(): void }) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const { school } = useSchool();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const revoke = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    await desk.act([{ kind: 'certificate-revoked', certificate: certificate.id, reason: reason.trim() }]);
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('certificates.revoke-title', { who: personName(school, certificate.person) })}
    >
      <Form onSubmit={() => void revoke()}>
        <Stack>
          <Text>{t('certificates.revoke-what')}</Text>
          <Textarea
            label={t('certificates.revoke-reason')}
            value={reason}
            maxLength={2000}
            data-autofocus
            error={tried && reason.trim() === '' ? t('review.override-missing') : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" color="red.9">
            {t('certificates.revoke-do')}
          </Button>
        </Stack>
      </Form>
    </Dialog>
  );
}

export function CertificatePage() {
  const { t } = useTranslation();
  const { certificate: id = '' } = useParams();
  const { school } = useSchool();
  const certificate = school.certificates.get(id);
  const read = certificate && readCertificate(certificate.file);
  usePageTitle(t('certificate.title'));
  if (!certificate || !read?.ok) return <Notice tone="warning">{t('certificates.unknown')}</Notice>;
  const address = checkAddress(codeOf(certificate));
  return (
    <Stack gap="lg">
      <Title order={1} className="no-print">
        {t('certificate.title')}
      </Title>
      {certificate.revoked && (
        <Notice tone="alarm">{t('certificates.revoked', { reason: certificate.revoked.reason })}</Notice>
      )}
      <Group className="no-print">
        <Button onClick={() => window.print()}>{t('certificate.print')}</Button>
        <Button
          variant="default"
          leftSection={<Icon name="download" />}
          onClick={() =>
            saveFile(certificate.file, `${fileNameOf(read.certified.payload.person)}.needlepoint-certificate.json`)
          }
        >
          {t('certificate.file')}
        </Button>
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'certificate.copied' : 'certificate.link')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <CertificateSheet certified={read.certified} logo={school.logo} />
    </Stack>
  );
}
