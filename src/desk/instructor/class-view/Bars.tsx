// Lying bars with room for words, and what the plots of this page look like.
import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';

/** Teal and a warm brown: apart in hue and in lightness. */
export const OWN = '#1c5459';
export const OTHERS = '#c98b4b';
/** The table beside each plot is what keyboards and screen readers use; the drawing takes no focus. */
export const UNFOCUSED = { accessibilityLayer: false };
const MOST_BARS = 12;

/** The first twelve of `data`. */
export function Bars({
  data,
  series,
}: {
  data: { label: string }[];
  series: { name: string; label: string; color: string }[];
}) {
  const { t } = useTranslation();
  const shown = data.slice(0, MOST_BARS);
  return (
    <BarChart
      h={Math.max(140, 60 + shown.length * 22 * Math.max(2, series.length + 1))}
      data={shown.map((row) => ({ ...row, label: shortened(row.label) }))}
      dataKey="label"
      orientation="vertical"
      valueFormatter={(value) => t('class.percent', { value })}
      withLegend={series.length > 1}
      gridAxis="x"
      barChartProps={UNFOCUSED}
      series={series}
      xAxisProps={{ domain: [0, 100], ticks: [0, 25, 50, 75, 100] }}
      yAxisProps={{ width: 250, interval: 0, tick: { fontSize: 13 } }}
      maxBarWidth={18}
    />
  );
}

function shortened(text: string): string {
  return text.length > 64 ? `${text.slice(0, 62)}…` : text;
}
