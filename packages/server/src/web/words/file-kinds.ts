const names: { readonly [mediaType: string]: string } = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/gif': 'GIF',
  'image/webp': 'WebP',
  'image/svg+xml': 'SVG',
  'application/pdf': 'PDF',
  'application/zip': 'XLSX, ZIP',
  'application/json': 'JSON',
  'audio/mpeg': 'MP3',
  'audio/ogg': 'OGG',
  'video/mp4': 'MP4',
  'video/webm': 'WebM',
  'text/html': 'HTML',
  'text/plain': 'CSV, TXT',
};

/** Kinds of file by what people know them by; undefined for what nobody can tell. */
export function fileKind(mediaType: string): string | undefined {
  return names[mediaType];
}

export function fileKinds(mediaTypes: readonly string[]): string {
  return mediaTypes.map((mediaType) => fileKind(mediaType) ?? mediaType).join(', ');
}
