/** What the document of the API says of certificates. */
export const certificateOperations = {
  getCertificate: {
    title: 'Print a certificate',
    text: 'The certificate of a credential as PDF/UA-1, or as PDF/A-3a for archives, with the signed credential attached. Its page is public at `/awards/{awardId}/certificate.pdf` while its holder shows it.',
  },
  getCertificateTemplate: {
    title: 'Read the template of certificates',
    text: 'How certificates of badges look that are signed from now on.',
  },
  changeCertificateTemplate: {
    title: 'Change the template of certificates',
    text: 'Makes another edition of it from the members that are sent; all others stay, and so do certificates of before. What cannot be printed in both standards with the credential attached is refused. Needs the ETag of what you saw.',
  },
};

export const certificateParameters = {
  standard: '`readers` (PDF/UA-1, when absent) or `archive` (PDF/A-3a).',
  lang: 'Language of the words, as a BCP 47 tag; that of the achievement when absent.',
};

const looks = {
  layout: 'One of ours, or `own` for `source`.',
  accent: 'Colour of frame and headings, as `#rrggbb`.',
  font: 'Without or with serifs.',
  size: 'Of the paper.',
  orientation: 'Of the paper.',
  language: 'BCP 47 tag of the own texts; empty: each certificate speaks the language of its badge.',
  heading: 'Empty for our word.',
  before: 'Stands above the name; empty for our words.',
  between: 'Stands between name and title; empty for our words.',
  closing: 'Stands below the title.',
  source: 'Typst, for the layout `own`.',
  signatories: 'Who signs by hand, at most three.',
};

export const certificateWords = {
  CertificateTemplate: looks,
  CertificateTemplateChange: {
    ...looks,
    coversEarlier: 'Also for badges that were signed before; false when absent.',
  },
  Signatory: {
    name: 'Name of the person.',
    role: 'What they are there.',
    hasSignature: 'Whether there is a picture of the signature.',
  },
  SignatoryChange: { name: 'Name of the person.', role: 'What they are there.' },
};
