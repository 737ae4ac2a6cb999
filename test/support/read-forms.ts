/** A form of a page of ours as a browser would send it, and the names that it asks for. */
export interface PageForm {
  /** Empty: the address of the page. */
  action: string;
  method: 'get' | 'post';
  /** What is sent when nothing is typed, without the form token. */
  values: { [field: string]: string[] };
  /** Every field, sent or not; buttons too. */
  names: string[];
}

/** The forms of a page that our server wrote; not for other people's HTML. */
export function readForms(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', body = '']) => {
    const form = attributesOf(head);
    const values: PageForm['values'] = {};
    const names = new Set<string>();
    const pattern = /<(input|button|select|textarea)\b([^>]*)>(?:(.*?)<\/(?:select|textarea|button)>)?/gs;
    for (const [, tag = '', attributes = '', content = ''] of withoutVoids(body).matchAll(pattern)) {
      const field = attributesOf(attributes);
      const { name } = field;
      if (!name || name === 'csrf') continue;
      names.add(name);
      const value = sentValue(tag, field, content);
      if (value !== undefined) values[name] = [...(values[name] ?? []), value];
    }
    return {
      action: form.action ?? '',
      method: form.method === 'get' ? 'get' : 'post',
      values,
      names: [...names],
    };
  });
}

/** An `<input>` closes at once, so that what follows is not taken for its content. */
function withoutVoids(body: string): string {
  return body.replace(/<input\b([^>]*?)\/?>/g, '<input$1></button>');
}

function sentValue(tag: string, field: { [name: string]: string }, content: string): string | undefined {
  if (tag === 'button') return undefined;
  if (tag === 'textarea') return withoutEntities(content);
  if (tag === 'select') {
    const options = [...content.matchAll(/<option\b([^>]*)>/g)].map(([, text = '']) => attributesOf(text));
    return (options.find((option) => 'selected' in option) ?? options[0])?.value;
  }
  const isTicked = field.type !== 'checkbox' && field.type !== 'radio' ? true : 'checked' in field;
  return isTicked ? (field.value ?? (field.type === 'checkbox' ? 'on' : '')) : undefined;
}

function attributesOf(text: string): { [name: string]: string } {
  const found: { [name: string]: string } = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g))
    found[name.toLowerCase()] = withoutEntities(value);
  return found;
}

function withoutEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
