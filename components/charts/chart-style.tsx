import { pageStyle } from "@/lib/charts/style";

/** The style of all charts of a page, rendered once by the layout. It comes from where the standalone files have theirs. */
export function ChartStyle() {
	return <style>{pageStyle}</style>;
}
