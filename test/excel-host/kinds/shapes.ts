import { invalidArgument, itemNotFound, notModelled } from "../fault";
import type { Json } from "../json";
import { asFlag, asNumber, asText, HostObject, type Kind, oneOf, type Scalar } from "../kind";
import { mayChange } from "../model/guard";
import type { HostShape } from "../model/parts";
import type { HostSheet } from "../model/sheet";

interface ShapeOf {
  readonly sheet: HostSheet;
  readonly shape: HostShape;
}

export function shapesObject(sheet: HostSheet): HostObject {
  return HostObject.of(SHAPES, sheet);
}

function find(sheet: HostSheet, key: string): HostObject | null {
  const shape = sheet.shapes.find(({ id, name }) => id === key || name === key);
  return shape ? HostObject.of(SHAPE, { sheet, shape }) : null;
}

function mustFind(sheet: HostSheet, key: string): HostObject {
  const shape = find(sheet, key);
  if (!shape) throw itemNotFound(`shape ${key}`);
  return shape;
}

const SHAPES: Kind<HostSheet> = {
  name: "ShapeCollection",
  items: (sheet) => sheet.shapes.map((shape) => HostObject.of(SHAPE, { sheet, shape })),
  methods: {
    AddImage: (sheet, args) => {
      mayChange(sheet, "allowEditObjects");
      const image = args.text(0);
      const { width, height } = pngSize(image);
      const id = `{shape ${String(sheet.workbook.newNumber())}}`;
      const shape: HostShape = {
        id,
        name: `Picture ${String(sheet.shapes.length + 1)}`,
        kind: "Image",
        format: "PNG",
        image,
        left: 0,
        top: 0,
        width,
        height,
        lockAspectRatio: true,
        altTextTitle: "",
        altTextDescription: "",
        placement: "TwoCell",
        visible: true,
      };
      sheet.shapes.push(shape);
      return HostObject.of(SHAPE, { sheet, shape });
    },
    GetCount: ({ shapes }) => shapes.length,
    GetItem: (sheet, args) => mustFind(sheet, args.text(0)),
    GetItemAt: (sheet, args) => mustFind(sheet, sheet.shapes[args.number(0)]?.id ?? ""),
    GetItemOrNullObject: (sheet, args) => find(sheet, args.text(0)),
  },
};

/** Size of a PNG in points, at 96 dots to the inch. Excel takes PNG and JPEG; JPEG is not modelled. */
function pngSize(base64: string): { readonly width: number; readonly height: number } {
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length < 24 || bytes.subarray(1, 4).toString("latin1") !== "PNG") {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) throw notModelled("JPEG pictures");
    throw invalidArgument("a base64 PNG expected");
  }
  return { width: bytes.readUInt32BE(16) * 0.75, height: bytes.readUInt32BE(20) * 0.75 };
}

function changed(change: (shape: HostShape, value: Json) => void): (one: ShapeOf, value: Json) => void {
  return ({ sheet, shape }, value) => {
    mayChange(sheet, "allowEditObjects");
    change(shape, value);
  };
}

function place(name: "left" | "top"): Scalar<ShapeOf> {
  return {
    get: ({ shape }) => shape[name],
    set: changed((shape, value) => {
      const points = asNumber(value);
      if (points < 0) throw invalidArgument(`${name} ${String(points)}`);
      shape[name] = points;
    }),
  };
}

/** With a locked aspect ratio, as pictures have it at first, the other side follows. */
function side(name: "width" | "height", other: "width" | "height"): Scalar<ShapeOf> {
  return {
    get: ({ shape }) => shape[name],
    set: changed((shape, value) => {
      const points = asNumber(value);
      if (points < 0) throw invalidArgument(`${name} ${String(points)}`);
      if (shape.lockAspectRatio && shape[name] > 0) shape[other] *= points / shape[name];
      shape[name] = points;
    }),
  };
}

function words(name: "altTextTitle" | "altTextDescription"): Scalar<ShapeOf> {
  return {
    get: ({ shape }) => shape[name],
    set: changed((shape, value) => {
      shape[name] = asText(value);
    }),
  };
}

function flag(name: "lockAspectRatio" | "visible"): Scalar<ShapeOf> {
  return {
    get: ({ shape }) => shape[name],
    set: changed((shape, value) => {
      shape[name] = asFlag(value);
    }),
  };
}

const SHAPE: Kind<ShapeOf> = {
  name: "Shape",
  identity: ({ shape }) => ({ Id: shape.id }),
  scalars: {
    Id: { get: ({ shape }) => shape.id },
    Type: { get: ({ shape }) => shape.kind },
    Name: {
      get: ({ shape }) => shape.name,
      set: changed((shape, value) => {
        shape.name = asText(value);
      }),
    },
    Left: place("left"),
    Top: place("top"),
    Width: side("width", "height"),
    Height: side("height", "width"),
    AltTextTitle: words("altTextTitle"),
    AltTextDescription: words("altTextDescription"),
    LockAspectRatio: flag("lockAspectRatio"),
    Visible: flag("visible"),
    Placement: {
      get: ({ shape }) => shape.placement,
      set: changed((shape, value) => {
        shape.placement = oneOf(["TwoCell", "OneCell", "Absolute"], value);
      }),
    },
  },
  objects: { Image: (one) => HostObject.of(IMAGE, one) },
  methods: {
    Delete: ({ sheet, shape }) => {
      mayChange(sheet, "allowEditObjects");
      sheet.shapes.splice(sheet.shapes.indexOf(shape), 1);
      return null;
    },
  },
};

const IMAGE: Kind<ShapeOf> = {
  name: "Image",
  identity: ({ shape }) => ({ Id: shape.id }),
  scalars: { Id: { get: ({ shape }) => shape.id }, Format: { get: ({ shape }) => shape.format } },
};
