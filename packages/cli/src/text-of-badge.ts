import { EngineError, isPdf, unbakePdf, unbakePng, unbakeSvg } from '@cairn/engine';
import { nodeCompression } from '@cairn/engine/node';
import { CommandError } from './console.ts';

/** What a picture or PDF carries, or what the file is itself. Throws CommandError for a picture that carries nothing. */
export async function textOfBadge(file: string, bytes: Uint8Array): Promise<string> {
  const text = await carriedBy(bytes).catch((error) => {
    if (error instanceof EngineError) throw new CommandError(`"${file}": ${error.message}`, 12);
    throw error;
  });
  if (text === undefined) throw new CommandError(`"${file}" carries no credential.`, 12);
  return text;
}

async function carriedBy(bytes: Uint8Array): Promise<string | undefined> {
  const ports = { compression: nodeCompression };
  if (isPdf(bytes)) return unbakePdf(bytes, ports);
  if (bytes[0] === 0x89) return unbakePng(bytes, ports);
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
  return text.trimStart().startsWith('<') ? unbakeSvg(text) : text;
}
