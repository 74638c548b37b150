// What Next's own modules expect to find when they are loaded: without it none of them can tell one request from another.
import "next/dist/server/node-environment-baseline";
