/**
 * What is made bit by bit as a response's body: no faster than it is taken, and no further than it is wanted. An error
 * ends the connection, so that half a file does not look like a whole one.
 */
export function streamOf(chunks: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(controller) {
			const { value, done } = await chunks.next();
			if (done) controller.close();
			else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
		},
		async cancel() {
			await chunks.return(undefined);
		},
	});
}
