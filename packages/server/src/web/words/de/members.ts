import type { Words } from '../words.ts';

const roleNames: Words['members']['roleNames'] = {
  owner: { name: 'Leitung', meaning: 'Darf alles und bestimmt, wer was darf.' },
  author: {
    name: 'Autorschaft',
    meaning: 'Beschreibt, was zu erwerben ist, samt Prüfungen, und veröffentlicht es.',
  },
  assessor: {
    name: 'Bewertung',
    meaning:
      'Hat hier noch nichts zu tun, weil Prüfungen sich selbst bewerten. Sieht Verleihungen und Lernende.',
  },
  reviewer: {
    name: 'Begutachtung',
    meaning: 'Liest Entwürfe als zweite Person, kommentiert sie und gibt frei, was veröffentlicht wird.',
  },
  moderator: { name: 'Moderation', meaning: 'Hat hier noch nichts zu tun. Sieht, was zu erwerben ist.' },
  finance: { name: 'Finanzen', meaning: 'Hat hier noch nichts zu tun. Sieht, was zu erwerben ist.' },
  registrar: { name: 'Registratur', meaning: 'Verleiht und widerruft Badges und liest das Protokoll.' },
  viewer: { name: 'Einsicht', meaning: 'Liest und ändert nichts.' },
};

const kinds: Words['members']['kinds'] = {
  university: 'Hochschule',
  company: 'Unternehmen',
  'professional-body': 'Berufsverband',
  'training-provider': 'Bildungsanbieter',
  employer: 'Arbeitgeber',
  accreditor: 'Akkreditierungsstelle',
  'public-authority': 'Behörde',
  platform: 'Lernplattform',
  'public-body': 'Öffentliche Einrichtung',
};

const nameOfRole: { [role in string]: { name: string } } = roleNames;

export const members: Words['members'] = {
  title: 'Personen und Rollen',
  lead: (organisation) => `Wer mit ${organisation} arbeitet und was wer darf.`,
  caption: 'Personen mit Rollen',
  person: 'Person',
  address: 'Adresse',
  rolesTitle: 'Rollen',
  since: 'Seit',
  search: 'Name oder Adresse',
  action: 'Ändern',
  change: 'Rollen ändern',
  you: 'Sie',
  roleNames,
  kinds,
  rolesOf: (roles) => roles.map((role) => nameOfRole[role]?.name ?? role).join(', '),
  rightsTitle: 'Was jede Rolle darf',
  rights: {
    author: 'beschreiben, was zu erwerben ist, samt Prüfungen',
    publish: 'es veröffentlichen und zurückziehen',
    review: 'fremde Entwürfe vor der Veröffentlichung begutachten',
    offer: 'festlegen, wann und zu welchem Preis es angeboten wird',
    award: 'verleihen',
    revoke: 'Verleihungen widerrufen',
    suspend: 'Verleihungen aussetzen',
    manageMembers: 'Personen einladen und Rollen vergeben',
    manage: 'ändern, was die Organisation über sich sagt, und ihren Auftritt',
    manageKeys: 'die Schlüssel erneuern, mit denen sie signiert',
    close: 'das Verleihen für immer beenden',
    manageApiTokens: 'Token für Programme anlegen',
    manageWebhooks: 'festlegen, welchen Programmen etwas gemeldet wird',
    readAchievements: 'lesen, was zu erwerben ist, auch Entwürfe',
    seeAwards: 'Verleihungen lesen',
    seeLearners: 'sehen, wer lernt und mit welchen Bewertungen',
    annul: 'Versuche von Prüfungen für ungültig erklären',
    answerReviews: 'Bewertungen beantworten und Zitate zeigen',
    readTrail: 'das Protokoll lesen',
  },
  rightsOf: (rights) => {
    const text = `${rights.join('; ')}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  invite: 'Jemanden einladen',
  inviteLead:
    'Die Einladung geht per E-Mail hinaus. Sie gilt zwei Wochen, und zwar für die Person, der die Adresse gehört.',
  inviteSubmit: 'Einladung senden',
  whichRoles: 'Was darf diese Person?',
  chooseRole: 'Mindestens eine Rolle wählen.',
  invitationsTitle: 'Eingeladen',
  invitationsCaption: 'Offene Einladungen',
  until: 'Gilt bis',
  withdraw: 'Zurückziehen',
  empty: 'Noch hat niemand eine Rolle',
  emptyLead: 'Zuerst eine Person für die Leitung einladen. Sie kann dann alle anderen einladen.',
  changeTitle: (name) => `Rollen von ${name}`,
  save: 'Rollen speichern',
  removeTitle: 'Aus der Organisation entfernen',
  removeLead: (name, organisation) =>
    `${name} hat dann keinen Zugang zu ${organisation} mehr. Was getan wurde, bleibt im Protokoll.`,
  removeSubmit: 'Entfernen',
  leaveTitle: 'Organisation verlassen',
  leaveLead: (organisation) =>
    `Sie haben dann keinen Zugang zu ${organisation} mehr. Die Leitung kann Sie wieder einladen.`,
  leaveSubmit: 'Verlassen',
  keep: 'Abbrechen',
  invitation: {
    title: (organisation) => `Mit ${organisation} arbeiten`,
    lead: (who, organisation) => `${who} lädt Sie ein, bei Cairn mit ${organisation} zu arbeiten.`,
    roles: 'Ihre Aufgaben',
    accept: 'Annehmen',
    ofAnother: (address) =>
      `Diese Einladung gilt für ${address}. Mit dem Konto anmelden, zu dem diese Adresse gehört, oder die Adresse zum eigenen Konto hinzufügen.`,
    addAddress: 'Adresse hinzufügen',
    signInFirst: (address) => `Zum Annehmen als ${address} anmelden.`,
    signIn: 'Anmelden',
    newLead: (address) =>
      `Damit steht fest, dass ${address} Ihnen gehört. Zum Annehmen fehlt noch ein Konto mit dieser Adresse.`,
    newSubmit: 'Konto anlegen und annehmen',
  },
};
