/** A table of people that was awarded: some mails came back, some were opened. */
export const demoGivenList = {
  organisation: 'northmoor',
  name: 'spring-workshop.csv',
  text: [
    'E-mail,Badge,Earned on',
    ...['hana.sato', 'luca.bianchi', 'fatima.zahra', 'olof.berg', 'zanele.dube'].map(
      (name) => `${name}@learners.example,Coding Foundation,2026-05-04`,
    ),
  ].join('\n'),
  opened: ['hana.sato@learners.example', 'luca.bianchi@learners.example'],
  bounced: { 'olof.berg@learners.example': '550 5.1.1 no such mailbox' },
};

/** A table of people that a registrar has handed in and not begun: three lines wait to be mended. */
export const demoAwardList = {
  organisation: 'northmoor',
  name: 'summer-workshop.csv',
  text: [
    'Name,E-mail,Badge,Earned on,Note',
    'Noor Haddad,noor.haddad@learners.example,Coding Foundation,2026-07-03,Workshop in July',
    'Tomasz Zieliński,tomasz.zielinski@learners.example,Coding Foundation,2026-07-03,Workshop in July',
    'Aroha Ngata,aroha.ngata@learners.example,JavaScript: The Language,3.7.2026,Workshop in July',
    '王小明,xiaoming.wang@learners.example,Coding Foundation,2026-07-03,Workshop in July',
    'Sam Okoro,sam.okoro(at)learners.example,Coding Foundation,2026-07-03,Workshop in July',
    'Lena Vogt,lena.vogt@learners.example,Coding Basics,2026-07-03,Workshop in July',
    'Noor Haddad,noor.haddad@learners.example,Coding Foundation,,Twice in the list',
  ].join('\n'),
};
