import { rectAddress, type Rect, sheetPrefix } from "../addresses";
import { itemNotFound } from "../fault";
import type { HostSheet } from "./sheet";

/** Cells of a sheet that an add-in holds: one rectangle for a Range, several for RangeAreas. */
export class Area {
  /** Set once the library keeps the object beyond its request. */
  referenceId: string | null = null;
  private held: readonly Rect[];

  constructor(
    readonly sheet: HostSheet,
    rects: readonly Rect[],
  ) {
    this.held = rects;
  }

  get rects(): readonly Rect[] {
    if (this.sheet.isDeleted || this.held.length === 0) throw itemNotFound("range of something deleted");
    return this.held;
  }

  /** The only rectangle of a Range. */
  get rect(): Rect {
    const [rect] = this.rects;
    if (!rect) throw itemNotFound("empty range");
    return rect;
  }

  get address(): string {
    return this.rects.map((rect) => sheetPrefix(this.sheet.name) + rectAddress(rect)).join(",");
  }

  /** Rows or columns came or went; what was deleted is gone from the area. */
  move(moved: (rect: Rect) => Rect | null): void {
    this.held = this.held.flatMap((rect) => moved(rect) ?? []);
  }
}
