// <cairn-badge>: a badge in somebody else's page. It holds a link with a picture, which stays where anything fails; its
// words come from the site of the badge, in the language of the page. It stores nothing and tells nobody who looked.
interface BadgeData {
  title: string;
  address: string;
  picture: string;
  status: string;
  says: { holder: string; issuer: string; status: string; check: string };
}

const looks = `
:host{display:inline-block;max-width:100%}
a{display:flex;gap:1em;align-items:center;padding:.75em;border:1px solid color-mix(in srgb,currentcolor 35%,transparent);border-radius:.6em;color:inherit;text-decoration:none}
a:hover strong,a:focus-visible strong{text-decoration:underline}
a:focus-visible{outline:3px solid currentcolor;outline-offset:2px}
img{flex:none;width:6em;height:6em}
.words{display:grid;gap:.15em;line-height:1.35;overflow-wrap:anywhere}
.check{text-decoration:underline}
.stands-not{font-weight:700}
`;

class CairnBadge extends HTMLElement {
  async connectedCallback(): Promise<void> {
    if (this.shadowRoot) return;
    const data = await this.read();
    if (data && !this.shadowRoot) this.draw(data);
  }

  private async read(): Promise<BadgeData | undefined> {
    const address = this.querySelector('a')?.href ?? '';
    const id = /\/awards\/([\w-]+)$/.exec(address)?.[1];
    const site = new URL(import.meta.url).origin;
    // Only a badge of the site that this script is of.
    if (id === undefined || new URL(address).origin !== site) return undefined;
    const language = this.closest('[lang]')?.getAttribute('lang')?.split('-')[0] ?? '';
    try {
      const answer = await fetch(
        `${site}/embed/badges/${id}/badge.json?lang=${encodeURIComponent(language)}`,
        {
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
        },
      );
      return answer.ok ? ((await answer.json()) as BadgeData) : undefined;
    } catch {
      return undefined;
    }
  }

  private draw({ title, address, picture, status, says }: BadgeData): void {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(looks);
    root.adoptedStyleSheets = [sheet];
    const link = document.createElement('a');
    link.href = address;
    const image = document.createElement('img');
    image.src = picture;
    image.alt = '';
    image.referrerPolicy = 'no-referrer';
    const words = part('span', 'words', '');
    words.append(
      part('strong', '', title),
      part('span', '', says.holder),
      part('span', '', says.issuer),
      part('span', status === 'issued' ? '' : 'stands-not', says.status),
      part('span', 'check', says.check),
    );
    link.append(image, words);
    root.append(link);
  }
}

function part(name: 'span' | 'strong', look: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = look;
  made.textContent = text;
  return made;
}

if (!customElements.get('cairn-badge')) customElements.define('cairn-badge', CairnBadge);
