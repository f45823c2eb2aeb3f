import { generate } from 'selfsigned';

/** A TLS certificate and its private key, both PEM. */
export interface CertificatePair {
  certificate: string;
  privateKey: string;
}

/**
 * Makes a self-signed certificate for the given names, valid for a year from now. Nothing is written to disk: a key
 * that lives only as long as the process cannot be mistaken for one worth trusting.
 */
export async function createCertificate(names: readonly string[]): Promise<CertificatePair> {
  const pems = await generate([{ name: 'commonName', value: names[0] ?? 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...names.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }],
      },
    ],
  });
  return { certificate: pems.cert, privateKey: pems.private };
}
