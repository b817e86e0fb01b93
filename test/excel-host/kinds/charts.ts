import { invalidArgument, itemNotFound } from "../fault";
import { type Args, asNumber, asText, HostObject, type Kind, type Scalar } from "../kind";
import type { Area } from "../model/area";
import { mayChange } from "../model/guard";
import type { HostChart } from "../model/parts";
import type { HostSheet } from "../model/sheet";
import { keepReference } from "./references";
import { areaArgument } from "./range-moves";

interface ChartOf {
  readonly sheet: HostSheet;
  readonly chart: HostChart;
}

type Series = HostChart["series"][number];

export const chartsObject = (sheet: HostSheet): HostObject => HostObject.of(CHARTS, sheet);

function mustFind(sheet: HostSheet, key: string): HostObject {
  const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
  if (!chart) throw itemNotFound(`chart ${key}`);
  return HostObject.of(CHART, { sheet, chart });
}

/** A chart's range follows the cells it reads. */
function followed(sheet: HostSheet, args: Args, index: number): Area {
  const area = areaArgument(args, index, sheet);
  keepReference(area);
  return area;
}

const CHARTS: Kind<HostSheet> = {
  name: "ChartCollection",
  scalars: { Count: { get: ({ charts }) => charts.length } },
  items: (sheet) => sheet.charts.map((chart) => HostObject.of(CHART, { sheet, chart })),
  methods: {
    Add: (sheet, args) => {
      mayChange(sheet, "allowEditObjects");
      const kind = args.text(0);
      if (kind !== "ColumnClustered" && kind !== "BarClustered") throw invalidArgument(`chart type ${kind}`);
      const id = `{chart ${String(sheet.workbook.newNumber())}}`;
      const chart: HostChart = {
        id,
        kind,
        name: `Chart ${String(sheet.charts.length + 1)}`,
        title: "",
        corner: "A1",
        width: 360,
        height: 216,
        series: [{ name: "Series1", values: followed(sheet, args, 1), categories: null }],
      };
      sheet.charts.push(chart);
      return HostObject.of(CHART, { sheet, chart });
    },
    GetItem: (sheet, args) => mustFind(sheet, args.text(0)),
  },
};

function words(name: "name" | "title"): Scalar<ChartOf> {
  return {
    get: ({ chart }) => chart[name],
    set: ({ chart }, value) => {
      chart[name] = asText(value);
    },
  };
}

function side(name: "width" | "height"): Scalar<ChartOf> {
  return {
    get: ({ chart }) => chart[name],
    set: ({ chart }, value) => {
      chart[name] = asNumber(value);
    },
  };
}

const CHART: Kind<ChartOf> = {
  name: "Chart",
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: { Id: { get: ({ chart }) => chart.id }, Name: words("name"), Width: side("width"), Height: side("height") },
  objects: {
    Axes: () => looks("ChartAxes"),
    Format: () => looks("ChartAreaFormat"),
    Legend: () => looks("ChartLegend"),
    Series: ({ chart }) => HostObject.of(SERIES_LIST, chart),
    Title: (one) => HostObject.of(TITLE, one),
  },
  methods: {
    SetPosition: ({ chart, sheet }, args) => {
      chart.corner = areaArgument(args, 0, sheet).address.replace(/^.*!/, "");
      return null;
    },
  },
};

const TITLE: Kind<ChartOf> = {
  name: "ChartTitle",
  scalars: { Text: words("title") },
  objects: { Format: () => looks("ChartTitleFormat") },
};

const SERIES_LIST: Kind<HostChart> = {
  name: "ChartSeriesCollection",
  methods: {
    GetItemAt: ({ series }, args) => {
      const one = series[args.number(0)];
      if (!one) throw itemNotFound(`series ${String(args.number(0))}`);
      return HostObject.of(SERIES, one);
    },
  },
};

const taken = { set: () => undefined };

const SERIES: Kind<Series> = {
  name: "ChartSeries",
  scalars: {
    Name: {
      get: ({ name }) => name,
      set: (series, value) => {
        series.name = asText(value);
      },
    },
    HasDataLabels: taken,
    GapWidth: taken,
  },
  objects: { Format: () => looks("ChartSeriesFormat"), Points: () => looks("ChartPointsCollection") },
  methods: {
    SetValues: (series, args) => {
      series.values = followed(series.values.sheet, args, 0);
      return null;
    },
    SetXAxisValues: (series, args) => {
      series.categories = followed(series.values.sheet, args, 0);
      return null;
    },
  },
};

/** Looks of a chart that the host takes without keeping them. */
const looks = (name: string): HostObject => HostObject.of({ ...LOOKS, name }, null);

const LOOKS: Omit<Kind<null>, "name"> = {
  scalars: Object.fromEntries(
    ["Name", "Size", "Color", "Bold", "Visible", "Minimum", "MajorUnit"].map((member) => [member, taken]),
  ),
  objects: {
    Fill: () => looks("ChartFill"),
    Font: () => looks("ChartFont"),
    Format: () => looks("ChartFormat"),
    Line: () => looks("ChartLineFormat"),
    MajorGridlines: () => looks("ChartGridlines"),
    ValueAxis: () => looks("ChartAxis"),
  },
  methods: { GetItemAt: () => looks("ChartPoint"), SetSolidColor: () => null },
};
