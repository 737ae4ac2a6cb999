import type { RefusalsOf } from '../../refusal-words.ts';

export const site: RefusalsOf<`site.${string}`> = {
  'site.address-not-meant': ({ address }) =>
    `This site is at ${address}, and that address would stand in the badge for ever. Tick that this is meant, for instance to try it out, or ask an administrator to set the real address first.`,
  'site.no-mail-server': 'No mail can leave this site. Set CAIRN_SMTP_URL and start it again.',
  'site.mail-proof-gone':
    'This link was used already, or another administrator asked for it. Send a new mail.',
  'site.guide-long': 'Shorten this text.',
  'site.guide-empty': 'Write a text.',
  'site.guide-nameless': 'Write a title.',
  'site.signed-nothing': 'This site has signed nothing itself yet, so it has no key.',
  'site.guide-full': 'There are 60 entries of your own in this language already. Take one away first.',
};
