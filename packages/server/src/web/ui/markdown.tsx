import { lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren, JSX } from 'preact';
import { useInLanguage } from './in-language.tsx';

export interface MarkdownProps {
  text: string;
  /** Level of the highest heading in the text, so that the page's outline stays in order. */
  headingLevel?: 2 | 3 | 4 | undefined;
  /** BCP 47, of the text. */
  language?: string | undefined;
}

/**
 * Markdown that people typed, as elements that we build ourselves (security.md row 15): raw HTML comes out as
 * the letters that were typed, links go to http, https, mailto or a page of this site, pictures are left as
 * their words, so that no text can load anything.
 */
export function Markdown({ text, headingLevel = 3, language }: MarkdownProps): JSX.Element {
  const tokens = lexer(text, { gfm: true });
  return (
    <div class="prose" {...useInLanguage(language)}>
      {blocks(tokens, headingLevels(tokens, headingLevel))}
    </div>
  );
}

/** Level in the page's outline of each heading: begins at `first`, never more than one deeper than before. */
function headingLevels(tokens: readonly Token[], first: number): ReadonlyMap<Token, number> {
  const headings = tokens.filter((token): token is Tokens.Heading => token.type === 'heading');
  const depths = [...new Set(headings.map((heading) => heading.depth))].sort();
  const levels = new Map<Token, number>();
  let before = first - 1;
  for (const heading of headings) {
    before = Math.min(first + depths.indexOf(heading.depth), before + 1, 6);
    levels.set(heading, before);
  }
  return levels;
}

type Levels = ReadonlyMap<Token, number>;

function blocks(tokens: readonly Token[], levels: Levels): ComponentChildren[] {
  return tokens.map((token) => block(token, levels));
}

function block(anyToken: Token, levels: Levels): ComponentChildren {
  const token = anyToken as Tokens.Generic & Token;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading': {
      // Headings inside a quotation or a list are no part of the page's outline.
      const level = levels.get(anyToken);
      if (level === undefined) return <p>{inline(token.tokens)}</p>;
      const Heading = `h${level}` as 'h2';
      return <Heading>{inline(token.tokens)}</Heading>;
    }
    case 'paragraph':
      return <p>{inline(token.tokens)}</p>;
    case 'list':
      return list(token as Tokens.List, levels);
    case 'blockquote':
      return <blockquote>{blocks(token.tokens ?? [], levels)}</blockquote>;
    case 'code':
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'table':
      return table(token as Tokens.Table);
    case 'html':
      return <p>{token.raw}</p>;
    default:
      return inline([anyToken]);
  }
}

function list(token: Tokens.List, levels: Levels): JSX.Element {
  const items = token.items.map((item) => <li>{blocks(item.tokens, levels)}</li>);
  return token.ordered ? <ol start={token.start === '' ? 1 : token.start}>{items}</ol> : <ul>{items}</ul>;
}

function table(token: Tokens.Table): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          {token.header.map((cell) => (
            <th scope="col">{inline(cell.tokens)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {token.rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{inline(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inline(tokens: readonly Token[] | undefined): ComponentChildren[] {
  return (tokens ?? []).map((token) => span(token));
}

function span(anyToken: Token): ComponentChildren {
  const token = anyToken as Tokens.Generic & Token;
  switch (token.type) {
    case 'strong':
      return <strong>{inline(token.tokens)}</strong>;
    case 'em':
      return <em>{inline(token.tokens)}</em>;
    case 'del':
      return <del>{inline(token.tokens)}</del>;
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br />;
    case 'checkbox':
      return (token as { checked?: boolean }).checked ? '☑ ' : '☐ ';
    case 'link':
      return link(token as Tokens.Link);
    case 'image':
      return (token as Tokens.Image).text;
    case 'text':
      return token.tokens ? inline(token.tokens) : (token as Tokens.Text).text;
    case 'escape':
      return (token as Tokens.Escape).text;
    default:
      return token.raw;
  }
}

function link(token: Tokens.Link): ComponentChildren {
  const href = safeAddress(token.href);
  if (href === undefined) return inline(token.tokens);
  return (
    <a href={href} rel={href.startsWith('http') ? 'nofollow ugc noopener' : undefined}>
      {inline(token.tokens)}
    </a>
  );
}

/** The address when a reader may be led there, else undefined. */
export function safeAddress(address: string): string | undefined {
  if (/^\/(?![/\\])/.test(address) || address.startsWith('#')) return address;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}
