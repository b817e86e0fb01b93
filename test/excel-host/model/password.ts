import { createHash } from "node:crypto";
import type { Password, PasswordHash } from "./parts";

/** Whether a text is the password of a protection. */
export function isPassword(password: Password, text: string): boolean {
  return "text" in password ? password.text === text : spun(text, password.hash) === password.hash.hashValue;
}

/** ISO/IEC 29500-1, 18.3.1.85: the salted hash, hashed again with a counter so many times. */
function spun(text: string, { algorithmName, saltValue, spinCount }: PasswordHash): string {
  const algorithm = algorithmName.toLowerCase().replace("-", "");
  const digest = (...parts: readonly Buffer[]): Buffer => createHash(algorithm).update(Buffer.concat(parts)).digest();
  let hash = digest(Buffer.from(saltValue, "base64"), Buffer.from(text, "utf16le"));
  for (let round = 0; round < spinCount; round += 1) {
    const counter = Buffer.alloc(4);
    counter.writeUInt32LE(round);
    hash = digest(hash, counter);
  }
  return hash.toString("base64");
}
