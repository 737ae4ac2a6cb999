/** The bytes of this context as published; see the README beside the folder for where they come from. */
export const text =
  '{\n    "@context": {\n        "id": "@id",\n        "type": "@type",\n        "1EdTechJsonSchemaValidator2019": "https://purl.imsglobal.org/spec/vccs/v1p0/context.json#1EdTechJsonSchemaValidator2019",\n        "1EdTechRevocationList": "https://purl.imsglobal.org/spec/vcrl/v1p0/context.json#1EdTechRevocationList",\n        "1EdTechCredentialRefresh": "https://purl.imsglobal.org/spec/vccr/v1p0/context.json#1EdTechCredentialRefresh"\n    }\n}';

/** SHA-256 of `text` as UTF-8, pinned. */
export const sha256 = '146f85aa16effd7ca1da8056eb443f53ce1eca8a34186cb062832c0a97d889c3';
