import { join, resolve } from 'node:path';
import { decodeNoteKey, type NoteKey } from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
/** No owner has more than a petabyte. */
const megabytes = z.coerce.number().int().min(1).max(1_000_000_000);
const text = z.string().trim().min(1);

/** Every setting with the sentence that docs/reference/configuration.md and .env.example print. */
export const configVariables = z.object({
  PORT: port.default(3000).describe('The port on which Cairn answers.'),
  HOST: text
    .default('localhost')
    .describe('The address on which Cairn listens; 0.0.0.0 means every network.'),
  CAIRN_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'The public address, e.g. https://badges.example.org; it becomes part of every credential. Default: http://HOST:PORT.',
    ),
  CAIRN_DATA: text
    .default('.cairn')
    .describe('The folder for the database, files, keys and generated secrets.'),
  CAIRN_FILES: text
    .optional()
    .describe(
      'The folder for files: pictures, evidence, tables of runs. One database has one; its processes share it. Default: files in CAIRN_DATA.',
    ),
  CAIRN_ORGANISATION_ROOM: megabytes
    .default(10_000)
    .describe('How many megabytes of files an organisation may keep.'),
  CAIRN_PERSON_ROOM: megabytes.default(1_000).describe('How many megabytes of files a person may keep.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('A PostgreSQL (15 or newer) to use instead of the embedded one.'),
  CAIRN_ROLE: z
    .enum(['all', 'web', 'worker'])
    .default('all')
    .describe('What this process does: answer requests (web), run jobs (worker), or both (all).'),
  CAIRN_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('The least important log line that is written.'),
  CAIRN_DEMO: z
    .enum(['0', '1'])
    .default('0')
    .describe('1 fills an empty database with the demo world and opens the outbox to everyone.'),
  CAIRN_DEVELOPMENT: z
    .enum(['0', '1'])
    .default('0')
    .describe('1 shows the gallery of interface parts at /ui and rebuilds islands on every request.'),
  CAIRN_SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'The mail server, e.g. smtps://user:password@mail.example.org. Without it mail stays in the outbox.',
    ),
  CAIRN_OUTBOX: z
    .enum(['0', '1'])
    .default('0')
    .describe(
      '1 means that mail is meant to stay in the outbox: people may ask for links, and an administrator hands them over.',
    ),
  CAIRN_MAIL_FROM: text.default('Cairn <no-reply@localhost>').describe('The sender of every message.'),
  CAIRN_OIDC_ISSUER: z
    .url()
    .optional()
    .describe('An OpenID Connect provider for sign-in, e.g. https://login.example.org.'),
  CAIRN_OIDC_CLIENT_ID: text.optional().describe('The client id that the OpenID Connect provider gave.'),
  CAIRN_OIDC_CLIENT_SECRET: text
    .optional()
    .describe('The client secret that the OpenID Connect provider gave.'),
  CAIRN_OIDC_NAME: text
    .default('your organisation')
    .describe('What the sign-in button calls the OpenID Connect provider.'),
  CAIRN_TRUST_PROXY: z
    .enum(['0', '1'])
    .default('0')
    .describe('1 takes the client address from X-Forwarded-For; only behind a proxy that sets it.'),
  CAIRN_TLS_CERT: text
    .optional()
    .describe('A PEM certificate file; with CAIRN_TLS_KEY Cairn answers HTTPS itself.'),
  CAIRN_TLS_KEY: text.optional().describe('The PEM private key file that belongs to CAIRN_TLS_CERT.'),
  CAIRN_WITNESSES: text
    .optional()
    .describe(
      'Who signs that the log only grows, separated by commas: the key of each (name+id+key), a space, and its address.',
    ),
  CAIRN_VC_API: z.enum(['0', '1']).default('0').describe('1 opens the W3C VC API endpoints under /vc-api.'),
});

export interface Config {
  port: number;
  host: string;
  /** No trailing slash; the base of every absolute address. */
  publicUrl: string;
  /** Absolute. */
  dataFolder: string;
  /** Absolute. */
  filesFolder: string;
  /** What one owner may keep in files, in bytes. */
  room: { organisation: number; person: number };
  databaseUrl?: string;
  role: 'all' | 'web' | 'worker';
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  demo: boolean;
  development: boolean;
  mail: {
    smtpUrl?: string;
    from: string;
    /** Whether a mail reaches anybody: by a server, or because somebody reads the outbox. */
    arrives: boolean;
  };
  oidc?: { issuer: string; clientId: string; clientSecret: string; name: string };
  trustProxy: boolean;
  /** Who is asked to sign checkpoints of the log. */
  witnesses: { key: NoteKey; url: string }[];
  tls?: { certificateFile: string; keyFile: string };
  vcApi: boolean;
}

