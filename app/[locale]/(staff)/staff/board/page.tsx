import { BoardPage } from "@/components/board/board-page";
import { readBoard } from "@/lib/data/staff/board";
import { routes } from "@/lib/routes";
import { boardSearch } from "@/lib/schemas/board";
import { staffMetadata, staffPage } from "../../staff-route";

export const generateMetadata = staffMetadata("board");

export default staffPage({
	path: (locale) => routes.staff.board(locale),
	load: async ({ actor, search }) => {
		const { state, ...filter } = boardSearch.parse(search);
		const now = new Date();
		return { board: await readBoard(actor, { ...filter, standing: state }, now), now };
	},
	render: ({ board, now }) => <BoardPage board={board} now={now} />,
});
