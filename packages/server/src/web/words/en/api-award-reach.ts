/** What the document of the API says of how far awards came. */
export const reachOperations = {
  getAwardReach: {
    title: 'Count how far awards to addresses came',
    text: 'Awards to addresses that no account had, all of them or those of one list or edition, without withdrawn ones. Each figure but `bounced` counts those that came further too. What is shared is counted once five people have taken theirs.',
  },
  reportMail: {
    title: 'Report what became of a mail',
    text: 'Takes a delivery status notification (RFC 3464) about a mail that this organisation’s awards caused: the report alone or the whole mail that brought it, with the `Message-ID` of the mail that it is about. An address that is said not to exist is not written to again. Reports of other mails change nothing.',
  },
};

export const reachParameters = {
  listId: 'Id of a list of awards, `run_…`.',
  editionId: 'Id of an edition.',
};

export const reachWords = {
  AwardReach: {
    given: 'Awards to addresses.',
    sent: 'Whose mail a mail server took.',
    arrived: 'Of which a report or an opened link says that the mail arrived.',
    bounced: 'Whose last mail came back.',
    opened:
      'Whose link was opened. Some mail servers open links to check them; mails hold no hidden picture.',
    taken: 'That lie in the wallet of their holder.',
    inShareLinks: 'Of those that were taken: in a share link that is open now.',
    openPages: 'Of those that were taken: whose page is open to whoever has its address.',
  },
  MailReport: { report: 'The report, as text.' },
  NotedMailReport: {
    noted: 'Recipients of whom something was noted.',
    passedOver: 'Recipients of whom nothing was: of other mails, or still being tried.',
  },
};
