import type { Chance } from "./chance";

/** What a broken disk, mail gateway or connection does to a file. */
export function mutateBytes(file: Uint8Array, chance: Chance): Uint8Array {
  const copy = file.slice();
  const at = (): number => chance.below(Math.max(1, copy.length));
  switch (chance.below(8)) {
    case 0:
      for (let left = 1 + chance.below(4); left > 0; left--) {
        const place = at();
        copy[place] = (copy[place] ?? 0) ^ (1 << chance.below(8));
      }
      return copy;
    case 1:
      for (let left = 1 + chance.below(30); left > 0; left--) copy[at()] = chance.below(256);
      return copy;
    case 2:
      return copy.slice(0, at());
    case 3:
      return copy.slice(at());
    case 4: {
      const start = at();
      return copy.fill(chance.pick([0, 255, 32]), start, start + 1 + chance.below(600));
    }
    case 5: {
      const cut = at();
      return joined(copy.subarray(0, cut), copy.subarray(Math.min(copy.length, cut + 1 + chance.below(400))));
    }
    case 6: {
      const from = at();
      const piece = copy.slice(from, from + 1 + chance.below(400));
      const into = at();
      return joined(copy.subarray(0, into), piece, copy.subarray(into));
    }
    default: {
      // The last bytes hold the directory, where a single figure leads everywhere.
      const place = Math.max(0, copy.length - 1 - chance.below(Math.min(copy.length, 2_000)));
      copy[place] = chance.pick([0, 1, 127, 128, 255]);
      return copy;
    }
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
