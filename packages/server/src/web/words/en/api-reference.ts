/** The page that draws the document of our API; the document itself has words of its own. */
export const apiReference = {
  title: 'API reference',
  description: 'What programs can do here: operations, shapes and codes of the API.',
  lead: 'Programs can do here what people do in the console: read and write what can be earned, award it to one person or a thousand, and check badges.',
  onThisPage: 'On this page',
  begin: 'How to begin',
  token:
    'An owner of the organisation makes a token in the console, under “Access for programs”, and chooses what it may do. Keep it like a password, and send it with every request.',
  address: 'Address of the API',
  document: 'OpenAPI document (JSON)',
  documentLead: 'Programs that make clients read the whole reference as a document:',
  firstExample: 'List what the organisation offers',
  operations: 'Operations',
  scope: 'Scope of the token',
  anyScope: 'any token',
  parameters: 'Parameters',
  body: 'Body',
  orFile: (types: string) => `or the file itself: ${types}`,
  answer: 'Answer',
  example: 'With curl',
  shapes: 'Shapes',
  needed: 'needed',
  codes: 'What can go wrong',
  codesLead:
    'Whatever is not done is answered as problem details (RFC 9457). A code never changes its meaning; the sentence is in the language that Accept-Language asks for.',
  listOf: (kind: string) => `list of ${kind}`,
  oneOf: 'one of',
};
