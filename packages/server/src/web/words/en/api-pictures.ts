type Said = { [name: string]: string };

/** What the document of our REST API says of pictures of badges. */
export const pictureOperations = {
  getPicture: {
    title: 'Read the picture of a draft',
    text: 'How the badge of the draft will look: one of the family (`design` of the edition), one that was designed, or one that came as a file. For a design, whether it can be read.',
  },
  setPicture: {
    title: 'Give a draft a picture',
    text: 'A design as JSON, or a square PNG or SVG as the body. Letters that no font has, colours that nobody can tell apart, and drawings that could do more than draw are refused with the reason. Needs the ETag of the draft that you saw.',
  },
  removePicture: {
    title: 'Take the picture of a draft away',
    text: 'The badge has the picture of the family again. Published editions keep theirs. Needs the ETag of the draft that you saw.',
  },
  previewPicture: {
    title: 'Draw a design',
    text: 'Answers the drawing of a design as SVG with all words as outlines. Nothing is kept.',
  },
  getEditionPicture: {
    title: 'Read the picture of an edition',
    text: 'How the badge of an edition looks. That of a published edition never changes.',
  },
};

export const pictureParameters = {
  alt: 'What a picture that comes as a file shows, for people who do not see it.',
};

export const pictureWords: { [schema: string]: Said } = {
  Picture: {
    kind: '`family`: shape, palette and symbol of the edition’s `design`; `designed`; or `uploaded`.',
    alt: 'What it shows, for people who do not see it.',
    design: 'What was designed.',
    contrast: 'How well it can be read.',
    mediaType: 'What came as a file.',
    url: 'Where it is shown; absent for a draft.',
  },
  PictureChange: { design: 'What it looks like.', alt: 'What it shows, for people who do not see it.' },
  PictureColours: {
    ground: 'Of the inside.',
    ring: 'Of the edge, and of the ends of the ribbon.',
    symbol: 'Of the symbol.',
    text: 'Of the words, and of the ribbon itself.',
  },
  PictureContrast: {
    of: 'What is looked at before the ground.',
    ratio: 'Contrast ratio (WCAG 2.2), from 1 to 21.',
    verdict: 'What that means.',
  },
  PictureDesign: {
    shape: 'Outline of the badge.',
    colours: 'Its colours, each as # with six small digits.',
    symbol: 'What is drawn in the middle; `none` for nothing.',
    mark: 'What stands for the organisation: its logo, or its initials.',
    top: 'Words along the upper edge.',
    bottom: 'Words along the lower edge.',
    centre: 'Words in the middle, a line each.',
    ribbon: 'Words on the ribbon, such as a level; empty for no ribbon.',
  },
};
