/** Days back from today. */
export interface DemoGrant {
  name: string;
  purpose: string;
  madeDaysAgo: number;
  /** Days for which it is open. */
  openDays: number;
  hasEvidence: boolean;
  /** Ended by its holder before its last day. */
  endedDaysAgo?: number;
  openings: { daysAgo: number; userAgent: string; network: string; by?: string }[];
}

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/153.0 Safari/537.36';
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1';
const linux = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';
const preview = 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)';

export const demoSharer = 'amara@learner.example';

export const demoShowcase = {
  ...{ isOn: true, isListed: false },
  about:
    'I build small tools for people who would rather not think about computers, and look for a team to learn in.',
};

/** The first is open, the second ended. Networks are those that documents use (RFC 5737). */
export const demoGrants: DemoGrant[] = [
  {
    name: 'Application at Quayside Software',
    purpose: 'Application as a junior developer',
    madeDaysAgo: 19,
    openDays: 90,
    hasEvidence: true,
    openings: [
      { daysAgo: 17.7, userAgent: preview, network: '192.0.2.10' },
      { daysAgo: 17.6, userAgent: windows, network: '192.0.2.20' },
      { daysAgo: 12, userAgent: windows, network: '192.0.2.20' },
      { daysAgo: 11.8, userAgent: linux, network: '192.0.2.21' },
      { daysAgo: 11, userAgent: phone, network: '198.51.100.7' },
      { daysAgo: 4.4, userAgent: windows, network: '192.0.2.20', by: 'mei@learner.example' },
      { daysAgo: 3.2, userAgent: preview, network: '192.0.2.10' },
      { daysAgo: 0.9, userAgent: linux, network: '192.0.2.21' },
    ],
  },
  {
    name: 'Evening class at the town library',
    purpose: '',
    madeDaysAgo: 80,
    openDays: 90,
    hasEvidence: false,
    endedDaysAgo: 60,
    openings: [
      { daysAgo: 78, userAgent: phone, network: '203.0.113.4' },
      { daysAgo: 70.3, userAgent: windows, network: '203.0.113.5' },
    ],
  },
];