/** Reads settings from the environment; throws an Error whose message lists each bad variable and what it should be. */
export function readConfig(environment: { [name: string]: string | undefined }): Config {
  const given = Object.fromEntries(
    Object.keys(configVariables.shape)
      .map((name) => [name, environment[name]])
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = configVariables.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `  ${name}: ${issue.message}. ${describe(name)}`;
    });
    throw new Error(`Cairn cannot start with these settings:\n${lines.join('\n')}`);
  }
  const value = parsed.data;
  assertTogether(value, ['CAIRN_TLS_CERT', 'CAIRN_TLS_KEY']);
  assertTogether(value, ['CAIRN_OIDC_ISSUER', 'CAIRN_OIDC_CLIENT_ID', 'CAIRN_OIDC_CLIENT_SECRET']);
  const scheme = value.CAIRN_TLS_CERT ? 'https' : 'http';
  const shownHost = value.HOST === '0.0.0.0' || value.HOST === '::' ? 'localhost' : value.HOST;
  return {
    port: value.PORT,
    host: value.HOST,
    publicUrl: (value.CAIRN_URL ?? `${scheme}://${shownHost}:${value.PORT}`).replace(/\/+$/, ''),
    dataFolder: resolve(value.CAIRN_DATA),
    filesFolder: resolve(value.CAIRN_FILES ?? join(value.CAIRN_DATA, 'files')),
    room: {
      organisation: value.CAIRN_ORGANISATION_ROOM * 1_000_000,
      person: value.CAIRN_PERSON_ROOM * 1_000_000,
    },
    ...(value.DATABASE_URL ? { databaseUrl: value.DATABASE_URL } : {}),
    role: value.CAIRN_ROLE,
    logLevel: value.CAIRN_LOG,
    demo: value.CAIRN_DEMO === '1',
    development: value.CAIRN_DEVELOPMENT === '1',
    mail: {
      from: value.CAIRN_MAIL_FROM,
      arrives: value.CAIRN_SMTP_URL !== undefined || [value.CAIRN_OUTBOX, value.CAIRN_DEMO].includes('1'),
      ...(value.CAIRN_SMTP_URL ? { smtpUrl: value.CAIRN_SMTP_URL } : {}),
    },
    ...(value.CAIRN_OIDC_ISSUER && value.CAIRN_OIDC_CLIENT_ID && value.CAIRN_OIDC_CLIENT_SECRET
      ? {
          oidc: {
            issuer: value.CAIRN_OIDC_ISSUER,
            clientId: value.CAIRN_OIDC_CLIENT_ID,
            clientSecret: value.CAIRN_OIDC_CLIENT_SECRET,
            name: value.CAIRN_OIDC_NAME,
          },
        }
      : {}),
    trustProxy: value.CAIRN_TRUST_PROXY === '1',
    witnesses: readWitnesses(value.CAIRN_WITNESSES),
    ...(value.CAIRN_TLS_CERT && value.CAIRN_TLS_KEY
      ? { tls: { certificateFile: value.CAIRN_TLS_CERT, keyFile: value.CAIRN_TLS_KEY } }
      : {}),
    vcApi: value.CAIRN_VC_API === '1',
  };
}

function readWitnesses(given: string | undefined): Config['witnesses'] {
  if (given === undefined) return [];
  return given.split(',').map((each) => {
    const [encoded = '', url = '', ...more] = each.trim().split(/\s+/);
    const key = decodeNoteKey(nodeCrypto, encoded);
    const isAddress = URL.canParse(url) && /^https?:/.test(url);
    if (key?.kind !== 'cosignature' || !isAddress || more.length > 0)
      throw new Error(
        `Cairn cannot start with these settings:\n  CAIRN_WITNESSES: "${each.trim()}" is no key and address of a witness. "cairn witness" prints both.`,
      );
    return { key, url: url.replace(/\/+$/, '') };
  });
}

type Variables = z.infer<typeof configVariables>;

function describe(name: string): string {
  const field = Object.entries(configVariables.shape).find(([key]) => key === name)?.[1];
  return field?.description ?? '';
}

function assertTogether(value: Variables, names: (keyof Variables)[]): void {
  const missing = names.filter((name) => value[name] === undefined);
  if (missing.length === 0 || missing.length === names.length) return;
  throw new Error(
    `Cairn cannot start: ${names.join(', ')} go together, but ${missing.join(', ')} is missing.`,
  );
}
