"use client";

/**
 * For a fault in the document itself, where nothing else is left: no style sheet, no messages, no locale. Both
 * languages, in one file.
 */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
	return (
		<html lang="ja">
			<body>
				<main>
					<h1>ページを表示できませんでした</h1>
					<p>しばらくしてから、もう一度お試しください。</p>
					<p lang="en">This page could not be shown. Please try again in a while.</p>
					<button type="button" onClick={reset}>
						もう一度試す <span lang="en">Try again</span>
					</button>
				</main>
			</body>
		</html>
	);
}
