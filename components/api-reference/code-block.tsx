/** Code to be copied: it scrolls by itself, also by keyboard, when a line or the whole is too long. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
		<section aria-label={label} tabIndex={0} className="max-h-96 overflow-auto border border-rule print:max-h-none">
			<pre className="p-3 text-sm leading-normal">
				<code>{children}</code>
			</pre>
		</section>
	);
}
