/** The part of CBOR (RFC 8949) that AWS's RPC protocol uses. */
export function decodeCbor(bytes: Buffer): unknown {
  let at = 0;
  return item();

  function item(): unknown {
    const head = bytes.readUInt8(at++);
    const major = head >> 5;
    const info = head & 31;
    if (major === 7) return simple(info);
    const indefinite = info === 31;
    const size = indefinite ? Number.POSITIVE_INFINITY : argument(info);
    switch (major) {
      case 0:
        return size;
      case 1:
        return -1 - size;
      case 2:
        return indefinite ? chunks() : take(size);
      case 3:
        return (indefinite ? chunks() : take(size)).toString('utf8');
      case 4:
        return many(size);
      case 5: {
        const map: Record<string, unknown> = {};
        for (let left = size; left > 0 && !atBreak(indefinite); left--)
          map[String(item())] = item();
        return map;
      }
      default:
        return item();
    }
  }

  function many(size: number): unknown[] {
    const items: unknown[] = [];
    for (let left = size; left > 0 && !atBreak(size === Number.POSITIVE_INFINITY); left--)
      items.push(item());
    return items;
  }

  /** The bytes of a string that comes in pieces, each with a size of its own. */
  function chunks(): Buffer {
    const pieces: Buffer[] = [];
    while (!atBreak(true)) pieces.push(take(argument(bytes.readUInt8(at++) & 31)));
    return Buffer.concat(pieces);
  }

  function atBreak(indefinite: boolean): boolean {
    if (!indefinite || bytes[at] !== 0xff) return false;
    at++;
    return true;
  }

  function take(size: number): Buffer {
    at += size;
    return bytes.subarray(at - size, at);
  }

  function argument(info: number): number {
    if (info < 24) return info;
    const length = 2 ** (info - 24);
    const value = length === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, length);
    at += length;
    return value;
  }

  function simple(info: number): unknown {
    if (info === 20 || info === 21) return info === 21;
    if (info === 22 || info === 23) return null;
    if (info === 26) return take(4).readFloatBE(0);
    if (info === 27) return take(8).readDoubleBE(0);
    throw new Error(`CBOR simple value ${info} is not used by AWS`);
  }
}

/** Encodes a flat map of strings: all that an error needs. */
export function encodeCborMap(map: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(map);
  return Buffer.concat([
    head(5, entries.length),
    ...entries.flatMap(([name, value]) => [text(name), text(value)]),
  ]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([head(3, bytes.length), bytes]);
}

function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.of((major << 5) | size);
  if (size < 256) return Buffer.of((major << 5) | 24, size);
  return Buffer.of((major << 5) | 25, size >> 8, size & 255);
}
