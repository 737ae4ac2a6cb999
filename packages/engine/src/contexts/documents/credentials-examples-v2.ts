/** The bytes of this context as published; see the README beside the folder for where they come from. */
export const text =
  '{\n  "@context": {\n    "@vocab": "https://www.w3.org/ns/credentials/examples#"\n  }\n}\n';

/** SHA-256 of `text` as UTF-8, pinned. */
export const sha256 = '57393fbc69d6efb9b9b5dc9cb6b9880b0944360abfe2eaf459c9e58cf2279d7c';
