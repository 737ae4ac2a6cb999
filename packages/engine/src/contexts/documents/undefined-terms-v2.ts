/** The bytes of this context as published; see the README beside the folder for where they come from. */
export const text =
  '{\n  "@context": {\n    "@vocab": "https://www.w3.org/ns/credentials/undefined-term#"\n  }\n}\n';

/** SHA-256 of `text` as UTF-8, pinned. */
export const sha256 = '82dab514ba44eb18f5d1b0f638c5e140c6a556fbfb5089601bdc0fa5eb8b2581';
