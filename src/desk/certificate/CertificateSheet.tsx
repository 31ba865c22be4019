// A certificate as it is printed: what was proved about whom, by which school and key, and the sign that carries it all.
import { Text, Title } from '@mantine/core';
import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import { certificateCode, fingerprint, type Certified } from '../../core/school';
import { writtenDay } from '../instructor/local-day';
import './certificate.css';

/** From about this length on the squares of the smaller sign are under 0.5 mm on paper. */
const LONG_ADDRESS_CHARACTERS = 900;

interface CertificateSheetProps {
  certified: Certified;
  /** A data: address; null where there is none. */
  logo: string | null;
}

/** The address under which this build checks a certificate. */
export function checkAddress(code: string): string {
  return `${window.location.href.split('#')[0]}#/verify/${code}`;
}

export function CertificateSheet({ certified, logo }: CertificateSheetProps) {
  const { t, i18n } = useTranslation();
  const { payload, publicKey } = certified;
  const address = checkAddress(certificateCode(certified));
  const day = (text: string): string => writtenDay(text, i18n.language);
  return (
    <article className="certificate" aria-labelledby="certificate-person">
      <header>
        {logo && <img src={logo} alt="" />}
        <Text size="lg" fw={650}>
          {payload.school.name}
        </Text>
      </header>
      <Text className="certificate-kind">{t('certificate.title')}</Text>
      <Title order={2} id="certificate-person" className="certificate-person">
        {payload.person}
      </Title>
      <Text>{t('certificate.of')}</Text>
      <Text className="certificate-module">{payload.module.title}</Text>
      <Text>
        {t('certificate.issued', { day: day(payload.issuedOn) })} ·{' '}
        {payload.validThrough
          ? t('certificate.valid-through', { day: day(payload.validThrough) })
          : t('certificate.no-end')}{' '}
        · {t('certificate.signed-off-by', { who: payload.signedOffBy })}
      </Text>
      <div className="certificate-foot">
        <div>
          <Text size="sm" fw={600}>
            {t('certificate.proved')}
          </Text>
          <ul>
            {payload.proved.map(({ scenario, digest, score, on, rules }) => (
              <li key={digest}>
                {t(rules === null ? 'certificate.decided-line' : 'certificate.proved-line', {
                  ...{ session: scenario, score, day: day(on), digest: digest.slice(0, 12) },
                  rules: rules ?? 0,
                })}
              </li>
            ))}
          </ul>
          <Text size="sm">{t('certificate.key', { fingerprint: fingerprint(publicKey) })}</Text>
        </div>
        <figure>
          <QRCodeSVG
            value={address}
            // A long certificate makes a fine sign: it is drawn larger, so that a camera can tell its squares apart on paper.
            size={address.length > LONG_ADDRESS_CHARACTERS ? 340 : 220}
            level="L"
            marginSize={2}
            title={t('certificate.qr')}
          />
          <figcaption>{t('certificate.qr')}</figcaption>
        </figure>
      </div>
      <Text className="certificate-no-licence">{t('certificate.no-licence')}</Text>
    </article>
  );
}
