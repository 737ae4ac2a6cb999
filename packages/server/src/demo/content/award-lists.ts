/** A table of people that a registrar has handed in and not begun: three lines wait to be mended. */
export const demoAwardList = {
  organisation: 'ashgrove',
  name: 'summer-workshop.csv',
  text: [
    'Name,E-mail,Badge,Earned on,Note',
    'Noor Haddad,noor.haddad@learners.example,Geriatric Care,2026-07-03,Workshop in July',
    'Tomasz Zieliński,tomasz.zielinski@learners.example,Geriatric Care,2026-07-03,Workshop in July',
    'Aroha Ngata,aroha.ngata@learners.example,Infection Prevention and Control,3.7.2026,Workshop in July',
    '王小明,xiaoming.wang@learners.example,Geriatric Care,2026-07-03,Workshop in July',
    'Sam Okoro,sam.okoro(at)learners.example,Geriatric Care,2026-07-03,Workshop in July',
    'Lena Vogt,lena.vogt@learners.example,Geriatrics,2026-07-03,Workshop in July',
    'Noor Haddad,noor.haddad@learners.example,Geriatric Care,,Twice in the list',
  ].join('\n'),
};
